import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import type { PlanVersion } from '#domain/model/plan';
import { sampleWorkspace } from '../../src-renderer/data/seed';
import { reportGroundOnFile } from '../../src-renderer/headless/report-on-file';

const DAY = calendarDate('2026-11-22');

async function groundOf(planName: string | null) {
  const sample = await sampleWorkspace();
  const [plan] = sample.plans;
  if (plan === undefined) throw new Error('The sample has no plan.');
  const second = { ...plan, id: 'second', name: 'Second' };
  const [line] = sample.planLines;
  if (line === undefined) throw new Error('The plan of the sample has no line.');
  const version = (id: string, planId: string, number: number) => ({ id, planId, number }) as PlanVersion;
  const state = {
    ...sample,
    plans: [plan, second],
    planLines: [...sample.planLines, { ...line, id: 'second-1', planId: 'second' }],
    planVersions: [version('v1', plan.id, 1), version('v2', plan.id, 2), version('other', 'second', 1)],
  };
  const loaded = { name: 'tender.rigplan', state, past: { history: [], audit: [] } };
  const found = reportGroundOnFile(loaded, { planName, scenarioName: null, asOf: null, madeOn: DAY });
  if (!found.ok) throw new Error(found.problem.join());
  return { ground: found.value, plan, sample };
}

describe('the report of a plan on file', () => {
  it('is of its own lines and versions, newest first, beside the other plans of the workspace', async () => {
    const { ground, plan, sample } = await groundOf(null);
    expect(ground.plan.id).toBe(plan.id);
    expect(ground.lines.map(({ id }) => id)).toEqual(sample.planLines.map(({ id }) => id));
    expect(ground.versions.map(({ id }) => id)).toEqual(['v2', 'v1']);
    expect(ground.others.map(({ name, lines }) => [name, lines.map(({ id }) => id)])).toEqual([
      ['Second', ['second-1']],
    ]);
  });

  it('of a plan that is named holds that one against the others', async () => {
    const { ground, plan, sample } = await groundOf('Second');
    expect(ground.lines.map(({ id }) => id)).toEqual(['second-1']);
    expect(ground.versions.map(({ id }) => id)).toEqual(['other']);
    expect(ground.others.map(({ name, lines }) => [name, lines.length])).toEqual([
      [plan.name, sample.planLines.length],
    ]);
  });
});
