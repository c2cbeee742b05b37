/**
 * The vendors of a report, each with its lines in the plan and its offers.
 *
 * A vendor is known by its record, else by its name as the first of its offers writes it: the name under
 * which the plan adds up its shares.
 *
 * Depends on: evaluation, model (types), planning, screening, ../report-ground (types).
 */
import type { OfferEvaluation } from '../../evaluation/offer-evaluation';
import { sellerOf } from '../../evaluation/prepare-reference';
import type { Vendor } from '../../model/vendor';
import type { EvaluatedLine } from '../../planning/plan-evaluation';
import { vendorNameOf } from '../../planning/vendor-names';
import type { NotComing } from '../../scenarios/plan-under';
import { nameSubjectId } from '../../screening/screened-subjects';
import type { ReportGround } from '../report-ground';

/** One vendor and what the workspace has of it. */
export interface GoodsOfVendor {
  /** Of its record, else `name:` with its name. */
  readonly id: string;
  readonly name: string;
  /** Null if the vendor table has no such name. */
  readonly vendor: Vendor | null;
  /** What comes under the scenario, in the plan's order. */
  readonly lines: readonly EvaluatedLine[];
  /** Lines of which something does not come. */
  readonly notComing: readonly NotComing[];
  /** Its offers, evaluated under the scenario. */
  readonly rows: readonly OfferEvaluation[];
  /** Whether a line of the plan is for one of its offers. */
  readonly isInPlan: boolean;
}

/** Every vendor that offers something: those of the plan first, the most landed dollars first, then by name. */
export function goodsOfVendors({ rows, under }: ReportGround): readonly GoodsOfVendor[] {
  const { ground, evaluation, notComing } = under;
  const ofName = new Map<string, OfferEvaluation[]>();
  for (const row of rows) {
    const name = vendorNameOf(row.offer, ground);
    const others = ofName.get(name);
    if (others === undefined) ofName.set(name, [row]);
    else others.push(row);
  }
  return [...ofName]
    .map(([name, own]): GoodsOfVendor => {
      const [first] = own;
      const vendor = first === undefined ? null : sellerOf(first.offer, ground.prepared).vendor;
      const lines = evaluation.lines.filter((line) => line.vendor === name);
      const stopped = notComing.filter(({ line }) => line.vendor === name);
      return {
        id: vendor?.id ?? nameSubjectId(name),
        name,
        vendor,
        lines,
        notComing: stopped,
        rows: own,
        isInPlan: lines.length > 0 || stopped.length > 0,
      };
    })
    .sort(
      (a, b) =>
        Number(b.isInPlan) - Number(a.isInPlan) ||
        landedOf(b) - landedOf(a) ||
        (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
    );
}

/** Its lines as they would have come without a stop, each once: what its days and its warranty are of. */
export function plannedLines({ lines, notComing }: GoodsOfVendor): readonly EvaluatedLine[] {
  const stopped = new Set(notComing.map(({ line }) => line.line.id));
  return [...lines.filter(({ line }) => !stopped.has(line.id)), ...notComing.map(({ line }) => line)];
}

/** Its goods in the plan, evaluated; its offers where the plan buys none. */
export function goodsRows(goods: GoodsOfVendor): readonly OfferEvaluation[] {
  const planned = plannedLines(goods).flatMap(({ evaluation }) => (evaluation === null ? [] : [evaluation]));
  return planned.length > 0 ? planned : goods.rows;
}

function landedOf({ lines }: GoodsOfVendor): number {
  return lines.reduce((sum, { landed }) => sum + (landed ?? 0), 0);
}
