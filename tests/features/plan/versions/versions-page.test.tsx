import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PlanVersion } from '#domain/model/plan';
import { evaluatePlan } from '#domain/planning/evaluate-plan';
import { VersionsPage } from '../../../../src-renderer/features/plan/versions/versions-page';
import { aBarePlan, aFutureOffer, aLineOf, month, planOn } from '../../../fixtures/plan-on-ground';
import { aPlanVersion } from '../../../fixtures/plan-records';

afterEach(cleanup);

const offers = [aFutureOffer(), aFutureOffer({ id: 'A2', model: 'Antminer S21+' })];
const { evaluation, ground } = planOn({
  offers,
  lines: [
    aLineOf({ quantity: 120, batchMonth: month('2027-05') }),
    aLineOf({ id: 'line-2', offerId: 'A2', place: 2 }),
  ],
});
const first = aPlanVersion({ label: 'As asked', plan: aBarePlan(), lines: [aLineOf()] });
const second = aPlanVersion({
  ...{ id: 'v2', number: 2, label: 'Before the run', origin: 'before-optimiser', by: null },
  ...{
    plan: aBarePlan(),
    lines: [aLineOf(), aLineOf({ id: 'line-9', offerId: 'A2', quantity: 7, place: 2 })],
  },
});
const evaluateLines: Parameters<typeof VersionsPage>[0]['evaluateLines'] = (plan, lines) =>
  evaluatePlan(plan, lines, ground);

function open(versions: readonly PlanVersion[]) {
  const onSave = vi.fn<(label: string) => Promise<unknown>>(() => Promise.resolve());
  const onRestore = vi.fn<(version: PlanVersion) => Promise<unknown>>(() => Promise.resolve());
  render(<VersionsPage {...{ evaluation, versions, evaluateLines, onSave, onRestore }} />);
  return { onSave, onRestore, user: userEvent.setup() };
}

describe('versions of a plan', () => {
  it('say what they are for while there is none, and are saved under a name', async () => {
    const { user, onSave } = open([]);
    await user.click(screen.getByRole('button', { name: 'Save a version…' }));
    await user.click(screen.getByRole('button', { name: 'Save version' }));
    expect(screen.getByText(/Say what this version is/)).toBeTruthy();
    await user.type(screen.getByLabelText('What it is'), 'To the board');
    await user.click(screen.getByRole('button', { name: 'Save version' }));

    expect(onSave).toHaveBeenCalledExactlyOnceWith('To the board');
  });

  it('are listed with who saved them, how, and what they come to by today’s figures', () => {
    open([second, first]);

    const row = within(screen.getByRole('row', { name: /As asked/ }));
    expect(row.getByText('Ana')).toBeTruthy();
    expect(row.getByText('Saved by hand')).toBeTruthy();
    expect(row.getByText('23.4 PH/s')).toBeTruthy();
    const kept = within(screen.getByRole('row', { name: /Before the run/ }));
    expect(kept.getByText('Nobody said')).toBeTruthy();
    expect(kept.getByText('Kept before the optimiser')).toBeTruthy();
  });

  it('are compared with the plan as it is, line by line', () => {
    open([first]);

    expect(
      screen.getByText(
        /^From version 1, As asked to the plan as it is: 1 line added, 1 changed; \+28\.1 PH\/s, \+\$/,
      ),
    ).toBeTruthy();
    const changed = within(screen.getByRole('row', { name: /^Changed/ }));
    expect(changed.getByText('100 → 120 units; Jan 2027 → May 2027')).toBeTruthy();
    expect(changed.getByText('+20')).toBeTruthy();
    expect(screen.getByRole('row', { name: /^Added.*Antminer S21\+/ })).toBeTruthy();
  });

  it('are compared with each other, and lines that are the same can be shown', async () => {
    const { user } = open([second, first]);
    await user.selectOptions(screen.getByLabelText('From'), 'Version 1, As asked');
    await user.selectOptions(screen.getByLabelText('To'), 'Version 2, Before the run');

    expect(screen.getByText(/1 line added/)).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: 'Show also 1 line that is the same' }));
    expect(screen.getByRole('row', { name: /^The same/ })).toBeTruthy();
  });

  it('are put back only after it was said what that does', async () => {
    const { user, onRestore } = open([first]);
    await user.click(screen.getByRole('button', { name: 'Restore version 1, As asked' }));
    expect(screen.getByText(/The plan as it is now is kept as a version first/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Restore version' }));

    expect(onRestore).toHaveBeenCalledExactlyOnceWith(first);
  });
});
