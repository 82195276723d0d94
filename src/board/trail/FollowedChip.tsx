/** Which message is followed, and the way out; over the board. And in the legend: what its trail is made of. */
import { create } from 'zustand';
import { addWords, useTranslation } from '../../i18n/index.ts';
import { selectMessage, useView } from '../../stores/view.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Tooltip } from '../../ui/Tooltip.tsx';
import styles from './FollowedChip.module.css';
import { useFollowed } from './followed.ts';
import { strings } from './strings.ts';
import { type Trail, type TrailLook, trailLooks } from './trail.ts';

addWords(strings);

/** What there is on the board to be explained. */
const useShownLooks = create<{ readonly looks: string }>()(() => ({ looks: '' }));

/** Told with every trail; React hears of it only when there is something else to explain. */
export function explain(trail: Trail | null): void {
  const looks = trailLooks.filter((look) => trail?.lines.some((line) => line.look === look));
  const others = trail?.lines.some(({ own }) => !own) ? ['others'] : [];
  const dead = trail && trail.deadEnds.length > 0 ? ['dead'] : [];
  const text = [...looks, ...dead, ...others].join(' ');
  if (text !== useShownLooks.getState().looks) useShownLooks.setState({ looks: text });
}

export function FollowedChip() {
  const { t } = useTranslation();
  const message = useView((view) => view.message);
  const type = useFollowed(({ trace }) => trace?.messages.find(({ id }) => id === message)?.type);
  const isMissing = useFollowed(({ state }) => state === 'missing');
  const hasSheet = useView((view) => view.panels.metrics);
  if (message === null) return null;
  return (
    <section
      className={styles.chip}
      aria-label={t('board.trail')}
      data-sheet={hasSheet || undefined}
    >
      <Tooltip text={t('board.trail.story')}>
        <button type="button" className={styles.story} onClick={openStory}>
          <b>#{message}</b>
          <span className={styles.type}>{isMissing ? t('board.trail.missing') : type}</span>
        </button>
      </Tooltip>
      <IconButton
        icon="close"
        size="small"
        label={t('board.trail.stop')}
        shortcut="Esc"
        onClick={() => selectMessage(null)}
      />
    </section>
  );
}

function openStory(): void {
  const { setBottomTab, setPanel } = useView.getState();
  setBottomTab('message');
  setPanel('metrics', true);
}

type Explained = TrailLook | 'dead' | 'others';

export function TrailLooks() {
  const { t } = useTranslation();
  const looks = useShownLooks((state) => state.looks);
  if (looks === '') return null;
  return (
    <ul className={styles.looks}>
      {(looks.split(' ') as Explained[]).map((look) => (
        <li key={look}>
          {look !== 'others' && (
            <svg className={styles.sample} data-look={look} viewBox="0 0 26 10" aria-hidden="true">
              <path d={look === 'dead' ? 'M9,1L17,9M17,1L9,9' : 'M3,5H23'} />
            </svg>
          )}
          {t(`board.trail.${look}`)}
        </li>
      ))}
    </ul>
  );
}
