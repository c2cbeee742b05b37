import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NoReport } from '../../../src-renderer/features/report/no-report';
import { ReportPage, type ReportPageProps } from '../../../src-renderer/features/report/report-page';
import { useAllCommands } from '../../../src-renderer/ui/commands/command-list';
import { UiProvider } from '../../../src-renderer/ui/ui-provider';
import { aReport } from '../../fixtures/any-report';

afterEach(cleanup);

function CommandLabels() {
  return (
    <ul aria-label="commands">
      {useAllCommands().map(({ id, label, run }) => (
        <li key={id}>
          <button type="button" onClick={run}>
            {label}
          </button>
        </li>
      ))}
    </ul>
  );
}

function show(change: Partial<ReportPageProps> = {}) {
  const props: ReportPageProps = {
    report: aReport(),
    tab: 'summary',
    onTab: vi.fn(),
    scenarios: [{ id: 's1', name: 'Malaysia pays 46 %' }],
    scenarioId: null,
    onScenario: vi.fn(),
    search: { progress: null, problem: null, onFind: vi.fn(), onStop: vi.fn() },
    onSave: vi.fn(),
    onSign: vi.fn(),
    ...change,
  };
  render(
    <UiProvider>
      <ReportPage {...props} />
      <CommandLabels />
    </UiProvider>,
  );
  return { props, user: userEvent.setup() };
}

const command = (name: string) =>
  within(screen.getByRole('list', { name: 'commands' })).getByRole('button', { name });

describe('the Report screen', () => {
  it('has the page, the vendors, the decision record and the sources', async () => {
    const { props, user } = show();

    const tabs = screen.getAllByRole('tab').map(({ textContent }) => textContent);
    expect(tabs).toEqual(['Summary', 'Vendors', 'Decision record', 'Sources']);
    await user.click(screen.getByRole('tab', { name: 'Sources' }));
    expect(props.onTab).toHaveBeenCalledWith('sources');
  });

  it('is made under another scenario when one is chosen', async () => {
    const { props, user } = show();

    await user.click(screen.getByRole('button', { name: /under Present view/ }));
    await user.click(await screen.findByRole('menuitemradio', { name: 'Malaysia pays 46 %' }));

    expect(props.onScenario).toHaveBeenCalledWith('s1');
  });

  it('is saved as a PDF on either paper, and as JSON', async () => {
    const { props, user } = show();

    for (const [name, file] of [
      ['PDF on A4', 'pdf-a4'],
      ['PDF on US Letter', 'pdf-letter'],
      ['PDF of the first page alone, A4', 'page-a4'],
      ['PDF of the first page alone, US Letter', 'page-letter'],
      ['JSON', 'json'],
    ] as const) {
      await user.click(screen.getByRole('button', { name: 'Save report' }));
      await user.click(await screen.findByRole('menuitem', { name }));
      expect(props.onSave).toHaveBeenLastCalledWith(file);
    }
  });

  it('does everything from the palette too', async () => {
    const { props, user } = show();

    await user.click(command('Save the report as PDF on A4'));
    await user.click(command('Show the decision record of the report'));
    await user.click(command('Make the report under Malaysia pays 46 %'));
    await user.click(command('Look for other plans'));
    await user.click(command('Show the tables behind the report'));

    expect(props.onSave).toHaveBeenCalledWith('pdf-a4');
    expect(props.onTab).toHaveBeenCalledWith('record');
    expect(props.onScenario).toHaveBeenCalledWith('s1');
    expect(props.search.onFind).toHaveBeenCalledOnce();
    screen.getByRole('article', { name: 'Tables behind the summary' });
  });

  it('can stop a search that runs', async () => {
    const search = {
      progress: { words: 'Looking for other plans', share: 0.4 },
      problem: null,
      onFind: vi.fn(),
      onStop: vi.fn(),
    };
    const { user } = show({ search });

    await user.click(command('Stop looking for other plans'));
    await user.click(await screen.findByRole('button', { name: 'Stop' }));

    expect(search.onStop).toHaveBeenCalledTimes(2);
    expect(screen.queryByRole('button', { name: 'look again' })).toBeNull();
  });

  it('lists every source under its letter, with its day', () => {
    show({ tab: 'sources' });

    const duties = screen.getByRole('region', { name: /^b Duties and fees/ });
    expect(within(duties).getByRole('row', { name: /^HTSUS/ }).textContent).toBe(
      'HTSUS 8543.70.9921 Nov 2026stated',
    );
  });
});

describe('the Report screen without a report', () => {
  it.each([
    ['no-plan', 'No plan yet'],
    ['no-lines', 'The plan buys nothing yet'],
  ] as const)('says what is missing: %s', async (why, title) => {
    const onShowPlan = vi.fn();
    render(<NoReport why={why} onShowPlan={onShowPlan} />);

    screen.getByRole('heading', { name: title });
    await userEvent.setup().click(screen.getByRole('button', { name: 'Go to Plan' }));
    expect(onShowPlan).toHaveBeenCalledOnce();
  });
});
