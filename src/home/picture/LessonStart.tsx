import { useEffect, useState } from 'react';
import { loadLesson } from '../../../simulations/lessons/load.ts';
import type { Scenario } from '../../../simulations/scenarios/types.ts';
import { Picture } from './Picture.tsx';

export function LessonStart({ id }: { readonly id: string }) {
  const [start, setStart] = useState<Scenario | null>(null);
  useEffect(() => {
    let isOver = false;
    loadLesson(id).then(
      (lesson) => isOver || setStart(lesson?.start ?? null),
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [id]);
  return start && <Picture scenario={start} />;
}
