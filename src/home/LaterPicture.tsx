/** Pictures come when the page is calm: first the board at its head is to be seen moving. */
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { whenCalm } from '../loading/later.ts';
import { Part } from '../shell/Part.tsx';

const load = () => import('./picture/index.ts');
const Picture = whenCalm<PictureProps>(async () => (await load()).Picture);
const Sketch = whenCalm<{ readonly chapter: number }>(async () => (await load()).Sketch);
const LessonStart = whenCalm<{ readonly id: string }>(async () => (await load()).LessonStart);

export interface PictureProps {
  readonly scenario: Scenario;
  /** Only its structure: for boards of any size, and where nothing should draw the eye. */
  readonly isStill?: boolean;
}

export function LaterPicture(props: PictureProps) {
  return (
    <Part>
      <Picture {...props} />
    </Part>
  );
}

/** Of a chapter. */
export function LaterSketch({ chapter }: { readonly chapter: number }) {
  return (
    <Part>
      <Sketch chapter={chapter} />
    </Part>
  );
}

/** Of the board that a lesson begins with. */
export function LaterLessonStart({ id }: { readonly id: string }) {
  return (
    <Part>
      <LessonStart id={id} />
    </Part>
  );
}
