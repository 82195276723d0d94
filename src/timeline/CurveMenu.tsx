/** Which metric the strip draws: its name, the value at its top, and a menu of the others. */
import { useTranslation, useWords } from '../i18n/index.ts';
import { reading } from '../metrics/format.ts';
import type { PlannedChart } from '../metrics/plan.ts';
import { useChartPlans } from '../metrics/usePlans.ts';
import { useView } from '../stores/view.ts';
import { Icon } from '../ui/Icon.tsx';
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '../ui/Menu.tsx';
import styles from './Transport.module.css';
import { type StripCurve, useTimeline } from './timelineStore.ts';

export function CurveMenu() {
  const { t } = useTranslation();
  const words = useWords();
  const language = useView((view) => view.language);
  const curve = useTimeline((timeline) => timeline.curve);
  const top = useTimeline((timeline) => timeline.top);
  const { board, selected } = useChartPlans();
  const name = words(curve.title);
  const { number, unit } = reading(curve.measure, curve.unit, top, language);
  // What is counted the name says already.
  const most = curve.measure === 'count' ? number : `${number}${unit === '%' ? '' : ' '}${unit}`;
  return (
    <>
      <Menu
        trigger={
          <button
            type="button"
            className={styles.curveButton}
            aria-label={t('timeline.curve', { name })}
            title={t('timeline.curve', { name })}
          >
            <span>{name}</span>
            <Icon name="chevronDown" size={12} />
          </button>
        }
      >
        {selected && (
          <>
            <MenuLabel>{selected.name}</MenuLabel>
            <Choices charts={selected.charts} owner={selected.id} chosen={curve.key} />
            <MenuSeparator />
          </>
        )}
        <MenuLabel>{t('timeline.curveBoard')}</MenuLabel>
        <Choices charts={board} owner="" chosen={curve.key} />
        {!selected && <MenuLabel>{t('timeline.curveSelect')}</MenuLabel>}
      </Menu>
      <span className={styles.curveScale} aria-hidden="true">
        {top > 0 ? `0 – ${most}` : ' '}
      </span>
    </>
  );
}

interface ChoicesProps {
  readonly charts: readonly PlannedChart[];
  readonly owner: string;
  readonly chosen: string;
}

function Choices({ charts, owner, chosen }: ChoicesProps) {
  const words = useWords();
  return charts.map((chart) => (
    <MenuItem
      key={chart.key}
      checked={chart.key === chosen}
      onSelect={() => useTimeline.setState({ curve: curveOf(chart, owner), top: 0 })}
    >
      {words(chart.title)}
    </MenuItem>
  ));
}

/** Of a distribution the tail; a stack of losses as their sum. */
export function curveOf(chart: PlannedChart, owner: string): StripCurve {
  const { key, title, measure, unit, stacked, lines } = chart;
  const drawn = stacked ? lines : lines.filter(({ style }) => style === 'main').slice(0, 1);
  return {
    key,
    owner,
    title,
    measure,
    unit,
    lines: drawn.map((line) => ({
      owner: line.owner,
      name: line.name,
      column: line.column,
      perSecond: line.perSecond,
    })),
  };
}
