import { askForMenu } from '../board/contextMenu.ts';
import { useTranslation, useWords } from '../i18n/index.ts';
import { setLabel, useDocument } from '../stores/document.ts';
import { Icon } from '../ui/Icon.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { TextField } from './fields/TextField.tsx';
import styles from './Inspector.module.css';
import { useFixedElement } from './permitted.ts';
import { endsOf, type Subject } from './subject.ts';

const anyText = (text: string) => ({ ok: true, raw: text.trim() }) as const;

/** Icon, name (free text), kind, and the id that never changes. */
export function Header({ subject }: { readonly subject: Subject }) {
  const { t } = useTranslation();
  const words = useWords();
  const scenario = useDocument((document) => document.scenario);
  const fixed = useFixedElement(subject.id);
  const ends = subject.is === 'link' ? endsOf(scenario, subject.id) : null;
  return (
    <header className={styles.header}>
      <div className={styles.title}>
        {subject.icon && <Icon path={subject.icon} size={20} className={styles.kindIcon ?? ''} />}
        <fieldset className={styles.name} disabled={fixed !== undefined}>
          <TextField
            name={t('inspector.rename')}
            committed={subject.label}
            placeholder={subject.id}
            mean={anyText}
            commit={(raw) => setLabel(subject.id, String(raw ?? ''))}
          />
        </fieldset>
        {subject.is === 'component' && fixed === undefined ? (
          <KindButton name={words(subject.kindName)} />
        ) : (
          <span className={styles.kind}>{words(subject.kindName)}</span>
        )}
      </div>
      <p className={styles.subtitle}>
        {ends && <span>{t('inspector.fromTo', ends)}</span>}
        {subject.label !== subject.id && (
          <span title={t('inspector.idHelp')}>{t('inspector.id', { id: subject.id })}</span>
        )}
      </p>
    </header>
  );
}

/** The kind can be changed in place: what fits stays. */
function KindButton({ name }: { readonly name: string }) {
  const { t } = useTranslation();
  const label = t('inspector.replace', { kind: name });
  return (
    <Tooltip text={label}>
      <button
        type="button"
        className={`${styles.kind} ${styles.kindButton}`}
        aria-label={label}
        aria-haspopup="menu"
        onClick={(event) => {
          const { left, bottom } = event.currentTarget.getBoundingClientRect();
          askForMenu(left, bottom, 'replace');
        }}
      >
        {name}
        <Icon name="chevronDown" size={14} />
      </button>
    </Tooltip>
  );
}
