/** On the fidelity card: what was measured on real machines beside what the constants of this kind say. */
import { Fragment } from 'react';
import { type Comparison, comparisonOf } from '../../../simulations/components/comparisons.ts';
import { useWords } from '../../i18n/index.ts';
import shared from '../Inspector.module.css';
import styles from './Machine.module.css';
import { words as machineWords } from './strings.ts';

export function Measured({ kind }: { readonly kind: string }) {
  const comparison = comparisonOf(kind);
  return comparison && <Table comparison={comparison} />;
}

function Table({ comparison }: { readonly comparison: Comparison }) {
  const words = useWords();
  const { title, unit, rows, remark, source } = comparison;
  const digits = 3;
  return (
    <figure className={styles.measured}>
      <h3 className={shared.heading}>{words(machineWords.comparison)}</h3>
      <figcaption>
        {words(title)}
        <small>{words(unit)}</small>
      </figcaption>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{words(machineWords.measured)}</th>
            <th scope="col">{words(machineWords.modelled)}</th>
            <th scope="col">{words(machineWords.residual)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, measured, modelled }) => (
            <tr key={label.en}>
              <th scope="row">{words(label)}</th>
              <td>{measured.toFixed(digits)}</td>
              <td>{modelled.toFixed(digits)}</td>
              <td>{signed(modelled - measured, digits)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Chart comparison={comparison} />
      <p className={styles.looks} aria-hidden="true">
        <i className={styles.sign} data-look="measured" /> {words(machineWords.measured)}
        <i className={styles.sign} data-look="modelled" /> {words(machineWords.modelled)}
      </p>
      <p className={styles.remark}>{words(remark)}</p>
      <p className={styles.remark} lang="en">
        {source.url ? <a href={source.url}>{source.title}</a> : source.title}
      </p>
    </figure>
  );
}

function signed(value: number, digits: number): string {
  const text = Math.abs(value).toFixed(digits);
  return Number(text) === 0 ? text : `${value < 0 ? '−' : '+'}${text}`;
}

const barHeight = 8;
const rowHeight = 18;
const width = 260;

/** A bar to what the model says, a dot where it was measured, the difference as a line between them. */
function Chart({ comparison: { rows, unit } }: { readonly comparison: Comparison }) {
  const words = useWords();
  const highest = Math.max(...rows.flatMap(({ measured, modelled }) => [measured, modelled]));
  const step = highest > 0.5 ? 0.2 : 0.1;
  const top = Math.ceil(highest / step) * step;
  const x = (value: number) => (value / top) * (width - 12) + 4;
  const ticks = Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step);
  const height = rows.length * rowHeight;
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${width} ${height + 18}`}
      role="img"
      aria-label={`${words(machineWords.picture)}. ${words(unit)}`}
    >
      {ticks.map((tick) => (
        <Fragment key={tick}>
          <path className={styles.grid} d={`M${x(tick)},0V${height}`} />
          <text x={x(tick)} y={height + 13} textAnchor="middle">
            {Number(tick.toFixed(2))}
          </text>
        </Fragment>
      ))}
      {rows.map(({ label, measured, modelled }, index) => {
        const middle = index * rowHeight + rowHeight / 2;
        return (
          <g key={label.en}>
            <title>{`${words(label)}: ${measured} / ${modelled.toFixed(3)}`}</title>
            <rect
              x={x(0)}
              y={middle - barHeight / 2}
              width={x(modelled) - x(0)}
              height={barHeight}
              rx="2"
            />
            <path className={styles.gap} d={`M${x(modelled)},${middle}H${x(measured)}`} />
            <circle cx={x(measured)} cy={middle} r="3.6" />
          </g>
        );
      })}
    </svg>
  );
}
