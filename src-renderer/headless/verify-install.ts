/**
 * The published worked examples, computed by this install, as a sheet or as JSON.
 *
 * Depends on: domain, data, #resources.
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import type { Reference } from '#domain/model/reference';
import { workedExamplesSchema } from '#domain/model/worked-example';
import { checkWorkedExamples, type CheckedExample } from '#domain/reports/check-worked-examples';

/** The result, and how many examples have a figure that is not as published. */
export interface Verification {
  readonly bytes: Uint8Array;
  readonly differing: number;
}

/** Computes all of them with the shipped data of the examples' day. */
export async function verifyInstall(
  isJson: boolean,
  loadData: (asOf: CalendarDate) => Promise<Reference>,
): Promise<Verification> {
  const { default: file } = await import('#resources/worked-examples');
  const examples = workedExamplesSchema.parse(file);
  const reference = await loadData(examples.asOf);
  const checked = checkWorkedExamples(examples, reference);
  const text = isJson ? asJson(checked, reference) : asSheet(checked, reference);
  return { bytes: new TextEncoder().encode(`${text}\n`), differing: checked.filter(differs).length };
}

function differs({ figures }: CheckedExample): boolean {
  return figures.some(({ isSame }) => !isSame);
}

function asJson(checked: readonly CheckedExample[], { pack }: Reference): string {
  const examples = checked.map(({ example, figures }) => {
    const { id, says, from, source } = example;
    return { id, says, from, source, figures };
  });
  return JSON.stringify({ tariffPackVersion: pack.version, examples }, null, 2);
}

function asSheet(checked: readonly CheckedExample[], { pack }: Reference): string {
  const differing = checked.filter(differs).length;
  const lines = checked.flatMap(({ example, figures }) => [
    `${figures.every(({ isSame }) => isSame) ? 'same   ' : 'DIFFERS'}  ${example.id}: ${example.says}.`,
    ...figures.map(
      ({ name, expected, found, isSame }) =>
        `           ${name} ${String(expected)}${isSame ? '' : `, here ${String(found)}`}`,
    ),
    `           ${example.from === 'source' ? 'Published' : 'Computed from'}: ${example.source.citation}, ${example.source.asOf}`,
  ]);
  const total = `${String(checked.length - differing)} of ${String(checked.length)} worked examples are as published, with tariff pack ${pack.version}.`;
  return [...lines, '', total].join('\n');
}
