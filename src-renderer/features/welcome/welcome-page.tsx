/**
 * First start: an empty workspace is a dead end, so there are three doors.
 *
 * Depends on: ui.
 */
import { FileInput, FilePlus2, PackageOpen, type LucideIcon } from 'lucide-react';
import { ErrorNotice } from '../../ui/notice';
import styles from './welcome-page.module.css';

/** The doors. */
export type Door = 'sample' | 'import' | 'empty';

interface WelcomePageProps {
  readonly onOpen: (door: Door) => void;
  /** The door being opened; the others wait. */
  readonly opening: Door | null;
  /** Why the last try failed, in words; null if it did not. */
  readonly problem: string | null;
}

interface DoorEntry {
  readonly id: Door;
  readonly icon: LucideIcon;
  readonly title: string;
  readonly words: string;
}

const doors: readonly DoorEntry[] = [
  {
    id: 'sample',
    icon: PackageOpen,
    title: 'Open the sample tender',
    words:
      'Some sixty offers from eight vendors and seven origins for two US sites, autumn 2026, to look around in.',
  },
  {
    id: 'import',
    icon: FileInput,
    title: 'Import a price list',
    words:
      'Start a workspace with a vendor’s Excel workbook or CSV. Every row is checked and shown before anything is kept.',
  },
  {
    id: 'empty',
    icon: FilePlus2,
    title: 'Start empty',
    words: 'A workspace with vendors, lanes and the tariff pack, and no offers yet.',
  },
];

export function WelcomePage({ onOpen, opening, problem }: WelcomePageProps) {
  return (
    <main className={styles['welcome']}>
      <div className={styles['content']}>
        <h1 className={styles['title']}>RigPlan</h1>
        <p className={styles['lead']}>
          What each mining rig costs on the rack: by vendor, origin and entry date, with every figure
          explained.
        </p>
        {problem === null ? null : (
          <ErrorNotice
            title="The workspace could not be started."
            kept={problem}
            next="Nothing was written."
          />
        )}
        <ul className={styles['doors']}>
          {doors.map(({ id, icon: Icon, title, words }) => (
            <li key={id}>
              <button
                type="button"
                className={styles['door']}
                disabled={opening !== null}
                aria-busy={opening === id}
                onClick={() => {
                  onOpen(id);
                }}
              >
                <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
                <span>
                  <strong>{title}</strong>
                  <span className={styles['words']}>{words}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
        <p className={styles['foot']}>
          Everything stays on this computer. RigPlan never connects to a network.
        </p>
      </div>
    </main>
  );
}
