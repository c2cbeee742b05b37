/**
 * The hash by which a tariff pack shows that it is whole.
 *
 * Depends on: core, ./sha256-hex.
 */
import { canonicalJson } from '#domain/core/canonical-json';
import { sha256Hex } from './sha256-hex';

/**
 * SHA-256 in lower-case hex over the canonical JSON of a pack, as it stands in its file and before a
 * schema adds what older files lack; a field `sha256` is left out.
 */
export function packHash(pack: Readonly<Record<string, unknown>>): Promise<string> {
  const fields = Object.fromEntries(Object.entries(pack).filter(([name]) => name !== 'sha256'));
  return sha256Hex(new TextEncoder().encode(canonicalJson(fields)));
}
