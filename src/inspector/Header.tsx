import { useTranslation, useWords } from '../i18n/index.ts';
import { setLabel, useDocument } from '../stores/document.ts';
import { Icon } from '../ui/Icon.tsx';
import { TextField } from './fields/TextField.tsx';
import styles from './Inspector.module.css';
import { endsOf, type Subject } from './subject.ts';

const anyText = (text: string) => ({ ok: true, raw: text.trim() }) as const;

/** Icon, name (free text), kind, and the id that never changes. */
export function Header({ subject }: { readonly subject: Subject }) {
  const { t } = useTranslation();
  const words = useWords();
  const scenario = useDocument((document) => document.scenario);
  const ends = subject.is === 'link' ? endsOf(scenario, subject.id) : null;
  return (
    <header className={styles.header}>
      <div className={styles.title}>
        {subject.icon && <Icon path={subject.icon} size={20} className={styles.kindIcon ?? ''} />}
        <span className={styles.name}>
          <TextField
            name={t('inspector.rename')}
            committed={subject.label}
            placeholder={subject.id}
            mean={anyText}
            commit={(raw) => setLabel(subject.id, String(raw ?? ''))}
          />
        </span>
        <span className={styles.kind}>{words(subject.kindName)}</span>
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
