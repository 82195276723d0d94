/** Who caused whom: a tree to walk with the arrow keys; choosing a message follows it. */
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { colourOf, shapeOf, shapes } from '../board/motion/looks.ts';
import { useTranslation } from '../i18n/index.ts';
import { lengthText, momentText } from './clock.ts';
import { messageName, outcomeOf, type Speech } from './speech.ts';
import { endOf, type Member, type Story } from './story.ts';
import styles from './Tree.module.css';

interface TreeViewProps {
  readonly story: Story;
  readonly speech: Speech;
  readonly chosen: number | null;
  readonly onChoose: (message: number) => void;
}

export function TreeView({ story, speech, chosen, onChoose }: TreeViewProps) {
  const { t } = useTranslation();
  const [folded, setFolded] = useState<ReadonlySet<number>>(new Set());
  const rows = useMemo(() => visible(story.members, folded), [story, folded]);
  const first = story.members[0]?.message.id ?? 0;
  const [focus, setFocus] = useState(chosen ?? first);
  const tree = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  const at = Math.max(
    0,
    rows.findIndex(({ message }) => message.id === focus),
  );
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    tree.current?.querySelector<HTMLElement>(`[data-id="${focus}"]`)?.focus();
  }, [focus]);

  const go = (id: number | undefined) => {
    if (id === undefined || id === 0) return;
    moved.current = true;
    setFocus(id);
  };
  const fold = (id: number, isFolded: boolean) => {
    const next = new Set(folded);
    if (isFolded) next.add(id);
    else next.delete(id);
    setFolded(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const member = rows[at];
    if (!member) return;
    const { id } = member.message;
    const isOpen = member.children.length > 0 && !folded.has(id);
    if (event.key === 'ArrowDown') go(rows[at + 1]?.message.id);
    else if (event.key === 'ArrowUp') go(rows[at - 1]?.message.id);
    else if (event.key === 'Home') go(rows[0].message.id);
    else if (event.key === 'End') go(rows.at(-1)?.message.id);
    else if (event.key === 'ArrowRight') {
      if (isOpen) go(member.children[0]);
      else fold(id, false);
    } else if (event.key === 'ArrowLeft') {
      if (isOpen) fold(id, true);
      else go(member.parent);
    } else if (event.key === 'Enter' || event.key === ' ') onChoose(id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={tree}
      role="tree"
      aria-label={t('trace.tree')}
      className={styles.tree}
      onKeyDown={onKeyDown}
    >
      {rows.map((member, index) => (
        <Row
          key={member.message.id}
          member={member}
          story={story}
          speech={speech}
          isChosen={member.message.id === chosen}
          isFolded={folded.has(member.message.id)}
          canFocus={index === at}
          onChoose={(id) => {
            setFocus(id);
            onChoose(id);
          }}
          onFold={fold}
        />
      ))}
    </div>
  );
}

interface RowProps {
  readonly member: Member;
  readonly story: Story;
  readonly speech: Speech;
  readonly isChosen: boolean;
  readonly isFolded: boolean;
  readonly canFocus: boolean;
  readonly onChoose: (id: number) => void;
  readonly onFold: (id: number, isFolded: boolean) => void;
}

function Row(props: RowProps) {
  const { member, story, speech, isFolded } = props;
  const { message, depth, children } = member;
  const outcome = outcomeOf(story, message, speech);
  const type = speech.type(message.type);
  const hasChildren = children.length > 0;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the tree's
    <div
      role="treeitem"
      aria-level={depth + 1}
      aria-expanded={hasChildren ? !isFolded : undefined}
      aria-selected={props.isChosen}
      tabIndex={props.canFocus ? 0 : -1}
      data-id={message.id}
      className={styles.row}
      style={{ paddingInlineStart: 10 + Math.min(depth, 12) * 20 }}
      onClick={() => props.onChoose(message.id)}
    >
      <span
        className={styles.twist}
        data-open={hasChildren ? !isFolded : undefined}
        aria-hidden="true"
        onClick={(event) => {
          if (!hasChildren) return;
          event.stopPropagation();
          props.onFold(message.id, !isFolded);
        }}
      >
        {hasChildren && (
          <svg viewBox="0 0 20 20" width={14} height={14} aria-hidden="true">
            <path d="M8 5.500l4.500 4.500L8 14.500" />
          </svg>
        )}
      </span>
      <svg viewBox="-1.3 -1.3 2.6 2.6" width={13} height={13} aria-hidden="true">
        <path d={shapes[shapeOf(type)]} fill={`var(--m${colourOf(type) + 1})`} />
      </svg>
      <span className={styles.name}>{messageName(message)}</span>
      {message.attempt > 1 && (
        <span className={styles.quiet}>{speech.t('trace.try', { n: message.attempt })}</span>
      )}
      <span className={styles.from}>{speech.name(message.bornAt)}</span>
      <span className={styles.outcome} data-look={outcome.look}>
        {outcome.text}
      </span>
      <span className={styles.number}>{lengthText(endOf(story, message) - message.birth)}</span>
      <span className={styles.number}>{momentText(message.birth)}</span>
    </div>
  );
}

/** Those whose causes are all unfolded. */
function visible(members: readonly Member[], folded: ReadonlySet<number>): readonly Member[] {
  let hiddenBelow = Number.POSITIVE_INFINITY;
  return members.filter(({ message, depth }) => {
    if (depth > hiddenBelow) return false;
    hiddenBelow = folded.has(message.id) ? depth : Number.POSITIVE_INFINITY;
    return true;
  });
}
