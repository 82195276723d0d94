/** The reader's language and the board's names, for diagrams. */
import { useMemo } from 'react';
import { useDocument } from '../stores/document.ts';
import { useRun } from '../stores/run.ts';
import { useView } from '../stores/view.ts';
import { type Speech, speechOf } from './speech.ts';

const noTypes: readonly string[] = [];

export function useSpeech(): Speech {
  const language = useView((view) => view.language);
  const components = useDocument(({ scenario }) => scenario.components);
  const links = useDocument(({ scenario }) => scenario.links);
  const types = useRun((run) => run.table?.types ?? noTypes);
  return useMemo(
    () => speechOf(language, { components, links }, types),
    [language, components, links, types],
  );
}
