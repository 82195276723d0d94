import { useTranslation } from '../i18n/index.ts';
import { letGo } from './letGo.ts';
import { showStep } from './moves.ts';
import styles from './Steps.module.css';
import { stepNow, useClassroom } from './store.ts';

/** From request to request: what the first has left in the cache, the next one finds. */
export function Requests() {
  const { t } = useTranslation();
  const state = useClassroom();
  const { steps, requests, phase } = state;
  const first = steps[0]?.request ?? 0;
  const count = requests.length - first;
  if (phase !== 'ready' || count < 2) return null;
  const request = (stepNow(state)?.request ?? first) - first;
  const to = (other: number) => showStep(steps.findIndex((step) => step.request === other + first));
  return (
    <span className={styles.requests}>
      <Turn by={-1} to={request} isThere={request > 0} onGo={() => to(request - 1)} />
      <span className={styles.requestName}>{t('classroom.request', { number: request + 1 })}</span>
      <Turn by={1} to={request + 2} isThere={request < count - 1} onGo={() => to(request + 1)} />
    </span>
  );
}

interface TurnProps {
  readonly by: 1 | -1;
  readonly to: number;
  readonly isThere: boolean;
  readonly onGo: () => void;
}

function Turn({ by, to, isThere, onGo }: TurnProps) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={styles.turn}
      aria-label={t('classroom.request', { number: to })}
      disabled={!isThere}
      onClick={(event) => {
        letGo(event);
        onGo();
      }}
    >
      {by > 0 ? '›' : '‹'}
    </button>
  );
}
