/** A story seen four ways, with what can be done to each: how time runs, saving, printing. */
import { useMemo, useState } from 'react';
import { useTranslation } from '../i18n/index.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Menu, MenuItem } from '../ui/Menu.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { momentText } from './clock.ts';
import { legendEntries } from './legend.ts';
import { SceneView } from './SceneView.tsx';
import { Elsewhere, SequenceView } from './SequenceView.tsx';
import { Spent } from './Spent.tsx';
import styles from './StoryView.module.css';
import { paperWidth, print, saveOpenTelemetry, saveSvg } from './save.ts';
import type { Diagram } from './sheets.ts';
import { isOneStory } from './spent.ts';
import type { Story } from './story.ts';
import { TreeView } from './TreeView.tsx';
import { useSpeech } from './useSpeech.ts';
import { WaterfallView } from './WaterfallView.tsx';
import { WordsView } from './WordsView.tsx';

export const storyTabs = ['sequence', 'waterfall', 'tree', 'words'] as const;
export type StoryTab = (typeof storyTabs)[number];

interface StoryViewProps {
  readonly story: Story;
  readonly chosen: number | null;
  readonly tab: StoryTab;
  readonly onTab: (tab: StoryTab) => void;
  readonly onChoose: (message: number) => void;
}

/** A height to scale at which most diagrams can be read, in heights of the room there is. */
const firstZoom = 2;
const mostZoom = 64;

export function StoryView({ story, chosen, tab, onTab, onChoose }: StoryViewProps) {
  const { t } = useTranslation();
  const speech = useSpeech();
  // One story reads best moment by moment; of many side by side, proportions say more.
  const [compressed, setCompressed] = useState(() => isOneStory(story));
  const [zoom, setZoom] = useState(firstZoom);
  const diagram: Diagram = tab === 'sequence' ? 'sequence' : 'waterfall';
  const shown = () => ({
    diagram,
    story,
    speech,
    chosen,
    options: { room: paperWidth, compressed, height: 640 * zoom },
  });
  const views = { story, speech, chosen, onChoose };
  return (
    <div className={styles.story}>
      <div className={styles.tools}>
        {tab === 'sequence' && (
          <TimeTools
            compressed={compressed}
            onCompressed={setCompressed}
            zoom={zoom}
            onZoom={setZoom}
          />
        )}
        <Menu
          align="end"
          trigger={
            <Button icon="save" className={styles.save}>
              {t('trace.export')}
            </Button>
          }
        >
          {(tab === 'sequence' || tab === 'waterfall') && (
            <>
              <MenuItem note={t('trace.svgNote')} onSelect={() => saveSvg(shown())}>
                {t('trace.saveSvg')}
              </MenuItem>
              <MenuItem note={t('trace.printNote')} onSelect={() => print(shown())}>
                {t('trace.print')}
              </MenuItem>
            </>
          )}
          <MenuItem
            note={t('trace.otelNote')}
            onSelect={() => void saveOpenTelemetry(story, chosen)}
          >
            {t('trace.saveOtel')}
          </MenuItem>
        </Menu>
      </div>
      <Tabs
        value={tab}
        tabs={storyTabs.map((value) => ({ value, label: t(`trace.${value}`) }))}
        onChange={onTab}
        label={t('trace.views')}
        className={styles.tabs}
        listClassName={styles.list}
        tabClassName={styles.tab}
        contentClassName={styles.content}
      >
        {tab === 'sequence' && <SequenceView {...views} compressed={compressed} zoom={zoom} />}
        {tab === 'waterfall' && (
          <>
            <div className={styles.spent}>
              <Spent story={story} chosen={chosen} />
            </div>
            <WaterfallView {...views} />
          </>
        )}
        {tab === 'tree' && <TreeView {...views} />}
        {tab === 'words' && <WordsView {...views} />}
      </Tabs>
      <div className={styles.foot}>
        {story.trace.truncated && (
          <p>{t('trace.truncated', { time: momentText(story.trace.to) })}</p>
        )}
        <Elsewhere story={story} />
        {(tab === 'sequence' || tab === 'waterfall') && (
          <Legend story={story} arrows={tab === 'sequence'} />
        )}
      </div>
    </div>
  );
}

interface TimeToolsProps {
  readonly compressed: boolean;
  readonly onCompressed: (compressed: boolean) => void;
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}

function TimeTools({ compressed, onCompressed, zoom, onZoom }: TimeToolsProps) {
  const { t } = useTranslation();
  return (
    <>
      {!compressed && (
        <>
          <IconButton
            icon="minus"
            label={t('trace.smaller')}
            disabled={zoom <= 1}
            onClick={() => onZoom(zoom / 2)}
          />
          <IconButton
            icon="plus"
            label={t('trace.larger')}
            disabled={zoom >= mostZoom}
            onClick={() => onZoom(zoom * 2)}
          />
        </>
      )}
      <SegmentedControl
        className={styles.mode}
        value={compressed ? 'compressed' : 'proportional'}
        label={t('trace.scaleMode')}
        options={[
          { value: 'compressed', label: t('trace.compressed') },
          { value: 'proportional', label: t('trace.proportional') },
        ]}
        onChange={(mode) => onCompressed(mode === 'compressed')}
      />
    </>
  );
}

interface LegendProps {
  readonly story: Story;
  readonly arrows: boolean;
}

function Legend({ story, arrows }: LegendProps) {
  const { t } = useTranslation();
  const speech = useSpeech();
  const entries = useMemo(() => legendEntries(story, speech, arrows), [story, speech, arrows]);
  return (
    <section className={styles.legend} aria-label={t('trace.legend')}>
      {entries.map(({ key, text, sample }) => (
        <span key={key}>
          <SceneView scene={sample} />
          {text}
        </span>
      ))}
    </section>
  );
}
