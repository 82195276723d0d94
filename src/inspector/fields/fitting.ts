/** About 150 px hold so many Latin letters; a Chinese character is as wide as nearly two. */
export function fitsInARow(labels: readonly string[]): boolean {
  const widths = labels.map((label) => {
    return [...label].reduce((sum, letter) => sum + (letter > '\u02ff' ? 2 : 1), 0);
  });
  const total = widths.reduce((sum, width) => sum + width, 0);
  return total <= 22 - 2 * labels.length && Math.max(...widths) <= (labels.length === 2 ? 12 : 7);
}
