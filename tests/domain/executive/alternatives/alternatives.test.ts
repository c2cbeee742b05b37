import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { usdCents } from '#domain/core/money';
import { alternatives } from '#domain/executive/alternatives/alternatives';
import type { OtherPlan } from '#domain/executive/report-ground';
import { kpiByKey, kpiFigures } from '#domain/executive/summary/kpi-figures';
import type { PlanLine } from '#domain/model/plan';
import { describe, expect, it } from 'vitest';
import { sampleWorkspace } from '../../../../src-renderer/data/seed';
import { aBarePlan, aFutureOffer, aLineOf } from '../../../fixtures/plan-on-ground';
import { someSettings } from '../../../fixtures/reference';
import { sampleReportGround } from '../../../fixtures/report-ground';
import { riskGround } from '../../../fixtures/risk-ground';
import { nodesOf, untied } from '../../../fixtures/tree-arithmetic';

const offers = [
  aFutureOffer(),
  aFutureOffer({ id: 'B1', vendor: 'MicroBT', model: 'M60', unitPrice: usdCents(3_844_00) }),
];

function other(
  name: string,
  lines: readonly PlanLine[],
  origin: OtherPlan['origin'] = 'optimiser',
): OtherPlan {
  return { name, origin, aim: null, plan: aBarePlan({ id: name, name }), lines };
}

const dearer = other('Dearer', [aLineOf({ id: 'd-1', planId: 'Dearer', offerId: 'B1' })]);

function groundWith(others: readonly OtherPlan[], change: Parameters<typeof riskGround>[0] = {}) {
  return riskGround({ offers, lines: [aLineOf()], others, ...change });
}

describe('an alternative', () => {
  it('costs what the price and what follows it cost more: $10,000, 12.6 % duty and 0.125 % harbour fee', () => {
    const [one] = alternatives(groundWith([dearer]));
    // The processing fee is at its most for both.
    expect(one?.allInDelta.value).toBe(10_000_00 + 1_260_00 + 12_50);
    expect(one?.allInDelta.text).toBe('+$11,273');
    expect(one?.ths.value).toBe(23_400);
    expect(one?.hashingP50).toMatchObject({ value: '2027-03-18', text: '18 Mar 2027' });
    expect(one?.changes).toEqual(['100 M60 from MicroBT in place of 100 Antminer S21 Pro from Bitmain']);
  });

  it('hashes on the day of the line that comes last, from its rack and the power of its site', () => {
    const two = other('Two', [
      aLineOf({ id: 't-1', planId: 'Two' }),
      aLineOf({ id: 't-2', planId: 'Two', offerId: 'B2' }),
    ]);
    const late = aFutureOffer({ id: 'B2', vendor: 'MicroBT', model: 'M60', leadTimeDays: 90 });
    const [one] = alternatives(groundWith([two], { offers: [...offers, late] }));
    const { root } = one?.hashingP50.explain() ?? {};
    expect(root?.inputs.map(({ label }) => label)).toEqual([
      '100 × Antminer S21 Pro from Bitmain',
      '100 × M60 from MicroBT',
    ]);
    const [first, last] = root?.inputs ?? [];
    expect(last?.value).toBe(one?.hashingP50.text);
    expect(first?.value).not.toBe(last?.value);
    expect(last?.inputs.map(({ label }) => label)).toEqual(['On the rack, P50', 'Power at West Texas']);
  });

  it('explains each of its figures by trees that tie', () => {
    const [one] = alternatives(groundWith([dearer]));
    if (one === undefined) throw new Error('No alternative.');
    for (const figure of [one.allIn, one.allInDelta, one.ths, one.hashingP50, one.allInPerTh]) {
      const { root, sentence } = figure.explain();
      expect(sentence).not.toBe('');
      for (const node of nodesOf(root)) {
        expect(untied(node), figure.key).toBeNull();
        const isLeaf = node.inputs.length === 0 && node.value !== '—';
        if (isLeaf) expect(node.source?.citation, `${figure.key}: ${node.label}`).toBeTruthy();
      }
    }
    expect(one.allInDelta.explain().root.value).toBe('$11,272.50');
  });

  it('is judged by the rules of the plan that is proposed, not by its own', () => {
    const share = {
      id: 'cap',
      isOn: true,
      kind: 'share',
      of: 'vendor',
      name: 'MicroBT',
      base: 'th',
      least: null,
      most: 0,
    } as const;
    const [one] = alternatives(groundWith([dearer], { plan: { rules: [share as never] } }));
    expect(one?.broken).toEqual(['100 % of TH from MicroBT; at most 0 %']);
    expect(alternatives(groundWith([dearer]))[0]?.broken).toEqual([]);
  });

  it('is not known in dollars while a line of it, or of the plan, has no known cost', () => {
    const noSite = groundWith([dearer], {
      reference: { settings: someSettings({}, { defaultSiteId: null }) },
    });
    const [one] = alternatives(noSite);
    expect(one?.allInDelta.text).toBe('—');
    expect(one?.allIn.note).toBe('The all-in cost of 1 line is not known.');
    expect(one?.hashingP50.text).toBe('—');
  });
});

describe('an alternative under a scenario that keeps goods from leaving', () => {
  const stop = {
    id: 'stop',
    name: 'Malaysia stops',
    note: null,
    layers: [{ kind: 'export-stop', country: countryCode('MY'), from: calendarDate('2027-02-10') }],
  } as const;

  async function underStop() {
    const { plans, planLines } = await sampleWorkspace();
    const [plan] = plans;
    if (plan === undefined) throw new Error('The sample has no plan.');
    const same = planLines.map((line) => ({ ...line, id: `same-${line.id}`, planId: 'same' }));
    const fewer = planLines
      .filter(({ offerId }) => !offerId.startsWith('BM'))
      .map((line) => ({ ...line, id: `fewer-${line.id}`, planId: 'fewer' }));
    const otherOf = (id: string, lines: readonly PlanLine[]): OtherPlan => ({
      name: id,
      origin: 'workspace',
      aim: null,
      plan: { ...plan, id, name: id },
      lines,
    });
    const others = [otherOf('same', same), otherOf('fewer', fewer)];
    return sampleReportGround({ state: { planScenarios: [stop] }, scenario: stop.name, others });
  }

  it('counts what is paid for goods that do not come, as the figures at the head of the page do', async () => {
    const ground = await underStop();
    expect(ground.under.lost).toBeGreaterThan(0);
    const kpis = kpiFigures(ground);
    const [same, fewer] = alternatives(ground);
    expect(same?.allIn.value).toBe(kpiByKey(kpis, 'kpi/all-in').value);
    expect(same?.allInPerTh.value).toBe(kpiByKey(kpis, 'kpi/all-in-per-th').value);
    expect(same?.allInDelta.text).toBe('the same');
    const now = kpiByKey(kpis, 'kpi/all-in').value;
    expect(fewer?.allInDelta.value).toBe(Number(fewer?.allIn.value) - Number(now));
  });

  it('has trees that tie, with the payments that are lost in them', async () => {
    const [, fewer] = alternatives(await underStop());
    if (fewer === undefined) throw new Error('No alternative.');
    for (const figure of [fewer.allIn, fewer.allInDelta, fewer.allInPerTh]) {
      const nodes = [...nodesOf(figure.explain().root)];
      for (const node of nodes) expect(untied(node), figure.key).toBeNull();
      expect(
        nodes.some(({ label }) => /^Paid for .* that do not come$/.test(label)),
        figure.key,
      ).toBe(true);
    }
  });
});

describe('an alternative that names an offer which is gone', () => {
  it('has no known hash rate and no known cost, and says so', () => {
    const gone = other('Gone', [
      aLineOf({ id: 'g-1', planId: 'Gone' }),
      aLineOf({ id: 'g-2', planId: 'Gone', offerId: 'not-there' }),
    ]);
    const [one] = alternatives(groundWith([gone]));
    const why = 'The offer of 1 line is not in the workspace any more.';
    expect(one?.ths).toMatchObject({ text: '—', note: why });
    expect(one?.allIn).toMatchObject({ text: '—', note: why });
    expect(one?.allInDelta).toMatchObject({ text: '—', note: why });
  });

  it('is not said to keep a rule that nobody can judge', () => {
    const rule = { id: 'count', isOn: true, kind: 'vendor-count', least: null, most: 1 } as const;
    const gone = other('Gone', [
      aLineOf({ id: 'g-1', planId: 'Gone' }),
      aLineOf({ id: 'g-2', planId: 'Gone', offerId: 'not-there' }),
    ]);
    const [one] = alternatives(groundWith([gone], { plan: { rules: [rule] } }));
    expect(one?.broken).toEqual([
      '1 vendor; at most 1 (1 line whose offer is gone); nobody can say whether that is kept',
    ]);
  });
});

describe('the alternatives of a report', () => {
  it('are at most three: those that the optimiser looked for first, then those that people made', () => {
    const lines = (name: string, quantity: number) => [aLineOf({ id: name, planId: name, quantity })];
    const others = [
      other('Hand 1', lines('Hand 1', 10), 'workspace'),
      other('Hand 2', lines('Hand 2', 20), 'workspace'),
      other('Found 1', lines('Found 1', 30)),
      other('Found 2', lines('Found 2', 40)),
    ];
    expect(alternatives(groundWith(others)).map(({ name }) => name)).toEqual([
      'Found 1',
      'Found 2',
      'Hand 1',
    ]);
  });

  it('leave out plans that buy nothing', () => {
    expect(alternatives(groundWith([other('Empty', [])]))).toEqual([]);
  });

  it('have a key for each figure', () => {
    const found = alternatives(groundWith([dearer, other('Same', [aLineOf({ id: 's', planId: 'Same' })])]));
    const keys = found.flatMap((one) =>
      [one.allIn, one.allInDelta, one.ths, one.hashingP50, one.allInPerTh].map(({ key }) => key),
    );
    expect(new Set(keys).size).toBe(10);
  });
});
