/** Screening, the tab of lists: what is in use, loading, questions, how screening is done. */
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { calendarDate } from '#domain/core/calendar-date';
import { DEFAULT_SCREENING_PRACTICE } from '#domain/model/screening-settings';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aLoadedList, aPartyScreening } from '../../fixtures/screening-records';
import { aDesk, aView, ListsScreen } from '../../fixtures/screening-screen';

afterEach(cleanup);

const list = () => screen.getByRole('region', { name: 'US Consolidated Screening List' });

describe('a list in use', () => {
  it('says file, day, how the day is known, age, rows and self-test', () => {
    render(<ListsScreen />);

    expect(within(list()).getByText('csl-2026-11.csv')).toBeDefined();
    expect(within(list()).getByText(/20 Nov 2026/)).toBeDefined();
    expect(within(list()).getByText(/read from the name of the file/)).toBeDefined();
    expect(within(list()).getByText('2 days old')).toBeDefined();
    expect(within(list()).getByText(/100 % of 6 cases found their entry/)).toBeDefined();
    expect(within(list()).getByText('line 4: It has no name')).toBeDefined();
  });

  it('gives its SHA-256 to be compared', async () => {
    const onCopy = vi.fn();
    render(<ListsScreen onCopy={onCopy} />);

    await userEvent.click(screen.getByRole('button', { name: 'Copy the SHA-256 of csl-2026-11.csv' }));

    expect(onCopy).toHaveBeenCalledWith('ab'.repeat(32));
  });

  it('says in words that it is stale, and what to do', () => {
    render(<ListsScreen view={aView({ lists: [{ list: aLoadedList(), ageDays: 61, isOld: true }] })} />);

    expect(screen.getByText('This list is stale')).toBeDefined();
    expect(screen.getByText(/Download a newer edition and load it/)).toBeDefined();
  });

  it('never rounds a recall up to all', () => {
    const { selfTest } = aLoadedList();
    if (selfTest === null) throw new Error('The record has a self-test');
    const almost = aLoadedList({
      selfTest: { ...selfTest, cases: 100_000, found: 99_999, recallPpm: 999_990 },
    });
    render(<ListsScreen view={aView({ lists: [{ list: almost, ageDays: 2, isOld: false }] })} />);

    expect(screen.getByText(/99\.99 % of 100,000 cases/)).toBeDefined();
  });

  it('is removed only after a question, which says that decisions stay', async () => {
    const desk = aDesk();
    render(<ListsScreen view={aView({ desk })} />);
    const user = userEvent.setup();

    await user.click(screen.getByRole('button', { name: 'Remove…' }));
    expect(desk.removeList).not.toHaveBeenCalled();
    const dialog = screen.getByRole('dialog', { name: /^Remove US Consolidated/ });
    expect(within(dialog).getByText(/Decisions stay on record/)).toBeDefined();
    await user.click(within(dialog).getByRole('button', { name: 'Remove list' }));

    expect(desk.removeList).toHaveBeenCalledWith('consolidated-screening-list', 'Ana');
  });

  it('gets another day from whoever knows it, and none to come', async () => {
    const desk = aDesk();
    render(<ListsScreen view={aView({ desk })} />);
    const user = userEvent.setup();

    await user.click(screen.getByRole('button', { name: 'Set the list date…' }));
    const day = screen.getByLabelText('List date');
    await user.clear(day);
    await user.type(day, '2027-01-01');
    await user.click(screen.getByRole('button', { name: 'Set the list date' }));
    expect(screen.getByText('A list cannot be from a day to come.')).toBeDefined();
    await user.clear(day);
    await user.type(day, '2026-11-01');
    await user.click(screen.getByRole('button', { name: 'Set the list date' }));

    expect(desk.setListDate).toHaveBeenCalledWith(
      'consolidated-screening-list',
      calendarDate('2026-11-01'),
      'Ana',
    );
  });
});

describe('loading', () => {
  it('says without a list what to do, and what is not inside', async () => {
    const desk = aDesk();
    render(<ListsScreen view={aView({ desk, lists: [], run: null })} />);

    expect(screen.getByText('No list is loaded')).toBeDefined();
    expect(screen.getByText(/UFLPA Entity List \(forced labour\): a list of its own/)).toBeDefined();
    expect(screen.getByText(/^https:\/\/data\.trade\.gov/)).toBeDefined();
    expect(screen.queryByRole('link')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Load a list…' }));
    expect(desk.chooseList).toHaveBeenCalledWith('Ana');
  });

  it('shows how far it is, and stops', async () => {
    const desk = aDesk();
    const work = { what: 'Loading csl.csv', phase: 'indexing' as const, share: 0.4, canStop: true };
    render(<ListsScreen view={aView({ desk, work })} />);

    await userEvent.click(await screen.findByRole('button', { name: 'Stop' }));

    expect(screen.getByText('Loading csl.csv: making the names findable')).toBeDefined();
    expect(desk.stop).toHaveBeenCalled();
    expect(screen.getByRole('button', { name: 'Load a list…' }).hasAttribute('disabled')).toBe(true);
  });

  it('asks before an older edition is taken, and leaves what is in use on no', async () => {
    const desk = aDesk();
    const { edition } = aLoadedList();
    const question = {
      fileName: 'old.csv',
      edition,
      inUse: aLoadedList(),
      warnings: ['This edition is older than the one in use.'],
      needsDate: false,
      suggestedDay: null,
      dateWords: '',
    };
    render(<ListsScreen view={aView({ desk, question })} />);

    expect(screen.getByText('This edition is older than the one in use.')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Keep what is in use' }));

    expect(desk.answer).toHaveBeenCalledWith({ take: false, day: null, by: 'Ana' });
  });

  it('asks from which day a list is that does not say it', async () => {
    const desk = aDesk();
    const { edition } = aLoadedList();
    const question = {
      fileName: 'list.csv',
      edition: { ...edition, listDate: null },
      inUse: null,
      warnings: [],
      needsDate: true,
      suggestedDay: calendarDate('2026-11-19'),
      dateWords: 'The latest day in its rows is 19 Nov 2026.',
    };
    render(<ListsScreen view={aView({ desk, question, lists: [] })} />);

    await userEvent.click(screen.getByRole('button', { name: 'Load this list' }));

    expect(desk.answer).toHaveBeenCalledWith({ take: true, day: '2026-11-19', by: 'Ana' });
  });

  it('says what did not come about, and that nothing was changed', () => {
    const kept = 'The lists in use are as they were.';
    render(<ListsScreen view={aView({ problem: `list.csv ends within a row. ${kept}` })} />);

    const said = screen
      .getAllByRole('alert')
      .map((alert) => alert.textContent)
      .join('');
    expect(said).toContain('list.csv ends within a row.');
    expect(said.split('as they were')).toHaveLength(2);
  });
});

describe('how screening is done', () => {
  it('shows before saving how many hits each band would have', async () => {
    const onPractice = vi.fn();
    render(<ListsScreen findings={[aPartyScreening()]} onPractice={onPractice} />);
    const user = userEvent.setup();

    await user.click(screen.getByRole('button', { name: 'Change…' }));
    const dialog = screen.getByRole('dialog', { name: 'How screening is done' });
    const strong = within(dialog).getByLabelText('Strong from');
    await user.clear(strong);
    await user.type(strong, '0.98');
    const preview = within(dialog).getByRole('row', { name: /^As typed/ });
    expect(preview.textContent).toBe('As typed0100');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));

    expect(onPractice).toHaveBeenCalledWith({
      ...DEFAULT_SCREENING_PRACTICE,
      settings: { ...DEFAULT_SCREENING_PRACTICE.settings, strongFrom: 0.98 },
    });
  });

  it('goes back to the standard values', async () => {
    const practice = { ...DEFAULT_SCREENING_PRACTICE, listMaxAgeDays: 7, needsSecondPerson: true };
    const onPractice = vi.fn();
    render(<ListsScreen practice={practice} onPractice={onPractice} />);
    const user = userEvent.setup();

    await user.click(screen.getByRole('button', { name: 'Change…' }));
    await user.click(screen.getByRole('button', { name: 'Back to the standard values' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));

    expect(onPractice).toHaveBeenCalledWith(DEFAULT_SCREENING_PRACTICE);
  });
});

describe('a file that is dropped on the lists', () => {
  const dropped = (file: File) => {
    const event = new Event('drop', { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'dataTransfer', { value: { files: [file], types: ['Files'] } });
    return event;
  };

  it('is a list, and never reaches the window, which would take it for a price list', async () => {
    const desk = aDesk();
    render(<ListsScreen view={aView({ desk })} />);
    const heard = vi.fn();
    window.addEventListener('drop', heard);

    const event = dropped(new File(['a,b'], 'consolidated.csv'));
    document.body.dispatchEvent(event);
    await vi.waitFor(() => expect(desk.loadList).toHaveBeenCalled());
    window.removeEventListener('drop', heard);

    expect(vi.mocked(desk.loadList).mock.calls[0]?.[0].name).toBe('consolidated.csv');
    expect(heard).not.toHaveBeenCalled();
    expect(event.defaultPrevented).toBe(true);
  });

  it('is left alone while another list is being read', async () => {
    const desk = aDesk();
    const work = { what: 'Loading csl.csv', phase: 'reading' as const, share: null, canStop: true };
    render(<ListsScreen view={aView({ desk, work })} />);

    document.body.dispatchEvent(dropped(new File(['a,b'], 'consolidated.csv')));
    await Promise.resolve();

    expect(desk.loadList).not.toHaveBeenCalled();
  });
});
