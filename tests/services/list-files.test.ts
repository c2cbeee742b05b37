/** The file of a list as the workspace holds it: its pieces in order, none of another list or edition. */
import { expect, it } from 'vitest';
import type { ListPiece } from '#domain/model/loaded-list';
import { loadScreeningReference } from '../../src-renderer/data/screening-reference';
import { keepList, type ListReader } from '../../src-renderer/services/list-files';
import type { ScreeningClient } from '../../src-renderer/workers/screening-client';
import type { ScreeningTask } from '../../src-renderer/workers/screening-protocol';
import { readingHere } from '../fixtures/screening-desk';
import { aLoadedList, somePieces } from '../fixtures/screening-records';

const list = aLoadedList({ pieceCount: 3 });
const pieces = somePieces(list).map((piece, at) => ({ ...piece, base64: `piece ${String(at + 1)}` }));
const others: readonly ListPiece[] = [
  { ...pieces[0]!, id: `${list.id}/0000`, sha256: 'cd'.repeat(32), base64: 'another edition' },
  { ...pieces[0]!, id: 'opensanctions/0001', listId: 'opensanctions', base64: 'another list' },
];

/** What a worker is asked that finds every file damaged. */
async function askedOf(kept: readonly ListPiece[]): Promise<{ asked: ScreeningTask[]; refusal: unknown }> {
  const asked: ScreeningTask[] = [];
  const client: ScreeningClient = {
    do: (task) => {
      asked.push(task);
      return Promise.resolve(null as never);
    },
    keeps: () => false,
  };
  const reading = { ...readingHere, readPasted: () => Promise.reject(new Error('Nothing is pasted.')) };
  const reader: ListReader = { client, reading, words: loadScreeningReference().words };
  const { signal } = new AbortController();
  const refusal: unknown = await keepList(list, kept, reader, { signal }).catch((cause: unknown) => cause);
  return { asked, refusal };
}

it('is unpacked from its own pieces in their order, whatever else is kept and in whatever order', async () => {
  const { asked } = await askedOf([...others, ...pieces.toReversed()]);

  expect(asked).toEqual([
    { kind: 'unpack-list', pieces: ['piece 1', 'piece 2', 'piece 3'], sha256: list.edition.sha256 },
  ]);
});

it('is refused as damaged if a piece is missing, and is not made whole by a piece of another edition', async () => {
  const { asked, refusal } = await askedOf([...others, ...pieces.slice(1)]);

  expect(asked).toEqual([]);
  expect(String(refusal)).toMatch(/csl-2026-11\.csv is damaged in this workspace.*nothing was screened/);
});
