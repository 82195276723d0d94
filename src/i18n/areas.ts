/**
 * The words of every area of the page, one line each. A key that two areas share is a mistake: a
 * test says so. Those that the first view can do without come with their panels (`addWords`).
 */
import type { strings as hands } from '../board/hands/strings.ts';
import type { strings as boardLater } from '../board/laterStrings.ts';
import { strings as board } from '../board/strings.ts';
import type { strings as trail } from '../board/trail/strings.ts';
import type { strings as classroom } from '../classroom/strings.ts';
import type { strings as commands } from '../commands/strings.ts';
import type { strings as documents } from '../documents/strings.ts';
import type { strings as exporting } from '../exporting/strings.ts';
import type { strings as home } from '../home/strings.ts';
import type { strings as elements } from '../inspector/elementStrings.ts';
import type { strings as inspector } from '../inspector/strings.ts';
import type { strings as lesson } from '../lesson/strings.ts';
import type { strings as log } from '../log/strings.ts';
import type { strings as metrics } from '../metrics/strings.ts';
import type { strings as narration } from '../narration/strings.ts';
import { strings as palette } from '../palette/strings.ts';
import type { strings as sharing } from '../sharing/strings.ts';
import { strings as shell } from '../shell/strings.ts';
import type { strings as timelineLater } from '../timeline/laterStrings.ts';
import { strings as timeline } from '../timeline/strings.ts';
import type { strings as trace } from '../trace/strings.ts';
import { strings as ui } from '../ui/strings.ts';

export const strings = { ...shell, ...palette, ...board, ...timeline, ...ui };

export type Written =
  | keyof typeof strings
  | keyof typeof boardLater
  | keyof typeof classroom
  | keyof typeof commands
  | keyof typeof hands
  | keyof typeof inspector
  | keyof typeof narration
  | keyof typeof documents
  | keyof typeof elements
  | keyof typeof home
  | keyof typeof lesson
  | keyof typeof log
  | keyof typeof trail
  | keyof typeof metrics
  | keyof typeof sharing
  | keyof typeof exporting
  | keyof typeof trace
  | keyof typeof timelineLater;
