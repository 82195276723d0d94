/** Says why two ports do not join, in the reader's language. */
import { useCallback } from 'react';
import { useTranslation, useWords } from '../i18n/index.ts';
import { kindWords } from './kinds.ts';
import type { Refusal } from './ports.ts';
import { portsOf } from './ports.ts';

export function useRefusalText(): (refusal: Refusal) => string {
  const { t } = useTranslation();
  const words = useWords();
  return useCallback(
    (refusal) => {
      const nameOf = (kind: string) => words(kindWords(kind).name);
      switch (refusal.why) {
        case 'noInput':
        case 'noOutput':
          return t(`board.refusal.${refusal.why}`, { kind: nameOf(refusal.kind) });
        case 'sameDirection':
          return t(
            refusal.direction === 'out' ? 'board.refusal.twoOutputs' : 'board.refusal.twoInputs',
          );
        case 'carries': {
          const sendsRequests = portsOf(refusal.from, 'out').some(([, port]) =>
            port.carries.includes('request'),
          );
          return t(sendsRequests ? 'board.refusal.requests' : 'board.refusal.messages', {
            from: nameOf(refusal.from),
            to: nameOf(refusal.to),
          });
        }
        case 'full':
          return t('board.refusal.full', { n: refusal.links });
        case 'linked':
          return t('board.refusal.linked');
      }
    },
    [t, words],
  );
}
