import { lazy, Suspense } from 'react';
import type { Words } from '../../simulations/components/define.ts';
import { useTranslation, useWords } from '../i18n/index.ts';
import styles from './About.module.css';
import shared from './Inspector.module.css';
import { textOf } from './meaning.ts';
import type { Subject } from './subject.ts';

const Measured = lazy(async () => ({ default: (await import('./machine/Measured.tsx')).Measured }));

/** The fidelity card: what this is a model of, and what it is not. */
export function About({ subject }: { readonly subject: Subject }) {
  const { t } = useTranslation();
  const words = useWords();
  const { fidelity } = subject;
  const lines = (keys: readonly string[]): Words[] =>
    keys.map((key) => fidelity?.words[key] ?? { en: key, zh: key });
  return (
    <div className={styles.about}>
      <p className={styles.summary}>{words(subject.summary)}</p>
      {fidelity && (
        <>
          <Points
            heading={t('inspector.about.modelled')}
            items={lines(fidelity.definition.fidelity.modelled)}
            mark="+"
          />
          <Points
            heading={t('inspector.about.leftOut')}
            items={lines(fidelity.definition.fidelity.leftOut)}
            mark="−"
          />
        </>
      )}
      <Suspense>
        {fidelity?.definition.category === 'machine' && <Measured kind={fidelity.definition.id} />}
      </Suspense>
      <h3 className={shared.heading}>{t('inspector.about.defaults')}</h3>
      <dl className={styles.defaults}>
        {subject.rows.map(({ name, parameter, text }) => (
          <div key={name}>
            <dt>{words(text.label)}</dt>
            <dd>
              <b>
                {parameter.type === 'records'
                  ? t('inspector.emptyList')
                  : parameter.type === 'choice'
                    ? words(
                        text.options?.[parameter.default] ?? {
                          en: parameter.default,
                          zh: parameter.default,
                        },
                      )
                    : textOf(parameter, undefined) || t('inspector.none')}
              </b>
              {text.source && <span>{words(text.source)}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {fidelity && fidelity.definition.fidelity.sources.length > 0 && (
        <>
          <h3 className={shared.heading}>{t('inspector.about.sources')}</h3>
          <ul className={styles.sources}>
            {fidelity.definition.fidelity.sources.map(({ title, url }) => (
              <li key={title} lang="en">
                {url ? (
                  <a
                    href={url}
                    target="_blank"
                    rel="noreferrer"
                    aria-label={t('inspector.about.newTab', { title })}
                  >
                    {title}
                  </a>
                ) : (
                  title
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

interface PointsProps {
  readonly heading: string;
  readonly items: readonly Words[];
  readonly mark: string;
}

function Points({ heading, items, mark }: PointsProps) {
  const words = useWords();
  return (
    <>
      <h3 className={shared.heading}>{heading}</h3>
      <ul className={styles.points} data-mark={mark}>
        {items.map((item) => (
          <li key={item.en}>{words(item)}</li>
        ))}
      </ul>
    </>
  );
}
