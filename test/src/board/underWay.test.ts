import { beforeEach, describe, expect, it } from 'vitest';
import { type Frame, forms, type NoteReport, type Table } from '../../../simulations/protocol.ts';
import { createUnderWay, type UnderWay } from '../../../src/board/labels/underWay.ts';
import { addWindow, history, setHistoryTable } from '../../../src/engine/history.ts';
import { useRun } from '../../../src/stores/run.ts';

const table: Table = {
  revision: 1,
  components: [],
  links: [{ id: 'load' }, { id: 'copy' }],
  types: ['block'],
  metrics: [{ owner: 'copy', of: 'link', name: 'sent', stat: 'counter', offset: 0 }],
};

interface Mark {
  readonly link: number;
  readonly form?: (typeof forms)[number];
  readonly back?: boolean;
}

function frame(time: number, marks: readonly Mark[] = [], playing = true): Frame {
  return {
    revision: 1,
    time,
    playing,
    branch: 0,
    markLink: Uint32Array.from(marks, ({ link }) => link),
    markForm: Uint8Array.from(marks, ({ form = 'message' }) => forms.indexOf(form)),
    markBack: Uint8Array.from(marks, ({ back }) => (back ? 1 : 0)),
  } as Frame;
}

const note = (time: number, link?: string): NoteReport => ({
  time,
  sequence: 3,
  owner: 'cache',
  kind: 'page-cache',
  code: 'copied',
  message: 1,
  numbers: [],
  ...(link !== undefined && { link }),
});

const usedIn = ({ isUsed }: UnderWay) => table.links.map((_, link) => (isUsed(link) ? 1 : 0));

beforeEach(() => {
  history.clear();
  setHistoryTable(table);
  useRun.setState({ captions: [] });
});

describe('a link', () => {
  it('is under way while data goes over it, not while something is asked for', () => {
    const look = createUnderWay();
    expect([...look(frame(1, [{ link: 0 }]), table).active]).toEqual([1, 0]);
    expect([...look(frame(2, [{ link: 1, form: 'pull' }]), table).active]).toEqual([0, 0]);
    expect([...look(frame(3, [{ link: 1, back: true }]), table).active]).toEqual([0, 0]);
  });

  it('is under way in the instant of the step that tells of it, while the run stands', () => {
    useRun.setState({ captions: [note(5, 'copy')] });
    expect([...createUnderWay()(frame(5, [], false), table).active]).toEqual([0, 1]);
    expect([...createUnderWay()(frame(5, [], true), table).active]).toEqual([0, 0]);
    expect([...createUnderWay()(frame(6, [], false), table).active]).toEqual([0, 0]);
  });

  it('is unused until something has gone over it, and again at a moment before that', () => {
    const look = createUnderWay();
    expect(usedIn(look(frame(1), table))).toEqual([0, 0]);
    expect(usedIn(look(frame(2, [{ link: 0 }]), table))).toEqual([1, 0]);
    expect(usedIn(look(frame(9), table))).toEqual([1, 0]);
    expect(usedIn(look(frame(1.5), table))).toEqual([0, 0]);
  });

  it('is known to be used from what the windows have counted, where no mark was seen', () => {
    addWindow({ revision: 1, start: 0, end: 10, values: Float64Array.from([2, 2]) });
    const look = createUnderWay();
    expect(usedIn(look(frame(9), table))).toEqual([0, 0]);
    expect(usedIn(look(frame(10), table))).toEqual([0, 1]);
  });
});
