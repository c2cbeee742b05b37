import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { StartNotes } from '../../src-renderer/app/start-notes';
import { StatusFacts } from '../../src-renderer/app/status-facts';
import { calendarDate } from '#domain/core/calendar-date';

afterEach(cleanup);

describe('what happened at the start', () => {
  it('is told with how much there is, since when, and what is kept', async () => {
    render(
      <StartNotes
        notes={[
          {
            kind: 'rebuilt',
            reason: 'damaged',
            offers: 63,
            lastChangeAt: new Date(2020, 10, 21, 14, 2).toISOString(),
            quarantined: 'quarantine-1',
          },
        ]}
      />,
    );
    expect(
      screen.getByText(
        'The database was damaged and has been rebuilt from the safety copy: 63 offers, last change 21 Nov 2020, 14:02. The old one is kept in the folder quarantine-1.',
      ),
    ).toBeTruthy();

    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByText(/rebuilt/)).toBeNull();
  });

  it('calls no database lost that may have been taken away for a passphrase', () => {
    const note = { kind: 'rebuilt', reason: 'lost', offers: 63, lastChangeAt: null } as const;
    const { rerender } = render(<StartNotes notes={[{ ...note, quarantined: null }]} />);
    expect(
      screen.getByText(
        /^The database has been rebuilt from the safety copy: 63 offers\..*after a passphrase is set/,
      ),
    ).toBeTruthy();

    rerender(<StartNotes notes={[{ ...note, quarantined: 'quarantine-1' }]} />);
    expect(screen.getByText(/was lost or could not be read.*quarantine-1/)).toBeTruthy();
  });

  it.each([
    [{ kind: 'set-aside', folder: 'quarantine-2' }, /no safety copy to rebuild it from.*quarantine-2/],
    [{ kind: 'vault-refilled' }, /begun anew from the database/],
    [
      { kind: 'torn', isImport: true, label: null },
      /last import had not been written whole.*undone.*Import the file again/,
    ],
    [
      { kind: 'torn', isImport: false, label: null },
      /last change had not been written whole.*undone.*Make it again/,
    ],
    [
      { kind: 'torn', isImport: true, label: 'Import 24 offers' },
      /“Import 24 offers” was whole in the safety copy/,
    ],
    [
      { kind: 'import-completed', label: 'Import 24 offers' },
      /ended before “Import 24 offers” was called saved. All of it/,
    ],
    [{ kind: 'vault-damaged', files: ['j-1.log.damaged'] }, /kept aside \(j-1\.log\.damaged\)/],
  ] as const)('is told for %o', (note, words) => {
    render(<StartNotes notes={[note]} />);
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('is nothing after an ordinary start', () => {
    const { container } = render(<StartNotes notes={[]} />);
    expect(container.textContent).toBe('');
  });
});

describe('the status bar', () => {
  const shown = {
    areAmountsHidden: false,
    networkAttempts: 0,
    tariffPackDate: calendarDate('2026-11-14'),
    list: { words: 'No restricted-party list loaded', isUnsure: true },
    savedState: 'saved' as const,
    onRetry: () => undefined,
  };
  const status = {
    disk: 'ok' as const,
    problem: null,
    isWaiting: false,
    confirmedAt: new Date().toISOString(),
  };

  it('says when the last safety copy was', () => {
    render(<StatusFacts {...shown} vaultStatus={status} />);
    expect(screen.getByText(/^Last safety copy \d\d:\d\d$/)).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('Saved');
  });

  it('says why a change is not saved, and tries again when asked', async () => {
    let retries = 0;
    const vaultStatus = { ...status, problem: 'The disk refused.' };
    render(
      <StatusFacts
        {...shown}
        savedState="failed"
        vaultStatus={vaultStatus}
        onRetry={() => {
          retries += 1;
        }}
      />,
    );
    expect(screen.getByRole('status').textContent).toBe('Not saved: The disk refused.');

    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    expect(retries).toBe(1);
  });

  it.each([
    ['low', 'Less than 1 GB free on the disk'],
    ['full', 'Read only: less than 200 MB free on the disk'],
  ] as const)('warns of a disk that is %s', (disk, words) => {
    render(<StatusFacts {...shown} vaultStatus={{ ...status, disk }} />);
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('says that a browser has no vault', () => {
    render(<StatusFacts {...shown} vaultStatus={null} />);
    expect(screen.getByText('No safety copies')).toBeTruthy();
  });
});
