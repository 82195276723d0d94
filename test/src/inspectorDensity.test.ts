import { describe, expect, test } from 'vitest';
import { parseDistribution } from '../../simulations/scenarios/quantities.ts';
import { densityPicture } from '../../src/inspector/density.ts';
import { templates } from '../../src/inspector/templates.ts';

describe('pictures of distributions', () => {
  const picture = (text: string) => {
    const read = parseDistribution(text, 'time');
    if (!read.ok) throw new Error(text);
    return densityPicture(read.value);
  };

  test.each([
    'exponential(45ms)',
    'uniform(10ms, 80ms)',
    'uniform(90ms, 100ms)',
    'normal(45ms, 10ms)',
    'normal(10ms, 30ms)',
    'lognormal(45ms, 0.05)',
    'lognormal(45ms, 4)',
    'erlang(1, 45ms)',
    'erlang(500, 45ms)',
    'hyperexponential(45ms, 5)',
    'pareto(10ms, 1.2)',
    'pareto(10ms, 3)',
  ])('%s fills its box', (text) => {
    const { points, from, to, spike } = picture(text);
    expect(spike).toBeNull();
    expect(from).toBeGreaterThanOrEqual(0);
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(from);
    expect(Math.max(...xs)).toBeLessThanOrEqual(to);
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...ys)).toBe(1);
    // Something is to be seen, not a needle at the edge.
    expect(ys.filter((y) => y > 0.05).length).toBeGreaterThan(8);
  });

  test('a constant is a spike in the middle', () => {
    expect(picture('20 per s')).toMatchObject({
      spike: 50,
      from: 0,
      to: 100,
      mean: 50,
      cv: 0,
      points: [],
    });
    expect(picture('0ms')).toMatchObject({ spike: 0, from: 0, to: 1 });
  });

  test('the area under an exponential is where it should be', () => {
    const { points, to } = picture('exponential(10ms)');
    const total = points.slice(1).reduce((sum, [x, y], i) => {
      const [before, height] = points[i] ?? [0, 0];
      return sum + ((x - before) * (y + height)) / 2;
    }, 0);
    expect(total).toBeCloseTo(10 * (1 - Math.exp(-to / 10)), 1);
  });

  test('every shape is offered with the mean that the field has', () => {
    for (const { shape, text } of templates('time', 45)) {
      const read = parseDistribution(text, 'time');
      expect(read.ok && read.value.shape).toBe(shape);
      expect(picture(text).mean).toBeCloseTo(45, 0);
    }
    expect(
      templates('bytes', Number.POSITIVE_INFINITY).every(
        ({ text }) => parseDistribution(text, 'bytes').ok,
      ),
    ).toBe(true);
  });
});
