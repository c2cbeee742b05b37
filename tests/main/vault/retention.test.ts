import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapshotsToKeep } from '../../../src-main/vault/retention';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOON = Date.UTC(2026, 10, 21, 12, 30);

/** Snapshots at these ages in hours, the newest first. */
const atAges = (...hours: readonly number[]) => hours.map((age) => ({ age, created: NOON - age * HOUR }));
const ages = (kept: readonly { readonly age: number }[]) => kept.map(({ age }) => age);

describe('snapshotsToKeep', () => {
  it('keeps the newest three, however close', () => {
    const all = atAges(0, 0.01, 0.02, 0.03, 0.04);

    expect(ages(snapshotsToKeep(all))).toEqual([0, 0.01, 0.02]);
  });

  it('keeps the newest of each hour', () => {
    // Half past twelve: 0.6 and 0.9 hours ago was eleven-something.
    expect(ages(snapshotsToKeep(atAges(0, 0.1, 0.2, 0.3, 0.6, 0.9, 1.4, 1.6)))).toEqual([
      0, 0.1, 0.2, 0.6, 1.6,
    ]);
  });

  it('keeps 24 hours, 14 days and 8 weeks of one taken every quarter of an hour', () => {
    const all = atAges(...Array.from({ length: 4 * 24 * 100 }, (_, index) => index / 4));

    const kept = snapshotsToKeep(all);

    const days = kept.map(({ created }) => Math.floor((NOON - created) / DAY));
    // 2 more of the newest hour; 24 hours; 12 more days; 5 more weeks, since Sunday's last is one of the days.
    expect(kept).toHaveLength(2 + 24 + 12 + 5);
    // The last one of Sunday 4 October.
    expect(Math.max(...days)).toBe(47);
  });

  it('counts weeks from Monday', () => {
    const saturday = { created: Date.UTC(2026, 10, 21, 23) };
    const sunday = { created: Date.UTC(2026, 10, 22, 23) };
    const monday = { created: Date.UTC(2026, 10, 23, 1) };
    const recent = Array.from({ length: 40 }, (_, index) => ({
      created: Date.UTC(2026, 11, 28, 12) - (index * DAY) / 2,
    }));

    const kept = snapshotsToKeep([...recent, monday, sunday, saturday]);

    expect(kept).toContain(sunday);
    expect(kept).toContain(monday);
    expect(kept).not.toContain(saturday);
  });

  it('takes nothing away because of a clock that jumps', () => {
    const all = [NOON, NOON + 10 * 365 * DAY, NOON - 10 * 365 * DAY, NOON + HOUR, NOON - HOUR].map(
      (created) => ({
        created,
      }),
    );

    expect(snapshotsToKeep(all)).toEqual(all);
  });

  it('keeps the newest three and at most 49, whatever the clock said', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ created: fc.integer({ min: -1e13, max: 1e13 }) })), (all) => {
        const kept = snapshotsToKeep(all);
        expect(kept.slice(0, 3)).toEqual(all.slice(0, 3));
        expect(kept.length).toBeLessThanOrEqual(49);
        expect(kept.every((one) => all.includes(one))).toBe(true);
      }),
    );
  });

  it('keeps of what it kept all, so that thinning out twice is thinning out once', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ created: fc.integer({ min: 0, max: 1e10 }) })), (all) => {
        const kept = snapshotsToKeep(all);
        expect(snapshotsToKeep(kept)).toEqual(kept);
      }),
    );
  });
});
