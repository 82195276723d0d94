/** Elements of the board by name and kind; a click selects one alone. */
import type { Scenario } from '../../simulations/scenarios/types.ts';
import { useTranslation, useWords } from '../i18n/index.ts';
import { useDocument } from '../stores/document.ts';
import { select } from '../stores/view.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './SeveralInspector.module.css';
import { subjectOf } from './subject.ts';

export function ElementList({ ids }: { readonly ids: readonly string[] }) {
  const scenario = useDocument((document) => document.scenario);
  return (
    <ul className={styles.members}>
      {ids.map((id) => (
        <li key={id}>
          <Entry id={id} scenario={scenario} />
        </li>
      ))}
    </ul>
  );
}

function Entry({ id, scenario }: { readonly id: string; readonly scenario: Scenario }) {
  const { t } = useTranslation();
  const { name, kind, icon } = useEntry(id, scenario);
  return (
    <button
      type="button"
      className={styles.member}
      aria-label={t('inspector.several.choose', { name })}
      onClick={() => select([id])}
    >
      {icon}
      <span>{name}</span>
      <em>{kind}</em>
    </button>
  );
}

function useEntry(id: string, scenario: Scenario) {
  const { t } = useTranslation();
  const words = useWords();
  const subject = subjectOf(scenario, id);
  if (subject) {
    const icon = <Icon path={subject.icon} size={17} />;
    return { name: subject.label, kind: words(subject.kindName), icon };
  }
  const frame = scenario.frames?.find((one) => one.id === id);
  if (frame) {
    const icon = <Icon name="frame" size={17} />;
    return { name: frame.label ?? id, kind: t('inspector.frame'), icon };
  }
  const note = scenario.annotations?.find((one) => one.id === id);
  return {
    name: note?.text ?? id,
    kind: t('inspector.note'),
    icon: <Icon name="note" size={17} />,
  };
}
