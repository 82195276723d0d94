/** The keyboard map: every command that has a key, from the table itself. */
import { type ReactNode, use, useId, useMemo, useState } from 'react';
import { type Key, useTranslation } from '../i18n/index.ts';
import { useView } from '../stores/view.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { type Command, type CommandGroup, groups } from './command.ts';
import { loadCommands } from './index.ts';
import styles from './KeyboardMap.module.css';
import { written } from './keys.ts';
import { useKeyboardMap } from './mapStore.ts';

/** Keys that are no commands: they belong to whatever has the focus. */
const walking: readonly (readonly [keys: readonly string[], label: Key])[] = [
  [['Tab'], 'commands.keys.tab'],
  [['Enter', 'Space'], 'commands.keys.enter'],
  [['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'], 'commands.keys.arrows'],
];

interface Row {
  readonly label: string;
  readonly keys: readonly string[];
}

interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
}

const all = loadCommands();

export function KeyboardMap() {
  const { t } = useTranslation();
  const commands = use(all);
  const [sought, setSought] = useState('');
  const sections = useMemo(() => sectionsOf(Object.values(commands), t), [commands, t]);
  const shown = narrowed(sections, sought);
  return (
    <Dialog
      wide
      title={t('commands.keys')}
      onClose={() => useKeyboardMap.setState({ isOpen: false })}
    >
      <input
        type="search"
        className={styles.search}
        aria-label={t('commands.keys.search')}
        placeholder={t('commands.keys.search')}
        value={sought}
        onChange={(event) => setSought(event.target.value)}
      />
      <div className={styles.sections}>
        {shown.map((section) => (
          <Part key={section.title} title={section.title}>
            {section.rows.map((row) => (
              <div className={styles.row} key={row.label}>
                <dt>{row.label}</dt>
                <dd>
                  {row.keys.map((key) => (
                    <kbd key={key}>{written(key)}</kbd>
                  ))}
                </dd>
              </div>
            ))}
          </Part>
        ))}
      </div>
      <p className={styles.none} role="status">
        {shown.length === 0 ? t('commands.keys.none') : ''}
      </p>
    </Dialog>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <dl>{children}</dl>
    </section>
  );
}

function sectionsOf(commands: readonly Command[], t: (key: Key) => string): Section[] {
  const titles: Readonly<Record<CommandGroup, Key>> = {
    time: 'commands.group.time',
    classroom: 'commands.group.classroom',
    edit: 'commands.group.edit',
    arrange: 'commands.group.arrange',
    board: 'commands.group.board',
    view: 'commands.group.view',
    file: 'commands.group.file',
    help: 'commands.group.help',
  };
  const walk = walking.map(([keys, label]) => ({ label: t(label), keys }));
  // In class its own keys are the ones that are looked for.
  const { classroom } = useView.getState();
  const first = groups.filter((group) => classroom && group === 'classroom');
  const own = [...first, ...groups.filter((group) => !first.includes(group))].map((group) => ({
    title: t(titles[group]),
    rows: commands
      .filter((command) => command.group === group && command.keys)
      .map(({ label, keys = [] }) => ({ label: t(label), keys })),
  }));
  return [...own, { title: t('commands.group.focus'), rows: walk }];
}

/** By words of the label, or by a key as it is written. */
function narrowed(sections: readonly Section[], sought: string): Section[] {
  const wanted = sought.trim().toLowerCase();
  const fits = ({ label, keys }: Row) =>
    label.toLowerCase().includes(wanted) ||
    keys.some((key) => written(key).toLowerCase() === wanted);
  return sections
    .map(({ title, rows }) => ({ title, rows: rows.filter(fits) }))
    .filter(({ rows }) => rows.length > 0);
}
