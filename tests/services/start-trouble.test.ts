import { describe, expect, it } from 'vitest';
import { troubleOf } from '../../src-renderer/services/start-trouble';
import { NewerDatabaseError } from '../../src-renderer/data/db';
import { NoRoomToRebuildError } from '../../src-renderer/data/vault/start-gate';
import { UpgradeStoppedError } from '../../src-renderer/data/vault/upgrade-guard';
import { NewerSafetyCopyError } from '../../src-renderer/data/vault/vault-payloads';
import { NoSafetyCopyError } from '../../src-renderer/data/vault/vault-reader';
import { HostError } from '../../src-renderer/host/host';

describe('a start that failed', () => {
  it.each([
    [new NoSafetyCopyError(['From s-5.snap: it is cut off.']), /could not be rebuilt by itself/, true, true],
    [
      new Error('The database does not hold what was just written to it.'),
      /could not be rebuilt/,
      true,
      true,
    ],
    [new UpgradeStoppedError('The disk refused.'), /not brought to the shape of this release/, false, false],
    [new NoRoomToRebuildError(), /too little room on the disk to put the database back/, false, false],
    [new HostError('vault/disk-full', 'Less than 200 MB are free'), /too little room/, false, false],
    [new HostError('vault/io', 'EIO'), /safety copies could not be opened/, false, true],
  ] as const)('by %s says what, and offers what is of use', (cause, title, hasCopies, canGoOn) => {
    const trouble = troubleOf(cause);

    expect(trouble?.title).toMatch(title);
    expect(trouble?.kept).toMatch(/Nothing was (changed|deleted)/);
    expect([trouble?.hasCopies, trouble?.goOnWords !== null]).toEqual([hasCopies, canGoOn]);
    expect(trouble?.reasons.length).toBeGreaterThan(0);
  });

  it.each([
    new NewerDatabaseError(3, 2),
    new NewerSafetyCopyError(3),
    new HostError('vault/newer', 'Newer'),
    new HostError('vault/locked', 'Another process has it'),
    'a word',
  ])('by %s is told without ways out', (cause) => {
    expect(troubleOf(cause)).toBeNull();
  });
});
