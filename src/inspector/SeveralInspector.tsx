import type { CommandId } from '../commands/index.ts';
import { engine } from '../engine/engine.ts';
import { addWords, useTranslation } from '../i18n/index.ts';
import { remove, useDocument } from '../stores/document.ts';
import { Button } from '../ui/Button.tsx';
import { CommandRow } from './CommandButtons.tsx';
import { ElementList } from './ElementList.tsx';
import { strings } from './elementStrings.ts';
import { useHealth } from './health.ts';
import shared from './Inspector.module.css';
import { useReadOnly } from './permitted.ts';
import styles from './SeveralInspector.module.css';
import { subjectOf } from './subject.ts';

addWords(strings);

const alignments = [
  'arrange.left',
  'arrange.centre',
  'arrange.right',
  'arrange.top',
  'arrange.middle',
  'arrange.bottom',
] as const satisfies readonly CommandId[];
const grouping = [
  'arrange.across',
  'arrange.down',
  'arrange.tidy',
  'arrange.frame',
  'arrange.lock',
  'edit.duplicate',
] as const satisfies readonly CommandId[];

/** What can be done to many at once, and which they are. */
export function SeveralInspector({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const scenario = useDocument((document) => document.scenario);
  const health = useHealth(ids);
  const subjects = ids.map((id) => subjectOf(scenario, id)).filter((subject) => subject !== null);
  const ready = subjects.filter((_, i) => health[i]?.present);
  const state = (id: string) => health[ids.indexOf(id)];
  const components = ready.filter((subject) => subject.is === 'component');
  const links = ready.filter((subject) => subject.is === 'link');
  const crashed = components.filter(({ id }) => state(id)?.crashed);
  const cut = links.filter(({ id }) => state(id)?.cut);
  const each = (all: typeof ready, what: 'crash' | 'recover' | 'cut' | 'heal') => () => {
    for (const { id } of all) engine.input({ do: what, target: id });
  };
  return (
    <>
      <header className={shared.header}>
        <h2 className={shared.plainTitle}>{t('inspector.several', { count: ids.length })}</h2>
      </header>
      <section>
        <h3 className={shared.heading}>{t('inspector.several.arrange')}</h3>
        <CommandRow ids={alignments} />
        <CommandRow ids={grouping} />
      </section>
      <section>
        <div className={styles.stackedActions}>
          {components.length > crashed.length && (
            <Button
              icon="crash"
              onClick={each(
                components.filter((one) => !crashed.includes(one)),
                'crash',
              )}
            >
              {t('inspector.several.crash')}
            </Button>
          )}
          {crashed.length > 0 && (
            <Button icon="recover" onClick={each(crashed, 'recover')}>
              {t('inspector.several.recover')}
            </Button>
          )}
          {links.length > cut.length && (
            <Button
              icon="cut"
              onClick={each(
                links.filter((one) => !cut.includes(one)),
                'cut',
              )}
            >
              {t('inspector.several.cut')}
            </Button>
          )}
          {cut.length > 0 && (
            <Button icon="heal" onClick={each(cut, 'heal')}>
              {t('inspector.several.heal')}
            </Button>
          )}
          {!readOnly && (
            <Button icon="trash" look="danger" onClick={() => remove(ids)}>
              {t('inspector.several.delete')}
            </Button>
          )}
        </div>
      </section>
      <ElementList ids={ids} />
    </>
  );
}
