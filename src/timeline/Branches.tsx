/** The runs that have come of this one, as a tree: to go to, compare, name and forget. */
import { type FormEvent, useState } from 'react';
import type { Branch } from '../../simulations/protocol.ts';
import { engine } from '../engine/engine.ts';
import { useTranslation } from '../i18n/index.ts';
import { useRun } from '../stores/run.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { type BranchRow, branchRows } from './branchTree.ts';
import { clockText } from './clock.ts';
import { atOf } from './inputTime.ts';
import { inputText } from './inputWords.ts';
import styles from './Panels.module.css';
import { compareWith, useTimeline } from './timelineStore.ts';
import { branchName, useSpeaker } from './useMarks.ts';

const none: readonly Branch[] = [];

export function Branches() {
  const { t } = useTranslation();
  const branches = useRun((run) => run.history?.branches) ?? none;
  const current = useRun((run) => run.history?.current ?? 0);
  return (
    <div className={styles.panel}>
      <h2 className={styles.title}>{t('timeline.runs')}</h2>
      <ul className={styles.list}>
        {branchRows(branches).map((row) => (
          <Row key={row.branch.id} row={row} isCurrent={row.branch.id === current} />
        ))}
      </ul>
      {branches.length < 2 && <p className={styles.note}>{t('timeline.runsHelp')}</p>}
    </div>
  );
}

interface RowProps {
  readonly row: BranchRow;
  readonly isCurrent: boolean;
}

function Row({ row, isCurrent }: RowProps) {
  const { t } = useTranslation();
  const { branch, depth } = row;
  const [renaming, setRenaming] = useState(false);
  const compared = useTimeline((timeline) => timeline.compared === branch.id);
  const run = branchName(branch, branch.id, t);
  const about = useAbout(row);
  return (
    <li
      className={styles.branch}
      data-current={isCurrent}
      style={{ paddingInlineStart: `${Math.min(depth, 6) * 14}px` }}
    >
      {renaming ? (
        <Rename branch={branch} shown={run} onDone={() => setRenaming(false)} />
      ) : (
        <button
          type="button"
          className={styles.row}
          aria-current={isCurrent}
          aria-label={t('timeline.goToRun', { run })}
          aria-description={about}
          onClick={() => engine.goToBranch(branch.id)}
        >
          <span className={styles.rowText}>
            <b>{run}</b>
            {isCurrent && <i className={styles.tag}>{t('timeline.current')}</i>}
            <small>{about}</small>
          </span>
        </button>
      )}
      <span className={styles.tools}>
        <IconButton
          icon="rename"
          size="small"
          label={t('timeline.renameRun', { run })}
          onClick={() => setRenaming(true)}
        />
        <IconButton
          icon="chart"
          size="small"
          label={t('timeline.compareRun', { run })}
          pressed={compared}
          disabled={isCurrent}
          onClick={() => compareWith(compared ? null : branch.id)}
        />
        <IconButton
          icon="trash"
          size="small"
          label={t('timeline.forgetRun', { run })}
          disabled={isCurrent}
          onClick={() => engine.forgetBranch(branch.id)}
        />
      </span>
    </li>
  );
}

/** `from 00:12.300: orders capacity = 20`. */
function useAbout({ branch, cause, moved, without }: BranchRow): string {
  const { t } = useTranslation();
  const speaker = useSpeaker(branch.inputs);
  if (!branch.forkedAt) return t('timeline.firstRun', { time: clockText(branch.end.time) });
  const time = clockText(branch.forkedAt.time);
  if (cause && moved) {
    const at = clockText(atOf(cause));
    return t('timeline.forkedMoved', { time, what: inputText(cause, speaker), at });
  }
  if (cause) return t('timeline.forkedBy', { time, what: inputText(cause, speaker) });
  if (without) return t('timeline.forkedWithout', { time, what: inputText(without, speaker) });
  return t('timeline.forkedAt', { time });
}

interface RenameProps {
  readonly branch: Branch;
  readonly shown: string;
  readonly onDone: () => void;
}

function Rename({ branch, shown, onDone }: RenameProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(shown);
  const keep = (event?: FormEvent) => {
    event?.preventDefault();
    const text = name.trim();
    if (text !== shown) engine.nameBranch(branch.id, text);
    onDone();
  };
  return (
    <form className={styles.rename} onSubmit={keep}>
      <input
        className={styles.input}
        aria-label={t('timeline.runName')}
        value={name}
        maxLength={80}
        // biome-ignore lint/a11y/noAutofocus: the pencil was pressed to write here
        autoFocus
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          // Only the name is given up, not the list.
          event.preventDefault();
          event.stopPropagation();
          onDone();
        }}
      />
      <Button look="primary" type="submit">
        {t('timeline.keepName')}
      </Button>
    </form>
  );
}
