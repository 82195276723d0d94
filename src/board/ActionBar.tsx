/** What can be done with the one thing selected, floating above it. */
import { EdgeToolbar, NodeToolbar, Position, useStore } from '@xyflow/react';
import { memo, type ReactNode, useSyncExternalStore } from 'react';
import { flags } from '../../simulations/protocol.ts';
import { runCommand, shortcutOf } from '../commands/index.ts';
import { elementOf, isLocked } from '../editing/elements.ts';
import { engine } from '../engine/engine.ts';
import { useTranslation } from '../i18n/index.ts';
import { remove, useDocument } from '../stores/document.ts';
import { usePermissions } from '../stores/permissions.ts';
import { useView } from '../stores/view.ts';
import { IconButton } from '../ui/Button.tsx';
import { askForMenu } from './contextMenu.ts';
import { courses, onCourses } from './courses.ts';
import { middleOf } from './geometry.ts';
import { beginConnecting, useKeyboardConnect } from './keyboardConnect.ts';
import { announce, startRenaming, useGesture, useStates } from './states.ts';

/** One message after the other of those that are at a component. */
async function follow(component: string, step: 1 | -1): Promise<void> {
  const { followNext } = await import('./trail/walk.ts');
  await followNext(component, step);
}

const slowFactor = 4;
/** Screen pixels that the bar needs between what it belongs to and the top of the board. */
const roomPx = 64;
/** Half of the longest bar. */
const halfBarPx = 128;
const linkGapPx = 46;

export const ActionBar = memo(function ActionBar() {
  const id = useView(({ selection }) => (selection.length === 1 ? selection[0] : null));
  const isComponent = useDocument(
    ({ scenario }) => id !== null && scenario.components.some((component) => component.id === id),
  );
  const isLink = useDocument(
    ({ scenario }) => id !== null && scenario.links.some((link) => link.id === id),
  );
  const isBusy = useGesture((gesture) => gesture.renaming !== null);
  const isConnecting = useKeyboardConnect((state) => state.active !== null);
  if (id === null || isBusy || isConnecting) return null;
  if (isLink) return <LinkActions id={id} />;
  return isComponent ? <ComponentActions id={id} /> : <DrawnActions id={id} />;
});

function ComponentActions({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const now = useStates((states) => states.flags[id] ?? 0);
  const name = useDocument(
    ({ scenario }) => scenario.components.find((component) => component.id === id)?.label ?? id,
  );
  const crashed = (now & flags.crashed) !== 0;
  const slowed = (now & flags.slowed) !== 0;
  const connect = () => {
    if (!beginConnecting(id)) announce(t('board.connect.none', { from: name }));
  };
  const position = useSide(id);
  const align = useAlign(id);
  const isOpen = usePermissions((permissions) => !permissions.readOnly);
  return (
    <NodeToolbar nodeId={id} isVisible position={position} align={align} offset={16}>
      <Bar>
        <IconButton
          icon={crashed ? 'recover' : 'crash'}
          label={t(crashed ? 'board.act.recover' : 'board.act.crash')}
          pressed={crashed}
          onClick={() => engine.input({ do: crashed ? 'recover' : 'crash', target: id })}
        />
        <IconButton
          icon="clock"
          label={t(slowed ? 'board.act.unslow' : 'board.act.slow')}
          pressed={slowed}
          onClick={() =>
            engine.input(
              slowed ? { do: 'unslow', target: id } : { do: 'slow', target: id, by: slowFactor },
            )
          }
        />
        <i className="board-bar-line" />
        <IconButton
          icon="follow"
          label={t('board.act.follow')}
          shortcut="M"
          onClick={() => follow(id, 1)}
        />
        {isOpen && (
          <>
            <IconButton
              icon="connect"
              label={t('board.act.connect')}
              shortcut="C"
              onClick={connect}
            />
            <EditActions id={id} />
          </>
        )}
        <More />
      </Bar>
    </NodeToolbar>
  );
}

/** Above, unless there is no room. */
function useSide(id: string): Position {
  const isAbove = useStore(({ nodeLookup, transform: [, y, zoom] }) => {
    const node = nodeLookup.get(id);
    return !node || node.internals.positionAbsolute.y * zoom + y >= roomPx;
  });
  return isAbove ? Position.Top : Position.Bottom;
}

/** Over the middle, unless half of it would be out of sight there. */
function useAlign(id: string): 'start' | 'center' | 'end' {
  return useStore(({ nodeLookup, width, transform: [x, , zoom] }) => {
    const node = nodeLookup.get(id);
    if (!node) return 'center';
    const half = (node.measured.width ?? 0) / 2;
    const middle = (node.internals.positionAbsolute.x + half) * zoom + x;
    if (middle < halfBarPx) return 'start';
    return width > 2 * halfBarPx && middle > width - halfBarPx ? 'end' : 'center';
  });
}

/** Of a frame or a note. A frame has its name where a bar would be, so the bar stands higher. */
function DrawnActions({ id }: { readonly id: string }) {
  const isOpen = usePermissions((permissions) => !permissions.readOnly);
  const position = useSide(id);
  const align = useAlign(id);
  return (
    <NodeToolbar nodeId={id} isVisible position={position} align={align} offset={32}>
      <Bar>
        {isOpen && <EditActions id={id} />}
        <More />
      </Bar>
    </NodeToolbar>
  );
}

/** What is locked can only be unlocked. */
function EditActions({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const locked = useDocument(({ scenario }) => {
    const element = elementOf(scenario, id);
    return element !== undefined && isLocked(element);
  });
  if (locked) {
    return (
      <IconButton
        icon="lock"
        label={t('board.act.unlock')}
        shortcut={shortcutOf('arrange.lock')}
        pressed
        onClick={() => void runCommand('arrange.lock')}
      />
    );
  }
  return (
    <>
      <IconButton
        icon="rename"
        label={t('board.act.rename')}
        shortcut="F2"
        onClick={() => startRenaming(id)}
      />
      <IconButton
        icon="trash"
        label={t('board.act.delete')}
        shortcut="Del"
        onClick={() => remove([id])}
      />
    </>
  );
}

/** Everything else, for those who have no second button on what they point with. */
function More() {
  const { t } = useTranslation();
  return (
    <IconButton
      icon="more"
      label={t('board.act.more')}
      aria-haspopup="menu"
      onClick={({ currentTarget }) => {
        const { left, bottom } = currentTarget.getBoundingClientRect();
        askForMenu(left, bottom);
      }}
    />
  );
}

function LinkActions({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const cut = useStates((states) => ((states.flags[id] ?? 0) & flags.cut) !== 0);
  const isOpen = usePermissions((permissions) => !permissions.readOnly);
  const course = useSyncExternalStore(onCourses, () => courses.byId.get(id));
  const middle = course ? middleOf(course) : { x: 0, y: 0 };
  const gap = useStore(({ transform: [, , zoom] }) => linkGapPx / zoom);
  const top = useStore(
    ({ transform: [, y, zoom] }) => middle.y * zoom + y >= roomPx + linkGapPx / 2,
  );
  if (!course) return null;
  const { x, y } = middle;
  return (
    <EdgeToolbar edgeId={id} isVisible x={x} y={top ? y - gap : y + gap}>
      <Bar>
        <IconButton
          icon={cut ? 'heal' : 'cut'}
          label={t(cut ? 'board.act.heal' : 'board.act.cut')}
          pressed={cut}
          onClick={() => engine.input({ do: cut ? 'heal' : 'cut', target: id })}
        />
        {isOpen && (
          <IconButton
            icon="trash"
            label={t('board.act.delete')}
            shortcut="Del"
            onClick={() => remove([id])}
          />
        )}
        <More />
      </Bar>
    </EdgeToolbar>
  );
}

function Bar({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="board-bar nodrag nopan nowheel" role="toolbar" aria-label={t('board.act')}>
      {children}
    </div>
  );
}
