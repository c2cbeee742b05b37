import { beforeAll, describe, expect, it } from 'vitest';
import { GATE_OFF, gateRecords } from '#domain/executive/record/gate-records';
import type { GateRecord } from '#domain/executive/decision-record';
import type { Gate } from '#domain/model/ranking';
import { sampleWorkspace } from '../../../../src-renderer/data/seed';
import type { WorkspaceState } from '../../../../src-renderer/data/workspace-state';
import { atMost, isNoneOf } from '../../../fixtures/filters';
import { aGate } from '../../../fixtures/ranking';
import { sampleReportGround } from '../../../fixtures/report-ground';

let sample: WorkspaceState;

beforeAll(async () => {
  sample = await sampleWorkspace();
});

const notChina = aGate('No goods made in China', isNoneOf('origin', 'CN'));
const notMalaysia = aGate('No goods made in Malaysia', isNoneOf('origin', 'MY'));

async function recordsOf(gates: readonly Gate[], scenario?: string): Promise<readonly GateRecord[]> {
  if (sample.settings === null) throw new Error('The sample has no settings.');
  const settings = { ...sample.settings, ranking: { ...sample.settings.ranking, gates } };
  const ground = await sampleReportGround({
    state: { settings },
    ...(scenario === undefined ? {} : { scenario }),
  });
  return gateRecords(ground);
}

describe('gates in the record', () => {
  it('are none where the workspace has no policy', async () => {
    expect(await recordsOf([])).toEqual([]);
  });

  it('say what they ask and how many of the offers they turned away', async () => {
    const ofChina = sample.offers.filter(({ origin }) => origin === 'CN').length;
    expect(await recordsOf([notChina])).toEqual([
      {
        name: 'No goods made in China',
        asks: 'Origin is not CN',
        words: `turned away ${String(ofChina)} of ${String(sample.offers.length)} offers`,
        breaches: [],
      },
    ]);
  });

  it('name each line of the plan that fails them, and not the option that is only held', async () => {
    const [record] = await recordsOf([notMalaysia]);
    expect(record?.breaches).toEqual([
      '150 Antminer S23 Hydro from Bitmain (BM-08) fails it: made in MY',
      '300 Antminer S23 (air) from Bitmain (BM-12) fails it: made in MY',
      '600 Avalon A16XP from Canaan (CA-04) fails it: made in MY',
      '300 Avalon A15 Pro from Canaan (CA-01) fails it: made in MY',
    ]);
  });

  it('say of what nobody knows that it cannot be judged', async () => {
    const [record] = await recordsOf([aGate('Cheap to weigh', atMost('weightKg', 20))]);
    expect(record?.words).toContain('1 of its conditions on columns nobody knows');
  });

  it('are told when they are off, as not asked', async () => {
    const [record] = await recordsOf([{ ...notMalaysia, isOff: true }]);
    expect(record).toMatchObject({ words: GATE_OFF, breaches: [] });
  });

  it('judge offers as quoted, whatever scenario the report is of', async () => {
    const gates = [aGate('All-in at most 25 $/TH', atMost('allInPerTh', 2_500)), notMalaysia];
    const [scenario] = sample.planScenarios;
    expect((await recordsOf(gates, scenario?.name)).map(({ words }) => words)).toEqual(
      (await recordsOf(gates)).map(({ words }) => words),
    );
  });
});
