import { beforeAll, describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { usdCents } from '#domain/core/money';
import { exceptionRecords } from '#domain/executive/record/exception-records';
import { GATE_OFF } from '#domain/executive/record/gate-records';
import type { GateRecord, RuleRecord } from '#domain/executive/decision-record';
import type { ReportGround } from '#domain/executive/report-ground';
import { listRisks } from '#domain/executive/risks/list-risks';
import { dataDates, staleSentences } from '#domain/executive/summary/data-dates';
import { sampleWorkspace } from '../../../../src-renderer/data/seed';
import { sampleReportGround } from '../../../fixtures/report-ground';

let ground: ReportGround;

beforeAll(async () => {
  ground = await sampleReportGround();
});

const rule = (standing: RuleRecord['standing']): RuleRecord => ({
  sentence: 'At most 40 % of TH from any vendor',
  standing,
  words: '41.2 % of TH from Bitmain; at most 40 %',
});

const gate = (change: Partial<GateRecord>): GateRecord => ({
  name: 'No goods made in China',
  asks: 'Origin is not CN',
  words: 'turned away 2 of 9 offers',
  breaches: [],
  ...change,
});

/** Of rules, gates and lines; nobody is screened in the sample, and it has no list. */
const exceptions = (rules: readonly RuleRecord[], gates: readonly GateRecord[], of = ground) =>
  exceptionRecords(of, rules, gates).filter(({ what }) => !/^(?:Not screened|Stale data)/.test(what));

const whats = (...given: Parameters<typeof exceptions>) => exceptions(...given).map(({ what }) => what);

describe('what whoever signs accepts', () => {
  it('is nothing while rules and gates are kept and every line can be bought', () => {
    expect(whats([rule('kept'), rule('binding')], [gate({})])).toEqual([]);
  });

  it('is each rule that is broken, cannot be judged or is not asked', () => {
    expect(whats([rule('broken'), rule('unknown'), rule('off')], [])).toEqual([
      'Rule broken: At most 40 % of TH from any vendor',
      'Rule that cannot be judged: At most 40 % of TH from any vendor',
      'Rule not asked: At most 40 % of TH from any vendor',
    ]);
  });

  it('is each line that does not pass a gate, and a gate that is off', () => {
    const gates = [gate({ breaches: ['1 fails it', '2 cannot be judged'] }), gate({ words: GATE_OFF })];
    expect(exceptions([], gates)).toEqual([
      { what: 'Gate not passed: No goods made in China', words: '1 fails it' },
      { what: 'Gate not passed: No goods made in China', words: '2 cannot be judged' },
      { what: 'Gate not asked: No goods made in China', words: 'Off' },
    ]);
  });

  it('is each line that cannot be bought as it stands, with why', async () => {
    const { offers } = await sampleWorkspace();
    const expired = offers.map((offer) =>
      offer.id === 'AU-01' ? { ...offer, validUntil: calendarDate('2026-11-01') } : offer,
    );
    const late = await sampleReportGround({ state: { offers: expired } });
    expect(exceptions([], [], late)).toEqual([
      {
        what: 'Line: 250 Teraflux AT2880 from Auradine (AU-01)',
        words: 'The quotation held until 1 Nov 2026; the vendor may ask another price',
      },
    ]);
  });

  it('is each line that a scenario keeps from coming, by what', async () => {
    const { planScenarios } = await sampleWorkspace();
    const stop = {
      id: 'stop',
      name: 'Export stop',
      note: null,
      layers: [{ kind: 'vendor-listed' as const, vendor: 'Canaan', from: calendarDate('2026-11-22') }],
    };
    const under = await sampleReportGround({
      state: { planScenarios: [...planScenarios, stop] },
      scenario: stop.name,
    });
    expect(whats([], [], under)).toEqual([
      'Does not come: 600 Avalon A16XP from Canaan (CA-04)',
      'Does not come: 300 Avalon A15 Pro from Canaan (CA-01)',
    ]);
  });

  it('is that parties of the plan are not screened, in the words of the risk', () => {
    const [risk] = listRisks(ground);
    expect(exceptionRecords(ground, [], [])[0]).toEqual({
      what: risk?.headline,
      words: risk?.why.replace(/\.$/, ''),
    });
  });

  it('is each kind of data that is older than the policy allows', () => {
    const stale = exceptionRecords(ground, [], []).filter(({ what }) => what === 'Stale data');
    expect(stale.map(({ words }) => words)).toEqual(
      staleSentences(dataDates(ground)).map((sentence) => sentence.replace(/\.$/, '')),
    );
    expect(stale.length).toBeGreaterThan(0);
  });

  it('is a price far from the market, of a line that is bought and of no other', async () => {
    const { offers } = await sampleWorkspace();
    const dear = offers.map((offer) =>
      ['BM-08', 'BM-09'].includes(offer.id) ? { ...offer, unitPrice: usdCents(100_000) } : offer,
    );
    const found = exceptions([], [], await sampleReportGround({ state: { offers: dear } }));
    expect(found.map(({ what }) => what)).toEqual(['In doubt: 150 Antminer S23 Hydro from Bitmain (BM-08)']);
    expect(found[0]?.words).toContain('Unit price $1,000.00 is');
  });

  it('is no origin that the view takes as another: the basis of the record says that once for all lines', async () => {
    const refused = await sampleReportGround({ scenario: 'Origins refused (sample)' });
    expect(refused.under.evaluation.lines[0]?.evaluation?.notices.map(({ code }) => code)).toContain(
      'origin/reassessed',
    );
    expect(whats([], [], refused)).toEqual([]);
  });
});
