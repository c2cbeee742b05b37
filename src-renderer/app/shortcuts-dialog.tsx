/** Every key of the app on one sheet. Depends on: ui. */
import { Dialog } from '../ui/dialog';
import { Kbd } from '../ui/kbd';
import styles from './shortcuts-dialog.module.css';

interface Shortcut {
  readonly keys: readonly string[];
  readonly does: string;
}

const groups: readonly { readonly title: string; readonly shortcuts: readonly Shortcut[] }[] = [
  {
    title: 'Table',
    shortcuts: [
      { keys: ['↑', '↓', '←', '→'], does: 'Move by a cell' },
      { keys: ['Home', 'End'], does: 'First cell that is not pinned, last cell' },
      { keys: ['Mod+Home', 'Mod+End'], does: 'First, last offer' },
      { keys: ['Page Up', 'Page Down'], does: 'Move by a page' },
      { keys: ['Enter', 'Mod+E'], does: 'Explain this number' },
      { keys: ['F2', 'Enter'], does: 'Edit this cell; or type over it' },
      { keys: ['Enter', 'Shift+Enter'], does: 'Keep what was typed, go down, up' },
      { keys: ['Tab', 'Shift+Tab'], does: 'Keep what was typed, go right, left' },
      { keys: ['Mod+Enter'], does: 'Fill the selected cells with it' },
      { keys: ['Mod+D', 'Mod+R'], does: 'Fill down, right' },
      { keys: ['Delete'], does: 'Empty the selected cells' },
      { keys: ['Mod+V'], does: 'Paste cells' },
      { keys: ['Alt+Enter'], does: 'What was quoted, and Reset' },
      { keys: ['Shift+F2'], does: 'Edit the offer in its form' },
      { keys: ['Shift+↑', 'Shift+↓', 'Shift+←', 'Shift+→'], does: 'Select a range; Esc ends it' },
      { keys: ['Shift+Space', 'Mod+Space', 'Mod+A'], does: 'Select rows, columns, all' },
      { keys: ['Mod+C', 'Mod+Shift+C'], does: 'Copy cells, with their headers' },
      { keys: ['Mod+Shift+X'], does: 'Selected offers side by side' },
      { keys: ['Space'], does: 'On the shortlist or off it, on the star' },
      { keys: ['Mod+B'], does: 'Compare all offers with this one, or with none' },
      { keys: ['←', '→', 'Enter'], does: 'Fold, unfold a group, on its name' },
      { keys: ['Mod+U'], does: 'Money in the next unit' },
      { keys: ['Shift+F10'], does: 'Menu of the cell: only this, at most, copy' },
      { keys: ['Mod+Shift+L'], does: 'Filter by the column in focus' },
      { keys: ['Alt+↓'], does: 'Column menu, on a header' },
    ],
  },
  {
    title: 'Headers',
    shortcuts: [
      { keys: ['Enter'], does: 'Best first, worst first, unsorted' },
      { keys: ['Shift+Enter'], does: 'Add to the order' },
      { keys: ['Mod+Shift+←', 'Mod+Shift+→'], does: 'Move the column' },
      { keys: ['Alt+Shift+←', 'Alt+Shift+→'], does: 'Collapse, expand its group' },
    ],
  },
  {
    title: 'Views',
    shortcuts: [
      { keys: ['Mod+1', 'Mod+9'], does: 'Open the first to the ninth view' },
      { keys: ['Mod+0'], does: 'Open Landed cost' },
      { keys: ['Alt+←', 'Alt+→'], does: 'Back and forward through the views visited' },
      { keys: ['Mod+Shift+←', 'Mod+Shift+→'], does: 'Move the view, on its tab' },
      { keys: ['F2', 'Delete', 'Alt+↓'], does: 'Rename, delete, menu, on a tab' },
    ],
  },
  {
    title: 'Plan',
    shortcuts: [
      { keys: ['L'], does: 'Lock the line, or free it' },
      { keys: ['Alt+↑', 'Alt+↓'], does: 'A unit more, fewer; with Shift a lot' },
      { keys: ['Mod+Backspace'], does: 'Remove the line' },
      { keys: ['Alt+E'], does: 'Explain the total' },
      { keys: ['F8'], does: 'Open or close the line, shares and sites' },
      { keys: ['F9'], does: 'Run the optimiser' },
      { keys: ['←', '→', 'Enter'], does: 'In the frontier: go from plan to plan, open it' },
    ],
  },
  {
    title: 'Scenarios',
    shortcuts: [{ keys: ['Alt+↑', 'Alt+↓'], does: 'Move a layer of the scenario up, down' }],
  },
  {
    title: 'Screening',
    shortcuts: [
      { keys: ['J', 'K'], does: 'Next, previous party; also ↓ and ↑ in the queue' },
      { keys: ['Enter', 'Esc'], does: 'Into the party, back to the queue' },
      {
        keys: ['F', 'T', 'E'],
        does: 'False positive, true match, escalate: of the match, or of those ticked',
      },
      { keys: ['R', 'C'], does: 'Reopen a decision, confirm it as the second person' },
    ],
  },
  {
    title: 'Vendors',
    shortcuts: [
      { keys: ['↑', '↓', 'Home', 'End'], does: 'Go from vendor to vendor' },
      { keys: ['Enter'], does: 'Change the vendor, or add it to the table' },
      { keys: ['N'], does: 'New party' },
      { keys: ['←', '→', 'Enter'], does: 'In the picture of holdings: go to a party, open it' },
    ],
  },
  {
    title: 'App',
    shortcuts: [
      {
        keys: ['Alt+1', 'Alt+2', 'Alt+3', 'Alt+4', 'Alt+5', 'Alt+6', 'Alt+7', 'Alt+8'],
        does: 'Compare, Plan, Scenarios, Vendors, Screening, Tariffs, Report, Data',
      },
      { keys: ['Mod+K'], does: 'Every command, by typing' },
      { keys: ['Mod+F', '/'], does: 'Find offers, layers, parties' },
      { keys: ['F6', 'Shift+F6'], does: 'Next, previous part of the window' },
      { keys: ['F8'], does: 'Open or close the inspector' },
      { keys: ['Mod+Shift+H'], does: 'Hide or show amounts' },
      { keys: ['Mod+O'], does: 'Import a price list' },
      { keys: ['Mod+V'], does: 'Import what a vendor wrote, outside the table' },
      { keys: ['Mod+Shift+E'], does: 'Export to Excel' },
      { keys: ['Mod+P'], does: 'Print the comparison to PDF' },
      { keys: ['Mod+Z', 'Mod+Shift+Z'], does: 'Undo, redo' },
      { keys: ['Mod+L'], does: 'Lock, if a passphrase is set' },
      { keys: ['?'], does: 'This sheet' },
    ],
  },
];

export function ShortcutsDialog(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <Dialog isOpen={props.isOpen} onClose={props.onClose} title="Keyboard shortcuts" size="wide" isRead>
      <div className={styles['sheet']}>
        {groups.map(({ title, shortcuts }) => (
          <section key={title} className={styles['group']}>
            <h3 className={styles['title']}>{title}</h3>
            <dl className={styles['list']}>
              {shortcuts.map(({ keys, does }) => (
                <div key={does} className={styles['entry']}>
                  <dt>{does}</dt>
                  <dd>
                    {keys.map((key) => (
                      <Kbd key={key} keys={key} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
