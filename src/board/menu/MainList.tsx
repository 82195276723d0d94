/** The entries of a menu, in the order in which one looks for them. */
import { type Command, type CommandId, commandOf, shortcutOf } from '../../commands/index.ts';
import { useTranslation } from '../../i18n/index.ts';
import { mayEdit } from '../../stores/permissions.ts';
import { selectMessage } from '../../stores/view.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from '../../ui/Menu.module.css';
import { MenuItem, MenuSeparator } from '../../ui/Menu.tsx';
import { Tooltip } from '../../ui/Tooltip.tsx';
import type { AskedMenu, MenuPage } from '../contextMenu.ts';
import { Tints } from './Tints.tsx';
import type { Target } from './target.ts';

type Section = readonly CommandId[];

const clipboard: Section = ['edit.cut', 'edit.copy', 'edit.duplicate'];
const frames: Section = ['arrange.frame', 'arrange.lock'];
const away: Section = ['edit.remove'];

const sections: Readonly<Record<Target['is'], readonly Section[]>> = {
  component: [
    ['board.crash', 'board.slow'],
    ['board.follow', 'board.connect', 'board.rename', 'board.replace', 'board.details'],
    clipboard,
    frames,
    away,
  ],
  link: [['board.cut'], ['board.insert', 'board.details'], away],
  frame: [
    ['board.rename', 'board.members', 'board.details'],
    clipboard,
    ['arrange.frame', 'arrange.unframe', 'arrange.lock'],
    away,
  ],
  note: [['board.rename', 'board.details'], clipboard, frames, away],
  several: [
    ['board.crash', 'board.slow', 'board.cut'],
    clipboard,
    ['arrange.frame', 'arrange.unframe', 'arrange.lock'],
    away,
  ],
  board: [
    ['edit.paste', 'board.note', 'board.frame'],
    ['edit.undo', 'edit.redo'],
    ['edit.selectAll', 'board.marquee', 'board.find'],
    ['arrange.tidy', 'view.fit'],
  ],
};

const alignments: Section = [
  'arrange.left',
  'arrange.centre',
  'arrange.right',
  'arrange.top',
  'arrange.middle',
  'arrange.bottom',
  'arrange.across',
  'arrange.down',
];

/** Left out where they mean nothing; what could be done at another time is shown grey. */
const onlyHere: readonly CommandId[] = [
  'board.crash',
  'board.slow',
  'board.cut',
  'arrange.unframe',
];

/** What opens a list of its own. */
const pages: Partial<Record<CommandId, MenuPage>> = {
  'board.replace': 'replace',
  'board.insert': 'insert',
};

interface ListProps {
  readonly target: Target;
  readonly asked: AskedMenu;
  readonly onPage: (page: MenuPage) => void;
}

export function MainList({ target, asked, onPage }: ListProps) {
  const lists = sections[target.is].filter((ids) => ids.some(isOffered));
  return (
    <>
      {asked.message !== null && <OfMessage message={asked.message} />}
      {target.is === 'several' && <Alignments />}
      {target.frame && !target.frame.locked && (
        <>
          <Tints frame={target.frame} />
          <MenuSeparator />
        </>
      )}
      {lists.map((ids, index) => (
        <Entries
          key={ids[0]}
          ids={ids}
          asked={asked}
          isFirst={index === 0}
          isNote={target.is === 'note'}
          onPage={onPage}
        />
      ))}
    </>
  );
}

function isOffered(id: CommandId): boolean {
  const isAlways = mayEdit() && !onlyHere.includes(id);
  return isAlways || (commandOf(id)?.isEnabled?.() ?? true);
}

interface EntriesProps {
  readonly ids: Section;
  readonly asked: AskedMenu;
  readonly isFirst: boolean;
  readonly isNote: boolean;
  readonly onPage: (page: MenuPage) => void;
}

function Entries({ ids, asked, isFirst, isNote, onPage }: EntriesProps) {
  return (
    <>
      {!isFirst && <MenuSeparator />}
      {ids.filter(isOffered).map((id) => {
        const command = commandOf(id);
        const page = pages[id];
        if (!command) return null;
        if (!page)
          return <Entry key={id} id={id} command={command} asked={asked} isNote={isNote} />;
        return <PageEntry key={id} command={command} onOpen={() => onPage(page)} />;
      })}
    </>
  );
}

interface EntryProps {
  readonly id: CommandId;
  readonly command: Command;
  readonly asked: AskedMenu;
  /** A note has no name but a text. */
  readonly isNote: boolean;
}

function Entry({ id, command, asked, isNote }: EntryProps) {
  const { t } = useTranslation();
  const label = isNote && id === 'board.rename' ? 'board.note.edit' : command.label;
  const isOn = command.isOn?.();
  const shortcut = shortcutOf(id);
  const isSwitch = isOn !== undefined && command.back === undefined;
  return (
    <MenuItem
      {...(command.icon ? { icon: command.icon } : {})}
      {...(shortcut ? { shortcut } : {})}
      {...(isSwitch ? { checked: isOn } : {})}
      disabled={!(command.isEnabled?.() ?? true)}
      onSelect={() => command.run({ x: asked.x, y: asked.y })}
    >
      {t(isOn && command.back ? command.back : label)}
    </MenuItem>
  );
}

function PageEntry({ command, onOpen }: { command: Command; onOpen: () => void }) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      role="menuitem"
      aria-haspopup="menu"
      className={styles.item}
      disabled={!(command.isEnabled?.() ?? true)}
      onClick={onOpen}
      onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
    >
      {command.icon && <Icon name={command.icon} size={17} className={styles.icon ?? ''} />}
      <span className={styles.text}>{t(command.label)}</span>
      <Icon name="chevronRight" size={15} className={styles.icon ?? ''} />
    </button>
  );
}

function Alignments() {
  const { t } = useTranslation();
  return (
    <>
      <div className="board-menu-row">
        {alignments.map((id) => {
          const command = commandOf(id);
          if (!command) return null;
          return (
            <Tooltip key={id} text={t(command.label)} shortcut={shortcutOf(id)}>
              <button
                type="button"
                role="menuitem"
                aria-label={t(command.label)}
                disabled={!(command.isEnabled?.() ?? true)}
                onClick={(event) => {
                  event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
                  command.run();
                }}
              >
                <Icon name={command.icon ?? 'more'} size={17} />
              </button>
            </Tooltip>
          );
        })}
      </div>
      <MenuSeparator />
    </>
  );
}

function OfMessage({ message }: { readonly message: number }) {
  const { t } = useTranslation();
  return (
    <>
      <MenuItem icon="follow" onSelect={() => selectMessage(message)}>
        {t('board.follow.this', { id: message })}
      </MenuItem>
      <MenuSeparator />
    </>
  );
}
