/**
 * The lines of another plan that rest on an offer in doubt: what it saves may be no saving.
 *
 * Depends on: core, planning (types), ../figure-text, ../grave-doubts, ../name-words,
 * ../plan-summary (types).
 */
import { sumCents, type UsdCents } from '../../core/money';
import type { EvaluatedLine } from '../../planning/plan-evaluation';
import { figureText } from '../figure-text';
import { graveDoubts } from '../grave-doubts';
import { offerName } from '../name-words';
import type { DoubtfulPart } from '../plan-summary';

/** Each offer in doubt that the lines buy, with its dollars all-in and its first doubt. */
export function doubtfulLines(lines: readonly EvaluatedLine[]): readonly DoubtfulPart[] {
  const offers = new Map<string, EvaluatedLine[]>();
  for (const line of lines) {
    if (line.units === 0 || line.evaluation === null || line.offer === null) continue;
    if (graveDoubts(line.evaluation).length === 0) continue;
    offers.set(line.offer.id, [...(offers.get(line.offer.id) ?? []), line]);
  }
  return [...offers.values()].flatMap((of) => {
    const [first] = of;
    if (first?.offer == null || first.evaluation === null) return [];
    const [why = ''] = graveDoubts(first.evaluation);
    const allIn = of.map((line) => line.allIn);
    const known = allIn.filter((one): one is UsdCents => one !== null);
    const dollars = known.length < of.length ? 'What is bought' : figureText('usd', sumCents(known));
    return [{ what: `${dollars} rests on ${offerName(first.offer)}`, why }];
  });
}
