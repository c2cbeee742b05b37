/**
 * Why something sealed was not opened, by a code that reaches the window unchanged.
 *
 * Depends on: nothing.
 */

/** What the caller can tell apart; the contract says in words what each means. */
export type SealErrorCode = 'file/wrong-passphrase' | 'file/damaged' | 'file/newer';

/** A refusal. `message` never holds a passphrase, a key, or what was sealed. */
export class SealError extends Error {
  override readonly name = 'SealError';
  constructor(
    readonly code: SealErrorCode,
    message: string,
  ) {
    super(message);
  }
}
