import { useEffect, useState } from 'react';
import type { Scenario } from '../../../simulations/scenarios/types.ts';
import { lessonStart } from '../../lesson/catalogue.ts';
import { Picture } from './Picture.tsx';

export function LessonStart({ id }: { readonly id: string }) {
  const [start, setStart] = useState<Scenario | null>(null);
  useEffect(() => {
    let isOver = false;
    lessonStart(id).then(
      (found) => isOver || setStart(found),
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [id]);
  return start && <Picture scenario={start} />;
}
