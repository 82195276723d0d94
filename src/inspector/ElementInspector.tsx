import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { create } from 'zustand';
import type { RawValue } from '../../simulations/components/define.ts';
import { definitionOf } from '../../simulations/components/index.ts';
import { addWords, useTranslation, useWords } from '../i18n/index.ts';
import { setParameter, useDocument } from '../stores/document.ts';
import { Tabs } from '../ui/Tabs.tsx';
import { About } from './About.tsx';
import { BreakIt } from './BreakIt.tsx';
import { strings } from './elementStrings.ts';
import { Field } from './Field.tsx';
import { Header } from './Header.tsx';
import styles from './Inspector.module.css';
import { LockedNotice } from './LockedNotice.tsx';
import { Now } from './Now.tsx';
import { useFixed, useIsLocked } from './permitted.ts';
import { applies, type Row, type Subject, subjectOf } from './subject.ts';

addWords(strings);

const machine = () => import('./machine/index.ts');
const Presets = lazy(async () => ({ default: (await machine()).Presets }));
const Standing = lazy(async () => ({ default: (await machine()).Standing }));
const MachineNow = lazy(async () => ({ default: (await machine()).MachineNow }));

const tabs = ['settings', 'now', 'about'] as const;
type Tab = (typeof tabs)[number];

/** Going from one component to the next keeps the tab. */
const useTab = create<{ tab: Tab }>()(() => ({ tab: 'settings' }));

export function ElementInspector({ id }: { readonly id: string }) {
  const scenario = useDocument((document) => document.scenario);
  const subject = useMemo(() => subjectOf(scenario, id), [scenario, id]);
  return subject && <Sections subject={subject} />;
}

function Sections({ subject }: { readonly subject: Subject }) {
  const { t } = useTranslation();
  const tab = useTab((state) => state.tab);
  const isOfMachine = subject.fidelity?.definition.category === 'machine';
  const hasMachines = useDocument(({ scenario }) =>
    scenario.components.some(({ kind }) => definitionOf(kind)?.holds),
  );
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
            <Suspense>{isOfMachine && <Presets key={subject.id} id={subject.id} />}</Suspense>
            <Settings subject={subject} />
            <BreakIt subject={subject} />
            <Suspense>{(hasMachines || isOfMachine) && <Standing id={subject.id} />}</Suspense>
          </>
        )}
        {tab === 'now' && (
          <>
            <Suspense>{isOfMachine && <MachineNow id={subject.id} />}</Suspense>
            <Now subject={subject} />
          </>
        )}
        {tab === 'about' && <About subject={subject} />}
      </Tabs>
    </>
  );
}

function Settings({ subject }: { readonly subject: Subject }) {
  const { t } = useTranslation();
  const isLocked = useIsLocked(subject.id);
  const words = useWords();
  const { shown, container } = useShown(subject);
  if (!subject.known) {
    const kind = words(subject.kindName);
    return <p className={styles.quiet}>{t('inspector.unknownKind', { kind })}</p>;
  }
  return (
    <div className={styles.fields} ref={container}>
      {isLocked && <LockedNotice id={subject.id} />}
      {shown.map((row) => (
        <div key={row.name} data-row={row.name}>
          <RowField id={subject.id} row={row} />
        </div>
      ))}
    </div>
  );
}

/**
 * The rows that apply. One that no longer does goes a moment later, and not while the focus is in
 * it: leaving one field may hide the very field that the Tab key is going to.
 */
function useShown(subject: Subject) {
  const container = useRef<HTMLDivElement>(null);
  const [lingering, setLingering] = useState('');
  const applying = subject.rows.filter((row) => applies(row, subject)).map((row) => row.name);
  const key = applying.join(' ');
  useEffect(() => {
    const settle = (): void => {
      const focused = document.activeElement?.closest<HTMLElement>('[data-row]');
      const held = focused && container.current?.contains(focused) ? focused.dataset.row : '';
      setLingering(`${key} ${held}`);
    };
    const soon = (): void => void setTimeout(settle);
    const { current } = container;
    soon();
    current?.addEventListener('focusout', soon);
    return () => current?.removeEventListener('focusout', soon);
  }, [key]);
  const names = new Set([...applying, ...lingering.split(' ')]);
  return { container, shown: subject.rows.filter((row) => names.has(row.name)) };
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
  const fixed = useFixed(id, row.name);
  const { parameter, text } = row;
  return <Field parameter={parameter} text={text} value={value} onChange={change} fixed={fixed} />;
}
