import { beforeAll, describe, expect, it } from 'vitest';
import { versionRecords } from '#domain/executive/record/version-records';
import type { ReportGround } from '#domain/executive/report-ground';
import { aPlanVersion } from '../../../fixtures/plan-records';
import { sampleReportGround } from '../../../fixtures/report-ground';

let ground: ReportGround;

beforeAll(async () => {
  ground = await sampleReportGround();
});

const isThis = (change: Partial<ReportGround>) =>
  versionRecords({ ...ground, ...change }).map((version) => version.isThis);

describe('versions of the plan in the record', () => {
  it('are told with who kept them, when and how', () => {
    const version = aPlanVersion({ number: 3, label: 'For the board', by: null, origin: 'optimiser' });
    expect(versionRecords({ ...ground, versions: [version] })).toEqual([
      {
        number: 3,
        label: 'For the board',
        at: '2026-11-21T12:00:00.000Z',
        by: null,
        origin: 'optimiser',
        isThis: false,
      },
    ]);
  });

  it('say which of them is the plan that is reported, whatever its name, its notes and the order of its lines', () => {
    const { plan, lines } = ground;
    const same = aPlanVersion({
      plan: { ...plan, name: 'Before', note: 'x' },
      lines: [...lines].reverse().map((line) => ({ ...line, note: 'x', isLocked: true })),
    });
    expect(isThis({ versions: [same] })).toEqual([true]);
  });

  it.each<readonly [string, (ground: ReportGround) => ReturnType<typeof aPlanVersion>]>([
    [
      'a unit more',
      ({ plan, lines }) =>
        aPlanVersion({
          plan,
          lines: lines.map((line, at) => (at === 0 ? { ...line, quantity: line.quantity + 1 } : line)),
        }),
    ],
    ['a line fewer', ({ plan, lines }) => aPlanVersion({ plan, lines: lines.slice(1) })],
    [
      'a rule fewer',
      ({ plan, lines }) => aPlanVersion({ plan: { ...plan, rules: plan.rules.slice(1) }, lines }),
    ],
  ])('with %s is another plan', (_what, make) => {
    expect(isThis({ versions: [make(ground)] })).toEqual([false]);
  });
});
