/**
 * What another plan of the report does about a risk, with what it costs more or less: the price of avoiding it.
 *
 * What either plan pays for goods that do not come counts as cost, as everywhere in the report.
 *
 * Depends on: core, ../alternatives/evaluated-others, ../figure-text, ../report-ground (types).
 */
import { isolatedName } from '../../core/isolated-name';
import type { PlanEvaluation } from '../../planning/plan-evaluation';
import { evaluatedOthers } from '../alternatives/evaluated-others';
import { percentText, shortUsd } from '../figure-text';
import type { ReportGround } from '../report-ground';

/** What a plan can have less of. */
export type Lessened = 'backDuty' | 'vendor';

/**
 * `“Less back-duty exposure” has $1.2M less back-duty exposure by Bitmain, for $410,000 more all-in`: the other plan that has least of it; null
 * if none has less, or if its cost is not known.
 */
export function otherWay(ground: ReportGround, of: Lessened, vendor: string): string | null {
  const { evaluation, lost } = ground.under;
  const { totals } = evaluation;
  const now = amountOf(evaluation, of, vendor);
  if (now === null || totals.missingAllIn > 0) return null;
  const [best] = evaluatedOthers(ground)
    .flatMap(({ other, under }) => {
      const then = under.evaluation.totals;
      const amount = amountOf(under.evaluation, of, vendor);
      return amount === null || amount >= now || then.missingAllIn > 0 || then.units === 0
        ? []
        : [{ name: other.name, amount, dearer: then.allIn + under.lost - (totals.allIn + lost) }];
    })
    .sort((a, b) => a.amount - b.amount || a.dearer - b.dearer);
  if (best === undefined) return null;
  const price =
    best.dearer === 0
      ? 'at the same all-in cost'
      : `for ${shortUsd(Math.abs(best.dearer))} ${best.dearer > 0 ? 'more' : 'less'} all-in`;
  const has =
    of === 'backDuty'
      ? `${shortUsd(now - best.amount)} less back-duty exposure by ${isolatedName(vendor)}`
      : `${percentText(best.amount)} of TH from ${isolatedName(vendor)} in place of ${percentText(now)}`;
  return `“${isolatedName(best.name)}” has ${has}, ${price}`;
}

/** Null if it is not known of a line of the vendor. */
function amountOf({ lines, totals }: PlanEvaluation, of: Lessened, name: string): number | null {
  if (of === 'vendor') return totals.byVendor.shares.find((share) => share.name === name)?.ofThs ?? 0;
  return lines
    .filter(({ vendor }) => vendor === name)
    .reduce<number | null>(
      (sum, { backDuty }) => (sum === null || backDuty === null ? null : sum + backDuty),
      0,
    );
}
