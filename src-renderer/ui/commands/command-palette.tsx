/**
 * Every command at hand, found by typing: Mod+K.
 *
 * Depends on: Base UI, ./command-list, ../kbd.
 */
import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { useMemo, useRef, useState } from 'react';
import dialogStyles from '../dialog.module.css';
import { Kbd } from '../kbd';
import { matchingCommands, useAllCommands, type Command } from './command-list';
import styles from './command-palette.module.css';

interface CommandPaletteProps {
  readonly isOpen: boolean;
  /** Gets the field that is typed into as soon as it is drawn: a key can hand it the keyboard at once. */
  readonly inputRef?: React.RefObject<HTMLInputElement | null>;
  readonly onClose: () => void;
}

export function CommandPalette({ isOpen, inputRef, onClose }: CommandPaletteProps) {
  const own = useRef<HTMLInputElement>(null);
  const input = inputRef ?? own;
  return (
    <Dialog.Root
      open={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className={dialogStyles['backdrop']} />
        <Dialog.Popup
          aria-modal="true"
          aria-label="Commands"
          initialFocus={input}
          className={styles['popup']}
        >
          <Search inputRef={input} onClose={onClose} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface SearchProps {
  readonly inputRef: React.RefObject<HTMLInputElement | null>;
  readonly onClose: () => void;
}

function Search({ inputRef, onClose }: SearchProps) {
  const commands = useAllCommands();
  const [query, setQuery] = useState('');
  const found = useMemo(() => matchingCommands(commands, query), [commands, query]);
  const groups = useMemo(() => byGroup(found), [found]);
  const run = (command: Command) => {
    onClose();
    // Once the dialog has given the keyboard back: what is run may want it.
    setTimeout(command.run);
  };
  return (
    <Autocomplete.Root
      inline
      open
      items={groups}
      filteredItems={groups}
      value={query}
      onValueChange={(text, { reason }) => {
        if (reason !== 'item-press') setQuery(text);
      }}
      itemToStringValue={(command: Command) => command.label}
      autoHighlight="always"
      keepHighlight
    >
      <Autocomplete.Input
        ref={inputRef}
        aria-label="Command"
        placeholder="What do you want to do?"
        className={styles['input']}
      />
      <Autocomplete.Empty>
        <p className={styles['empty']}>No command holds these words.</p>
      </Autocomplete.Empty>
      <Autocomplete.List className={styles['list']}>
        {(group: CommandGroup) => (
          <Autocomplete.Group key={group.value} items={group.items}>
            <Autocomplete.GroupLabel className={styles['group']}>{group.value}</Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(command: Command) => (
                <Autocomplete.Item
                  key={command.id}
                  value={command}
                  className={styles['item']}
                  onClick={() => {
                    run(command);
                  }}
                >
                  <span className={styles['label']}>{command.label}</span>
                  {command.keys === undefined ? null : <Kbd keys={command.keys} />}
                </Autocomplete.Item>
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  );
}

interface CommandGroup {
  readonly value: string;
  readonly items: readonly Command[];
  /** As Base UI has it: a group may carry more. */
  readonly [more: string]: unknown;
}

/** In groups, each where its first command stands. */
function byGroup(commands: readonly Command[]): CommandGroup[] {
  const groups = new Map<string, Command[]>();
  for (const command of commands) {
    const items = groups.get(command.group);
    if (items === undefined) groups.set(command.group, [command]);
    else items.push(command);
  }
  return [...groups].map(([value, items]) => ({ value, items }));
}
