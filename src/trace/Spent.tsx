/** Where the time went: one bar, and the numbers that make it up. */
import { useMemo, useState } from 'react';
import { useTranslation } from '../i18n/index.ts';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { lengthText, shareText } from './clock.ts';
import { phaseShapes } from './phaseLooks.ts';
import { SceneView } from './SceneView.tsx';
import styles from './Spent.module.css';
import type { Scene } from './scene.ts';
import { isOneStory, spentByAll, spentByMessage, spentByStory } from './spent.ts';
import type { Phase, Story } from './story.ts';

interface SpentProps {
  readonly story: Story;
  readonly chosen: number | null;
}

export function Spent({ story, chosen }: SpentProps) {
  const { t } = useTranslation();
  const [whose, setWhose] = useState<'message' | 'story'>('message');
  const isOne = chosen !== null && (whose === 'message' || story.members.length === 1);
  const spent = useMemo(
    () =>
      isOne
        ? spentByMessage(story, chosen)
        : isOneStory(story)
          ? spentByStory(story)
          : spentByAll(story),
    [story, isOne, chosen],
  );
  const total = spent.reduce((sum, { ms }) => sum + ms, 0);
  return (
    <section className={styles.spent} aria-label={t('trace.spent')}>
      <div className={styles.head}>
        <h3>{t('trace.spent')}</h3>
        {chosen !== null && story.members.length > 1 && (
          <SegmentedControl
            className={styles.whose}
            value={whose}
            label={t('trace.spentOf')}
            options={[
              { value: 'message', label: t('trace.spentMessage') },
              {
                value: 'story',
                label: t(isOneStory(story) ? 'trace.spentStory' : 'trace.spentAll'),
              },
            ]}
            onChange={setWhose}
          />
        )}
      </div>
      {total === 0 ? (
        <p className={styles.none}>{t('trace.spentNone')}</p>
      ) : (
        <>
          <div className={styles.bar} aria-hidden="true">
            {spent.map(({ phase, ms }) => (
              <i key={phase} data-phase={phase} style={{ flexGrow: ms }} />
            ))}
          </div>
          <dl className={styles.rows}>
            {spent.map(({ phase, ms, permille }) => (
              <div key={phase}>
                <dt>
                  <SceneView scene={samples[phase]} />
                  {t(`trace.phase.${phase}`)}
                </dt>
                <dd>
                  {lengthText(ms)} <small>{shareText(permille)}</small>
                </dd>
              </div>
            ))}
            <div className={styles.total}>
              <dt>{t('trace.total')}</dt>
              <dd>{lengthText(total)}</dd>
            </div>
          </dl>
          {!isOne && (
            <p className={styles.none}>
              {t(isOneStory(story) ? 'trace.spentHelp' : 'trace.spentAllHelp')}
            </p>
          )}
        </>
      )}
    </section>
  );
}

function sampleOf(phase: Phase): Scene {
  const shapes = phaseShapes(phase, 0, 0, 18, 10, true);
  return { width: 18, height: 10, marks: [{ key: phase, top: 0, bottom: 10, shapes }] };
}

const samples: Readonly<Record<Phase, Scene>> = {
  waiting: sampleOf('waiting'),
  service: sampleOf('service'),
  calling: sampleOf('calling'),
  held: sampleOf('held'),
  network: sampleOf('network'),
  backoff: sampleOf('backoff'),
};
