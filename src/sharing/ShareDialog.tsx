/** A link to this board, or to this very moment of its run, made as soon as the dialog opens. */
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Result } from '../../simulations/scenarios/result.ts';
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { useTranslation } from '../i18n/index.ts';
import { ProblemText } from '../i18n/ProblemText.tsx';
import { keysOf } from '../shell/keys.ts';
import { clockText } from '../timeline/clock.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { branchesLeftOut, collectRun } from './collectRun.ts';
import { makeLink } from './makeLink.ts';
import { runToShare, tipOfDocument } from './runToShare.ts';
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
  const scenario = useMemo(
    () => (run && what === 'moment' ? collectRun(run, withFutures) : tip),
    [run, tip, what, withFutures],
  );
  const link = useLink(scenario);
  const others = (run?.branches.length ?? 1) - 1;
  const leftOut = run && withFutures ? branchesLeftOut(run) : 0;
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async (text: string) => {
    const done = await copyText(text, field.current);
    setCopied(done ? t('sharing.copied') : t('sharing.copyYourself', { keys: keysOf('C') }));
  };
  return (
    <Dialog
      onClose={onClose}
      title={t('sharing.title')}
      description={t('sharing.note')}
      actions={
        <>
          <Button icon="save" onClick={() => download(scenario)}>
            {t('sharing.save')}
          </Button>
          <Button
            look="primary"
            icon="copy"
            disabled={!link?.ok}
            onClick={() => link?.ok && void copy(link.value)}
          >
            {t('sharing.copy')}
          </Button>
        </>
      }
    >
      <div className={styles.share} data-what={what}>
        {run && (
          <SegmentedControl
            label={t('sharing.what')}
            value={what}
            options={[
              { value: 'moment', label: t('sharing.moment') },
              { value: 'board', label: t('sharing.board') },
            ]}
            onChange={(chosen) => {
              setWhat(chosen);
              setCopied(null);
            }}
            className={styles.choice}
          />
        )}
        <p className={styles.note}>
          {run && what === 'moment'
            ? t('sharing.momentNote', { time: clockText(run.moment.time) })
            : t('sharing.boardNote')}
        </p>
        {others > 0 && what === 'moment' && (
          <label className={styles.futures}>
            <input
              type="checkbox"
              checked={withFutures}
              onChange={(event) => setWithFutures(event.target.checked)}
            />
            {t('sharing.futures', { count: others })}
          </label>
        )}
        {leftOut > 0 && what === 'moment' && (
          <p className={styles.note}>{t('sharing.leftOut', { count: leftOut })}</p>
        )}
        <Contents scenario={scenario} link={link} />
        {link && !link.ok && (
          <p className={styles.problem} role="alert">
            <ProblemText problem={link.problem} />
          </p>
        )}
        {link?.ok && (
          <textarea
            ref={field}
            className={styles.link}
            aria-label={t('sharing.link')}
            readOnly
            rows={3}
            spellCheck={false}
            value={link.value}
            onFocus={(event) => event.target.select()}
          />
        )}
        <p className={styles.said} role="status">
          {copied}
        </p>
      </div>
    </Dialog>
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

/** Null until it is made; the one before stays meanwhile. */
function useLink(scenario: Scenario): Result<string> | null {
  const [link, setLink] = useState<Result<string> | null>(null);
  useEffect(() => {
    let isWanted = true;
    const address = location.href.replace(/#.*$/s, '');
    void makeLink(scenario, address).then((made) => {
      if (isWanted) setLink(made);
    });
    return () => {
      isWanted = false;
    };
  }, [scenario]);
  return link;
}

/** False when nothing could be copied: then it is selected. */
async function copyText(text: string, field: HTMLTextAreaElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Not a secure page, or not allowed: the older way still works in many browsers.
    field?.focus();
    field?.select();
    try {
      return document.execCommand('copy');
    } catch {
      return false;
    }
  }
}
