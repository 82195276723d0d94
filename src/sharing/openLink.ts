/** Opens what is in a link. What was on the board is kept; a link with a fault changes nothing. */
import { useNotices } from '../shell/notices.ts';
import { keepAside } from './earlier.ts';
import { openWithRun } from './openWithRun.ts';
import { readLink } from './readLink.ts';

let tried = 0;

export async function openLink(fragment: string): Promise<void> {
  tried += 1;
  const number = tried;
  const parsed = await readLink(fragment);
  if (number !== tried) return;
  if (!parsed.ok) {
    const { problems } = parsed;
    useNotices.setState({ sharing: { is: 'badLink', problems, number } });
    return;
  }
  await keepAside();
  if (number !== tried) return;
  openWithRun(parsed.scenario);
  const { run } = parsed.scenario;
  useNotices.setState({ sharing: { is: 'opened', hasRun: run !== undefined, number } });
  // Only now: a link that did not open stays where it can be looked at and mended.
  if (location.hash === fragment) {
    history.replaceState(history.state, '', location.pathname + location.search);
  }
}
