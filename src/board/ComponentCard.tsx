/** A component on the board: its name, its kind, its ports, and the face that frames draw on. */
import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo, useLayoutEffect, useRef } from 'react';
import { definitionOf } from '../../simulations/components/index.ts';
import type { ScenarioComponent } from '../../simulations/scenarios/types.ts';
import { useTranslation, useWords } from '../i18n/index.ts';
import { useView } from '../stores/view.ts';
import { Icon } from '../ui/Icon.tsx';
import { cardState } from './cardState.ts';
import { createFace } from './faces/face.ts';
import { forgetRates } from './faces/numeric.ts';
import type { Plot } from './faces/plot.ts';
import { kindWords, portWords } from './kinds.ts';
import { LockMark } from './LockMark.tsx';
import { signInCard } from './live.ts';
import type { CardNode } from './nodes.ts';
import { portsOf } from './ports.ts';
import { Rename } from './Rename.tsx';
import { useGesture } from './states.ts';

export const ComponentCard = memo(function ComponentCard({ data, selected }: NodeProps<CardNode>) {
  const { component } = data;
  const { t } = useTranslation();
  const words = useWords();
  const card = useRef<HTMLDivElement>(null);
  const renaming = useGesture((gesture) => gesture.renaming === component.id);
  useFace(card, component);
  const definition = definitionOf(component.kind);
  const name = component.label ?? component.id;
  return (
    <div
      ref={card}
      className="card"
      data-selected={selected || undefined}
      data-locked={component.locked}
    >
      <div className="card-tags" aria-hidden="true">
        <span className="card-tag crashed" data-tag="crashed" />
        <span className="card-tag slowed">
          <Icon name="clock" size={12} />
          <span data-tag="slowed" />
        </span>
      </div>
      <div className="card-head">
        <Icon path={definition?.icon ?? ''} size={18} />
        {renaming ? (
          <Rename id={component.id} name={name} />
        ) : (
          <div className="card-titles">
            <span className="card-name" title={name}>
              {name}
            </span>
            <span className="card-kind">{words(kindWords(component.kind).name)}</span>
          </div>
        )}
      </div>
      {component.locked && <LockMark />}
      <div className="card-face" data-face />
      <div className="card-hint">{t('board.state.unconnected')}</div>
      <Ports component={component} />
    </div>
  );
});

const Ports = memo(function Ports({ component }: { readonly component: ScenarioComponent }) {
  const words = useWords();
  return (['in', 'out'] as const).map((direction) => {
    const ports = portsOf(component.kind, direction);
    return ports.map(([port], index) => (
      <Handle
        key={port}
        id={port}
        className="port"
        type={direction === 'in' ? 'target' : 'source'}
        position={direction === 'in' ? Position.Left : Position.Right}
        style={{ top: `${((index + 1) / (ports.length + 1)) * 100}%` }}
        title={words(portWords(component.kind, port))}
      />
    ));
  });
});

/** Builds the face from the definition and signs the card in for frames. */
function useFace(card: React.RefObject<HTMLDivElement | null>, component: ScenarioComponent): void {
  const { t } = useTranslation();
  const words = useWords();
  const language = useView((view) => view.language);
  const { id, kind, params } = component;
  const name = component.label ?? id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `language` stands for `t` and `words`.
  useLayoutEffect(() => {
    const root = card.current;
    const definition = definitionOf(kind);
    const host = root?.querySelector('[data-face]');
    if (!root || !host || !definition) return;
    const wrapper = root.closest('.react-flow__node');
    const title = `${words(kindWords(kind).name)} ${name}`;
    wrapper?.setAttribute('aria-label', title);
    const plots: Plot[] = [];
    const gauges = createFace(host, {
      component: id,
      definition,
      params: params ?? {},
      label: (metric) =>
        words(kindWords(kind).metrics[metric]?.label ?? { en: metric, zh: metric }),
      words,
      plots,
    });
    let described = title;
    const state = cardState(root, t);
    return signInCard(id, {
      gauges,
      plots,
      faded: false,
      showState: state.show,
      describe: (text) => {
        const next = [title, state.text(), text].filter((part) => part !== '').join(', ');
        if (next === described) return;
        described = next;
        wrapper?.setAttribute('aria-label', next);
      },
    });
  }, [id, kind, params, name, language, card]);
  useLayoutEffect(() => () => forgetRates(id), [id]);
}
