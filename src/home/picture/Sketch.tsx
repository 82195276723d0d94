import { Picture } from './Picture.tsx';
import { sketches } from './sketches.ts';

export function Sketch({ chapter }: { readonly chapter: number }) {
  const scenario = sketches[chapter];
  return scenario && <Picture scenario={scenario} />;
}
