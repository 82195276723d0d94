/** The examples by name, with what to look at. */
import { useEffect } from 'react';
import { titles } from '../../simulations/scenarios/gallery/titles.ts';
import { useWords } from '../i18n/index.ts';
import { useDocument } from '../stores/document.ts';
import { focusFirst, MenuItem } from '../ui/Menu.tsx';
import { openExample } from './examples.ts';

export function ExampleItems() {
  const words = useWords();
  const example = useDocument((document) => document.example);
  useEffect(() => {
    // The menu may have opened before there was anything in it to go to.
    const menu = document.querySelector<HTMLElement>('[role="menu"]:popover-open');
    if (menu && !menu.querySelector(':focus')) focusFirst(menu);
  }, []);
  return titles.map((entry) => (
    <MenuItem
      key={entry.id}
      checked={entry.id === example}
      note={words(entry.summary)}
      onSelect={() => void openExample(entry.id)}
    >
      {words(entry.title)}
    </MenuItem>
  ));
}
