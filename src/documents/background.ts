/** What may begin once the page is calm. */
import { addWords } from '../i18n/index.ts';
import { workOffline } from '../offline/register.ts';
import { tell } from '../shell/notices.ts';
import { useRun } from '../stores/run.ts';
import { clockText } from '../timeline/clock.ts';
import { tidy } from './boards.ts';
import { strings } from './strings.ts';
import { followTabs } from './tabs.ts';

export function startInBackground(): void {
  addWords(strings);
  void followTabs();
  void workOffline();
  // Should it be needed, the network may be gone.
  void import('../engine/rescue.ts').catch(() => undefined);
  tellRescues();
  // What could not be tidied up today can be tomorrow.
  void tidy().catch(() => undefined);
}

/** The worker of the run had died, and another has taken its place. */
function tellRescues(): void {
  useRun.subscribe((now, before) => {
    if (now.rescues === before.rescues) return;
    tell({
      id: 'rescued',
      text: 'documents.rescued',
      values: { time: clockText(now.time) },
      actions: [],
    });
  });
}
