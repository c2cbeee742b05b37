/**
 * What happened to the workspace at the start, until the user has read it.
 *
 * Depends on: react, data (types), ui.
 */
import { useState } from 'react';
import type { GateNote } from '../data/vault/start-gate';
import { Button } from '../ui/button';
import { formatCount, formatTimeOrDay } from '../ui/format';
import { Notice } from '../ui/notice';
import styles from './app-shell.module.css';

/** Shows nothing where nothing happened. */
export function StartNotes({ notes }: { readonly notes: readonly GateNote[] }) {
  const [isRead, setIsRead] = useState(false);
  if (isRead || notes.length === 0) return null;
  return (
    <div className={styles['notes']}>
      <Notice
        tone={notes.some(({ kind }) => kind === 'set-aside') ? 'unsure' : 'plain'}
        actions={<Button onClick={() => setIsRead(true)}>Close</Button>}
      >
        {notes.map((note) => (
          <p key={note.kind}>{wordsOf(note)}</p>
        ))}
      </Notice>
    </div>
  );
}

const why = {
  lost: 'The database was lost or could not be read',
  behind: 'The database had lost its newest changes',
  damaged: 'The database was damaged',
  torn: 'The database held its last change in part only',
  foreign: 'The database did not belong to the safety copies of this profile',
} as const;

function wordsOf(note: GateNote): string {
  switch (note.kind) {
    case 'rebuilt': {
      const { reason, offers, lastChangeAt, quarantined } = note;
      const last = lastChangeAt === null ? '' : `, last change ${formatTimeOrDay(lastChangeAt, new Date())}`;
      const there = `${formatCount(offers, 'offer')}${last}.`;
      // None was there: so it is after a loss, and whenever a passphrase was set or removed.
      if (reason === 'lost' && quarantined === null) {
        return `The database has been rebuilt from the safety copy: ${there} None was there; so it is after a passphrase is set or removed, and after a loss.`;
      }
      const kept = quarantined === null ? '' : ` The old one is kept in the folder ${quarantined}.`;
      return `${why[reason]} and has been rebuilt from the safety copy: ${there}${kept}`;
    }
    case 'torn':
      return note.label !== null
        ? `“${note.label}” was whole in the safety copy and is there again.`
        : note.isImport
          ? 'The last import had not been written whole when RigPlan ended. It was undone; nothing of it is left. Import the file again.'
          : 'The last change had not been written whole when RigPlan ended. It was undone; nothing of it is left. Make it again.';
    case 'import-completed':
      return `RigPlan ended before “${note.label}” was called saved. All of it is there, and now also in the safety copy.`;
    case 'set-aside':
      return `The database could not be used and there was no safety copy to rebuild it from. It is kept in the folder ${note.folder}.`;
    case 'vault-refilled':
      return 'The safety copies were missing or damaged. They have been begun anew from the database, which has everything.';
    case 'vault-damaged':
      return `Part of the safety copies was damaged and is kept aside (${note.files.join(', ')}). The workspace is whole up to its last change in them.`;
  }
}
