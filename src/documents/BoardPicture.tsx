/** A board at a glance: where things stand, and what is linked. Decoration: its name says which it is. */
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { cardWidth, placesOf } from '../board/layout.ts';
import styles from './BoardPicture.module.css';

/** Cards grow with their gauges; this is a usual one. */
const cardHeight = 92;
const margin = 60;
/** The shape of the picture, and the least of the board it shows: few things stay small. */
const shape = { width: 320, height: 190 };
const leastWidth = 900;
/** Beyond so many nobody can tell them apart. */
const mostDrawn = 400;

export function BoardPicture({ scenario }: { readonly scenario: Scenario }) {
  const places = placesOf(scenario);
  const { components, links, frames = [], annotations = [] } = scenario;
  const middle = (end: string) => {
    const [x, y] = places.get(end.split('.')[0] ?? '') ?? [0, 0];
    return [x + cardWidth / 2, y + cardHeight / 2] as const;
  };
  return (
    <svg className={styles.picture} viewBox={boxOf(scenario, places)} aria-hidden="true">
      {frames.slice(0, mostDrawn).map(({ id, at: [x, y], size: [width, height], tint }) => (
        <rect
          key={id}
          x={x}
          y={y}
          width={width}
          height={height}
          rx={18}
          className={styles.frame}
          style={{ fill: `var(--frame-${tint ?? 'neutral'})` }}
        />
      ))}
      {links.slice(0, mostDrawn).map(({ id, from, to }) => {
        const [x1, y1] = middle(from);
        const [x2, y2] = middle(to);
        return <line key={id} x1={x1} y1={y1} x2={x2} y2={y2} className={styles.link} />;
      })}
      {components.slice(0, mostDrawn).map(({ id }) => {
        const [x, y] = places.get(id) ?? [0, 0];
        return (
          <g key={id} transform={`translate(${x} ${y})`}>
            <rect width={cardWidth} height={cardHeight} rx={14} className={styles.card} />
            <rect x={16} y={18} width={26} height={26} rx={8} className={styles.icon} />
            <rect x={54} y={24} width={88} height={14} rx={7} className={styles.text} />
            <rect x={16} y={60} width={130} height={12} rx={6} className={styles.faint} />
          </g>
        );
      })}
      {annotations.slice(0, mostDrawn).map(({ id, at: [x, y], width = 200 }) => (
        <rect key={id} x={x} y={y} width={width} height={70} rx={8} className={styles.note} />
      ))}
    </svg>
  );
}

function boxOf(
  { frames = [], annotations = [] }: Scenario,
  places: ReadonlyMap<string, readonly [number, number]>,
): string {
  const boxes = [
    ...[...places.values()].map(([x, y]) => [x, y, x + cardWidth, y + cardHeight]),
    ...frames.map(({ at: [x, y], size: [width, height] }) => [x, y, x + width, y + height]),
    ...annotations.map(({ at: [x, y], width = 200 }) => [x, y, x + width, y + 70]),
  ];
  if (boxes.length === 0) return `0 0 ${shape.width} ${shape.height}`;
  const left = Math.min(...boxes.map(([x = 0]) => x)) - margin;
  const top = Math.min(...boxes.map(([, y = 0]) => y)) - margin;
  const right = Math.max(...boxes.map(([, , x = 0]) => x)) + margin;
  const bottom = Math.max(...boxes.map(([, , , y = 0]) => y)) + margin;
  const ratio = shape.width / shape.height;
  const width = Math.max(leastWidth, right - left, (bottom - top) * ratio);
  const height = width / ratio;
  return `${(left + right - width) / 2} ${(top + bottom - height) / 2} ${width} ${height}`;
}
