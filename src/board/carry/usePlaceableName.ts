import { strings as kinds } from '../../../simulations/components/strings.ts';
import { useTranslation, useWords } from '../../i18n/index.ts';
import type { Placeable } from '../carrying.ts';

export function usePlaceableName(what: Placeable): string {
  const { t } = useTranslation();
  const words = useWords();
  if (what === 'frame' || what === 'note') return t(`palette.${what}`);
  return words(kinds[what].name);
}
