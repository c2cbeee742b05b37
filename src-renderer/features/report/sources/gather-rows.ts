/**
 * Sources that differ only in the row of their file, as one: a price list of 20 rows is one document to a
 * reader who looks it up.
 *
 * Depends on: core (types).
 */
import type { Source } from '#domain/core/source';

const OF_A_ROW = /^(.*), row (\d+)$/su;

const inOrder = new Intl.Collator('en', { numeric: true });

/** The sources with `…, rows 2–20` in the place of single rows, in the order of their words; row 10 is after row 2. */
export function gatherRows(sources: readonly Source[]): readonly Source[] {
  const documents = new Map<string, { readonly source: Source; readonly rows: number[] }>();
  const alone: Source[] = [];
  for (const source of sources) {
    const [, document, row] = OF_A_ROW.exec(source.citation) ?? [];
    if (document === undefined) {
      alone.push(source);
      continue;
    }
    const key = JSON.stringify([document, source.asOf, source.confidence]);
    const known = documents.get(key) ?? { source: { ...source, citation: document }, rows: [] };
    known.rows.push(Number(row));
    documents.set(key, known);
  }
  const gathered = [...documents.values()].map(({ source, rows }) => ({
    ...source,
    citation: `${source.citation}, ${rowsInWords(rows)}`,
  }));
  return [...alone, ...gathered].sort((a, b) => inOrder.compare(a.citation, b.citation));
}

/** `row 4`, `rows 2–4, 7`. */
function rowsInWords(rows: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const span = spans.at(-1);
    if (span?.[1] === row - 1) span[1] = row;
    else spans.push([row, row]);
  }
  const words = spans.map(([from, to]) => (from === to ? String(from) : `${String(from)}–${String(to)}`));
  return `${new Set(rows).size === 1 ? 'row' : 'rows'} ${words.join(', ')}`;
}
