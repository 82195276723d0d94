/** A link to this board, or to this very moment of its run, made as soon as the dialog opens. */
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Result } from '../../simulations/scenarios/result.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { useTranslation } from '../i18n/index.ts';
import { ProblemText } from '../i18n/ProblemText.tsx';
import { clockText } from '../timeline/clock.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { Tick } from '../ui/Tick.tsx';
import type { Switches } from './address.ts';
import { branchesLeftOut, collectRun, type RunToShare } from './collectRun.ts';
import { iframeCode } from './iframeCode.ts';
import { type Form, LinkField, useCopying } from './LinkField.tsx';
import { linkTo, packContent } from './makeLink.ts';
import { runToShare, tipOfDocument } from './runToShare.ts';
import { ShareOptions } from './ShareOptions.tsx';
import { download } from './saving.ts';
import styles from './sharing.module.css';

type What = 'moment' | 'board';

export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  // What is shared is the moment at which this was opened, even if the run plays on behind it.
  const [run] = useState(runToShare);
  const [tip] = useState(tipOfDocument);
  const [what, setWhat] = useState<What>(run ? 'moment' : 'board');
  const [withFutures, setWithFutures] = useState(true);
  const [switches, setSwitches] = useState<Switches>({});
  const [form, setForm] = useState<Form>('link');
  const isMoment = run !== null && what === 'moment';
  const scenario = useMemo(
    () => (run && isMoment ? collectRun(run, withFutures) : tip),
    [run, tip, isMoment, withFutures],
  );
  const link = useLink(scenario, form === 'embed' ? { ...switches, embed: true } : switches);
  const address = link?.ok ? link.value : '';
  const text = form === 'embed' ? iframeCode(address, scenario.name ?? '') : address;
  const field = useRef<HTMLTextAreaElement>(null);
  const { copy, said } = useCopying(text, form, field);
  return (
    <Dialog
      onClose={onClose}
      title={t('sharing.title')}
      description={t('sharing.note')}
      actions={
        <>
          <p className={styles.said} role="status">
            {said}
          </p>
          <Button icon="save" onClick={() => download(scenario)}>
            {t('sharing.save')}
          </Button>
          <Button look="primary" icon="copy" disabled={!link?.ok} onClick={() => void copy()}>
            {form === 'embed' ? t('sharing.copyCode') : t('sharing.copy')}
          </Button>
        </>
      }
    >
      <div className={styles.share} data-what={what}>
        {run && (
          <WhatChoice
            what={what}
            onChange={(chosen) => {
              setWhat(chosen);
              // Whether it plays means another thing now.
              const { autoplay: _, ...rest } = switches;
              setSwitches(rest);
            }}
          />
        )}
        <Opening moment={isMoment ? (run?.moment.time ?? 0) : null} switches={switches} />
        {run && isMoment && <Futures run={run} chosen={withFutures} onChange={setWithFutures} />}
        {link && !link.ok && (
          <p className={styles.problem} role="alert">
            <ProblemText problem={link.problem} />
          </p>
        )}
        {link?.ok && <LinkField field={field} text={text} form={form} onForm={setForm} />}
        <ShareOptions
          switches={switches}
          onChange={setSwitches}
          scenario={tip}
          isMoment={isMoment}
        />
        <Contents scenario={scenario} link={link} />
      </div>
    </Dialog>
  );
}

interface OpeningProps {
  /** Simulated ms; null for a run from the start. */
  readonly moment: number | null;
  readonly switches: Switches;
}

/** What whoever opens the link will see, in a sentence. */
function Opening({ moment, switches: { autoplay } }: OpeningProps) {
  const { t } = useTranslation();
  const time = clockText(moment ?? 0);
  const text =
    moment === null
      ? t(autoplay === false ? 'sharing.boardWaits' : 'sharing.boardNote')
      : t(autoplay === true ? 'sharing.momentPlays' : 'sharing.momentNote', { time });
  return <p className={styles.note}>{text}</p>;
}

interface WhatChoiceProps {
  readonly what: What;
  readonly onChange: (what: What) => void;
}

function WhatChoice({ what, onChange }: WhatChoiceProps) {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      label={t('sharing.what')}
      value={what}
      options={[
        { value: 'moment', label: t('sharing.moment') },
        { value: 'board', label: t('sharing.board') },
      ]}
      onChange={onChange}
      className={styles.choice ?? ''}
    />
  );
}

interface FuturesProps {
  readonly run: RunToShare;
  readonly chosen: boolean;
  readonly onChange: (chosen: boolean) => void;
}

/** Whether the branches that are not on the board now go along. */
function Futures({ run, chosen, onChange }: FuturesProps) {
  const { t } = useTranslation();
  const others = run.branches.length - 1;
  const leftOut = chosen ? branchesLeftOut(run) : 0;
  if (others === 0) return null;
  return (
    <>
      <Tick checked={chosen} onChange={onChange}>
        {t('sharing.futures', { count: others })}
      </Tick>
      {leftOut > 0 && <p className={styles.note}>{t('sharing.leftOut', { count: leftOut })}</p>}
    </>
  );
}

interface ContentsProps {
  readonly scenario: Scenario;
  readonly link: Result<string> | null;
}

/** What is in the link, in numbers. */
function Contents({ scenario, link }: ContentsProps) {
  const { t } = useTranslation();
  const id = useId();
  const { components, links, seed, run } = scenario;
  const inputs = run?.branches?.[run.current ?? 0]?.inputs ?? scenario.inputs ?? [];
  const rows: readonly (readonly [string, string | number])[] = [
    [t('sharing.components'), components.length],
    [t('sharing.links'), links.length],
    [t('sharing.inputs'), inputs.length],
    ...(run?.branches ? [[t('sharing.branches'), run.branches.length] as const] : []),
    [t('sharing.seed'), seed ?? 1],
    ...(link?.ok
      ? [[t('sharing.length'), t('sharing.characters', { count: link.value.length })] as const]
      : []),
  ];
  return (
    <dl className={styles.contents}>
      {rows.map(([name, value]) => (
        <div key={`${id}${name}`}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Null until it is made; the one before stays meanwhile. Other switches need no packing again. */
function useLink(scenario: Scenario, switches: Switches): Result<string> | null {
  const [packed, setPacked] = useState<Result<Uint8Array<ArrayBuffer>> | null>(null);
  useEffect(() => {
    let isWanted = true;
    void packContent(scenario).then((made) => {
      if (isWanted) setPacked(made);
    });
    return () => {
      isWanted = false;
    };
  }, [scenario]);
  if (packed === null || !packed.ok) return packed;
  return linkTo(packed.value, location.href.replace(/#.*$/s, ''), switches);
}
