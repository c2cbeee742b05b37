import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { partsPerMillion, usdCents } from '#domain/core/money';
import type { PlanRule } from '#domain/model/plan-rule';
import type { WayOutPlan } from '../../../../src-renderer/services/optimiser-state';
import { openPlanDesk } from '../../../fixtures/plan-desk';
import { aFutureOffer, aLineOf, planOn } from '../../../fixtures/plan-on-ground';
import { answered, aPrice, SOME_POINT } from '../../../fixtures/plan-solver';

afterEach(cleanup);

const budget: PlanRule = {
  id: 'budget',
  isOn: true,
  kind: 'budget',
  measure: 'landed',
  most: usdCents(10_000_000_00),
};
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
const offers = [
  aFutureOffer({ id: 'A1', vendor: 'Bitmain', model: 'S21' }),
  aFutureOffer({ id: 'B1', vendor: 'MicroBT', model: 'M60' }),
];
const lines = [aLineOf({ id: 'line-1', offerId: 'A1', quantity: 100, isLocked: true })];
const on = () => planOn({ offers, lines, plan: { rules: [budget, cap] } });
const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)));
const wait = (milliseconds: number) =>
  act(() => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)));
const run = () => screen.getByRole('button', { name: 'Run the optimiser' });

describe('a run', () => {
  it('shows nothing at first, then what runs, the relaxed answer and the best plan with its gap', async () => {
    const { user, solver } = openPlanDesk(on());
    await user.click(run());
    expect(screen.queryByRole('group', { name: 'Search' })).toBeNull();
    await wait(320);
    const search = within(screen.getByRole('group', { name: 'Search' }));
    expect(search.getByText(/^Looking for the least all-in cost/)).toBeDefined();
    expect(search.getByText('none yet')).toBeDefined();

    act(() => {
      solver.plans[0]?.tell({
        phase: 'relaxed',
        goal: 'all-in-total',
        place: 0,
        allIn: 141_200_000_00,
        ths: 5_000_000,
        gap: null,
        lines: null,
      });
    });
    expect(search.getByText(/^\$141,200,000 all-in for 5\.00 EH\/s, after/)).toBeDefined();
    act(() => {
      solver.plans[0]?.tell({
        phase: 'plan',
        goal: 'all-in-total',
        place: 0,
        allIn: 143_000_000_00,
        ths: 5_000_000,
        gap: 0.0126,
        lines: null,
      });
    });
    expect(search.getByText(/at most 1\.3 % from the best possible$/)).toBeDefined();
    await user.click(search.getByRole('button', { name: 'Stop and keep the best so far' }));
    expect(solver.plans[0]?.signal.aborted).toBe(true);
  });

  it('opens as a difference, and is applied as one step', async () => {
    const { user, solver, labels, saved } = openPlanDesk(on());
    await user.click(run());
    const found = [...lines, aLineOf({ id: 'new', offerId: 'B1', quantity: 40, place: 2 })];
    act(() => {
      solver.plans[0]?.answer(answered(found));
    });
    await settle();

    expect(screen.getByText(/^No plan is better\. Found in/)).toBeDefined();
    const totals = within(screen.getAllByRole('table')[0]!);
    expect(totals.getByRole('row', { name: /^Units 100 140 \+40$/ })).toBeDefined();
    expect(screen.getByRole('row', { name: /^Added M60 · MicroBT/ })).toBeDefined();
    const rules = within(screen.getAllByRole('table')[1]!);
    expect(rules.getByRole('row', { name: /^At most 40 % of TH from any vendor broken/ })).toBeDefined();
    expect(labels()).toEqual([]);

    await user.click(screen.getByRole('button', { name: 'Apply the proposed plan' }));
    await settle();
    expect(labels()).toEqual(['Apply the plan of the optimiser']);
    expect(saved()?.[2]).toEqual(found);
    expect(screen.queryByText('Proposed plan')).toBeNull();
  });

  it('is discarded without a trace', async () => {
    const { user, solver, labels } = openPlanDesk(on());
    await user.click(run());
    act(() => {
      solver.plans[0]?.answer(answered(lines, { status: 'stopped', gap: null }));
    });
    await settle();
    expect(screen.getByText(/how far from the best possible is not known yet/)).toBeDefined();
    expect(screen.getByRole('button', { name: 'Apply the proposed plan' })).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('button', { name: 'Discard' }));
    expect(screen.queryByText('Proposed plan')).toBeNull();
    expect(labels()).toEqual([]);
  });

  it('prices the rules, and marks the prices once a rule has changed', async () => {
    const { user, solver } = openPlanDesk(on());
    await user.click(run());
    act(() => {
      solver.plans[0]?.answer(answered(lines));
    });
    await settle();
    expect(screen.getByText('Working out what each rule costs: 0 of 2 rules')).toBeDefined();
    act(() => {
      solver.prices[0]?.answer({ prices: [aPrice()], isComplete: false });
    });
    await settle();
    expect(screen.getByText(/^Costs \$410,000\.00 all-in; without it/)).toBeDefined();
    expect(screen.queryByText('before the last change')).toBeNull();

    await user.click(screen.getByRole('checkbox', { name: /^Ask the rule “At most \$10,000,000/ }));
    expect(screen.getByText('before the last change')).toBeDefined();
    expect(screen.getByText('The plan or its figures have changed since')).toBeDefined();
  });

  it('says a refusal with both totals, and a failure with what is kept', async () => {
    const { user, solver } = openPlanDesk(on());
    await user.click(run());
    act(() => {
      solver.plans[0]?.answer({
        status: 'refused',
        modelAllIn: 100_00,
        domainAllIn: 100_01,
        difference: -1,
        words: ['Units: 5 and 6'],
      });
    });
    await settle();
    const refused = screen.getByText(/^The search had \$100\.00 all-in, the plan evaluated \$100\.01/);
    expect(refused.textContent).toContain('Units: 5 and 6');
    expect(refused.textContent).toContain('Nothing was changed.');
    await user.click(screen.getByRole('button', { name: 'Close' }));

    await user.click(run());
    act(() => {
      solver.plans[1]?.fail('Out of memory.');
    });
    await settle();
    expect(screen.getByText(/^Out of memory\. The plan is as it was\./)).toBeDefined();
  });

  it('that ends before any plan says that there may be one, and what was left out', async () => {
    const { user, solver } = openPlanDesk(on());
    await user.click(run());
    act(() => {
      solver.plans[0]?.answer({ status: 'none', left: [{ offerId: 'B1', reason: 'its cost is not known' }] });
    });
    await settle();
    expect(screen.getByText('No plan was found before the end')).toBeDefined();
    expect(screen.getByText('1 offer could not be considered')).toBeDefined();
    expect(screen.getByText('M60 · MicroBT · B1: its cost is not known')).toBeDefined();
  });

  it('begins with F9 and from the palette, from any tab', async () => {
    const { user, solver } = openPlanDesk(on());
    await user.click(screen.getByRole('button', { name: 'Other tab' }));
    await user.keyboard('{F9}');
    expect(solver.plans).toHaveLength(1);
    expect(screen.getByRole('heading', { name: 'Optimiser' })).toBeDefined();
    await user.keyboard('{F9}');
    expect(solver.plans).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Command: Stop the optimiser' }));
    act(() => {
      solver.plans[0]?.answer(answered([]));
    });
    await settle();
    await user.click(screen.getByRole('button', { name: 'Command: Discard the proposed plan' }));
    await user.click(screen.getByRole('button', { name: 'Command: Run the optimiser' }));
    expect(solver.plans).toHaveLength(2);
  });
});

describe('what the optimiser may buy', () => {
  it('is a sentence with fields, and goes with the question', async () => {
    const { user, solver } = openPlanDesk(on());
    expect(screen.getByText('(2 offers) for')).toBeDefined();
    await user.selectOptions(screen.getByLabelText('Offers it may buy'), 'offers of the plan');
    expect(screen.getByText('(1 offer) for')).toBeDefined();
    await user.selectOptions(screen.getByLabelText('Sites it may buy for'), 'the site of each offer');
    await user.selectOptions(screen.getByLabelText('Months it may ship in'), 'in any month until Dec 2026');
    const seconds = screen.getByLabelText('Time limit, seconds');
    await user.clear(seconds);
    await user.type(seconds, '0{Enter}');
    expect(screen.getByText('Expected a whole number from 1 to 3600.')).toBeDefined();
    await user.clear(seconds);
    await user.type(seconds, '5{Enter}');
    await user.click(run());

    expect(solver.plans[0]?.task).toMatchObject({
      choices: { offerIds: ['A1'], siteIds: [null], months: [null, '2026-11', '2026-12'] },
      limits: { seconds: 5, seed: 1 },
    });
  });

  it('is nothing where no offer is left, and then nothing runs', async () => {
    const { user } = openPlanDesk(on());
    await user.selectOptions(screen.getByLabelText('Offers it may buy'), 'offers of the shortlist');
    expect(screen.getByText('No offer is left to buy.')).toBeDefined();
    expect(run()).toHaveProperty('disabled', true);
  });
});

describe('rules that clash', () => {
  const clash = { ruleIds: ['budget', 'cap'], lockedLineIds: ['line-1'], isProved: true };
  const to = { ...budget, most: usdCents(11_200_000_00) };
  const way: WayOutPlan = {
    changes: [
      {
        kind: 'rule',
        ruleId: 'budget',
        from: budget,
        to,
        nearest: 11_150_000_00,
        words: 'Raise the landed budget from $10,000,000 to $11,200,000 (+$1,200,000)',
      },
      { kind: 'unlock', lineId: 'line-1', words: 'Unlock the line' },
    ],
    point: SOME_POINT,
    moreThanCheapest: 0,
    gives: partsPerMillion(120_000),
    isProved: true,
  };

  async function clashed() {
    const opened = openPlanDesk(on());
    await opened.user.click(run());
    act(() => {
      opened.solver.plans[0]?.answer({ status: 'infeasible', left: [] });
    });
    await settle();
    return opened;
  }

  it('are named, with the ways out that cost least', async () => {
    const { solver } = await clashed();
    expect(screen.getByText('No plan keeps all these rules')).toBeDefined();
    act(() => {
      solver.clashes[0]?.tell({ clash, waysOut: [] });
    });
    expect(screen.getByText('These 2 rules and 1 locked line cannot hold together')).toBeDefined();
    const named = within(screen.getByRole('list', { name: 'What cannot hold together' }));
    expect(named.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'At most $10,000,000 landed for the whole plan',
      'At most 40 % of TH from any vendor',
      '100 units of S21 · Bitmain · A1, locked',
    ]);
    expect(screen.getByText('Looking for the cheapest ways out …')).toBeDefined();

    act(() => {
      solver.clashes[0]?.answer({ clash, waysOut: [way, { ...way, moreThanCheapest: 500_00 }] });
    });
    await settle();
    const ways = within(screen.getByRole('list', { name: 'Ways out' })).getAllByRole('listitem');
    expect(ways[0]?.textContent).toContain(
      'Raise the landed budget from $10,000,000 to $11,200,000 (+$1,200,000); Unlock 100 units of S21',
    );
    expect(ways[0]?.textContent).toContain(
      'The plan then costs $141,200,000.00 all-in for 5.10 EH/s, the cheapest of these.',
    );
    expect(ways[1]?.textContent).toContain('$500.00 more than the cheapest of these.');
  });

  it('are changed by one button, in one step, and the optimiser runs again', async () => {
    const { user, solver, labels, saved } = await clashed();
    act(() => {
      solver.clashes[0]?.answer({ clash, waysOut: [way] });
    });
    await settle();
    await user.click(screen.getByRole('button', { name: /^Apply: Raise the landed budget/ }));
    await settle();

    expect(labels()).toHaveLength(1);
    expect(saved()?.[1].rules).toEqual([to, cap]);
    expect(saved()?.[2]).toMatchObject([{ id: 'line-1', isLocked: false }]);
    expect(solver.plans[1]?.task.plan.rules).toEqual([to, cap]);
    expect(solver.plans[1]?.task.lines).toMatchObject([{ isLocked: false }]);
  });

  it('say what time did not suffice for', async () => {
    const { user, solver } = await clashed();
    act(() => {
      solver.clashes[0]?.answer({
        clash: { ruleIds: ['budget'], lockedLineIds: [], isProved: false },
        waysOut: [{ ...way, isProved: false }],
      });
    });
    await settle();
    expect(screen.getByText('This rule cannot be kept')).toBeDefined();
    expect(screen.getByText('Time ran out before it was known whether fewer of them clash.')).toBeDefined();
    expect(screen.getByText(/Time ran out: a smaller change may do\./)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByText('This rule cannot be kept')).toBeNull();
  });
});

describe('the goal', () => {
  it('is a sentence too: one goal, or one after the other, or all by weight', async () => {
    const { user, labels, saved } = openPlanDesk(on());
    await user.selectOptions(screen.getByLabelText('Goal 1'), 'the most TH');
    await user.click(screen.getByRole('button', { name: 'Add goal' }));
    const slack = screen.getByLabelText('Slack of goal 1, %');
    await user.clear(slack);
    await user.type(slack, '2.5{Enter}');
    expect(saved()?.[1].objective).toMatchObject({
      mode: 'one-after-another',
      goals: [{ goal: 'most-th', slack: 25_000 }, { goal: 'all-in-total' }],
    });
    await user.selectOptions(screen.getByLabelText('How goals count'), 'all at once, by weight');
    const weight = screen.getByLabelText('Weight of goal 2, %');
    await user.clear(weight);
    await user.type(weight, '30{Enter}');
    expect(saved()?.[1].objective).toMatchObject({ mode: 'weighted', goals: [{}, { weight: 300_000 }] });
    await user.click(screen.getByRole('button', { name: 'Remove goal 1' }));

    expect(saved()?.[1].objective.goals).toMatchObject([{ goal: 'all-in-total' }]);
    expect(new Set(labels())).toEqual(new Set(['Change the goal of the plan']));
  });
});

describe('while nothing can be written', () => {
  it('plans are looked for and not applied', async () => {
    const { user, solver } = openPlanDesk(on(), 'Another window has the workspace.');
    expect(screen.getByText('Another window has the workspace.')).toBeDefined();
    expect(screen.getByLabelText('Goal 1')).toHaveProperty('disabled', true);
    await user.click(run());
    act(() => {
      solver.plans[0]?.answer(answered([]));
    });
    await settle();
    expect(screen.getByRole('button', { name: 'Apply the proposed plan' })).toHaveProperty('disabled', true);
    expect(screen.queryByRole('button', { name: 'Command: Apply the proposed plan' })).toBeNull();
  });
});
