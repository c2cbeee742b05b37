/** Any edit and its undo are no edit, whatever was edited before. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { partsPerMillion, usdCents } from '#domain/core/money';
import type { Workspace } from '../../src-renderer/data/workspace';
import type { HistoryStep } from '../../src-renderer/data/workspace-state';
import { aLane } from '../fixtures/reference';
import { sourced } from '../fixtures/source';
import { anOverlay, aTariffLayer, aTariffPack } from '../fixtures/tariffs';
import { aWorkspace, contentText } from '../fixtures/workspace-database';
import { aStoredOffer } from '../fixtures/workspace-records';

type Edit = (workspace: Workspace) => Promise<HistoryStep | null>;

const id = fc.constantFrom('A', 'B', 'C');
const ppm = fc.integer({ min: 0, max: 10_000_000 }).map(partsPerMillion);
const cents = fc.integer({ min: 1, max: 1_000_000 }).map(usdCents);

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ id, rate: ppm, isOwn: fc.boolean(), why: fc.constantFrom('Asked', 'Read') }).map(
    ({ isOwn, why, ...layer }): Edit =>
      (workspace) =>
        workspace.saveOverlay(
          anOverlay(aTariffLayer(layer), { why, basis: isOwn ? null : aTariffLayer({ id: layer.id }) }),
        ),
  ),
  id.map(
    (one): Edit =>
      (workspace) =>
        workspace.saveOverlay({
          ...anOverlay(aTariffLayer({ id: one })),
          layer: null,
          basis: aTariffLayer({ id: one }),
        }),
  ),
  id.map(
    (one): Edit =>
      (workspace) =>
        workspace.removeOverlay(one),
  ),
  fc.record({ version: id, rate: ppm }).map(
    ({ version, rate }): Edit =>
      (workspace) =>
        workspace.adoptPack(aTariffPack([aTariffLayer({ rate })], { version }), calendarDate('2026-12-02')),
  ),
  fc.record({ id, amount: cents, perContainer: fc.boolean() }).map(
    ({ id: one, amount, perContainer }): Edit =>
      (workspace) =>
        workspace.saveLane(
          aLane({
            id: one,
            freight: sourced(
              perContainer
                ? { per: 'container', amount, unitsPerContainer: 300 }
                : { per: 'unit', amount, unitsPerContainer: null },
            ),
          }),
        ),
  ),
  id.map(
    (one): Edit =>
      (workspace) =>
        workspace.removeLane(one),
  ),
  fc.record({ id, first: fc.integer({ min: 1, max: 99 }), unitPrice: cents }).map(
    ({ first, ...offer }): Edit =>
      (workspace) =>
        workspace.saveOffer(
          aStoredOffer({
            ...offer,
            batches: [
              { quantity: first, afterDays: 0 },
              { quantity: 100 - first, afterDays: 30 },
            ],
          }),
          `Change offer ${offer.id}`,
        ),
  ),
);

describe('an edit', () => {
  it('and its undo are no edit, to the byte, and doing it again is the edit', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 10 }), async (edits) => {
        const { db, workspace } = aWorkspace();
        await workspace.startEmpty('Mine', calendarDate('2026-11-21'));
        for (const one of edits) {
          const before = await contentText(db);
          const step = await one(workspace);
          const after = await contentText(db);

          expect(step === null).toBe(after === before);
          if (step === null) continue;
          await workspace.undo(step);
          expect(await contentText(db)).toBe(before);
          await workspace.redo();
          expect(await contentText(db)).toBe(after);
        }
        db.close();
      }),
      { numRuns: 30 },
    );
  });
});
