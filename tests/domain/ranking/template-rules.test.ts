import { addDays } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { usdCents } from '#domain/core/money';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import { filterContext } from '#domain/filtering/filter-context';
import { judgeFilter } from '#domain/filtering/judge-filter';
import type { Offer } from '#domain/model/offer';
import { templateOf, type RuleValue } from '#domain/ranking/rule-templates';
import { EVIDENCE_STEPS, REPAIR_STEPS } from '#domain/ranking/template-rules';
import { describe, expect, it } from 'vitest';
import { anOffer } from '../../fixtures/offer';
import { aVendor, prepared } from '../../fixtures/reference';
import { sourced } from '../../fixtures/source';

const repairers = (['yes', 'reported', 'no', 'unknown'] as const).map((usRepair) =>
  aVendor({ id: usRepair, name: usRepair, aliases: [], usRepair: sourced(usRepair) }),
);
const reference = prepared({ vendors: [aVendor(), ...repairers] });
const context = filterContext(reference);
const { asOf } = context;

function verdictOf(id: string, value: RuleValue, offer: Partial<Offer>) {
  const [row] = evaluateOffers([anOffer(offer)], reference);
  return judgeFilter(templateOf(id)!.make(value), context).verdict(row!);
}

const CN = countryCode('CN');
const MY = countryCode('MY');
/** No lane leads from there, so it has no landed cost and no dates. */
const nowhere = { mode: 'domestic', shipFrom: countryCode('US') } as const;

describe('the truth table of each template', () => {
  it.each([
    ['not-made-in', 'CN', { origin: MY }, 'passes'],
    ['not-made-in', 'CN', { origin: CN }, 'fails'],
    ['hashboards-not-from', 'CN', { hashboardOrigin: MY }, 'passes'],
    ['hashboards-not-from', 'CN', { hashboardOrigin: CN }, 'fails'],
    ['hashboards-not-from', 'CN', { hashboardOrigin: null }, 'not-judged'],
    ['evidence', 'Certificate', { originEvidence: 'none' }, 'fails'],
    ['evidence', 'Certificate', { originEvidence: 'certificate' }, 'passes'],
    ['evidence', 'Certificate', { originEvidence: 'ruling' }, 'passes'],
    ['evidence', 'Bill of materials', { originEvidence: 'certificate' }, 'fails'],
    ['evidence', 'Bill of materials', { originEvidence: 'bill-of-materials' }, 'passes'],
    ['us-repair', 'Yes', { vendor: 'yes' }, 'passes'],
    ['us-repair', 'Yes', { vendor: 'reported' }, 'fails'],
    ['us-repair', 'Reported', { vendor: 'reported' }, 'passes'],
    ['us-repair', 'Reported', { vendor: 'no' }, 'fails'],
    ['us-repair', 'Reported', { vendor: 'unknown' }, 'not-judged'],
    ['us-repair', 'Yes', { vendor: 'Nobody on record' }, 'not-judged'],
    ['seller-on-record', null, { vendor: 'Bitmain' }, 'passes'],
    ['seller-on-record', null, { vendor: 'Nobody on record' }, 'fails'],
    ['quote-age', 30, { quotedOn: addDays(asOf, -30) }, 'passes'],
    ['quote-age', 30, { quotedOn: addDays(asOf, -31) }, 'fails'],
    ['quote-age', 30, { quotedOn: null }, 'not-judged'],
    ['quote-valid', null, { validUntil: asOf }, 'passes'],
    ['quote-valid', null, { validUntil: addDays(asOf, -1) }, 'fails'],
    ['quote-valid', null, { validUntil: null }, 'not-judged'],
    ['lead-time', 60, { leadTimeDays: 60 }, 'passes'],
    ['lead-time', 60, { leadTimeDays: 61 }, 'fails'],
    ['lead-time', 60, { leadTimeDays: null }, 'not-judged'],
    ['arrives-by', '2035-01-01', {}, 'passes'],
    ['arrives-by', '2020-01-01', {}, 'fails'],
    ['arrives-by', '2035-01-01', nowhere, 'not-judged'],
    ['warranty', 10, { warrantyDays: 365 }, 'passes'],
    ['warranty', 360, { warrantyDays: 365 }, 'fails'],
    ['warranty', 10, { ...nowhere, warrantyDays: 365 }, 'not-judged'],
    ['landed-known', null, {}, 'passes'],
    ['landed-known', null, nowhere, 'fails'],
    ['duty', 1_000_000, {}, 'passes'],
    ['duty', 0, {}, 'fails'],
    ['duty', 1_000_000, nowhere, 'not-judged'],
    ['back-duty', 100_000, { origin: MY, hashboardOrigin: CN }, 'passes'],
    ['back-duty', 0, { origin: MY, hashboardOrigin: CN }, 'fails'],
    ['back-duty', 0, nowhere, 'not-judged'],
  ] satisfies readonly (readonly [string, RuleValue, Partial<Offer>, string])[])(
    '%s %j of %j: %s',
    (id, value, offer, verdict) => {
      expect(verdictOf(id, value, offer)).toBe(verdict);
    },
  );

  it('passes goods that no claim for back-duty can reach', () => {
    const made = { origin: CN, shipFrom: MY, unitPrice: usdCents(300_000) };

    expect(verdictOf('back-duty', 0, made)).toBe('passes');
  });
});

describe('the steps that words are counted by', () => {
  it('begin with the weakest that is any', () => {
    expect(EVIDENCE_STEPS).toEqual(['Certificate', 'Bill of materials', 'Ruling']);
    expect(REPAIR_STEPS).toEqual(['Reported', 'Yes']);
  });

  it('take a day that is none for no bound', () => {
    expect(templateOf('arrives-by')!.make('soon').rules).toMatchObject([{ from: null, to: null }]);
    expect(templateOf('quote-valid')!.make(null).rules).toEqual([
      { kind: 'date', columnId: 'validUntil', from: { kind: 'as-of', plusDays: 0 }, to: null },
    ]);
  });
});
