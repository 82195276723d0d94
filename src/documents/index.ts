/**
 * People's boards, in one piece with its words: it comes when somebody is there. What others may
 * want of it: `openBoard(id)`, `openAs(id, scenario)` for a board that is theirs to look after (ids
 * that begin with `lesson-` are not listed), `BoardList` and `BoardPicture` to show them.
 */
import { addWords } from '../i18n/index.ts';
import { strings } from './strings.ts';

addWords(strings);

export { BoardList } from './BoardList.tsx';
export { BoardPicture } from './BoardPicture.tsx';
export { BoardsDialog } from './BoardsDialog.tsx';
export {
  type Boards,
  duplicateBoard,
  listBoards,
  openAs,
  openBoard,
  openId,
  revertToExample,
} from './boards.ts';
export { NewsLines } from './NewsLines.tsx';
export { useBoards } from './useBoards.ts';
