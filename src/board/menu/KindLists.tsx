/** Kinds to choose from: another one in a component's place, or one more in a link. */
import { definitionOf, type Kind } from '../../../simulations/components/index.ts';
import type { ScenarioComponent, ScenarioLink } from '../../../simulations/scenarios/types.ts';
import { placeAndSelect, replaceKind } from '../../editing/acting.ts';
import { fitsInto, insertedInto, replaced } from '../../editing/rewiring.ts';
import { useTranslation, useWords } from '../../i18n/index.ts';
import { useAllKinds } from '../../kinds/load.ts';
import { useDocument } from '../../stores/document.ts';
import { Icon } from '../../ui/Icon.tsx';
import styles from '../../ui/Menu.module.css';
import { MenuLabel } from '../../ui/Menu.tsx';
import { courses } from '../courses.ts';
import { middleOf } from '../geometry.ts';
import { kindWords } from '../kinds.ts';
import { cardWidth, snapped } from '../layout.ts';

export function ReplaceList({ component }: { readonly component: ScenarioComponent }) {
  const { t } = useTranslation();
  const all = useAllKinds();
  const { scenario } = useDocument.getState();
  const name = component.label ?? component.id;
  return (
    <>
      <MenuLabel>{t('board.replace.by', { name })}</MenuLabel>
      {all
        .filter((kind) => kind !== component.kind)
        .map((kind) => {
          const lost = replaced(scenario, component.id, kind).lost.length;
          const note = lost > 0 ? t('board.replace.lost', { count: lost }) : undefined;
          return (
            <KindItem
              key={kind}
              kind={kind}
              note={note}
              onChoose={() => replaceKind(component.id, kind)}
            />
          );
        })}
    </>
  );
}

export function InsertList({ link }: { readonly link: ScenarioLink }) {
  const { t } = useTranslation();
  const all = useAllKinds();
  const { scenario } = useDocument.getState();
  const fitting = all.filter((kind) => fitsInto(scenario, link.id, kind));
  const insert = (kind: Kind) => {
    const course = courses.byId.get(link.id);
    const { x, y } = course ? middleOf(course) : { x: 0, y: 0 };
    const at = [snapped(x - cardWidth / 2), snapped(y - 50)] as const;
    placeAndSelect((now) => insertedInto(now, link.id, kind, at));
  };
  return (
    <>
      <MenuLabel>{t(fitting.length > 0 ? 'board.insert.into' : 'board.insert.none')}</MenuLabel>
      {fitting.map((kind) => (
        <KindItem key={kind} kind={kind} onChoose={() => insert(kind)} />
      ))}
    </>
  );
}

interface KindItemProps {
  readonly kind: Kind;
  readonly note?: string | undefined;
  readonly onChoose: () => void;
}

function KindItem({ kind, note, onChoose }: KindItemProps) {
  const words = useWords();
  return (
    <button
      type="button"
      role="menuitem"
      className={styles.item}
      onClick={(event) => {
        event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
        onChoose();
      }}
      onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
    >
      <Icon path={definitionOf(kind)?.icon ?? ''} size={17} className={styles.icon ?? ''} />
      <span className={styles.text}>
        <span>{words(kindWords(kind).name)}</span>
        {note && <span className={styles.note}>{note}</span>}
      </span>
    </button>
  );
}
