/** Which history this is: what the same file comes to in a terminal, or on another machine. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Frame } from '../../simulations/protocol.ts';
import { engine } from '../engine/engine.ts';
import { useTranslation } from '../i18n/index.ts';
import { useRun } from '../stores/run.ts';
import { IconButton } from '../ui/Button.tsx';
import { Help } from './Help.tsx';
import shared from './Inspector.module.css';
import styles from './ThisRun.module.css';

/** While playing, faster could not be read; paused, every step shows. */
const everyMs = 500;

export function ThisRun() {
  const { t } = useTranslation();
  const seed = useRun((run) => run.seed);
  const events = useRef<HTMLElement>(null);
  const hash = useRef<HTMLElement>(null);
  // Not useEffect: while another part loads, this one may be hidden, and is to be up to date after.
  useLayoutEffect(() => {
    let shownAt = Number.NEGATIVE_INFINITY;
    const show = (frame: Frame) => {
      const now = performance.now();
      if (frame.playing && now - shownAt < everyMs) return;
      shownAt = now;
      put(events.current, frame.events.toLocaleString('en'));
      put(hash.current, frame.hash);
    };
    return engine.onFrame(show);
  }, []);
  return (
    <section className={styles.section} aria-label={t('inspector.run')}>
      <h3 className={shared.heading}>{t('inspector.run')}</h3>
      <dl className={styles.facts}>
        <div>
          <dt>{t('inspector.board.seed')}</dt>
          <dd>{seed}</dd>
        </div>
        <div>
          <dt>{t('inspector.run.events')}</dt>
          <dd ref={events}>–</dd>
        </div>
        <div>
          <dt>
            {t('inspector.run.hash')}
            <Help name={t('inspector.run.hash')} text={t('inspector.run.hashHelp')} />
          </dt>
          <dd className={styles.hash}>
            <code ref={hash}>–</code>
            <Copy text={() => hash.current} />
          </dd>
        </div>
      </dl>
    </section>
  );
}

/** Copies what is shown; where a page may not, it selects it, ready for the keyboard. */
function Copy({ text }: { readonly text: () => HTMLElement | null }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    const element = text();
    if (!element) return;
    try {
      await navigator.clipboard.writeText(element.textContent ?? '');
      setCopied(true);
    } catch {
      getSelection()?.selectAllChildren(element);
    }
  };
  return (
    <>
      <IconButton
        icon={copied ? 'check' : 'copy'}
        size="small"
        label={t('inspector.run.copy')}
        onClick={copy}
      />
      <span className={styles.spoken} aria-live="polite">
        {copied && t('inspector.run.copied')}
      </span>
    </>
  );
}

function put(element: HTMLElement | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}
