import { useTranslation, useWords } from '../../i18n/index.ts';
import type { Placeable } from '../carrying.ts';
import { kindWords } from '../kinds.ts';

export function usePlaceableName(what: Placeable): string {
  const { t } = useTranslation();
  const words = useWords();
  if (what === 'frame' || what === 'note') return t(`palette.${what}`);
  return words(kindWords(what).name);
}
