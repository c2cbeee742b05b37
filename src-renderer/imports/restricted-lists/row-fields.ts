/**
 * One row of a list by the names of its fields, whatever file it came from.
 *
 * A text file joins several values with `; `, JSON keeps them apart; who reads a
 * row asks for one text or for several and need not know.
 *
 * Depends on: nothing.
 */

/** One row. */
export interface RowFields {
  /** Line of a text file, or place in a JSON list, from 1: for the words of a rejection. */
  readonly place: string;
  /** One value without space at its ends; empty if there is none. */
  readonly text: (name: string) => string;
  /** Several values, none of them empty. */
  readonly texts: (name: string) => readonly string[];
}

/** Why a row is no entry. */
export interface RowFault {
  /** The rest of a sentence: `has no name`. */
  readonly why: string;
  /** Whether it is well-formed but names a thing that is no party, such as a wallet. */
  readonly isNoParty: boolean;
}

/** A row of cells. @param separator - what stands between several values in one cell */
export function cellFields(
  cells: readonly string[],
  columns: ReadonlyMap<string, number>,
  place: string,
  separator: RegExp,
): RowFields {
  const text = (name: string) => {
    const column = columns.get(name);
    return column === undefined ? '' : (cells[column] ?? '').trim();
  };
  return { place, text, texts: (name) => parts(text(name), separator) };
}

/** An object of a JSON file. Objects inside it become the texts that the CSV of the same list has. */
export function jsonFields(value: object, place: string): RowFields {
  const fields = new Map<string, unknown>(Object.entries(value));
  const texts = (name: string) => {
    const found = fields.get(name);
    const values: readonly unknown[] = Array.isArray(found) ? found : [found];
    return values.map((one) => plainText(name, one)).filter((one) => one !== '');
  };
  return { place, text: (name) => texts(name).join('; '), texts };
}

/** In the order in which the CSV writes the parts of an address and of a number. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  addresses: ['address', 'city', 'state', 'postal_code', 'country'],
  ids: ['type', 'number', 'country'],
};

function plainText(name: string, value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return '';
  const inside = new Map<string, unknown>(Object.entries(value));
  const order = PARTS[name] ?? [...inside.keys()];
  return order
    .map((part) => plainText('', inside.get(part)))
    .filter((part) => part !== '')
    .join(', ');
}

function parts(text: string, separator: RegExp): readonly string[] {
  if (text === '') return [];
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
