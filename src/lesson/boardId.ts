/** A lesson's board is kept under the lesson's name, out of the list of people's own. */
const prefix = 'lesson-';

export const boardIdOf = (lesson: string): string => `${prefix}${lesson}`;

export function lessonIdOf(board: string): string | undefined {
  return board.startsWith(prefix) ? board.slice(prefix.length) : undefined;
}
