import { beforeAll, describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { partsPerMillion } from '#domain/core/money';
import { overrideRecords } from '#domain/executive/record/override-records';
import type { HandEdit } from '#domain/model/hand-edit';
import { sampleWorkspace } from '../../../../src-renderer/data/seed';
import type { WorkspaceState } from '../../../../src-renderer/data/workspace-state';
import { aHandEdit } from '../../../fixtures/hand-edit';
import { sampleReportGround } from '../../../fixtures/report-ground';
import { anOverlay, aTariffLayer } from '../../../fixtures/tariffs';

let sample: WorkspaceState;
const day = calendarDate('2026-11-20');

beforeAll(async () => {
  sample = await sampleWorkspace();
});

async function overridesWith(edits: Readonly<Record<string, readonly HandEdit[]>>, state = {}) {
  const offers = sample.offers.map((offer) => ({ ...offer, handEdits: edits[offer.id] ?? [] }));
  return overrideRecords(await sampleReportGround({ state: { offers, ...state } }));
}

describe('what persons put in the place of what a source said', () => {
  it('is nothing where all is as quoted, as the pack has it and in the standard view', async () => {
    expect(await overridesWith({})).toEqual([]);
  });

  it('is each field of a planned offer that was typed over: what it is, what was quoted, who and when', async () => {
    const edit = { ...aHandEdit('unitPrice', day, 360_000), by: 'Ana' };
    expect(await overridesWith({ 'AU-01': [edit, aHandEdit('origin', day)] })).toEqual([
      {
        kind: 'offer',
        what: 'Unit price of Teraflux AT2880 from Auradine (AU-01)',
        words: '$3,490.00; quoted $3,600.00',
        by: 'Ana',
        on: day,
      },
      {
        kind: 'offer',
        what: 'Origin of Teraflux AT2880 from Auradine (AU-01)',
        words: 'US; what was quoted is not on record',
        by: null,
        on: day,
      },
    ]);
  });

  it('gathers the same edit of many offers that are not in the plan, as it decides what was rejected', async () => {
    const edit = aHandEdit('quotedOn', day, null);
    const ids = ['BM-01', 'BM-02', 'BM-03', 'BM-04', 'BM-05', 'BM-06'];
    const records = await overridesWith({
      ...Object.fromEntries(ids.map((id) => [id, [edit]])),
      'BM-07': [{ ...edit, by: 'Bo' }],
      'AU-01': [edit],
    });
    expect(records.map(({ what, by }) => [what, by])).toEqual([
      ['Quoted on of Teraflux AT2880 from Auradine (AU-01)', null],
      ['Quoted on of 6 offers that are not in the plan', null],
      ['Quoted on of Antminer S21 XP (air) from Bitmain (BM-07)', 'Bo'],
    ]);
    expect(records[1]?.words).toBe('Typed over in BM-01, BM-02, BM-03, BM-04, BM-05 and 1 more');
  });

  it('is each layer of one’s own: added, taken out, or changed with what it was and why', async () => {
    const basis = aTariffLayer({ id: 'S301', program: 'Section 301', rate: partsPerMillion(250_000) });
    const changed = { ...basis, rate: partsPerMillion(100_000) };
    const overlays = [
      anOverlay(aTariffLayer({ id: 'OWN', program: 'A guess' })),
      anOverlay(changed, { basis, by: 'Ana', on: null }),
      anOverlay(basis, { layer: null, basis, why: 'Struck down' }),
    ];
    expect((await overridesWith({}, { overlays })).map(({ what, words }) => [what, words])).toEqual([
      ['Tariff layer OWN (A guess)', 'Added beside the tariff pack. Why: The broker says so'],
      ['Tariff layer S301 (Section 301)', 'Rate: 10.0 %, was 25.0 %. Why: The broker says so'],
      ['Tariff layer S301 (Section 301)', 'Taken out of the tariff pack. Why: Struck down'],
    ]);
  });

  it('is a departure from the standard view', async () => {
    if (sample.settings === null) throw new Error('The sample has no settings.');
    const { scenario } = sample.settings;
    const settings = { ...sample.settings, scenario: { ...scenario, originFinding: 'found-china' as const } };
    expect((await overridesWith({}, { settings })).map(({ kind, what }) => [kind, what])).toEqual([
      ['view', 'Origins'],
    ]);
  });

  it('counts an offer as planned whose goods a scenario keeps from coming', async () => {
    const stop = {
      id: 'stop',
      name: 'Listed',
      note: null,
      layers: [{ kind: 'vendor-listed' as const, vendor: 'Auradine', from: calendarDate('2026-11-22') }],
    };
    const offers = sample.offers.map((offer) => ({
      ...offer,
      handEdits: ['AU-01', 'AU-02', 'AU-03'].includes(offer.id) ? [aHandEdit('note', day, null)] : [],
    }));
    const ground = await sampleReportGround({ state: { offers, planScenarios: [stop] }, scenario: 'Listed' });
    expect(overrideRecords(ground).map(({ what }) => what)).toEqual([
      'Note of Teraflux AT2880 from Auradine (AU-01)',
      'Note of 2 offers that are not in the plan',
    ]);
  });
});
