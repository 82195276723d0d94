/** People's own boards, the latest ones; the others are a click away. */
import type { Scenario } from '../../../simulations/scenarios/types.ts';
import { BoardPicture } from '../../documents/BoardPicture.tsx';
import { useBoardName } from '../../documents/boardName.ts';
import { openBoard } from '../../documents/boards.ts';
import { useBoards } from '../../documents/useBoards.ts';
import { whenText } from '../../documents/when.ts';
import { useTranslation } from '../../i18n/index.ts';
import { problemOf } from '../../kinds/load.ts';
import { showNotice, useNotices } from '../../shell/notices.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../Card.tsx';
import { Cards } from '../Cards.tsx';
import { Section } from '../Section.tsx';

const mostShown = 4;

export function Boards() {
  const { t, language } = useTranslation();
  const nameOf = useBoardName();
  const { boards } = useBoards();
  // An example that was only looked at is nobody's own.
  const own = boards?.kept.filter(({ touched }) => touched) ?? [];
  if (own.length === 0) return null;
  return (
    <Section
      title={t('home.yours')}
      action={
        <Button look="plain" onClick={() => useNotices.setState({ boards: true })}>
          {t('home.allYours')}
        </Button>
      }
    >
      <Cards>
        {own.slice(0, mostShown).map((board) => (
          <Card
            key={board.id}
            title={nameOf(board)}
            picture={<BoardPicture scenario={board.scenario as Scenario} />}
            href={`#board=${board.id}`}
            onOpen={() => openBoard(board.id).catch((error) => showNotice(problemOf(error)))}
            foot={t('home.saved', { when: whenText(board.savedAt, Date.now(), language) })}
          />
        ))}
      </Cards>
    </Section>
  );
}
