export { LessonStart } from './LessonStart.tsx';
export { Picture } from './Picture.tsx';
export { Sketch } from './Sketch.tsx';
