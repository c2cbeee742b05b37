import { cleanup, render, renderHook, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import type { DecisionRecord } from '#domain/executive/decision-record';
import { decisionRecord } from '#domain/executive/record/decision-record-of';
import { GATE_OFF } from '#domain/executive/record/gate-records';
import { withSignatories, type Signatories } from '#domain/executive/record/sign-off';
import { RecordPage } from '../../../../src-renderer/features/report/record/record-page';
import { RecordPaper } from '../../../../src-renderer/features/report/record/record-paper';
import { ReportSurfaceContext } from '../../../../src-renderer/features/report/figures/report-surface';
import { categoryStyle } from '../../../../src-renderer/ui/charts/category-styles';
import { useAllCommands } from '../../../../src-renderer/ui/commands/command-list';
import { sampleReportGround } from '../../../fixtures/report-ground';

afterEach(cleanup);

let record: DecisionRecord;

beforeAll(async () => {
  record = decisionRecord(await sampleReportGround());
});

const explain = vi.fn();

/** On screen, where a figure can be pressed. */
function show(change: Partial<DecisionRecord> = {}, onSign?: (role: string, name: string) => void) {
  const surface = { isPaper: false, lettersOf: () => [], styleOf: () => categoryStyle(0), explain };
  render(
    <ReportSurfaceContext value={surface}>
      <RecordPage record={{ ...record, ...change }} {...(onSign === undefined ? {} : { onSign })} />
    </ReportSurfaceContext>,
  );
}

const part = (name: string | RegExp) => screen.getByRole('region', { name });
const rowsOf = (name: string | RegExp) => within(part(name)).getAllByRole('row').slice(1);

describe('the decision record', () => {
  it('says what is decided, by what days, and the whole hash of the data', () => {
    show();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(record.title);
    expect(screen.getByText(record.decision)).toBeTruthy();
    expect(screen.getByText(record.dataSha256)).toBeTruthy();
    expect(screen.getByText('21 Nov 2026')).toBeTruthy();
    expect(screen.getByText('22 Nov 2026')).toBeTruthy();
  });

  it('has a row for each rule, its standing in words', () => {
    show();
    const rows = rowsOf(/^Rules of the plan/);
    expect(rows).toHaveLength(record.rules.length);
    expect(within(rows[0]!).getByText('broken')).toBeTruthy();
    expect(within(rows[1]!).getByText('kept')).toBeTruthy();
  });

  it('says of a gate how many lines do not pass it, and of one that is off that it is not asked', () => {
    const gate = { name: 'No goods made in China', asks: 'Origin is not CN', breaches: [] };
    show({
      gates: [
        { ...gate, words: 'turned away 2 of 9 offers', breaches: ['1', '2'] },
        { ...gate, words: 'turned away 2 of 9 offers' },
        { ...gate, words: GATE_OFF },
      ],
    });
    const lines = rowsOf(/^Gates of the purchasing policy/).map((row) => row.lastElementChild?.textContent);
    expect(lines).toEqual(['2 lines', 'none', 'not asked']);
  });

  it('lists each exception that is signed for', () => {
    show();
    const items = within(part(/^Exceptions that are signed for/)).getAllByRole('listitem');
    expect(items).toHaveLength(record.exceptions.length);
    expect(items[0]?.textContent).toContain('Rule broken: At most $20,000,000 landed for the whole plan.');
  });

  it('opens where the dollars of an offer not taken come from', async () => {
    show();
    const [first] = rowsOf(/^Offers not taken/);
    await userEvent.click(within(first!).getByRole('button', { name: /Where it comes from/ }));
    expect(explain).toHaveBeenCalledWith(record.rejected[0]?.perThDelta, expect.anything());
  });

  it('says of every part that has nothing in it that it has nothing', () => {
    show({
      rules: [],
      gates: [],
      exceptions: [],
      overrides: [],
      rejected: [],
      matches: [],
      versions: [],
      doings: [],
    });
    for (const words of [
      'The plan has no rules.',
      /^The workspace has no gates/,
      /^None: rules and gates are asked and kept/,
      /^None: every figure is as its quotation/,
      /^None: every offer of the workspace/,
      'Nobody has decided on a potential match in this workspace.',
      'No version of the plan was kept.',
      'Nothing is on record.',
    ]) {
      expect(screen.getByText(words)).toBeTruthy();
    }
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('tells who decided what when, and that a decision does not stand', () => {
    show({
      matches: [
        {
          party: 'Canaan',
          words: 'False positive, decided by Ana on 21 Nov 2026',
          entry: 'Canan Ltd. (Entity List)',
          reason: 'Another company',
          evidence: 'Register extract',
          at: '2026-11-21T13:00:00.000Z',
          standsNotBecause: ['Open again, as the entry changed.'],
          isOfPlan: true,
        },
      ],
      versions: [
        {
          number: 2,
          label: 'For the board',
          at: '2026-11-21T12:00:00.000Z',
          by: null,
          origin: 'saved',
          isThis: true,
        },
      ],
    });
    const [match] = rowsOf(/^Decisions on potential matches/);
    expect(match?.textContent).toContain('does not stand Open again, as the entry changed.');
    expect(match?.textContent).toContain('bears on the plan');
    const [version] = rowsOf(/^Versions of the plan/);
    expect(version?.textContent).toBe(
      '2 · For the boardkept by handis the plan reported herenot on record21 Nov 2026, 12:00 UTC',
    );
  });

  it('shows fifty steps of a long history, and more at the press of a button', async () => {
    const doings = Array.from({ length: 120 }, (_, at) => ({
      at: '2026-11-22T10:00:00.000Z',
      by: null,
      what: `Step ${String(at)}`,
    }));
    show({ doings });
    const history = /^What was done to the workspace/;
    expect(rowsOf(history)).toHaveLength(50);
    await userEvent.click(screen.getByRole('button', { name: 'Show 50 of 70 more steps' }));
    expect(rowsOf(history)).toHaveLength(100);
    await userEvent.click(screen.getByRole('button', { name: 'Show 20 of 20 more steps' }));
    expect(rowsOf(history)).toHaveLength(120);
    expect(screen.queryByRole('button', { name: /more steps/ })).toBeNull();
  });
});

describe('the sign-off of the record', () => {
  it('takes a name for a role', async () => {
    const onSign = vi.fn();
    show({}, onSign);
    await userEvent.type(screen.getByLabelText('Signed for finance by'), 'B');
    expect(onSign).toHaveBeenCalledWith('Signed for finance by', 'B');
  });

  it('is where a command of the palette leads', () => {
    show({}, vi.fn());
    const { result } = renderHook(() => useAllCommands());
    result.current.find(({ label }) => label === 'Name who signs the decision record')?.run();
    expect(document.activeElement).toBe(screen.getByLabelText('Prepared by'));
  });

  it('takes a name of several words as it is typed', async () => {
    function Signing() {
      const [names, setNames] = useState<Signatories>({});
      return (
        <RecordPage
          record={withSignatories(record, names)}
          onSign={(role, name) => {
            setNames({ ...names, [role]: name });
          }}
        />
      );
    }
    render(<Signing />);
    const field = screen.getByLabelText('Signed for finance by');
    await userEvent.type(field, 'Ana Maria Quispe');
    expect((field as HTMLInputElement).value).toBe('Ana Maria Quispe');
  });

  it('has a line to write on where nobody is named, and the name where somebody is', () => {
    show(withSignatories(record, { 'Prepared by': 'Ana' }));
    expect(part('Sign-off').textContent).toContain('Prepared byAna');
    expect(within(part('Sign-off')).getAllByText('Signature')).toHaveLength(4);
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

describe('the decision record on paper', () => {
  it('has nothing to press or to type in, and says what is not printed', () => {
    const doings = Array.from({ length: 101 }, () => ({
      at: '2026-11-22T10:00:00.000Z',
      by: 'Ana',
      what: 'Edit',
    }));
    render(<RecordPaper record={{ ...record, doings, madeOn: calendarDate('2026-11-23') }} />);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(rowsOf(/^What was done/)).toHaveLength(100);
    expect(screen.getByText('1 more step not printed here: the report as JSON has every one.')).toBeTruthy();
  });
});
