/** What leaves a workspace and comes back is what it was, to the last byte of its canonical JSON. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { canonicalJson } from '#domain/core/canonical-json';
import { dayEnteredByHand, enteredByHand } from '#domain/model/evidence';
import { OFFER_FIELDS, withHandEdits } from '#domain/model/hand-edit';
import { offerSchema, type Offer } from '#domain/model/offer';
import { siteSchema, type Site } from '#domain/model/site';
import { withQuoteReplaced } from '#domain/quotes/replace-quote';
import { emptyWorkspace } from '../../src-renderer/data/seed';
import { readWorkspaceFile, writeWorkspaceFile } from '../../src-renderer/data/workspace-file';
import type { WorkspaceState } from '../../src-renderer/data/workspace-state';
import { textTableCsv } from '../../src-renderer/exports/csv-text';
import { textTableXlsx } from '../../src-renderer/exports/text-table-xlsx';
import { offersAsPriceList } from '../../src-renderer/imports/offers-as-price-list';
import { importToWrite, previewImport } from '../../src-renderer/imports/preview-import';
import { anyOffer, maybe } from '../fixtures/any-offer';
import { aPriceListContext } from '../fixtures/price-list-context';
import { readPriceListFile } from '../fixtures/read-price-list-file';
import { someEvidence } from '../fixtures/workspace-records';

/** Seeded, so that every run sees the same thousand workspaces. */
const A_THOUSAND = { numRuns: 1_000, seed: 20261122 };

/** Fields that a price list does not say: what a person thinks or did, and where it was read. */
const NOT_IN_A_LIST = {
  isShortlisted: false,
  reassessmentProbability: null,
  handEdits: [],
  earlierQuotes: [],
} as const satisfies Partial<Offer>;

const byHand = enteredByHand(calendarDate('2026-11-19'));
const documents = [someEvidence(), someEvidence({ id: 'e2', importedBy: 'Ana' }), byHand];
const hand = { on: calendarDate('2026-11-20'), by: 'Ben' };
/** Without the shipped catalogue, which is the same in every workspace. */
const empty: WorkspaceState = {
  ...(await emptyWorkspace('Round trip', calendarDate('2026-11-21'))),
  rigModels: [],
  marketQuotes: [],
  parties: [],
  tariffPack: null,
};
const [texas] = aPriceListContext().sites;
const aName = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .map((text) => text.replace(/[\r\0]/g, '').trim())
  .filter((text) => text !== '');
const aNote = fc
  .array(
    fc.constantFrom('=1+1', '"', '\n', '报价', '🙂', ';', ',', '\t', "'", '@SUM(A1)', '-5', 'note', ' '),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((parts) => parts.join('').trim())
  .filter((text) => text !== '');

/** An offer with everything that may have happened to it. */
const aHistory = fc.record({
  offer: anyOffer,
  note: maybe(aNote),
  model: aName,
  isShortlisted: fc.boolean(),
  reassessmentProbability: maybe(fc.integer({ min: 0, max: 1_000_000 })),
  typedOver: fc.subarray([...OFFER_FIELDS], { maxLength: 3 }),
  earlierPrices: fc.array(fc.integer({ min: 1, max: 500_000 }), { maxLength: 3 }),
  document: fc.constantFrom(...documents),
  isAtSecondSite: fc.boolean(),
});

/** What of a workspace differs from one to the next. */
type Contents = Pick<WorkspaceState, 'sites' | 'offers'>;

const contents: fc.Arbitrary<Contents> = fc
  .record({ histories: fc.array(aHistory, { minLength: 1, maxLength: 4 }), siteName: aName })
  .map(({ histories, siteName }) => {
    const second = siteSchema.parse({ ...texas, id: 'tx-2', name: siteName });
    const sites: readonly Site[] = texas === undefined ? [second] : [texas, second];
    const offers = histories.map((told, index) => offerOf(told, `O-${index}`));
    return { sites, offers };
  });

const workspaceOf = (some: Contents): WorkspaceState => ({ ...empty, ...some, evidence: documents });

function offerOf(told: typeof aHistory extends fc.Arbitrary<infer Told> ? Told : never, id: string): Offer {
  const { offer, typedOver, earlierPrices, document, isAtSecondSite, ...given } = told;
  const now: Offer = offerSchema.parse({
    ...offer,
    ...given,
    id,
    model: given.model,
    siteId: isAtSecondSite ? 'tx-2' : offer.siteId,
    evidenceId: document.id,
  });
  const quoted = earlierPrices.reduce<Offer>(
    (later, unitPrice, place) =>
      withQuoteReplaced(
        offerSchema.parse({
          ...later,
          foreignPrice: null,
          unitPrice: Math.min(unitPrice, 5_000),
          evidenceId: `old-${place}`,
        }),
        {
          ...now,
          earlierQuotes: later.earlierQuotes,
        },
      ),
    now,
  );
  return { ...quoted, handEdits: withHandEdits(quoted, typedOver, hand) };
}

/** A workbook has no place for control characters and for two others; the reader of foreign ones leaves them written out. */
const canStandInWorkbook = ({ offers }: Contents) =>
  offers.every(
    ({ vendor, model, note }) => !/(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]/u.test(`${vendor}${model}${note ?? ''}`),
  );

function readBack(bytes: Uint8Array, { vendors, sites }: WorkspaceState) {
  const context = aPriceListContext({ rigModels: [], vendors, sites });
  const read = readPriceListFile(bytes, context);
  if (!read.ok) throw new Error(read.problem.code);
  expect(read.value.rejected.map(({ reasons }) => reasons)).toEqual([]);
  return { list: read.value, document: context.evidence };
}

/** Into an empty workspace: the same offers but for what a list does not say. */
function expectSaid(bytes: Uint8Array, state: WorkspaceState) {
  const { list, document } = readBack(bytes, state);
  const preview = previewImport({ ...state, offers: [], evidence: [] }, list, document, {
    '*/price-magnitude': 'keep',
    '*/validity-before-quote': 'keep',
    '*/validity-past': 'keep',
    '*/minimum-above-quantity': 'keep',
  });
  const where = { evidenceId: document.id, evidenceSheet: list.sheet };
  const said = state.offers.map((offer, at) => ({
    ...offer,
    ...NOT_IN_A_LIST,
    ...where,
    evidenceRow: preview.added[at]?.evidenceRow ?? null,
  }));
  expect(canonicalJson(importToWrite(preview).offers)).toBe(canonicalJson(said));
}

/** Over the workspace it came from: nothing is different, whatever a list does not say. */
function expectNothingToDo(bytes: Uint8Array, state: WorkspaceState) {
  const { list, document } = readBack(bytes, state);
  const preview = previewImport(state, list, document);
  expect(importToWrite(preview).offers).toEqual([]);
  expect(preview.asked).toEqual([]);
  expect(canonicalJson(preview.same)).toBe(canonicalJson(state.offers));
}

describe('a thousand workspaces', () => {
  it('come back whole from a workspace file', async () => {
    await fc.assert(
      fc.asyncProperty(contents, async (some) => {
        const state = workspaceOf(some);
        const text = await writeWorkspaceFile(state, '1.0.0');
        const back = await readWorkspaceFile(text);

        if (!back.ok) throw new Error(back.problem.code);
        expect(canonicalJson(back.value.offers)).toBe(canonicalJson(state.offers));
        expect(canonicalJson(back.value.sites)).toBe(canonicalJson(state.sites));
        expect(await writeWorkspaceFile(back.value, '1.0.0')).toBe(text);
      }),
      A_THOUSAND,
    );
  }, 300_000);

  it('come back from a price list as text', () => {
    fc.assert(
      fc.property(contents, (some) => {
        const state = workspaceOf(some);
        const bytes = textTableCsv(offersAsPriceList(state.offers, state.sites), { hasByteOrderMark: true });

        expectSaid(bytes, state);
        expectNothingToDo(bytes, state);
      }),
      A_THOUSAND,
    );
  }, 300_000);

  it('come back from a price list as a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(contents.filter(canStandInWorkbook), async (some) => {
        const state = workspaceOf(some);
        const bytes = await textTableXlsx('Offers', offersAsPriceList(state.offers, state.sites));

        expectSaid(bytes, state);
        expectNothingToDo(bytes, state);
      }),
      A_THOUSAND,
    );
  }, 300_000);

  it('hold offers that were typed over, quoted before, entered by hand and shortlisted', () => {
    const seen = fc.sample(contents, A_THOUSAND).flatMap(({ offers }) => offers);

    expect(
      seen.some(({ handEdits, earlierQuotes }) => handEdits.length > 0 && earlierQuotes.length > 1),
    ).toBe(true);
    expect(seen.some(({ evidenceId }) => dayEnteredByHand(evidenceId) !== null)).toBe(true);
    expect(seen.some(({ note }) => note?.includes('\n') === true && note.includes('"'))).toBe(true);
    expect(seen.some(({ foreignPrice, batches }) => foreignPrice !== null && batches !== null)).toBe(true);
    expect(new Set(seen.map(({ siteId }) => siteId)).size).toBe(3);
  });
});
