/** How well a text answers to what somebody types: letters in order, better together and at beginnings of words. */

/** 0 for not at all; the more the better. */
export function score(query: string, text: string): number {
  const wanted = [...query.toLowerCase().replaceAll(/\s+/g, '')];
  if (wanted.length === 0) return 1;
  const letters = [...text.toLowerCase()];
  let best = 0;
  for (let start = 0; start < letters.length; start++) {
    if (letters[start] === wanted[0]) best = Math.max(best, scoreFrom(wanted, letters, start));
  }
  // Of two that have it all, the shorter is the more likely one.
  return best === 0 ? 0 : best + 1 / (letters.length + 1);
}

function scoreFrom(wanted: readonly string[], letters: readonly string[], start: number): number {
  let sum = 0;
  let at = start - 1;
  for (const letter of wanted) {
    const next = letters.indexOf(letter, at + 1);
    if (next < 0) return 0;
    const isTogether = next === at + 1 && next > start;
    const isBeginning = next === 0 || /[\s\-_.·/]/.test(letters[next - 1] ?? '');
    sum += 1 + (isTogether ? 3 : 0) + (isBeginning ? 2 : 0);
    at = next;
  }
  return sum / wanted.length;
}
