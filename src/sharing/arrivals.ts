/** Looks whether the address has a board in it, on load and later; all the rest comes when it has. */
import { showNotice } from '../shell/notices.ts';

/** A link that takes longer to read opens all the same, over the board that is there by then. */
const longestWaitMs = 1500;

/** Resolves once a board that is in the address is open, so that no other is seen before it. */
export async function followLinks(): Promise<void> {
  addEventListener('hashchange', () => void open());
  await Promise.race([open(), new Promise((resolve) => setTimeout(resolve, longestWaitMs))]);
}

async function open(): Promise<void> {
  const { hash } = location;
  if (!/^#t\d/.test(hash)) return;
  try {
    const { openLink } = await import('./opening.ts');
    await openLink(hash);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    showNotice({ place: '', code: 'unreadableFile', values: { reason } });
  }
}
