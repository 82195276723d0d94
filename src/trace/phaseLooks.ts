/** How each phase is drawn, everywhere: waiting stands out, what works is solid, the rest has a pattern. */
import { box, type Fill, type Ink, line, type PathShape } from './scene.ts';
import type { Phase } from './story.ts';

interface PhaseLook {
  readonly fill: Fill;
  readonly stroke: Ink;
  readonly dash?: string;
  /** Share of a bar's thickness. */
  readonly thickness: number;
}

export const phaseLooks: Readonly<Record<Phase, PhaseLook>> = {
  waiting: { fill: 'warn-soft', stroke: 'warn', thickness: 1 },
  service: { fill: 'soft', stroke: 'soft', thickness: 1 },
  calling: { fill: 'hatch', stroke: 'soft', thickness: 1 },
  held: { fill: 'dots', stroke: 'faint', dash: '2.5 2', thickness: 1 },
  network: { fill: 'link', stroke: 'link', thickness: 0.42 },
  backoff: { fill: 'panel', stroke: 'faint', dash: '1 3', thickness: 0 },
};

/** A bar of a phase within a box; `across` is the direction in which time runs. */
export function phaseShapes(
  phase: Phase,
  x: number,
  y: number,
  width: number,
  height: number,
  across: boolean,
): readonly PathShape[] {
  const look = phaseLooks[phase];
  if (look.thickness === 0) {
    const middle = across ? y + height / 2 : x + width / 2;
    const d = across ? line(x, middle, x + width, middle) : line(middle, y, middle, y + height);
    return [{ d, stroke: 'faint', width: 1.6, dash: look.dash }];
  }
  const thick = (across ? height : width) * look.thickness;
  const rest = ((across ? height : width) - thick) / 2;
  // Half a pixel in, so that the outline stays within; a thin bar is its outline.
  const inset = 0.5;
  const d = across
    ? box(x + inset, y + rest + inset, Math.max(0.2, width - 1), thick - 1, 1.5)
    : box(x + rest + inset, y + inset, thick - 1, Math.max(0.2, height - 1), 1.5);
  return [{ d, fill: look.fill, stroke: look.stroke, width: 1, dash: look.dash }];
}
