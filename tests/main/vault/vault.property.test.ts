/** Random histories of appends, snapshots, restarts, power cuts and a jumping clock, against a count of what is safe. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Vault } from '../../../src-main/vault/vault';
import { SimulatedDisk } from '../../fixtures/simulated-disk';
import {
  entry,
  openOn,
  readWords,
  takeSnapshot,
  VAULT_FOLDER,
  wordsUpTo,
} from '../../fixtures/vault-on-disk';

type Step =
  | { readonly do: 'append'; readonly count: number }
  | { readonly do: 'append at once'; readonly count: number }
  | { readonly do: 'snapshot'; readonly ahead: number }
  | { readonly do: 'restart' }
  | { readonly do: 'clock'; readonly hours: number };

/** A step, and what ends it before its time. */
interface Event {
  readonly step: Step;
  /** After how many file calls the power goes; null: not during this step. */
  readonly cutAfter: number | null;
  /** The process alone is killed: the system goes on, and has not forgotten what it did not write yet. */
  readonly isKill: boolean;
  /** What the disk decides at the cut. */
  readonly kept: readonly number[];
}

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('append' as const), count: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ do: fc.constant('append at once' as const), count: fc.integer({ min: 2, max: 6 }) }),
  fc.record({ do: fc.constant('snapshot' as const), ahead: fc.constantFrom(0, 0, 0, 2) }),
  fc.record({ do: fc.constant('restart' as const) }),
  fc.record({ do: fc.constant('clock' as const), hours: fc.integer({ min: -90_000, max: 90_000 }) }),
);
const event: fc.Arbitrary<Event> = fc.record({
  step,
  cutAfter: fc.option(fc.integer({ min: 1, max: 25 }), { freq: 3 }),
  isKill: fc.boolean(),
  kept: fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 8, maxLength: 8 }),
});

/** What happened to a vault: how far it is safe, and how far it may have come. */
class History {
  readonly disk = new SimulatedDisk();
  safe = 0;
  tried = 0;
  lost = 0;
  #now = Date.UTC(2026, 10, 21);
  #vault: Vault | null = null;

  async run({ step, cutAfter, isKill, kept }: Event): Promise<void> {
    this.disk.diesAt = cutAfter === null ? Infinity : this.disk.calls + cutAfter;
    let isCut = false;
    try {
      await this.#take(step, await this.#open());
    } catch (cause) {
      if (cutAfter === null) throw cause;
      isCut = true;
    }
    this.disk.diesAt = Infinity;
    if (isCut) await this.#restoreFrom(isKill ? null : kept);
  }

  async #take(taken: Step, vault: Vault): Promise<void> {
    const { position } = vault.report();
    switch (taken.do) {
      case 'append':
        for (let next = position + 1; next <= position + taken.count; next += 1) {
          this.tried = next;
          await vault.append([entry(next)]);
          this.safe = next;
        }
        return;
      case 'append at once': {
        const positions = Array.from({ length: taken.count }, (_, index) => position + 1 + index);
        this.tried = position + taken.count;
        const results = await Promise.allSettled(positions.map((next) => vault.append([entry(next)])));
        this.safe += results.filter(({ status }) => status === 'fulfilled').length;
        const refused = results.find((result) => result.status === 'rejected');
        if (refused !== undefined) throw refused.reason;
        return;
      }
      case 'snapshot':
        this.tried = position + taken.ahead;
        await takeSnapshot(vault, wordsUpTo(this.tried));
        this.safe = this.tried;
        return;
      case 'restart':
        await vault.close();
        this.#vault = null;
        return;
      case 'clock':
        this.#now += taken.hours * 3_600_000;
        return;
    }
  }

  async #restoreFrom(kept: readonly number[] | null): Promise<void> {
    let drawn = 0;
    if (kept !== null) this.disk.powerCut(() => kept[drawn++ % kept.length]!);
    this.#vault = null;
    const words = await readWords(await this.#open());
    expect(words).toEqual(wordsUpTo(words.length));
    expect(words.length).toBeLessThanOrEqual(Math.max(this.tried, this.safe));
    if (words.length < this.safe) this.lost += 1;
    this.safe = words.length;
    this.tried = words.length;
  }

  async #open(): Promise<Vault> {
    this.#vault ??= await openOn(this.disk, { now: () => this.#now });
    return this.#vault;
  }

  async words(): Promise<string[]> {
    return readWords(await openOn(this.disk));
  }
}

async function play(events: readonly Event[], syncs = true): Promise<History> {
  const history = new History();
  history.disk.syncs = syncs;
  for (const one of events) await history.run(one);
  return history;
}

describe('a vault', () => {
  it('holds after every history exactly what was acknowledged, and perhaps what was on its way', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 40 }), async (events) => {
        const history = await play(events);
        expect(history.lost).toBe(0);
        expect(await history.words()).toEqual(wordsUpTo(history.safe));
      }),
      { numRuns: 1000 },
    );
  }, 120_000);

  it('never reports a loss after a power cut that took nothing acknowledged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 5, maxLength: 30 }), async (events) => {
        const { disk } = await play(events);
        disk.powerCut(() => 0.5);
        const codes = (await openOn(disk)).report().damage.map(({ code }) => code);
        expect(codes.filter((code) => code !== 'tail-torn')).toEqual([]);
      }),
      { numRuns: 100 },
    );
  }, 120_000);

  it('keeps its journal bounded while snapshots are taken', async () => {
    const history = new History();
    const kept = Array.from({ length: 8 }, () => 0);
    for (let round = 0; round < 60; round += 1) {
      await history.run({ step: { do: 'append', count: 3 }, cutAfter: null, isKill: false, kept });
      await history.run({ step: { do: 'snapshot', ahead: 0 }, cutAfter: null, isKill: false, kept });
    }
    expect(history.disk.paths(`${VAULT_FOLDER}/journal`).length).toBeLessThanOrEqual(4);
    expect(await history.words()).toEqual(wordsUpTo(180));
  });

  it('would lose entries on a disk that does not keep what it says it kept', async () => {
    const events = fc.sample(fc.array(event, { minLength: 10, maxLength: 20 }), { numRuns: 40, seed: 7 });
    let lost = 0;
    for (const one of events) {
      lost += (await play(one, false)).lost;
    }
    expect(lost).toBeGreaterThan(20);
  });
});
