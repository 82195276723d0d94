/** The words of every area of the page, one line each. A key that two areas share is a mistake: a test says so. */
import { strings as board } from '../board/strings.ts';
import { strings as inspector } from '../inspector/strings.ts';
import { strings as metrics } from '../metrics/strings.ts';
import { strings as palette } from '../palette/strings.ts';
import { strings as shell } from '../shell/strings.ts';
import { strings as timeline } from '../timeline/strings.ts';
import { strings as ui } from '../ui/strings.ts';

export const areas = { shell, palette, board, inspector, metrics, timeline, ui };

export const strings = {
  ...shell,
  ...palette,
  ...board,
  ...inspector,
  ...metrics,
  ...timeline,
  ...ui,
};
