/**
 * Why a name in an archive is not the plain name of a part.
 *
 * Depends on: nothing.
 */

const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
const LONGEST = 255;

/** The fault as a clause, or null. A folder's own entry, which ends in `/`, is a plain name. */
export function nameFault(name: string): string | null {
  if (name === '') return 'it is empty';
  if (name.length > LONGEST) return 'it is too long';
  if (/\p{Cc}|\u2028|\u2029/u.test(name)) return 'it has control characters';
  if (name.includes('\\')) return 'it has a backslash';
  if (name.includes(':')) return 'it names a drive or a stream';
  if (name.startsWith('/')) return 'it is absolute';
  if (name.startsWith('~')) return 'it names a home folder';
  const steps = (name.endsWith('/') ? name.slice(0, -1) : name).split('/');
  for (const step of steps) {
    if (step === '' || /^[.\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\uff0e\u2024]+$/u.test(step)) {
      return 'it steps out of its folder';
    }
    if (/[. ]$/.test(step)) return 'a part of it ends in a dot or a space';
    if (DEVICE.test(step)) return 'it names a device';
    if (/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\uff0f\uff3c\u2044\u2215]/u.test(step))
      return 'it is written to deceive';
  }
  return null;
}
