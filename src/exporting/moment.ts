/** What is to be exported: the board as it stands at this very moment, whatever happens behind. */
import { useState } from 'react';
import { engine } from '../engine/engine.ts';
import { translate } from '../i18n/index.ts';
import { shownName } from '../shell/shownName.ts';
import { useDocument } from '../stores/document.ts';
import { useRun } from '../stores/run.ts';
import type { Language } from '../stores/view.ts';
import { clockText } from '../timeline/clock.ts';
import type { BoardAtMoment } from './picture/boardPicture.ts';

export function useBoardAtMoment(language: Language): BoardAtMoment {
  const [taken] = useState(() => {
    const { scenario, example } = useDocument.getState();
    const { table, seed } = useRun.getState();
    const frame = engine.frame();
    const isWhole = frame && table && frame.revision === table.revision;
    return { scenario, example, seed, moment: isWhole ? { frame, table } : null };
  });
  const { scenario, example, seed, moment } = taken;
  const title = shownName({ scenario, example }, language) || translate(language, 'shell.untitled');
  const subtitle = moment
    ? translate(language, 'exporting.moment', { time: clockText(moment.frame.time), seed })
    : translate(language, 'exporting.noMoment');
  return { scenario, moment, title, subtitle };
}
