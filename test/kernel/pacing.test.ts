import { describe, expect, it } from 'vitest';
import { Pacing } from '../../simulations/pacing.ts';

describe('pacing', () => {
  it('asks for the time that has passed since play, times the speed', () => {
    const pacing = new Pacing();
    expect(pacing.playing).toBe(false);
    pacing.play(4, 100, 1000);
    expect(pacing.playing).toBe(true);
    expect(pacing.target(1000)).toBe(100);
    expect(pacing.target(1250)).toBe(1100);
  });

  it('asks for everything when it is to go as fast as it goes', () => {
    const pacing = new Pacing();
    pacing.play(Number.POSITIVE_INFINITY, 0, 0);
    expect(pacing.target(0)).toBe(Number.POSITIVE_INFINITY);
    expect(pacing.reachedSpeed).toBe(0);
    pacing.arrived(90_000, 600);
    expect(pacing.reachedSpeed).toBe(150);
  });

  it('begins again from where it is when the speed changes', () => {
    const pacing = new Pacing();
    pacing.play(1, 0, 0);
    pacing.arrived(500, 500);
    pacing.play(10, 500, 500);
    expect(pacing.target(600)).toBe(1500);
  });

  it('does not chase a run that cannot keep up', () => {
    const pacing = new Pacing();
    pacing.play(100, 0, 0);
    // A second of wall time should have been 100 s; only 1 s was simulated.
    pacing.arrived(1000, 1000);
    expect(pacing.target(1000)).toBe(1000);
    expect(pacing.target(1016)).toBe(2600);
  });

  it('catches up with a small delay', () => {
    const pacing = new Pacing();
    pacing.play(1, 0, 0);
    pacing.arrived(70, 100);
    expect(pacing.target(120)).toBe(120);
  });

  it('says how fast it really goes, measured anew every half second', () => {
    const pacing = new Pacing();
    pacing.play(100, 0, 0);
    expect(pacing.reachedSpeed).toBe(100);
    pacing.arrived(400, 400);
    expect(pacing.reachedSpeed).toBe(100);
    pacing.arrived(1000, 500);
    expect(pacing.reachedSpeed).toBe(2);
    pacing.arrived(3500, 1000);
    expect(pacing.reachedSpeed).toBe(5);
    pacing.pause();
    expect([pacing.playing, pacing.reachedSpeed]).toEqual([false, 0]);
  });
});
