import { expect, test, vi } from 'vitest';
import { whenSomeoneIsThere } from '../../src/loading/later.ts';

test('what comes later is fetched once, and again only if it could not be', async () => {
  const load = vi.fn<() => Promise<string>>();
  load.mockRejectedValueOnce(new Error('offline')).mockResolvedValue('here');
  const fetched = whenSomeoneIsThere(load);
  expect(load).not.toHaveBeenCalled();
  await expect(fetched()).rejects.toThrow('offline');
  expect(await Promise.all([fetched(), fetched()])).toEqual(['here', 'here']);
  expect(await fetched()).toBe('here');
  expect(load).toHaveBeenCalledTimes(2);
});
