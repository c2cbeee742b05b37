/**
 * SHA-256 as text.
 *
 * Depends on: nothing; web crypto must be there, as it is in the app, in workers and in Node.
 */

/** The SHA-256 of bytes in lower-case hex. */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes.slice());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
