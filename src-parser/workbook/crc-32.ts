/**
 * The checksum of archives (CRC-32, polynomial EDB88320), which tells damage, not intent.
 *
 * Source: PKWARE APPNOTE.TXT 6.3.10, section 4.4.7.
 *
 * Depends on: nothing.
 */

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** @param before - the checksum of what came before these bytes; 0 at the start */
export function crc32(bytes: Uint8Array, before: number): number {
  let value = ~before;
  // By index: a hundred megabytes pass here.
  for (let at = 0; at < bytes.length; at += 1) {
    value = (value >>> 8) ^ (TABLE[(value ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  }
  return ~value >>> 0;
}
