/** The marks of the current run, and how they are called. */
import { useMemo } from 'react';
import type { Branch } from '../../simulations/protocol.ts';
import type { Input } from '../../simulations/scenarios/types.ts';
import { type Translate, useTranslation } from '../i18n/index.ts';
import { useDocument } from '../stores/document.ts';
import { useRun } from '../stores/run.ts';
import { clockText } from './clock.ts';
import { everOnBoard, inputBrief, inputName, inputText, type Speaker } from './inputWords.ts';
import { type MarkGroup, type MarkItem, markItems } from './marks.ts';
import { sourcesOf } from './moves.ts';
import { useTimeline } from './timelineStore.ts';

export function useMarkItems(): {
  readonly items: readonly MarkItem[];
  readonly inputs: readonly Input[];
} {
  const history = useRun((run) => run.history);
  const own = useDocument((document) => document.scenario.inputs);
  const hits = useTimeline((timeline) => timeline.hits);
  return useMemo(() => {
    const sources = sourcesOf({ history }, own ?? [], hits);
    return { items: markItems(sources), inputs: sources.inputs };
  }, [history, own, hits]);
}

export interface MarkWords {
  /** What stands on the strip, and what does where there is little room. */
  name(item: MarkItem): string;
  brief(item: MarkItem): string;
  /** In full. */
  text(item: MarkItem): string;
  group(group: MarkGroup): string;
}

export function useMarkWords(inputs: readonly Input[]): MarkWords {
  const { t } = useTranslation();
  const speaker = useSpeaker(inputs);
  const branches = useRun((run) => run.history?.branches);
  return useMemo(() => {
    const nameOf = (branch: number) =>
      branchName(
        branches?.find(({ id }) => id === branch),
        branch,
        t,
      );
    const of = (say: (input: Input, speaker: Speaker) => string) => (item: MarkItem) => {
      if (item.is === 'input') return say(item.input, speaker);
      if (item.is === 'hit') return t('timeline.hit');
      const branch = nameOf(item.branch);
      return t(item.own ? 'timeline.forkOwn' : 'timeline.forkHere', { branch });
    };
    const text = of(inputText);
    return {
      name: (item) => (item.is === 'hit' ? '' : of(inputName)(item)),
      brief: (item) => {
        if (item.is === 'input') return inputBrief(item.input, speaker);
        return item.is === 'fork' ? nameOf(item.branch) : '';
      },
      text,
      group: ({ items, at }) => {
        const acts = items.filter((item) => item.is === 'input');
        // Where a run divides something was done: that says it.
        const only = acts.length === 1 ? acts[0] : items.length === 1 ? items[0] : undefined;
        const time = clockText(at);
        if (only) return t('timeline.markAt', { what: text(only), time });
        const marks = t('timeline.markCount', { count: items.length });
        return t('timeline.markCountFrom', { marks, time });
      },
    };
  }, [speaker, branches, t]);
}

export function useSpeaker(inputs: readonly Input[]): Speaker {
  const { t, language } = useTranslation();
  const scenario = useDocument((document) => document.scenario);
  return useMemo(
    () => ({ t, language, scenario: everOnBoard(scenario, inputs) }),
    [t, language, scenario, inputs],
  );
}

/** What people call it, or its number: the first run is run 1. */
export function branchName(branch: Branch | undefined, id: number, t: Translate): string {
  return branch?.name || t('timeline.run', { number: id + 1 });
}
