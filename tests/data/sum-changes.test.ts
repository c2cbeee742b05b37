import { describe, expect, it } from 'vitest';
import { sumChanges } from '../../src-renderer/data/sum-changes';
import type { RecordChange } from '../../src-renderer/data/tables';
import { sumsOf } from '../../src-renderer/data/vault/tally';
import { aWorkspace } from '../fixtures/workspace-database';
import { aStoredOffer } from '../fixtures/workspace-records';

describe('the sums of a write', () => {
  it('are those of all its changes, however many', async () => {
    const { db } = aWorkspace();
    const changes = Array.from({ length: 1_234 }, (_, at): RecordChange => {
      const key = `o${String(at)}`;
      return { table: 'offers', key, before: null, after: aStoredOffer({ id: key }) };
    });

    expect((await sumChanges(db, changes)).written()).toEqual(sumsOf(changes));
  });
});
