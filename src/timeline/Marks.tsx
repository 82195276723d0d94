/**
 * The marks on the strip, one stop of the tab key: arrows walk from mark to mark in order of time.
 * What was done can be opened, dragged and taken out; losses and stops are gone to.
 */
import { type FocusEvent, type KeyboardEvent, Suspense, useEffect, useState } from 'react';
import { engine } from '../engine/engine.ts';
import { history } from '../engine/history.ts';
import { useTranslation } from '../i18n/index.ts';
import { onDemand } from '../loading/later.ts';
import { reasonWords } from '../metrics/plan.ts';
import { useRun } from '../stores/run.ts';
import { Float } from '../ui/Float.tsx';
import { lengthText } from './clock.ts';
import { lossSeries } from './drawStrip.ts';
import { withoutInputs } from './inputEdits.ts';
import { type LossBin, lossBins } from './losses.ts';
import { lossNames } from './lossNames.ts';
import { Mark } from './Mark.tsx';
import { groupMarks, type MarkGroup, roomFor } from './marks.ts';
import { goTo, goToLoss } from './moves.ts';
import styles from './Strip.module.css';
import { type MarkWords, useMarkItems, useMarkWords } from './useMarks.ts';

const MarkPanel = onDemand(async () => (await import('./MarkPanel.tsx')).MarkPanel);

/** Pixels: nothing smaller can be hit. */
const leastWidth = 24;

interface MarksProps {
  readonly width: number;
  readonly end: number;
}

type Entry =
  | { readonly key: string; readonly at: number; readonly group: MarkGroup; readonly index: number }
  | { readonly key: string; readonly at: number; readonly bin: LossBin };

export function Marks({ width, end }: MarksProps) {
  const { t } = useTranslation();
  const { items, inputs } = useMarkItems();
  const words = useMarkWords(inputs);
  const bins = useLossBins(width, end);
  const [walked, setWalked] = useState<string | null>(null);
  const [open, setOpen] = useState<{ key: string; anchor: Element } | null>(null);

  const groups = groupMarks(items, width, end, leastWidth);
  const entries: Entry[] = [
    ...groups.map((group, index) => ({ key: keyOf(group), at: group.at, group, index })),
    ...bins.map((bin) => ({ key: `loss ${bin.x}`, at: bin.at, bin })),
  ].sort((a, b) => a.at - b.at);
  const stop = entries.some(({ key }) => key === walked) ? walked : entries[0]?.key;
  const openGroup = groups.find((group) => keyOf(group) === open?.key);

  const act = (group: MarkGroup, anchor: Element) => {
    const only = group.items.length === 1 ? group.items[0] : undefined;
    if (only?.is === 'hit') goTo({ moment: only.moment });
    else setOpen({ key: keyOf(group), anchor });
  };
  const takeOut = (group: MarkGroup) => {
    const indices = group.items.flatMap((item) => (item.is === 'input' ? [item.index] : []));
    if (indices.length > 0) engine.setInputs(withoutInputs(inputs, indices));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these are places to go to.
    <div
      role="group"
      aria-label={t('timeline.marks')}
      aria-description={t('timeline.marksKeys')}
      onKeyDown={walk}
      onFocus={(event: FocusEvent<HTMLElement>) => {
        const { key } = event.target.dataset;
        if (key) setWalked(key);
      }}
    >
      {entries.map((entry) =>
        'bin' in entry ? (
          <Loss key={entry.key} id={entry.key} bin={entry.bin} tab={entry.key === stop} />
        ) : (
          <Mark
            key={entry.key}
            id={entry.key}
            group={entry.group}
            room={roomFor(groups, entry.index, width)}
            scale={{ width, end }}
            words={words}
            inputs={inputs}
            tab={entry.key === stop}
            isOpen={entry.key === open?.key}
            onOpen={act}
            onDelete={takeOut}
          />
        ),
      )}
      {open && openGroup && (
        <Float
          anchor={open.anchor}
          label={words.group(openGroup)}
          onClose={() => setOpen(null)}
          className={styles.panel}
        >
          <Suspense>
            <MarkPanel group={openGroup} inputs={inputs} onDone={() => setOpen(null)} />
          </Suspense>
        </Float>
      )}
    </div>
  );
}

/** By what it holds, so that a mark stays itself while the scale grows. */
function keyOf({ items }: MarkGroup): string {
  const [first] = items;
  return first?.is === 'input' ? `input ${first.index}` : `${first?.is} ${first?.at}`;
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const here = (event.target as Element).closest('[data-key]');
  if (!here || event.altKey || event.ctrlKey || event.metaKey) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-key]')];
  const at = all.indexOf(here as HTMLElement);
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: at + 1,
    ArrowDown: at + 1,
    ArrowLeft: at - 1,
    ArrowUp: at - 1,
    Home: 0,
    End: all.length - 1,
  };
  if (!Object.hasOwn(steps, event.key)) return;
  event.preventDefault();
  const to = Math.min(all.length - 1, Math.max(0, steps[event.key] ?? at));
  all[to]?.focus();
}

interface LossProps {
  readonly id: string;
  readonly bin: LossBin;
  readonly tab: boolean;
}

function Loss({ id, bin, tab }: LossProps) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const what = t('timeline.lostBetween', {
    what: useLossWords(bin),
    from: lengthText(bin.at),
    to: lengthText(bin.to),
  });
  return (
    <button
      type="button"
      className={styles.lossButton}
      style={{ left: `${bin.x}px` }}
      data-key={id}
      tabIndex={tab ? 0 : -1}
      aria-busy={busy}
      aria-label={what}
      title={t('timeline.lostGo', { what })}
      onClick={() => {
        setBusy(true);
        void goToLoss(bin).finally(() => setBusy(false));
      }}
    />
  );
}

function useLossWords(bin: LossBin): string {
  const { t, language } = useTranslation();
  const table = useRun((run) => run.table);
  const kinds = [...new Set(table?.components.map((one) => one.kind))];
  const names = lossNames(history.rows(), kinds);
  const reasons = names
    .map((name, k) => ({ name: name.slice('dropped.'.length), count: bin.by[k] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(
      ({ name, count }) => `${reasonWords(name, kinds)[language]} ${count.toLocaleString('en')}`,
    );
  const lost = t('timeline.lost', { count: bin.count });
  return reasons.length === 0
    ? lost
    : t('timeline.lostBy', { lost, reasons: reasons.join(language === 'zh' ? '，' : ', ') });
}

/** Wall ms between two looks at what the windows counted. */
const lookMs = 500;

function useLossBins(width: number, end: number): readonly LossBin[] {
  const [bins, setBins] = useState<readonly LossBin[]>([]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      timer = undefined;
      const next = lossBins(lossSeries(), width, end, leastWidth);
      setBins((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    look();
    const stop = history.subscribe(() => {
      timer ??= setTimeout(look, lookMs);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [width, end]);
  return bins;
}

export type { MarkWords };
