/** On a machine: what runs on it. On anything else: which machine it runs on, to go there. */
import { useMemo } from 'react';
import { definitionOf } from '../../../simulations/components/index.ts';
import { hostsOf } from '../../../simulations/scenarios/hosts.ts';
import { useWords } from '../../i18n/index.ts';
import { machineAt } from '../../machine/index.ts';
import { useDocument } from '../../stores/document.ts';
import { ElementList } from '../ElementList.tsx';
import shared from '../Inspector.module.css';
import { words as machineWords } from './strings.ts';

export function Standing({ id }: { readonly id: string }) {
  const words = useWords();
  const scenario = useDocument((document) => document.scenario);
  const host = useMemo(() => hostsOf(scenario).get(id), [scenario, id]);
  const members = useMemo(
    () => machineAt(scenario, id)?.members.map((member) => member.id) ?? [],
    [scenario, id],
  );
  const kind = scenario.components.find((component) => component.id === id)?.kind ?? '';
  if (host !== undefined) {
    return (
      <section aria-label={words(machineWords.runsOn)}>
        <h3 className={shared.heading}>{words(machineWords.runsOn)}</h3>
        <ElementList ids={[host]} />
      </section>
    );
  }
  if (!definitionOf(kind)?.holds) return null;
  return (
    <section aria-label={words(machineWords.runsHere)}>
      <h3 className={shared.heading}>{words(machineWords.runsHere)}</h3>
      {members.length > 0 ? (
        <ElementList ids={members} />
      ) : (
        <p className={shared.quiet}>{words(machineWords.nothing)}</p>
      )}
    </section>
  );
}
