/** What the timeline shows beyond the run itself: the chosen curve, a run to compare with, stops. */
import { create } from 'zustand';
import type { Unit, Words } from '../../simulations/components/define.ts';
import type { BranchId, Moment } from '../../simulations/protocol.ts';
import type { Measure } from '../metrics/axis.ts';
import { useDocument } from '../stores/document.ts';
import { useRun } from '../stores/run.ts';

/** A metric as the strip draws it: its lines added up. */
export interface StripCurve {
  readonly key: string;
  /** Whose; '' for the whole board. */
  readonly owner: string;
  readonly title: Words;
  readonly lines: readonly {
    readonly owner: string;
    readonly name: string;
    readonly column: number;
    /** A counter's change over the window, divided by its length. */
    readonly perSecond: boolean;
  }[];
  readonly measure: Measure;
  readonly unit: Unit;
}

/** Where a breakpoint held. */
export interface Hit {
  readonly branch: BranchId;
  readonly moment: Moment;
}

interface TimelineState {
  readonly curve: StripCurve;
  /** The run drawn dashed beside the current one. */
  readonly compared: BranchId | null;
  readonly hits: readonly Hit[];
  /** The value that the highest point of the curve stands for. */
  readonly top: number;
  /** What floats above the bar. */
  readonly panel: 'jump' | 'branches' | null;
}

export const waitingCurve: StripCurve = {
  key: '/queueLength',
  owner: '',
  title: { en: 'Waiting', zh: '排队' },
  lines: [{ owner: '', name: 'queueLength', column: 0, perSecond: false }],
  measure: 'count',
  unit: 'messages',
};

/** More would hide the strip. */
const hitsKept = 200;

export const useTimeline = create<TimelineState>()(() => ({
  curve: waitingCurve,
  compared: null,
  hits: [],
  top: 0,
  panel: null,
}));

export function openPanel(panel: TimelineState['panel']): void {
  useTimeline.setState({ panel });
}

export function compareWith(branch: BranchId | null): void {
  useTimeline.setState({ compared: branch });
}

useRun.subscribe((now, before) => {
  if (now.status === 'loading' && before.status !== 'loading') {
    useTimeline.setState({ compared: null, hits: [] });
  }
  if (now.broke && now.broke !== before.broke) addHit(now.broke.moment);
  if (now.history !== before.history) {
    const { compared } = useTimeline.getState();
    const isThere = (branch: BranchId | undefined) =>
      now.history?.branches.some(({ id }) => id === branch) ?? false;
    if (compared === null) return;
    const last = before.history?.current;
    // Who goes over to the other run compares it with the one left.
    if (now.history?.current === compared) compareWith(isThere(last) ? (last ?? null) : null);
    else if (!isThere(compared)) compareWith(null);
  }
});

// Another board has other components to draw the curves of.
useDocument.subscribe((now, before) => {
  if (now.opened !== before.opened) useTimeline.setState({ curve: waitingCurve, top: 0 });
});

function addHit(moment: Moment): void {
  const branch = useRun.getState().history?.current ?? 0;
  useTimeline.setState(({ hits }) => {
    const known = hits.some((hit) => hit.branch === branch && hit.moment.events === moment.events);
    return known ? {} : { hits: [...hits, { branch, moment }].slice(-hitsKept) };
  });
}
