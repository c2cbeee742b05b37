import type { SiteCapacity } from '#domain/model/site-capacity';
import { describe, expect, it } from 'vitest';
import { aFutureOffer, aLineOf, day, month } from '../../../fixtures/plan-on-ground';
import { aSiteCapacity } from '../../../fixtures/plan-records';
import { aRigModel } from '../../../fixtures/price-list-context';
import { judged } from '../../../fixtures/judged-rule';
import { aSite } from '../../../fixtures/reference';
import { sourced } from '../../../fixtures/source';

const power = { kind: 'site-power', siteId: null } as const;
const racks = { kind: 'site-racks', siteId: null } as const;

/** 100 air-cooled rigs of 3.51 kW at a site from March 2027 on, and 50 more from July. */
function planAt(capacity: Partial<SiteCapacity> | null) {
  const site = aSite({
    energisationDate: day('2027-03-10'),
    capacity: capacity === null ? null : aSiteCapacity(capacity),
  });
  return {
    offers: [aFutureOffer()],
    lines: [
      aLineOf({ quantity: 100 }),
      aLineOf({ id: 'line-2', quantity: 50, batchMonth: month('2027-05'), place: 2 }),
    ],
    reference: { sites: [site], rigModels: [aRigModel({ model: 'Antminer S21 Pro' })] },
  };
}

const kilowatts = (...steps: readonly (readonly [string, number])[]) => ({
  power: sourced(steps.map(([from, value]) => ({ from: month(from), kilowatts: value }))),
});
const positions = (...steps: readonly (readonly [string, 'air' | 'hydro', number])[]) => ({
  racks: sourced(steps.map(([from, cooling, value]) => ({ from: month(from), cooling, positions: value }))),
});

describe('a limit of power', () => {
  it('is judged in every month, to the milliwatt', () => {
    expect(judged(power, planAt(kilowatts(['2027-01', 600])))).toMatchObject({
      standing: 'kept',
      slack: 73.5,
    });
    expect(judged(power, planAt(kilowatts(['2027-01', 526.5])))).toMatchObject({
      standing: 'binding',
      slack: 0,
    });
    expect(judged(power, planAt(kilowatts(['2027-01', 526.499])))).toMatchObject({
      standing: 'broken',
      slack: -0.001,
      lineIds: ['line-1', 'line-2'],
    });
  });

  it('is binding where one more rig of the plan would draw too much', () => {
    expect(judged(power, planAt(kilowatts(['2027-01', 526.5 + 3.509]))).standing).toBe('binding');
    expect(judged(power, planAt(kilowatts(['2027-01', 526.5 + 3.51]))).standing).toBe('kept');
  });

  it('is broken before power comes, and after it goes', () => {
    expect(judged(power, planAt(kilowatts(['2027-04', 600])))).toMatchObject({
      slack: -351,
      lineIds: ['line-1'],
    });
    const goes = judged(power, planAt(kilowatts(['2027-01', 600], ['2028-02', 500])));
    expect(goes).toMatchObject({ standing: 'broken', slack: -26.5 });
    expect(goes.words).toBe('West Texas draws 526.5 kW in Feb 2028; it has 500 kW');
  });

  it('is not known where nobody stated the power of the site, or of a rig', () => {
    expect(judged(power, planAt({ power: null }))).toMatchObject({
      standing: 'unknown',
      slack: null,
      words: 'West Texas has no stated power',
    });
    const rig = { ...planAt(kilowatts(['2027-01', 600])), offers: [aFutureOffer({ powerW: null })] };
    expect(judged(power, rig)).toMatchObject({ standing: 'unknown' });
  });

  it('of one site looks at that site alone', () => {
    const plan = planAt(kilowatts(['2027-01', 100]));

    expect(judged({ kind: 'site-power', siteId: 'site-tx' }, plan).standing).toBe('broken');
    expect(judged({ kind: 'site-power', siteId: 'site-ok' }, plan)).toMatchObject({
      standing: 'kept',
      words: 'Nothing hashes',
    });
  });

  it('is not known while a line has no site', () => {
    const plan = planAt(kilowatts(['2027-01', 9_000]));
    const lost = { ...plan, lines: [...plan.lines, aLineOf({ id: 'line-3', siteId: 'nowhere', place: 3 })] };

    expect(judged(power, lost)).toMatchObject({ standing: 'unknown' });
    expect(judged(power, lost).words).toMatch(/; 1 line without a site$/);
  });
});

describe('a limit of racks', () => {
  it('is judged for each kind of cooling in every month', () => {
    expect(judged(racks, planAt(positions(['2027-01', 'air', 151])))).toMatchObject({
      standing: 'kept',
      slack: 1,
    });
    expect(judged(racks, planAt(positions(['2027-01', 'air', 150])))).toMatchObject({
      standing: 'binding',
      slack: 0,
    });
    const over = judged(racks, planAt(positions(['2027-01', 'air', 149], ['2027-01', 'hydro', 900])));
    expect(over).toMatchObject({ standing: 'broken', slack: -1 });
    expect(over.words).toMatch(/^West Texas holds 150 air-cooled rigs in \w+ 2027; it has 149 positions$/);
  });

  it('has none for a kind of cooling that is not stated', () => {
    expect(judged(racks, planAt(positions(['2027-01', 'hydro', 900])))).toMatchObject({ slack: -150 });
  });

  it('is not known for rigs whose cooling nobody knows', () => {
    const plan = { ...planAt(positions(['2027-01', 'air', 900])) };
    const unknown = { ...plan, reference: { ...plan.reference, rigModels: [] } };

    expect(judged(racks, unknown)).toMatchObject({ standing: 'unknown', slack: null });
    expect(judged(racks, planAt(null))).toMatchObject({ standing: 'unknown' });
  });
});

describe('the lines that break a limit', () => {
  it('are those that hash by a month that is over, and none of a month that lies on its limit', () => {
    const over = judged(power, planAt(kilowatts(['2027-01', 350], ['2027-04', 526.5])));

    expect(over).toMatchObject({ standing: 'broken', slack: -1, lineIds: ['line-1'] });
  });
});

describe('lines of which nobody knows when they hash', () => {
  it('keep a limit of power and of racks from being known to be kept', () => {
    const at = planAt({ ...kilowatts(['2027-01', 600]), ...positions(['2027-01', 'air', 600]) });
    const undated = { ...at, reference: { ...at.reference, lanes: [] } };

    for (const rule of [power, racks]) {
      expect(judged(rule, at).standing).toBe('kept');
      expect(judged(rule, undated)).toMatchObject({
        standing: 'unknown',
        slack: null,
        words: '2 lines without a day',
      });
    }
  });
});
