import { useCallback, useMemo, useState } from 'react';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { partsPerMillion, usdCents } from '#domain/core/money';
import { planSchema, type Plan } from '#domain/model/plan';
import type { PlanRule } from '#domain/model/plan-rule';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import { evaluatePlan } from '#domain/planning/evaluate-plan';
import { ruleNames } from '../../../../src-renderer/features/plan/rules/rule-names';
import type { PlanEdit } from '../../../../src-renderer/features/plan/rules/rule-edits';
import type { KnownPrices } from '../../../../src-renderer/features/plan/rules/rule-price';
import { RulesSection } from '../../../../src-renderer/features/plan/rules/rules-section';
import type { PriceFound } from '../../../../src-renderer/services/optimiser-state';
import { useAllCommands } from '../../../../src-renderer/ui/commands/command-list';
import { UiProvider } from '../../../../src-renderer/ui/ui-provider';
import { aFutureOffer, planOn } from '../../../fixtures/plan-on-ground';

afterEach(cleanup);

const offers = [
  aFutureOffer({ id: 'BM', vendor: 'Bitmain', model: 'S21', quantity: 300 }),
  aFutureOffer({ id: 'MB', vendor: 'MicroBT', model: 'M60', quantity: 100, origin: countryCode('US') }),
];
const cap: PlanRule = {
  id: 'cap',
  isOn: true,
  kind: 'share',
  of: 'vendor',
  name: null,
  base: 'th',
  least: null,
  most: partsPerMillion(400_000),
};
const budget: PlanRule = {
  id: 'budget',
  isOn: true,
  kind: 'budget',
  measure: 'landed',
  most: usdCents(900_000_000_00),
};

function Page(props: {
  readonly rules: readonly PlanRule[];
  readonly prices: KnownPrices | null;
  readonly disabled: boolean;
  readonly onEdit: (edit: PlanEdit) => void;
}) {
  const [{ evaluation: start, ground }] = useState(() => planOn({ offers, plan: { rules: props.rules } }));
  const [plan, setPlan] = useState<Plan>(start.plan);
  const evaluation = useMemo(
    () =>
      evaluatePlan(
        plan,
        start.lines.map(({ line }) => line),
        ground,
      ),
    [plan, start, ground],
  );
  const names = useMemo(
    () => ruleNames({ offers: evaluateOffers(offers, ground.prepared), sites: [], evaluation }),
    [evaluation, ground],
  );
  const { onEdit } = props;
  const edit = useCallback(
    (next: PlanEdit) => {
      setPlan(next.plan);
      onEdit(next);
    },
    [onEdit],
  );
  const [newId] = useState(() => {
    let made = 0;
    return () => `new-${String((made += 1))}`;
  });
  return (
    <RulesSection
      evaluation={evaluation}
      names={names}
      asOf={calendarDate('2026-11-21')}
      prices={props.prices}
      newId={newId}
      disabled={props.disabled}
      onEdit={edit}
    />
  );
}

function Commands() {
  return (
    <ul aria-label="Commands">
      {useAllCommands().map(({ id, label, run }) => (
        <li key={id}>
          <button onClick={run}>{label}</button>
        </li>
      ))}
    </ul>
  );
}

function open(
  rules: readonly PlanRule[] = [cap, budget],
  {
    prices = null,
    disabled = false,
  }: { readonly prices?: KnownPrices | null; readonly disabled?: boolean } = {},
) {
  const onEdit = vi.fn<(edit: PlanEdit) => void>();
  render(
    <UiProvider>
      <Page rules={rules} prices={prices} disabled={disabled} onEdit={onEdit} />
      <Commands />
    </UiProvider>,
  );
  return {
    user: userEvent.setup(),
    labels: () => onEdit.mock.calls.map(([{ label }]) => label),
    saved: () => onEdit.mock.calls.at(-1)?.[0].plan.rules,
    row: (place: number) => within(screen.getAllByRole('row')[place + 1]!),
  };
}

describe('a plan without rules', () => {
  it('says what a rule is and offers the first', async () => {
    const { user, labels, saved } = open([]);
    expect(screen.getByText('No rule yet')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Add rule' }));
    await user.click(await screen.findByRole('menuitem', { name: 'At most … of TH from any vendor' }));

    expect(labels()).toEqual(['Add the rule “At most 40 % of TH from any vendor”']);
    expect(saved()).toMatchObject([{ id: 'new-1', isOn: true, kind: 'share', most: 400_000 }]);
  });
});

describe('the rules of a plan', () => {
  it('say how the plan stands to each: red for a broken one alone', () => {
    const { row } = open();
    expect(screen.getByText('2 rules asked: 1 broken.')).toBeDefined();
    expect(row(0).getByText('broken').className).toMatch(/broken/);
    expect(row(1).getByText('kept').className).not.toMatch(/broken/);
    expect(row(0).getByText(/75 %|75\.0 %/)).toBeDefined();
  });

  it('are changed where they stand, each by one step', async () => {
    const { user, labels, saved, row } = open();
    const most = row(0).getByLabelText('Most, %');
    await user.clear(most);
    await user.type(most, '80{Enter}');
    await user.selectOptions(row(0).getByLabelText('Share of'), 'landed cost');
    await user.selectOptions(row(0).getByLabelText('From'), 'Malaysia');

    expect(labels()).toEqual([
      'Change the rule to “At most 80 % of TH from any vendor”',
      'Change the rule to “At most 80 % of landed cost from any vendor”',
      'Change the rule to “At most 80 % of landed cost from Malaysia”',
    ]);
    expect(saved()?.[0]).toMatchObject({ of: 'origin', name: 'MY', base: 'landed', most: 800_000 });
  });

  it('take dollars as they are typed in this trade, and refuse what is no amount', async () => {
    const { user, labels, row } = open();
    const most = row(1).getByLabelText('Most, $');
    await user.clear(most);
    await user.type(most, 'plenty{Enter}');
    expect(row(1).getByRole('alert').textContent).toMatch(/^Expected dollars/);
    expect(labels()).toEqual([]);
    await user.keyboard('{Escape}');
    expect(most).toHaveProperty('value', '$900,000,000');

    await user.clear(most);
    await user.type(most, '12.5M{Enter}');
    expect(labels()).toEqual(['Change the rule to “At most $12,500,000 landed for the whole plan”']);
  });

  it('are turned off and stay, and are removed', async () => {
    const { user, labels, row } = open();
    await user.click(row(0).getByRole('checkbox'));
    expect(row(0).getByText('Off: not asked.')).toBeDefined();
    await user.click(row(0).getByRole('checkbox'));
    await user.click(row(0).getByRole('button', { name: /^Remove the rule/ }));

    expect(labels()).toEqual([
      'Turn off the rule “At most 40 % of TH from any vendor”',
      'Turn on the rule “At most 40 % of TH from any vendor”',
      'Remove the rule “At most 40 % of TH from any vendor”',
    ]);
    expect(screen.getAllByRole('row')).toHaveLength(2);
  });

  it('are added from the palette, from templates that can be stored', async () => {
    const { user, labels, saved } = open([]);
    const names = within(screen.getByRole('list', { name: 'Commands' }))
      .getAllByRole('button')
      .map(({ textContent }) => textContent);
    expect(names).toHaveLength(14);
    for (const name of names) await user.click(screen.getByRole('button', { name }));

    expect(labels()).toHaveLength(14);
    expect(labels()).toContain('Add the rule “Never Bitmain together with MicroBT”');
    const rules = saved() ?? [];
    expect(new Set(rules.map(({ kind }) => kind)).size).toBe(12);
    const { evaluation } = planOn({ offers });
    expect(planSchema.parse({ ...evaluation.plan, rules }).rules).toEqual(rules);
  });

  it('cannot be changed while nothing can be written', () => {
    const { row } = open(undefined, { disabled: true });
    expect(row(0).getByLabelText('Most, %')).toHaveProperty('disabled', true);
    expect(row(0).getByRole('checkbox')).toHaveProperty('disabled', true);
    expect(screen.getByRole('button', { name: 'Add rule' })).toHaveProperty('disabled', true);
  });
});

describe('what a rule costs', () => {
  const point = {
    units: [],
    allIn: 141_200_000_00,
    landed: 0,
    backDuty: 0,
    ths: 5_100_000,
    thDays: 0,
    hashingP50: null,
    topVendor: null,
  };
  const price = (change: Partial<PriceFound>): PriceFound => ({
    ruleId: 'cap',
    goal: 'all-in-total',
    saves: 410_000_00,
    allInSaved: 410_000_00,
    thsGained: 0,
    isProved: true,
    without: point,
    ...change,
  });
  const known = (one: PriceFound, change: Partial<KnownPrices> = {}): KnownPrices => ({
    byRule: new Map([[one.ruleId, one]]),
    isStale: false,
    isWorking: false,
    ...change,
  });

  it('asks for a run until there was one', () => {
    expect(open().row(0).getByText('— run the optimiser to see')).toBeDefined();
  });

  it('says the price and what the plan would be without it', () => {
    const { row } = open(undefined, { prices: known(price({})) });
    expect(
      row(0).getByText(
        'Costs $410,000.00 all-in; without it the best plan would be $141,200,000.00 all-in for 5.10 EH/s.',
      ),
    ).toBeDefined();
    expect(row(1).getByText('— run the optimiser to see')).toBeDefined();
  });

  it('says what is not proved, and what costs nothing', () => {
    open(undefined, { prices: known(price({ isProved: false })) });
    expect(screen.getByText(/^Costs at least \$410,000\.00/)).toBeDefined();
    cleanup();
    open(undefined, { prices: known(price({ saves: 0, without: null })) });
    expect(screen.getByText('Costs nothing: the best plan keeps it anyway.')).toBeDefined();
    cleanup();
    open(undefined, { prices: known(price({ saves: 0, without: null, isProved: false })) });
    expect(screen.getByText('Costs nothing that was found in time.')).toBeDefined();
  });

  it.each([
    ['all-in-per-th', 12, 'Costs $0.12 all-in for each TH; without'],
    ['most-th', 250_000, 'Costs 0.25 EH/s; without'],
    ['earliest-th', 12_000_000, 'Costs 12,000 PH-days; without'],
  ] as const)('is in the unit of the goal %s', (goal, saves, words) => {
    open(undefined, { prices: known(price({ goal, saves })) });
    expect(
      screen.getByText(new RegExp(`^${words.replaceAll('.', '\\.').replace('$', '\\$')}`)),
    ).toBeDefined();
  });

  it('says when it is of before the last change, and when it is coming', () => {
    open(undefined, { prices: known(price({}), { isStale: true }) });
    expect(screen.getByText('before the last change')).toBeDefined();
    cleanup();
    open(undefined, { prices: { byRule: new Map(), isStale: false, isWorking: true } });
    expect(screen.getAllByText('being worked out …')).toHaveLength(2);
  });
});
