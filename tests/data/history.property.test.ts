/** The laws of undo and redo, for any sequence of changes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import type { Workspace } from '../../src-renderer/data/workspace';
import { aWorkspace, contentText } from '../fixtures/workspace-database';
import { aStoredOffer, someEvidence } from '../fixtures/workspace-records';

type Act = (workspace: Workspace) => Promise<unknown>;

const id = fc.constantFrom('o1', 'o2', 'o3', 'o4');
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ ids: fc.uniqueArray(id, { minLength: 1 }), quantity: fc.integer({ min: 1, max: 9 }) }).map(
    ({ ids, quantity }): Act =>
      (workspace) =>
        workspace.importOffers(
          someEvidence(),
          ids.map((one) => aStoredOffer({ id: one, quantity })),
        ),
  ),
  fc.uniqueArray(id).map(
    (ids): Act =>
      (workspace) =>
        workspace.removeOffers(ids),
  ),
  fc.integer({ min: 1, max: 9 }).map(
    (quantity): Act =>
      (workspace) =>
        workspace.change('Set all', ({ offers }) => offers.toCollection().modify({ quantity })),
  ),
  fc.constant<Act>((workspace) => workspace.startEmpty('Again', calendarDate('2026-11-21'))),
  fc.constant<Act>((workspace) => workspace.change('Clear', ({ offers }) => offers.clear())),
);

async function repeat(step: () => Promise<unknown>): Promise<number> {
  let times = 0;
  while ((await step()) !== null) times += 1;
  return times;
}

describe('the history', () => {
  it('undone to its start is the start, and done again to its end is the end, to the byte', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 8 }), async (acts) => {
        const { db, workspace } = aWorkspace();
        const start = await contentText(db);
        for (const one of acts) await one(workspace);
        const end = await contentText(db);

        const undone = await repeat(() => workspace.undo());
        const atStart = await contentText(db);
        const redone = await repeat(() => workspace.redo());
        const atEnd = await contentText(db);
        db.close();

        expect(atStart).toBe(start);
        expect(atEnd).toBe(end);
        expect(redone).toBe(undone);
      }),
      { numRuns: 40 },
    );
  });

  it('passes through the same states backwards as forwards, wherever undo and redo are mixed in', async () => {
    const walk = fc.array(fc.oneof(act, fc.constantFrom('undo' as const, 'redo' as const)), {
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(walk, async (moves) => {
        const { db, workspace } = aWorkspace();
        // The model: every state on the line, and where on it we stand.
        let states = [await contentText(db)];
        let at = 0;
        for (const move of moves) {
          if (move === 'undo') {
            if ((await workspace.undo()) !== null) at -= 1;
          } else if (move === 'redo') {
            if ((await workspace.redo()) !== null) at += 1;
          } else if ((await move(workspace)) !== null) {
            states = [...states.slice(0, at + 1), await contentText(db)];
            at += 1;
          }
          expect(await contentText(db)).toBe(states[at]);
        }
        db.close();
      }),
      { numRuns: 40 },
    );
  });
});
