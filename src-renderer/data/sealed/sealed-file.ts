/** Whether a file is one that was sealed by a passphrase: main seals it and opens it, the page only knows it. */

/** The first bytes of every sealed file, in ASCII. */
const MAGIC = 'RPSEALED';

/** By its first eight bytes. Whether the rest is whole is known once it is opened. */
export function isSealedFile(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, MAGIC.length)) === MAGIC;
}
