/**
 * How simulated time follows wall time: pure arithmetic over wall times that are passed in, so that
 * it can be tested without a clock. Pacing is not semantics: it decides when, never what.
 */

/** Over how much wall time the reached speed is measured, in ms. */
const MEASURED_MS = 500;

export class Pacing {
  /** Simulated ms per wall ms; Infinity is as fast as it goes, 0 stands still, below 0 it plays backwards. */
  speed = 0;
  private anchorWall = 0;
  private anchorSim = 0;
  private measuredWall = 0;
  private measuredSim = 0;
  private reached = 0;

  /** Begins to play at `speed` from simulated time `sim` at wall time `wall`. */
  play(speed: number, sim: number, wall: number): void {
    this.speed = speed;
    this.anchorWall = wall;
    this.anchorSim = sim;
    this.measuredWall = wall;
    this.measuredSim = sim;
    this.reached = 0;
  }

  pause(): void {
    this.speed = 0;
    this.reached = 0;
  }

  get playing(): boolean {
    return this.speed !== 0;
  }

  /** The run has gone to `sim`: it plays on from there. */
  moved(sim: number, wall: number): void {
    if (this.playing) this.play(this.speed, sim, wall);
  }

  /** Where simulated time should be at wall time `wall`. */
  target(wall: number): number {
    if (this.speed === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
    return this.anchorSim + (wall - this.anchorWall) * this.speed;
  }

  /**
   * Says where simulated time has got to. A run that cannot keep up is not chased: once it is more
   * than a frame or two behind, the target starts again from where it is.
   */
  arrived(sim: number, wall: number): void {
    if (this.speed < Number.POSITIVE_INFINITY && this.target(wall) - sim > this.speed * 50) {
      this.anchorSim = sim;
      this.anchorWall = wall;
    }
    const elapsed = wall - this.measuredWall;
    if (elapsed < MEASURED_MS) return;
    this.reached = (sim - this.measuredSim) / elapsed;
    this.measuredWall = wall;
    this.measuredSim = sim;
  }

  /** Simulated ms per wall ms reached lately; the asked speed until it has been measured. */
  get reachedSpeed(): number {
    if (!this.playing) return 0;
    if (this.reached > 0) return this.reached;
    return Math.abs(this.speed) < Number.POSITIVE_INFINITY ? this.speed : 0;
  }
}
