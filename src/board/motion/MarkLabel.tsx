import { useCallback } from 'react';
import { formWords } from '../../../simulations/components/strings.ts';
import type { MessageReport } from '../../../simulations/protocol.ts';
import { showBytes } from '../../../simulations/scenarios/quantities.ts';
import { useTranslation, useWords } from '../../i18n/index.ts';
import { label, useHovered } from './hover.ts';

/** What the message is that the pointer is on. */
export function MarkLabel() {
  const report = useHovered((hovered) => hovered.report);
  const keep = useCallback((element: HTMLDivElement | null) => {
    label.element = element;
  }, []);
  return (
    <div className="board-mark-label" ref={keep} role="status" aria-live="off">
      {report && <MarkWords report={report} />}
    </div>
  );
}

function MarkWords({ report }: { readonly report: MessageReport }) {
  const { t } = useTranslation();
  const words = useWords();
  const facts = [showBytes(report.sizeBytes)];
  if (report.attempt > 1) facts.push(t('board.mark.attempt', { n: report.attempt }));
  if (report.key >= 0) facts.push(t('board.mark.key', { n: report.key }));
  const isPlain = report.form === 'message' || report.form === 'delivery';
  return (
    <>
      <b>{isPlain ? report.type : `${report.type} · ${words(formWords[report.form])}`}</b>
      <span>#{report.id}</span>
      <span>{facts.join(' · ')}</span>
    </>
  );
}
