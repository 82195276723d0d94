/** Looks whether the address asks for anything, on load and later; all the rest comes when it does. */
import { problemOf } from '../kinds/load.ts';
import { showNotice } from '../shell/notices.ts';

/** A link that takes longer to read opens all the same, over the board that is there by then. */
const longestWaitMs = 1500;

/** The curriculum is where a visit begins anyway. */
const asks = (hash: string) => hash.length > 1 && hash !== '#home';

/** What was set by a link that this tab has opened before; the key is that of `switching.ts`. */
function isReload(): boolean {
  try {
    return sessionStorage.getItem('topolab.switches') !== null;
  } catch {
    return false;
  }
}

/** Before the first paint: language, theme, and whether this is within another page. */
export async function lookAtAddress(): Promise<void> {
  const { hash } = location;
  if (!asks(hash) && !isReload()) return;
  await trying(async () => {
    const { parseAddress, remembered, showAs } = await import('./switching.ts');
    showAs({ ...remembered().switches, ...parseAddress(hash).switches });
  });
}

/** Resolves once what the address asks for is open, so that nothing else is seen before it. */
export async function followLinks(): Promise<void> {
  addEventListener('hashchange', () => void open());
  await Promise.race([open(true), new Promise((resolve) => setTimeout(resolve, longestWaitMs))]);
}

async function open(isFirst = false): Promise<void> {
  const { hash } = location;
  await trying(async () => {
    if (asks(hash)) await (await import('./opening.ts')).openAddress(hash);
    else if (isFirst && isReload()) {
      const { handOut, remembered } = await import('./switching.ts');
      handOut(remembered().switches);
    }
  });
}

async function trying(task: () => Promise<void>): Promise<void> {
  try {
    await task();
  } catch (error) {
    showNotice(problemOf(error));
  }
}
