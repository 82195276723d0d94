import { useCallback } from 'react';
import { create } from 'zustand';
import type { RawValue } from '../../simulations/components/define.ts';
import { useTranslation, useWords } from '../i18n/index.ts';
import { setParameter, useDocument } from '../stores/document.ts';
import { Tabs } from '../ui/Tabs.tsx';
import { About } from './About.tsx';
import { BreakIt } from './BreakIt.tsx';
import { Field } from './Field.tsx';
import { Header } from './Header.tsx';
import styles from './Inspector.module.css';
import { Now } from './Now.tsx';
import { applies, type Row, type Subject } from './subject.ts';

const tabs = ['settings', 'now', 'about'] as const;
type Tab = (typeof tabs)[number];

/** Going from one component to the next keeps the tab. */
const useTab = create<{ tab: Tab }>()(() => ({ tab: 'settings' }));

export function ElementInspector({ subject }: { readonly subject: Subject }) {
  const { t } = useTranslation();
  const tab = useTab((state) => state.tab);
  return (
    <>
      <Header subject={subject} />
      <Tabs
        value={tab}
        tabs={tabs.map((one) => ({ value: one, label: t(`inspector.tabs.${one}`) }))}
        onChange={(next) => useTab.setState({ tab: next })}
        label={subject.label}
        className={styles.tabs}
        listClassName={styles.tabList}
        tabClassName={styles.tab}
        contentClassName={styles.content}
      >
        {tab === 'settings' && (
          <>
            <Settings subject={subject} />
            <BreakIt subject={subject} />
          </>
        )}
        {tab === 'now' && <Now subject={subject} />}
        {tab === 'about' && <About subject={subject} />}
      </Tabs>
    </>
  );
}

function Settings({ subject }: { readonly subject: Subject }) {
  const { t } = useTranslation();
  const words = useWords();
  const shown = subject.rows.filter((row) => applies(row, subject));
  if (!subject.known) {
    return (
      <p className={styles.quiet}>
        {t('inspector.unknownKind', { kind: words(subject.kindName) })}
      </p>
    );
  }
  return (
    <div className={styles.fields}>
      {shown.map((row) => (
        <RowField key={row.name} id={subject.id} row={row} />
      ))}
    </div>
  );
}

/** Follows its own parameter only: turning one knob renders one field. */
function RowField({ id, row }: { readonly id: string; readonly row: Row }) {
  const value = useDocument(({ scenario }) => {
    const element = [...scenario.components, ...scenario.links].find((one) => one.id === id);
    return element?.params?.[row.name];
  });
  const change = useCallback(
    (raw: RawValue | undefined) => setParameter(id, row.name, raw),
    [id, row.name],
  );
  return <Field parameter={row.parameter} text={row.text} value={value} onChange={change} />;
}
