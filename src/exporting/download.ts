/** Hands a file to the person, named after the board. */
import { fileStem } from '../shell/files.ts';

export function download(
  title: string,
  ending: string,
  content: Blob | string,
  type: string,
): void {
  const blob = typeof content === 'string' ? new Blob([content], { type }) : content;
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = `${fileStem(title)}${ending}`;
  link.click();
  // Some browsers fetch the address only after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
