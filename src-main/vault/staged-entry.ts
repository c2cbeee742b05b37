/**
 * The beginning of an entry too large for one call, until its end comes.
 *
 * Depends on: ./segment-bytes (types), ./vault-error.
 */
import type { Entry } from './segment-bytes';
import { VaultError } from './vault-error';

const MAX_BYTES = 256 * 1024 * 1024;

/** At most one entry in parts. */
export class StagedEntry {
  #position = 0;
  #parts: readonly Uint8Array[] = [];

  /**
   * Adds a part; one of another position drops what was there.
   * @throws VaultError `vault/bad-call` above 256 MB
   */
  add(position: number, bytes: Uint8Array): void {
    const parts = position === this.#position ? this.#parts : [];
    const total = parts.reduce((sum, part) => sum + part.byteLength, bytes.byteLength);
    if (total > MAX_BYTES) {
      this.#parts = [];
      throw new VaultError('vault/bad-call', 'An entry of more than 256 MB');
    }
    this.#position = position;
    this.#parts = [...parts, bytes];
  }

  /** Whether the end of one is yet to come. */
  get isBegun(): boolean {
    return this.#parts.length > 0;
  }

  /** The entries with the first one made whole; nothing is kept any more. */
  complete(entries: readonly Entry[]): readonly Entry[] {
    const [first, ...others] = entries;
    const parts = this.#parts;
    this.#parts = [];
    if (first === undefined || parts.length === 0 || first.position !== this.#position) return entries;
    return [{ position: first.position, bytes: Buffer.concat([...parts, first.bytes]) }, ...others];
  }

  /** After a refusal: keeps again what `complete` had put before the first entry, for the next try. */
  takeBack(whole: readonly Entry[], entries: readonly Entry[]): void {
    const [joined, ended] = [whole[0], entries[0]];
    if (joined === undefined || ended === undefined || joined === ended) return;
    this.#position = joined.position;
    this.#parts = [joined.bytes.subarray(0, joined.bytes.byteLength - ended.bytes.byteLength)];
  }
}
