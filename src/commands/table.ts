/** Everything a person can do. A group registers its commands by a line here; comes later (`index.ts`). */
import { ownCommands } from '../board/commands.ts';
import { strings as board } from '../board/laterStrings.ts';
import { strings as classroom } from '../classroom/strings.ts';
import { addWords } from '../i18n/index.ts';
import { narrationCommands } from '../narration/commands.ts';
import { strings as narration } from '../narration/strings.ts';
import { strings as timeline } from '../timeline/laterStrings.ts';
import { arrangeCommands } from './arrange.ts';
import { basicCommands } from './basic.ts';
import { boardCommands } from './board.ts';
import { classroomCommands } from './classroom.ts';
import { editCommands } from './edit.ts';
import { fileCommands } from './file.ts';
import { helpCommands } from './help.ts';
import { strings } from './strings.ts';
import { timeCommands } from './time.ts';
import { viewCommands } from './view.ts';

addWords(strings);
addWords(board);
addWords(classroom);
addWords(narration);
addWords(timeline);

export const table = {
  ...timeCommands,
  ...basicCommands,
  ...classroomCommands,
  ...editCommands,
  ...arrangeCommands,
  ...boardCommands,
  ...ownCommands,
  ...viewCommands,
  ...narrationCommands,
  ...fileCommands,
  ...helpCommands,
};

export type CommandId = keyof typeof table;
