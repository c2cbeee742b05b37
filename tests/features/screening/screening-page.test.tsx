/** Screening, the tab of parties: the queue, a potential match explained, decisions. */
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { calendarDate } from '#domain/core/calendar-date';
import type { ScreeningDecision } from '#domain/model/screening-decision';
import { DEFAULT_SCREENING_PRACTICE } from '#domain/model/screening-settings';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { giveElementsHeight } from '../../fixtures/element-size';
import { aDecision, aLoadedList } from '../../fixtures/screening-records';
import {
  aDesk,
  aScreenedSubject,
  aView,
  LISTED_ROWS,
  screenedAgainst,
  ScreeningScreen,
} from '../../fixtures/screening-screen';

giveElementsHeight();
afterEach(cleanup);

const SOPHGO = aScreenedSubject('sophgo', 'Sophgo Technologies');
const CANAAN = aScreenedSubject('canaan', 'Canaan', { roles: [] });
const KALEIDO = aScreenedSubject('kaleido', 'Kaleido Optics');
const MARATHON = aScreenedSubject('marathon', 'Marathon Digital Holdings');
const SUBJECTS = [MARATHON, KALEIDO, CANAAN, SOPHGO];

interface Shown {
  readonly rows?: typeof LISTED_ROWS;
  readonly subjects?: typeof SUBJECTS;
  readonly change?: Partial<Parameters<typeof ScreeningScreen>[0]>;
  readonly view?: Parameters<typeof aView>[0];
}

async function shown({ rows = LISTED_ROWS, subjects = SUBJECTS, change = {}, view = {} }: Shown = {}) {
  const { run, findings } = await screenedAgainst(rows, subjects);
  const saved: ScreeningDecision[] = [];
  render(
    <ScreeningScreen
      view={aView({ subjects, run, ...view })}
      findings={findings}
      onSaved={(decisions) => saved.push(...decisions)}
      {...change}
    />,
  );
  return { user: userEvent.setup(), saved };
}

const queue = () => screen.getByRole('grid', { name: 'Parties to screen' });
const names = () =>
  within(queue())
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('gridcell')[0]?.querySelector('bdi')?.textContent);
const panel = () => screen.getByRole('region', { name: 'Party' });
const heading = () => within(panel()).getByRole('heading', { level: 2 }).textContent;
const press = async (user: ReturnType<typeof userEvent.setup>, keys: string) => {
  await user.keyboard(keys);
};

describe('the queue', () => {
  it('opens on what waits for a decision, the likeliest match first', async () => {
    await shown();

    expect(screen.getByRole('button', { name: /^Open / }).getAttribute('aria-pressed')).toBe('true');
    expect(names()[0]).toBe('Sophgo Technologies');
    expect(names()).not.toContain('Marathon Digital Holdings');
    expect(heading()).toBe('Sophgo Technologies');
  });

  it('says of each party what it is to an order, and of a match that it is open', async () => {
    await shown();

    const [, first] = within(queue()).getAllByRole('row');
    expect(first?.textContent).toContain('factory of Bitmain');
    expect(first?.textContent).toContain('Potential match, open (strong)');
  });

  it('goes through the parties by J and K, and stops at the ends', async () => {
    const { user } = await shown();

    await press(user, 'j');
    const second = heading();
    await press(user, 'kkkk');

    expect(second).not.toBe('Sophgo Technologies');
    expect(heading()).toBe('Sophgo Technologies');
  });

  it('finds a party by name, and Escape leads back to the queue', async () => {
    const { user } = await shown();
    await user.click(screen.getByRole('button', { name: /^All / }));

    await press(user, '/marathon{Enter}');

    expect(names()).toEqual(['Marathon Digital Holdings']);
    expect(document.activeElement).toBe(queue());
    await user.click(panel());
    await press(user, '{Escape}');
    expect(document.activeElement).toBe(queue());
  });

  it('says that nothing near was found in a list of a day, and that this is no statement', async () => {
    const { user } = await shown();

    await user.click(screen.getByRole('button', { name: /^No potential match / }));

    expect(within(panel()).getByText(/No potential match in the list dated/)).toBeDefined();
    expect(
      within(panel()).getByText(/no statement about the party: it may be listed under another/),
    ).toBeDefined();
    expect(document.body.textContent).not.toMatch(/\b(clear|cleared|safe|approved|passed)\b/i);
  });

  it('counts in the status bar what was screened and what is open', async () => {
    await shown();

    expect(screen.getByText(/parties screened/).textContent).toBe(
      '4 of 4 parties screened · 4 open potential matches',
    );
  });

  it('says without a list that nobody is screened, and what to do', async () => {
    const onShowLists = vi.fn();
    render(
      <ScreeningScreen
        view={aView({ lists: [], run: null, subjects: SUBJECTS })}
        onShowLists={onShowLists}
      />,
    );
    const user = userEvent.setup();

    expect(screen.getByText('No restricted-party list is loaded')).toBeDefined();
    expect(within(queue()).getAllByText('Not screened').length).toBe(4);
    await user.click(screen.getByRole('button', { name: 'Load a list…' }));
    expect(onShowLists).toHaveBeenCalled();
  });

  it('draws few of ten thousand parties, and comes to the last by one key', async () => {
    const many = Array.from({ length: 10_000 }, (_, at) =>
      aScreenedSubject(`p${String(at)}`, `Party number ${String(at).padStart(5, '0')}`),
    );
    render(<ScreeningScreen view={aView({ lists: [], run: null, subjects: many })} />);
    const user = userEvent.setup();

    expect(within(queue()).getAllByRole('row').length).toBeLessThan(60);
    queue().focus();
    await press(user, '{End}');

    expect(heading()).toBe('Party number 09999');
  }, 30_000);
});

describe('a potential match', () => {
  it('shows both names with the words that met, by number and not by colour alone', async () => {
    await shown();

    const met = within(panel()).getByRole('table', { name: 'Words that met' });
    expect(within(met).getAllByRole('row').length).toBeGreaterThan(1);
    const marks = [...panel().querySelectorAll('mark')].map((mark) => mark.textContent);
    expect(marks.filter((mark) => mark.startsWith('Sophgo')).length).toBeGreaterThanOrEqual(2);
    expect(marks.every((mark) => /\d$/.test(mark))).toBe(true);
  });

  it('says what the listing means for the purchase and for sending boards back, and that it bars no import', async () => {
    await shown();

    expect(within(panel()).getByText('For the purchase')).toBeDefined();
    expect(within(panel()).getByText('For sending boards back (RMA)')).toBeDefined();
    expect(within(panel()).getByText(/restricts exports to a party; it is no import ban/)).toBeDefined();
    expect(within(panel()).getByText(/A related party is not a listed party/)).toBeDefined();
  });

  it('names licence, notice, file, list date and SHA-256', async () => {
    await shown();

    for (const words of ['Presumption of denial', '90 FR 4621', 'csl-2026-11.csv']) {
      expect(within(panel()).getAllByText(new RegExp(words)).length).toBeGreaterThan(0);
    }
    expect(within(panel()).getByText('ab'.repeat(32))).toBeDefined();
    expect(within(panel()).getAllByText(/20 Nov 2026/).length).toBeGreaterThan(0);
  });

  it('shows the score with the thresholds by which it has its band', async () => {
    await shown();

    expect(within(panel()).getByText(/Weak from 0.58, possible from 0.72, strong from 0.88/)).toBeDefined();
  });

  it('is one of several, of which each can be chosen', async () => {
    const { user } = await shown();

    const hits = within(panel()).getByRole('region', { name: 'Potential matches' });
    const buttons = within(hits).getAllByRole('button', { name: /Sophgo/ });
    expect(buttons.length).toBe(2);
    await user.click(buttons[1] as HTMLElement);

    expect(within(panel()).getByRole('region', { name: /^Why .* is a potential match$/ })).toBeDefined();
    expect(buttons[1]?.closest('li')?.getAttribute('aria-current')).toBe('true');
  });

  it('is gone to by the arrows from the box that ticks another', async () => {
    const { user } = await shown();

    const hits = within(panel()).getByRole('region', { name: 'Potential matches' });
    act(() => {
      within(hits)
        .getAllByRole('checkbox', { name: /Sophgo/ })[0]
        ?.focus();
    });
    await user.keyboard('{ArrowDown}');

    const [, second] = within(hits).getAllByRole('button', { name: /Sophgo/ });
    expect(document.activeElement).toBe(second);
    expect(second?.closest('li')?.getAttribute('aria-current')).toBe('true');
  });
});

describe('a decision', () => {
  it('is asked for by F, refused without a reason, and then stands with name and day', async () => {
    const { user, saved } = await shown();

    await press(user, 'f');
    const dialog = screen.getByRole('dialog', { name: 'False positive: it is another party' });
    await user.click(within(dialog).getByRole('button', { name: 'Decide: false positive' }));
    expect(within(dialog).getByText(/Give the reason/)).toBeDefined();
    expect(within(dialog).getByText(/Give the name of who decides/)).toBeDefined();
    expect(saved).toEqual([]);

    await user.type(within(dialog).getByLabelText('Reason'), 'Another company, in another trade');
    await user.type(within(dialog).getByLabelText('Your name'), 'Ana');
    await user.click(within(dialog).getByRole('button', { name: 'Decide: false positive' }));

    expect(saved).toHaveLength(1);
    expect(saved[0]).toMatchObject({ subjectId: 'sophgo', outcome: 'false-positive', reviewer: 'Ana' });
    expect(
      await within(panel()).findAllByText(/False positive, decided by Ana on 22 Nov 2026/),
    ).toBeDefined();
  });

  it('is not taken with a reason of which only the beginning stands', async () => {
    const { user, saved } = await shown({ change: { reviewer: 'Ana' } });

    await press(user, 'f');
    const dialog = screen.getByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: /Only common words met/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Decide: false positive' }));

    expect(within(dialog).getByText(/Complete the sentence/)).toBeDefined();
    expect(saved).toEqual([]);
  });

  it('is made of several matches at once with one reason', async () => {
    const { user, saved } = await shown({ change: { reviewer: 'Ana' } });

    await user.click(within(panel()).getByRole('button', { name: /^Tick all/ }));
    await press(user, 'f');
    const dialog = screen.getByRole('dialog');
    await user.type(within(dialog).getByLabelText('Reason'), 'Register extract of both looked at');
    await user.click(within(dialog).getByRole('button', { name: 'Decide 2: false positive' }));

    expect(saved.map(({ reason }) => reason)).toEqual(Array(2).fill('Register extract of both looked at'));
    expect(new Set(saved.map(({ entry }) => entry.id)).size).toBe(2);
    expect(new Set(saved.map(({ id }) => id)).size).toBe(2);
  });

  it('ends after a year if it is said to', async () => {
    const { user, saved } = await shown({ change: { reviewer: 'Ana' } });

    await press(user, 't');
    const dialog = screen.getByRole('dialog', { name: 'True match: it is this party' });
    await user.type(within(dialog).getByLabelText('Reason'), 'Same registration number');
    await user.selectOptions(within(dialog).getByLabelText('It stands'), '1 year at most');
    await user.click(within(dialog).getByRole('button', { name: 'Decide: true match' }));

    expect(saved[0]?.expiresOn).toBe(calendarDate('2027-11-22'));
    expect((await within(queue()).findAllByText('True match')).length).toBeGreaterThan(0);
  });

  it('waits for a second person, who has to be another one', async () => {
    const practice = { ...DEFAULT_SCREENING_PRACTICE, needsSecondPerson: true };
    const { user } = await shown({ change: { reviewer: 'Ana', practice } });

    await press(user, 'f');
    await user.type(screen.getByLabelText('Reason'), 'Another company');
    await user.click(screen.getByRole('button', { name: 'Decide: false positive' }));
    await within(panel()).findByText('Waiting for a second person');
    expect(within(panel()).getByRole('button', { name: /waits for a second person/ })).toBeDefined();
    await press(user, 'c');
    const dialog = screen.getByRole('dialog', { name: 'Confirm as the second person' });
    await user.type(within(dialog).getByLabelText('Your name'), 'ana');
    await user.click(within(dialog).getByRole('button', { name: 'Confirm' }));
    expect(within(dialog).getByLabelText('Your name').getAttribute('aria-invalid')).toBe('true');
    await user.clear(within(dialog).getByLabelText('Your name'));
    await user.type(within(dialog).getByLabelText('Your name'), 'Bo');
    await user.click(within(dialog).getByRole('button', { name: 'Confirm' }));

    expect((await within(panel()).findAllByText(/confirmed by Bo/)).length).toBeGreaterThan(0);
  });

  it('is open again with what changed once the entry is another', async () => {
    const before = await screenedAgainst(LISTED_ROWS, [SOPHGO]);
    const { user, saved } = await shown({ subjects: [SOPHGO], change: { reviewer: 'Ana' } });
    await press(user, 'f');
    await user.type(screen.getByLabelText('Reason'), 'Another company');
    await user.click(screen.getByRole('button', { name: 'Decide: false positive' }));
    cleanup();
    const changed = LISTED_ROWS.map((row) =>
      row['name'] === saved[0]?.entry.name ? { ...row, addresses: '1 New Street, Shenzhen, CN' } : row,
    );
    expect(before.findings[0]?.hits.length).toBe(2);

    await shown({ rows: changed, subjects: [SOPHGO], change: { decisions: saved } });

    expect(within(panel()).getByText('Open again: the decision no longer stands')).toBeDefined();
    expect(within(panel()).getByText(/Before: False positive, decided by Ana/)).toBeDefined();
    expect(within(panel()).getAllByText(/Shenzhen/).length).toBeGreaterThan(0);
  });

  it('cannot be made while nothing can be saved, and says why', async () => {
    const { user } = await shown({ change: { readOnlyReason: 'Less than 200 MB are free on the disk.' } });

    await press(user, 'f');

    expect(screen.queryByRole('dialog')).toBeNull();
    expect(within(panel()).getByText(/Less than 200 MB are free.*Nothing can be decided/)).toBeDefined();
  });

  it('stays on record beside the match with what it was bound to', async () => {
    await shown({
      change: {
        decisions: [aDecision({ subjectId: 'marathon', subjectName: 'Marathon' })],
        chosenId: 'marathon',
      },
    });

    const history = within(panel()).getByRole('region', { name: 'Decisions on record' });
    expect(within(history).getByText(/Another company of the same name/)).toBeDefined();
    expect(within(history).getByText(/Bound to entry/)).toBeDefined();
  });
});

describe('what stands over the queue', () => {
  it('is what the run found anew', async () => {
    const { run } = await screenedAgainst(LISTED_ROWS, SUBJECTS);
    await shown({ view: { run: { ...run, delta: ['New: Sophgo Technologies may be “X”.'] } } });

    expect(screen.getByText('New: Sophgo Technologies may be “X”.')).toBeDefined();
  });

  it('is that parties changed since, with a way to screen again', async () => {
    const desk = aDesk();
    const { user } = await shown({ view: { desk, staleReasons: ['2 parties were added since.'] } });

    expect(screen.getByText('2 parties were added since.')).toBeDefined();
    const [button] = screen.getAllByRole('button', { name: 'Screen again' });
    await user.click(button as HTMLElement);
    expect(desk.runScreening).toHaveBeenCalledWith('asked', null);
  });

  it('is that a list is stale, with its age in words', async () => {
    await shown({ view: { lists: [{ list: aLoadedList(), ageDays: 61, isOld: true }] } });

    expect(screen.getByText(/61 days old: stale, your practice allows 30 days/)).toBeDefined();
  });
});
