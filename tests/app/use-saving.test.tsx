import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import {
  DiskFullError,
  NotYetSafeError,
  type VaultStatus,
} from '../../src-renderer/data/vault/vault-journal';
import { useSaving } from '../../src-renderer/services/use-saving';

afterEach(cleanup);

const status: VaultStatus = { disk: 'ok', problem: null, isWaiting: false, confirmedAt: null };
const after = async (vault: VaultStatus | null, write: () => Promise<unknown>) => {
  const { result } = renderHook(() => useSaving(vault));
  await act(() => result.current.save(write).catch(() => undefined));
  return result.current.state;
};

describe('what the status bar says of the last write', () => {
  it.each([
    ['saved, with a vault or without', null, () => Promise.resolve(), 'saved'],
    [
      'saving, while the vault has not answered',
      { ...status, isWaiting: true },
      () => Promise.resolve(),
      'saving',
    ],
    [
      'not saved, while the vault misses a change',
      { ...status, isWaiting: true, problem: 'No.' },
      () => Promise.resolve(),
      'failed',
    ],
    ['not saved, after the database refused', status, () => Promise.reject(new Error('no')), 'failed'],
    [
      'saved, once the vault has what it refused',
      status,
      () => Promise.reject(new NotYetSafeError('No.')),
      'saved',
    ],
    [
      'saved, where a change was not begun for want of room',
      status,
      () => Promise.reject(new DiskFullError()),
      'saved',
    ],
  ] as const)('is %s', async (_words, vault, write, expected) => {
    expect(await after(vault, write)).toBe(expected);
  });
});
