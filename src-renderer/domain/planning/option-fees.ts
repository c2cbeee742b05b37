/**
 * What lines of one offer are together: the fee of an option they share, and whether they buy more than is
 * sold.
 *
 * A line by itself bears an option's whole fee; in a plan the fee is paid once, shared by units.
 *
 * Depends on: core, ./plan-evaluation (types), ./purchase-price.
 */
import { allocate, usdCents, type UsdCents } from '../core/money';
import type { EvaluatedLine, LineProblem } from './plan-evaluation';
import { mostUnits } from './purchase-price';

/** Lines with a changed fee or more problems, remembered so that an unchanged plan gives the same objects. */
const known = new WeakMap<EvaluatedLine, EvaluatedLine>();

/** Lines as they are in one plan, in the given order; a line that the others do not touch stays the same object. */
export function linesTogether(lines: readonly EvaluatedLine[]): readonly EvaluatedLine[] {
  const byOffer = new Map<string, number[]>();
  lines.forEach(({ line, offer }, index) => {
    if (offer === null || line.quantity === 0) return;
    const places = byOffer.get(offer.id);
    if (places === undefined) byOffer.set(offer.id, [index]);
    else places.push(index);
  });
  const together = [...lines];
  for (const places of byOffer.values()) {
    for (const [index, line] of ofOneOffer(places, lines)) together[index] = line;
  }
  return together;
}

function ofOneOffer(
  places: readonly number[],
  lines: readonly EvaluatedLine[],
): readonly (readonly [number, EvaluatedLine])[] {
  const of = places.flatMap((index) => {
    const line = lines[index];
    return line === undefined ? [] : [{ index, line }];
  });
  const first = of[0]?.line;
  if (first === undefined || first.offer === null) return [];
  const { offer, terms } = first;
  const firm = of.filter(({ line }) => line.line.standing === 'firm');
  const called = of.filter(({ line }) => line.line.standing !== 'firm');
  const most = mostUnits(offer, terms);
  const option = terms?.callOption ?? null;
  const isAboveMost = unitsOf(firm) > most;
  const isAboveOption = option !== null && unitsOf(called) > option.units;
  const fees =
    option === null || called.length === 0
      ? []
      : allocate(
          option.fee,
          called.map(({ line }) => line.line.quantity),
        );
  return [
    ...firm.map(
      ({ index, line }) =>
        [
          index,
          changed(line, line.optionFee, isAboveMost ? { code: 'quantity/above-most', most } : null),
        ] as const,
    ),
    ...called.map(
      ({ index, line }, at) =>
        [
          index,
          changed(
            line,
            fees[at] ?? line.optionFee,
            isAboveOption ? { code: 'option/above-units', most: option.units } : null,
          ),
        ] as const,
    ),
  ];
}

function unitsOf(lines: readonly { readonly line: EvaluatedLine }[]): number {
  return lines.reduce((sum, { line }) => sum + line.line.quantity, 0);
}

function changed(line: EvaluatedLine, optionFee: UsdCents, problem: LineProblem | null): EvaluatedLine {
  if (optionFee === line.optionFee && problem === null) return line;
  const before = known.get(line);
  const isSame =
    before !== undefined &&
    before.optionFee === optionFee &&
    before.problems.length === line.problems.length + (problem === null ? 0 : 1);
  if (isSame) return before;
  const less = line.optionFee - optionFee;
  const without = (cost: UsdCents | null) => (cost === null ? null : usdCents(cost - less));
  const after: EvaluatedLine = {
    ...line,
    optionFee,
    landed: without(line.landed),
    allIn: without(line.allIn),
    problems: problem === null ? line.problems : [...line.problems, problem],
  };
  known.set(line, after);
  return after;
}
