/**
 * The day on which every line of a plan hashes, down to the legs of the line that comes last.
 *
 * Depends on: core, explain, model (types), scenarios (types).
 */
import type { CalendarDate } from '../../core/calendar-date';
import { isolatedName } from '../../core/isolated-name';
import { dayText, numberText } from '../../core/plain-text';
import { energisationFact } from '../../explain/dated-nodes';
import type { FigureAnswer } from '../../explain/explanation';
import { computed } from '../../explain/nodes';
import type { Evidence } from '../../model/evidence';
import { figureTree } from '../../planning/figure-trees';
import type { PlanUnder } from '../../scenarios/plan-under';

/** Explains the last day on which a line begins to hash by the median. */
export function hashingAnswer(
  label: string,
  on: CalendarDate,
  { evaluation, ground }: PlanUnder,
  evidence: readonly Evidence[],
): FigureAnswer {
  const last = evaluation.lines.filter(({ hashingP50 }) => hashingP50 === on);
  const nodes = last.flatMap(({ evaluation: row, site, vendor, model, units }) => {
    const records = { prepared: ground.prepared, evidence };
    const rack = row === null ? null : figureTree(row, 'onRackP50', records);
    return rack === null || site === null
      ? []
      : [
          computed(
            `${numberText(units)} ${isolatedName(model)} from ${isolatedName(vendor)}`,
            dayText(on),
            'the later of the rack at P50 and energisation',
            [rack, energisationFact(site)],
          ),
        ];
  });
  return {
    sentence: `Every line hashes by ${dayText(on)}, by the median: the last to come are ${String(last.length)} of ${String(evaluation.lines.length)} lines.`,
    root: computed(label, dayText(on), 'the latest of the lines', nodes),
  };
}
