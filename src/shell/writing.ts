/** Whether keys and the clipboard belong to a text that is being written. */
export function isWriting(target: Element | null): boolean {
  return (
    target?.closest(
      'input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, select',
    ) != null ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
