/** On a machine: what runs on it. On anything else: which machine it runs on, to go there. */
import { useMemo } from 'react';
import { definitionOf } from '../../../simulations/components/index.ts';
import { stringsOf } from '../../../simulations/components/strings.ts';
import { hostsOf } from '../../../simulations/scenarios/hosts.ts';
import { endOf, portsOf } from '../../board/ports.ts';
import { useWords } from '../../i18n/index.ts';
import { machineAt } from '../../machine/index.ts';
import { useDocument } from '../../stores/document.ts';
import { ElementList } from '../ElementList.tsx';
import shared from '../Inspector.module.css';
import styles from './Machine.module.css';
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
  const definition = definitionOf(kind);
  if (definition && !definition.holds && (host !== undefined || definition.category === 'machine'))
    return (
      <section className={styles.standing} aria-label={words(machineWords.runsOn)}>
        <h3 className={shared.heading}>{words(machineWords.runsOn)}</h3>
        {host === undefined ? (
          <p className={shared.quiet}>{words(machineWords.runsOnNone)}</p>
        ) : (
          <ElementList ids={[host]} />
        )}
        {definition.category === 'machine' && <Unlinked id={id} kind={kind} />}
      </section>
    );
  if (!definition?.holds) return null;
  return (
    <section className={styles.standing} aria-label={words(machineWords.runsHere)}>
      <h3 className={shared.heading}>{words(machineWords.runsHere)}</h3>
      {members.length > 0 ? (
        <ElementList ids={members} />
      ) : (
        <p className={shared.quiet}>{words(machineWords.nothing)}</p>
      )}
    </section>
  );
}

/** Ports without a link: a way for bytes that is half built moves nothing, and does not say so by itself. */
function Unlinked({ id, kind }: { readonly id: string; readonly kind: string }) {
  const words = useWords();
  const scenario = useDocument((document) => document.scenario);
  const free = (['in', 'out'] as const).flatMap((direction) =>
    portsOf(kind, direction)
      .map(([port]) => port)
      .filter((port) => {
        const isAt = (end: string) => {
          const at = endOf(end, scenario, direction);
          return at.component === id && at.port === port;
        };
        return !scenario.links.some(({ from, to }) => isAt(direction === 'in' ? to : from));
      }),
  );
  if (free.length === 0) return null;
  const labels = stringsOf(kind)?.ports ?? {};
  return (
    <>
      <p className={shared.quiet}>{words(machineWords.unlinked)}</p>
      <ul className={styles.unlinked}>
        {free.map((port) => (
          <li key={port}>{labels[port] ? words(labels[port].label) : port}</li>
        ))}
      </ul>
    </>
  );
}
