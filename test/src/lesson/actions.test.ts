import { beforeEach, expect, test, vi } from 'vitest';
import { set } from '../../../src/lesson/actions.ts';
import {
  addComponent,
  emptyScenario,
  openScenario,
  useDocument,
} from '../../../src/stores/document.ts';

vi.mock('../../../src/board/flash.ts', () => ({ flash: () => undefined }));

const params = (id: string) =>
  useDocument.getState().scenario.components.find((component) => component.id === id)?.params;

beforeEach(() => {
  openScenario(emptyScenario);
  addComponent('producer', [0, 0]);
  addComponent('queue', [300, 0]);
});

test('a lesson sets numbers, quantities, choices and nothing at all as the inspector would', () => {
  set([
    { target: 'producer-1', param: 'retry', to: 'none' },
    { target: 'producer-1', param: 'compression', to: 'none' },
    { target: 'producer-1', param: 'batchSize', to: '16 KiB' },
    { target: 'queue-1', param: 'capacity', to: 'none' },
    { target: 'queue-1', param: 'prefetch', to: '3' },
  ]);
  expect(params('producer-1')).toEqual({
    retry: 'none',
    compression: 'none',
    batchSize: '16 KiB',
  });
  expect(params('queue-1')).toEqual({ capacity: null, prefetch: 3 });
});
