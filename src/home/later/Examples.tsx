import { use } from 'react';
import { titles } from '../../../simulations/scenarios/gallery/titles.ts';
import type { Scenario } from '../../../simulations/scenarios/types.ts';
import { useTranslation, useWords } from '../../i18n/index.ts';
import { openExample } from '../../shell/examples.ts';
import { Card } from '../Card.tsx';
import { Cards } from '../Cards.tsx';
import { LaterPicture } from '../LaterPicture.tsx';
import { Section } from '../Section.tsx';

const gallery = import('../../../simulations/scenarios/gallery/index.ts').then(
  ({ gallery: entries }) => new Map(entries.map(({ id, scenario }) => [id, scenario])),
);

const pictureOf = (scenario: Scenario | undefined) =>
  scenario && <LaterPicture scenario={scenario} />;

export function Examples() {
  const { t } = useTranslation();
  const words = useWords();
  const scenarios = use(gallery);
  return (
    <Section title={t('home.examples')} note={t('home.examplesNote')}>
      <Cards>
        {titles.map(({ id, title, summary }) => (
          <Card
            key={id}
            title={words(title)}
            summary={words(summary)}
            picture={pictureOf(scenarios.get(id))}
            href={`#example=${id}`}
            onOpen={() => void openExample(id)}
          />
        ))}
      </Cards>
    </Section>
  );
}
