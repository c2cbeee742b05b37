import { describe, expect, it } from 'vitest';
import { loadReference } from '../../../src-renderer/data/reference';
import { sampleWorkspace } from '../../../src-renderer/data/seed';
import { referenceSummary } from '../../../src-renderer/features/data/reference-summary';

describe('referenceSummary', () => {
  it('counts every kind of reference data and dates it by its newest source', async () => {
    const state = await sampleWorkspace();
    const shipped = loadReference();

    const rows = referenceSummary(state, shipped);

    const byName = new Map(rows.map((row) => [row.name, row]));
    expect(byName.get('Tariff layers')).toMatchObject({
      count: shipped.pack.layers.length,
      newest: shipped.pack.date,
    });
    expect(byName.get('Rig models')?.count).toBe(state.rigModels.length);
    expect(byName.get('Your tariff layers')).toMatchObject({ count: 0, newest: null });
    const vendorDates = state.vendors.flatMap(({ source }) => source.asOf ?? []).sort();
    expect(byName.get('Vendors')?.newest).toBe(vendorDates.at(-1) ?? null);
  });

  it('never says that parties are clear', async () => {
    const rows = referenceSummary(await sampleWorkspace(), loadReference());

    expect(rows.find(({ name }) => name === 'Parties')?.words).toContain('not screened');
  });
});
