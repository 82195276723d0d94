import { expect, it } from 'vitest';
import { saidCaption } from '../../../src/timeline/saidCaption.ts';

const parts = [
  { text: 'OS cache', isName: true },
  { text: ' has it', isName: false },
];

it('a caption is said with the number of its step in front, if it has one', () => {
  expect(saidCaption({ parts, tone: 'plain' })).toBe('OS cache has it');
  expect(saidCaption({ parts, tone: 'plain', step: '2.2' })).toBe('2.2 OS cache has it');
});
