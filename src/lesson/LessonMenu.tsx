import { useTranslation } from '../i18n/index.ts';
import { showPage } from '../pages.ts';
import { IconButton } from '../ui/Button.tsx';
import { Menu, MenuItem, MenuSeparator } from '../ui/Menu.tsx';
import { playFreely, putBoardBack, startAgain } from './open.ts';
import { useLesson } from './store.ts';

/** What can be done with the lesson as a whole. */
export function LessonMenu() {
  const { t } = useTranslation();
  const hasSolution = useLesson(({ lesson }) => lesson?.solution !== undefined);
  return (
    <Menu
      wide
      align="end"
      trigger={<IconButton icon="more" size="small" label={t('lesson.more')} />}
    >
      <MenuItem icon="follow" note={t('lesson.freePlayNote')} onSelect={() => void playFreely()}>
        {t('lesson.freePlay')}
      </MenuItem>
      <MenuItem
        icon="revert"
        note={t('lesson.boardAgainNote')}
        onSelect={() => void putBoardBack()}
      >
        {t('lesson.boardAgain')}
      </MenuItem>
      <MenuItem icon="restart" note={t('lesson.againNote')} onSelect={() => void startAgain()}>
        {t('lesson.again')}
      </MenuItem>
      {hasSolution && (
        <MenuItem
          icon="hint"
          note={t('lesson.solutionNote')}
          onSelect={() => void putBoardBack('solution')}
        >
          {t('lesson.solution')}
        </MenuItem>
      )}
      <MenuSeparator />
      <MenuItem icon="home" onSelect={() => showPage('home')}>
        {t('lesson.home')}
      </MenuItem>
    </Menu>
  );
}
