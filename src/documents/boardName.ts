import type { Scenario } from '../../simulations/scenarios/types.ts';
import { useTranslation } from '../i18n/index.ts';
import { shownName } from '../shell/shownName.ts';
import type { SavedBoard } from '../stores/storage.ts';

/** As the top bar calls it: in the reader's language where it is an example that nobody has renamed. */
export function useBoardName(): (board: SavedBoard) => string {
  const { t, language } = useTranslation();
  return ({ scenario, example }) =>
    shownName({ scenario: scenario as Scenario, example }, language) || t('shell.untitled');
}
