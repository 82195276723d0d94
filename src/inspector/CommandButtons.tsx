/** Commands as buttons, one below the other; those that cannot be done now are left out. */
import { useEffect, useState } from 'react';
import {
  type Command,
  type CommandId,
  commandOf,
  loadCommands,
  runCommand,
  shortcutOf,
} from '../commands/index.ts';
import { type Key, useTranslation } from '../i18n/index.ts';
import { useDocument } from '../stores/document.ts';
import { usePermissions } from '../stores/permissions.ts';
import { useView } from '../stores/view.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import styles from './Drawn.module.css';

interface CommandButtonsProps {
  readonly ids: readonly CommandId[];
}

/** Renders again whenever what commands are about may have changed. */
function useCommands(): boolean {
  const [isHere, setHere] = useState(commandOf('edit.copy') !== undefined);
  useEffect(() => {
    void loadCommands().then(() => setHere(true));
  }, []);
  useDocument((document) => document.scenario);
  useView((view) => view.selection);
  usePermissions();
  return isHere;
}

function labelOf(command: Command): Key {
  return command.isOn?.() && command.back ? command.back : command.label;
}

export function CommandButtons({ ids }: CommandButtonsProps) {
  const { t } = useTranslation();
  const isHere = useCommands();
  if (!isHere) return null;
  return (
    <div className={styles.actions}>
      {ids.map((id) => {
        const command = commandOf(id);
        if (!command || !(command.isEnabled?.() ?? true)) return null;
        return (
          <Button
            key={id}
            {...(command.icon ? { icon: command.icon } : {})}
            {...(id === 'edit.remove' ? { look: 'danger' } : {})}
            onClick={() => void runCommand(id)}
          >
            {t(labelOf(command))}
          </Button>
        );
      })}
    </div>
  );
}

/** As small buttons in a row, with their names in tooltips. */
export function CommandRow({ ids }: CommandButtonsProps) {
  const { t } = useTranslation();
  const isHere = useCommands();
  if (!isHere) return null;
  return (
    <div className={styles.row}>
      {ids.map((id) => {
        const command = commandOf(id);
        if (!command?.icon) return null;
        const shortcut = shortcutOf(id);
        return (
          <IconButton
            key={id}
            icon={command.icon}
            label={t(labelOf(command))}
            {...(shortcut ? { shortcut } : {})}
            disabled={!(command.isEnabled?.() ?? true)}
            onClick={() => void runCommand(id)}
          />
        );
      })}
    </div>
  );
}
