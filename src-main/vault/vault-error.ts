/**
 * Why the vault refused, by a code that reaches the window unchanged.
 *
 * Depends on: nothing.
 */

/** What the caller can tell apart; the contract says in words what each means. */
export type VaultErrorCode =
  | 'vault/not-open'
  | 'vault/none'
  | 'vault/locked'
  | 'vault/wrong-position'
  | 'vault/disk-full'
  | 'vault/io'
  | 'vault/newer'
  | 'vault/damaged'
  | 'vault/bad-call'
  | 'vault/locked-by-passphrase'
  | 'vault/wrong-passphrase'
  | 'vault/behind';

/** A refusal. `message` is for a log: it names files and system codes, never content. */
export class VaultError extends Error {
  override readonly name = 'VaultError';
  constructor(
    readonly code: VaultErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** The cause as a refusal: what is none already came from the disk. */
export function asVaultError(cause: unknown): VaultError {
  if (cause instanceof VaultError) return cause;
  return new VaultError('vault/io', cause instanceof Error ? cause.message : String(cause));
}
