/** What a mark opens: what was done there, to be edited or taken out; several as a list first. */
import { useState } from 'react';
import type { BranchId } from '../../simulations/protocol.ts';
import type { Input } from '../../simulations/scenarios/types.ts';
import { engine } from '../engine/engine.ts';
import { useTranslation } from '../i18n/index.ts';
import { useRun } from '../stores/run.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { clockText } from './clock.ts';
import { InputEditor } from './InputEditor.tsx';
import type { MarkGroup, MarkItem } from './marks.ts';
import { goTo } from './moves.ts';
import styles from './Panels.module.css';
import { compareWith, useTimeline } from './timelineStore.ts';
import { branchName, type MarkWords, useMarkWords } from './useMarks.ts';

interface MarkPanelProps {
  readonly group: MarkGroup;
  readonly inputs: readonly Input[];
  readonly onDone: () => void;
}

export function MarkPanel({ group, inputs, onDone }: MarkPanelProps) {
  const words = useMarkWords(inputs);
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<MarkItem | null>(null);
  const { items } = group;
  const acts = items.filter((one) => one.is === 'input');
  // Where a run divides something was done: that comes first.
  const item = chosen ?? (acts.length === 1 ? acts[0] : items.length === 1 ? items[0] : undefined);
  const others = chosen || !item ? [] : items.filter((one) => one !== item);
  if (!item) {
    return (
      <div className={styles.panel}>
        <h2 className={styles.title}>{words.group(group)}</h2>
        <Rows items={items} words={words} onChoose={setChosen} />
      </div>
    );
  }
  return (
    <div className={styles.panel} key={keyOf(item)}>
      <div className={styles.head}>
        {chosen && (
          <IconButton
            icon="undo"
            size="small"
            label={t('timeline.back')}
            onClick={() => setChosen(null)}
          />
        )}
        <h2 className={styles.title}>{words.text(item)}</h2>
      </div>
      <Item item={item} inputs={inputs} words={words} onDone={onDone} />
      {others.length > 0 && <Rows items={others} words={words} onChoose={setChosen} />}
    </div>
  );
}

interface RowsProps {
  readonly items: readonly MarkItem[];
  readonly words: MarkWords;
  readonly onChoose: (item: MarkItem) => void;
}

function Rows({ items, words, onChoose }: RowsProps) {
  return (
    <ul className={styles.list}>
      {items.map((one) => (
        <li key={keyOf(one)}>
          <button type="button" className={styles.row} onClick={() => onChoose(one)}>
            <span className={styles.rowTime}>{clockText(one.at)}</span>
            <span className={styles.rowText}>{words.text(one)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function keyOf(item: MarkItem): string {
  if (item.is === 'input') return `input ${item.index}`;
  return item.is === 'fork' ? `fork ${item.branch}` : `hit ${item.moment.events}`;
}

interface ItemProps {
  readonly item: MarkItem;
  readonly inputs: readonly Input[];
  readonly words: MarkWords;
  readonly onDone: () => void;
}

function Item({ item, inputs, onDone }: ItemProps) {
  const { t } = useTranslation();
  if (item.is === 'input') {
    return <InputEditor index={item.index} input={item.input} inputs={inputs} onDone={onDone} />;
  }
  if (item.is === 'fork') return <ForkActions branch={item.branch} at={item.at} onDone={onDone} />;
  return (
    <div className={styles.actions}>
      <Button
        look="primary"
        onClick={() => {
          goTo({ moment: item.moment });
          onDone();
        }}
      >
        {t('timeline.goThere')}
      </Button>
    </div>
  );
}

interface ForkProps {
  readonly branch: BranchId;
  readonly at: number;
  readonly onDone: () => void;
}

function ForkActions({ branch, at, onDone }: ForkProps) {
  const { t } = useTranslation();
  const branches = useRun((run) => run.history?.branches);
  const compared = useTimeline((timeline) => timeline.compared === branch);
  const run = branchName(
    branches?.find(({ id }) => id === branch),
    branch,
    t,
  );
  return (
    <div className={styles.actions}>
      <Button onClick={() => compareWith(compared ? null : branch)} aria-pressed={compared}>
        {t('timeline.compareShort')}
      </Button>
      <Button
        onClick={() => {
          goTo({ time: at });
          onDone();
        }}
      >
        {t('timeline.goThere')}
      </Button>
      <Button
        look="primary"
        onClick={() => {
          engine.goToBranch(branch);
          onDone();
        }}
      >
        {t('timeline.goToRun', { run })}
      </Button>
    </div>
  );
}
