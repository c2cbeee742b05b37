/**
 * What another plan changes of the proposed one, in at most three sentences.
 *
 * Offers are held against each other as wholes: who moves units of one offer from one month to another
 * changes no purchase. The greatest changes by TH are told, what is bought beside what is not bought for it.
 *
 * Depends on: core, planning (types).
 */
import { isolatedName } from '../../core/isolated-name';
import { numberText } from '../../core/plain-text';
import type { EvaluatedLine, PlanEvaluation } from '../../planning/plan-evaluation';

/** Most sentences. */
const MOST = 3;

/** Units of one rig of one vendor, after less before. */
interface Change {
  readonly words: string;
  readonly units: number;
  readonly ths: number;
}

/** `600 T21 from Bitdeer in place of 600 S21 from Bitmain`, greatest TH first; what is left is counted. */
export function planChanges(before: PlanEvaluation, after: PlanEvaluation): readonly string[] {
  const changes = changesOf(before, after);
  const more = changes.filter(({ units }) => units > 0);
  const less = changes.filter(({ units }) => units < 0);
  const sentences: string[] = [];
  const count = Math.max(more.length, less.length);
  for (let index = 0; index < count; index += 1) {
    const sentence = sentenceOf(more[index], less[index]);
    if (sentence !== null) sentences.push(sentence);
  }
  if (sentences.length === 0) return sameGoods(before, after);
  if (sentences.length <= MOST) return sentences;
  const left = sentences.length - (MOST - 1);
  return [...sentences.slice(0, MOST - 1), `${numberText(left)} more changes of what is bought`];
}

function sentenceOf(more: Change | undefined, less: Change | undefined): string | null {
  if (more !== undefined && less !== undefined) {
    return `${unitsOf(more)} in place of ${unitsOf(less)}`;
  }
  if (more !== undefined) return `${unitsOf(more)} more`;
  return less === undefined ? null : `${unitsOf(less)} fewer`;
}

function unitsOf({ units, words }: Change): string {
  return `${numberText(Math.abs(units))} ${words}`;
}

function changesOf(before: PlanEvaluation, after: PlanEvaluation): readonly Change[] {
  const byRig = new Map<string, { words: string; units: number; ths: number }>();
  const add = (lines: readonly EvaluatedLine[], sign: 1 | -1) => {
    for (const { vendor, model, units, ths } of lines) {
      const key = `${vendor}\n${model}`;
      const known = byRig.get(key) ?? {
        words: `${isolatedName(model)} from ${isolatedName(vendor)}`,
        units: 0,
        ths: 0,
      };
      byRig.set(key, {
        ...known,
        units: known.units + sign * units,
        ths: known.ths + sign * ths,
      });
    }
  };
  add(after.lines, 1);
  add(before.lines, -1);
  return [...byRig.values()]
    .filter(({ units }) => units !== 0)
    .sort((a, b) => Math.abs(b.ths) - Math.abs(a.ths) || (a.words < b.words ? -1 : 1));
}

/** The same rigs, bought by other offers, for other sites or in other months. */
function sameGoods(before: PlanEvaluation, after: PlanEvaluation): readonly string[] {
  const keyOf = (key: (line: EvaluatedLine) => string, { lines }: PlanEvaluation) =>
    JSON.stringify(
      [...sumBy(lines, key)].filter(([, units]) => units > 0).sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  const differs = (key: (line: EvaluatedLine) => string) => keyOf(key, before) !== keyOf(key, after);
  return [
    ...(differs(({ line }) => line.offerId) ? ['The same rigs by other offers'] : []),
    ...(differs(({ site, line }) => `${line.offerId} ${site?.id ?? ''}`) ? ['Other sites'] : []),
    ...(differs(({ line }) => `${line.offerId} ${line.batchMonth ?? ''}`) ? ['Other months'] : []),
  ].slice(0, MOST);
}

function sumBy(lines: readonly EvaluatedLine[], key: (line: EvaluatedLine) => string) {
  const sums = new Map<string, number>();
  for (const line of lines) sums.set(key(line), (sums.get(key(line)) ?? 0) + line.units);
  return sums;
}
