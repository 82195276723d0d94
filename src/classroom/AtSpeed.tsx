/** Throughput and processor of every machine, side by side, as bars with their numbers. */
import { showQuantity } from '../../simulations/scenarios/quantities.ts';
import { useTranslation } from '../i18n/index.ts';
import styles from './Foot.module.css';
import { microseconds } from './numerals.ts';
import { usePaces } from './usePaces.ts';

export function AtSpeed() {
  const { t, language } = useTranslation();
  const paces = usePaces();
  const most = Math.max(...paces.map(({ bytesPerSecond }) => bytesPerSecond || 0), 1);
  return (
    <section className={styles.counters}>
      <table aria-label={t('classroom.paces')}>
        <thead>
          <tr>
            <th scope="col">
              <span className={styles.unseen}>{t('classroom.machine')}</span>
            </th>
            <th scope="col">{t('classroom.throughput')}</th>
            <th scope="col">{t('classroom.processor')}</th>
            <th scope="col">{t('classroom.perMiB')}</th>
          </tr>
        </thead>
        <tbody>
          {paces.map((pace) => (
            <tr key={pace.machine}>
              <th scope="row">{pace.name}</th>
              <td>
                <Bar share={pace.bytesPerSecond / most} />
                {showQuantity(pace.bytesPerSecond, 'bytesPerSecond', language)}
              </td>
              <td>
                <Bar share={pace.processor} />
                {Number.isNaN(pace.processor) ? '–' : `${Math.round(pace.processor * 100)} %`}
              </td>
              <td>{microseconds(pace.msPerMiB)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Bar({ share }: { readonly share: number }) {
  const width = Number.isNaN(share) ? 0 : Math.min(1, Math.max(0, share));
  return (
    <span className={styles.bar} aria-hidden="true">
      <span style={{ width: `${width * 100}%` }} />
    </span>
  );
}
