/** A scene in the colours of the page. Only what is near the stretch in view is in the document. */
import { memo, useId, useMemo } from 'react';
import styles from './Scene.module.css';
import type { Mark, Scene } from './scene.ts';
import { escaped, type Paint, shapesText } from './svg.ts';

interface SceneViewProps {
  readonly scene: Scene;
  /** The stretch that is drawn, from top to bottom; all of it when left out. */
  readonly band?: readonly [top: number, bottom: number];
}

/** Decoration to screen readers: whoever shows it says in words what it shows. */
export const SceneView = memo(function SceneView({ scene, band }: SceneViewProps) {
  const id = useId();
  const top = Math.max(0, band?.[0] ?? 0);
  const bottom = Math.max(top, Math.min(scene.height, band?.[1] ?? scene.height));
  const html = useMemo(() => {
    const paint: Paint = {
      ink: (ink) => `var(--${ink})`,
      pattern: (name) => `url(#${id}${name})`,
    };
    let text = patterns(id);
    for (const mark of scene.marks) {
      if (mark.bottom >= top && mark.top <= bottom) text += markText(mark, paint);
    }
    return { __html: text };
  }, [scene, top, bottom, id]);
  return (
    <svg
      className={styles.scene}
      width={scene.width}
      height={bottom - top}
      viewBox={`0 ${top} ${scene.width} ${bottom - top}`}
      style={band ? { position: 'absolute', top, left: 0 } : undefined}
      aria-hidden="true"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: numbers and escaped words; thousands of elements at once
      dangerouslySetInnerHTML={html}
    />
  );
});

function markText(mark: Mark, paint: Paint): string {
  const { key, hop, message, says, reach, shapes } = mark;
  const about =
    (hop === undefined ? '' : ` data-hop="${hop}"`) +
    (message === undefined ? '' : ` data-message="${message}"`) +
    (says === undefined ? '' : ` data-says="${escaped(says)}"`);
  const touched = reach ? `<path d="${reach}" class="${styles.reach}"/>` : '';
  return `<g data-key="${escaped(key)}"${about}>${shapesText(shapes, paint)}${touched}</g>`;
}

function patterns(id: string): string {
  return `<defs><pattern id="${id}hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="var(--panel)"/><path d="M0,0V5" stroke="var(--soft)" stroke-width="1.6"/></pattern><pattern id="${id}dots" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="4" height="4" fill="var(--panel)"/><circle cx="2" cy="2" r="0.8" fill="var(--faint)"/></pattern></defs>`;
}
