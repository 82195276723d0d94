/** For whoever listens rather than looks, and for whoever sits in the back row. */
import { announce } from '../board/states.ts';
import { defineCommands } from '../commands/command.ts';
import { translate } from '../i18n/index.ts';
import { toggleProjector } from '../shell/theme.ts';
import { useDocument } from '../stores/document.ts';
import { useView } from '../stores/view.ts';
import { toggleNarration, useNarration } from './store.ts';
import { waysOf } from './telling.ts';

/** More would be a lecture; the rest is walked. */
const waysTold = 12;

function describe(): string {
  const { scenario } = useDocument.getState();
  const { language } = useView.getState();
  const { components, links } = scenario;
  if (components.length === 0) return translate(language, 'narration.empty');
  const { ways, alone } = waysOf(scenario);
  const join = (names: readonly string[]) => names.join(translate(language, 'narration.and'));
  const told = ways
    .slice(0, waysTold)
    .map(({ from, to }) => translate(language, 'narration.way', { from, to: join(to) }));
  if (ways.length > waysTold) told.push('…');
  if (alone.length > 0) told.push(translate(language, 'narration.alone', { names: join(alone) }));
  return translate(language, 'narration.board', {
    components: components.length,
    links: links.length,
    ways: told.join(language === 'zh' ? '' : ' '),
  });
}

export const narrationCommands = defineCommands({
  'view.projector': {
    group: 'view',
    label: 'shell.projector',
    keys: ['P'],
    isOn: () => useView.getState().projector,
    run: toggleProjector,
  },
  'view.narration': {
    group: 'view',
    label: 'shell.narration',
    keys: ['V'],
    isOn: () => useNarration.getState().on,
    run: () => {
      toggleNarration();
      const { on } = useNarration.getState();
      announce(translate(useView.getState().language, on ? 'narration.on' : 'narration.off'));
    },
  },
  'board.describe': {
    group: 'board',
    label: 'narration.describe',
    keys: ['D'],
    where: 'board',
    run: () => announce(describe()),
  },
});
