import { expect, it } from 'vitest';
import type { Scenario, ScenarioFrame } from '../../../simulations/scenarios/types.ts';
import { labelSideOf, meetingOf } from '../../../src/board/drawn/meeting.ts';

const area = (id: string, y: number, height: number, around = 'box'): ScenarioFrame => ({
  id,
  at: [0, y],
  size: [400, height],
  in: around,
});
const frames: readonly ScenarioFrame[] = [
  { id: 'box', at: [0, 0], size: [400, 400] },
  area('user', 0, 150),
  area('kernel', 150, 150),
  area('apart', 330, 60),
  area('elsewhere', 300, 20, 'other'),
];

it('areas of one frame that lie on top of each other meet at a border', () => {
  expect(meetingOf(frames, 'user')).toBe('below');
  expect(meetingOf(frames, 'kernel')).toBe('above');
  expect(meetingOf(frames, 'apart')).toBe('');
  expect(meetingOf(frames, 'box')).toBe('');
});

it('the name of an area stands where no card is, at the right if it can', () => {
  const board = (...at: [number, number][]): Scenario => ({
    format: 'topolab',
    version: 1,
    components: at.map((place, index) => ({ id: `c${index}`, kind: 'queue', at: place })),
    links: [],
    frames,
  });
  expect(labelSideOf(board(), 'kernel', 'above')).toBe('right');
  expect(labelSideOf(board([210, 160]), 'kernel', 'above')).toBe('left');
  expect(labelSideOf(board([210, 160], [10, 160]), 'kernel', 'above')).toBe('right');
  expect(labelSideOf(board([210, 0]), 'user', 'below')).toBe('left');
});
