/** Of every table of a workspace, whether the hash of a report knows it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { reportDigest } from '#domain/executive/record/report-digest';
import type { WorkspaceState } from '../../../../src-renderer/data/workspace-state';
import { sampleReportGround } from '../../../fixtures/report-ground';
import { aWholeWorkspace } from '../../../fixtures/whole-workspace';

/** Settings and plans are in `report-digest.test.ts`; a pack is one record. */
type Table = Exclude<keyof WorkspaceState, 'settings' | 'tariffPack' | 'plans'>;

/** Every other table, so that a new one has to be put on one side or the other. */
const KNOWN: Readonly<Record<Table, boolean>> = {
  offers: true,
  evidence: true,
  sites: true,
  vendors: true,
  parties: true,
  rigModels: true,
  marketQuotes: true,
  overlays: true,
  lanes: true,
  restrictedLists: true,
  screeningRuns: true,
  partyScreenings: true,
  screeningDecisions: true,
  ownStakes: true,
  ownEvents: true,
  ownComponents: true,
  purchaseTerms: true,
  planLines: true,
  planScenarios: true,
  planVersions: false,
  views: false,
  sourceProfiles: false,
  lineage: false,
  // What is in a list is known by its SHA-256, which stands with the list.
  listPieces: false,
};

let whole: WorkspaceState;
let digest: string;

beforeAll(async () => {
  whole = await aWholeWorkspace();
  digest = reportDigest(await sampleReportGround({ state: whole }));
});

describe('the hash of the data of a report', () => {
  it.each(Object.entries(KNOWN))('knows a record less of %s: %s', async (table, isKnown) => {
    const rows = whole[table as Table] as readonly { readonly id: string }[];
    expect(rows.length, 'a record of it').toBeGreaterThan(0);
    const fewer = { ...whole, [table]: rows.slice(1) };
    const other = reportDigest(await sampleReportGround({ state: fewer }));
    expect(other === digest).toBe(!isKnown);
  });
});
