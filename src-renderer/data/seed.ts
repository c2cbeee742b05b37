/**
 * The rows a new workspace starts from, read from the shipped files when one is
 * started and not before: opening an existing workspace reads none of them.
 *
 * Depends on: model, core, #resources, ./reference, ./workspace-state (types).
 */
import { z } from 'zod';
import type { CalendarDate } from '#domain/core/calendar-date';
import { evidenceSchema } from '#domain/model/evidence';
import { marketQuoteSchema } from '#domain/model/market-quote';
import { offerSchema } from '#domain/model/offer';
import { partySchema } from '#domain/model/party';
import { rigModelSchema } from '#domain/model/rig-model';
import { settingsSchema } from '#domain/model/settings';
import { siteSchema } from '#domain/model/site';
import { vendorSchema } from '#domain/model/vendor';
import { loadReference } from './reference';
import type { WorkspaceState } from './workspace-state';

const sampleSchema = z.strictObject({
  settings: settingsSchema,
  sites: z.array(siteSchema),
  /** Invented resellers, kept out of the real vendors. */
  vendors: z.array(vendorSchema),
  evidence: z.array(evidenceSchema),
  offers: z.array(offerSchema),
});

/** A workspace of that name with the shipped catalogue and nothing else. */
export async function emptyWorkspace(name: string, asOf: CalendarDate): Promise<WorkspaceState> {
  const [catalogue, { assumptions }] = await Promise.all([loadCatalogue(), loadReference()]);
  return {
    ...catalogue,
    settings: {
      id: 'workspace',
      name,
      scenario: { asOf, entryBasis: 'p50', originFinding: 'as-declared' },
      defaultSiteId: null,
      assumptions,
    },
    sites: [],
    evidence: [],
    offers: [],
    overlays: [],
    views: [],
  };
}

/** The sample tender with the shipped catalogue. */
export async function sampleWorkspace(): Promise<WorkspaceState> {
  const [catalogue, file] = await Promise.all([loadCatalogue(), import('#resources/sample-tender')]);
  const sample = sampleSchema.parse(file.default);
  return {
    ...catalogue,
    ...sample,
    vendors: [...catalogue.vendors, ...sample.vendors],
    overlays: [],
    views: [],
  };
}

async function loadCatalogue() {
  const [rigModels, marketQuotes, vendors, parties] = await Promise.all([
    import('#resources/rig-models'),
    import('#resources/market-quotes'),
    import('#resources/vendors'),
    import('#resources/parties'),
  ]);
  return {
    rigModels: z.array(rigModelSchema).parse(rigModels.default),
    marketQuotes: z.array(marketQuoteSchema).parse(marketQuotes.default),
    vendors: z.array(vendorSchema).parse(vendors.default),
    parties: z.array(partySchema).parse(parties.default),
  };
}
