/**
 * How a vendor's goods stand to the gates of the purchasing policy.
 *
 * Goods are judged as quoted, in the present view: a scenario changes no offer. Of a vendor in the plan the
 * planned goods are judged, of another all its offers.
 *
 * Depends on: core, evaluation, filtering, ranking, ../report-ground (types), ./goods-of-vendors.
 */
import { isolatedName } from '../../core/isolated-name';
import { evaluateOffers } from '../../evaluation/evaluate-offers';
import type { OfferEvaluation } from '../../evaluation/offer-evaluation';
import type { NotPassed } from '../../evaluation/standing';
import { filterContext } from '../../filtering/filter-context';
import { gateJudge, type GateJudge } from '../../ranking/apply-gates';
import type { ReportGround } from '../report-ground';
import { plannedLines, type GoodsOfVendor } from './goods-of-vendors';

/** The gates, ready to be asked about the offers as they are quoted. */
export interface PolicyOfReport {
  readonly judge: GateJudge;
  /** In the present view, by id. */
  readonly rows: ReadonlyMap<string, OfferEvaluation>;
}

/** Makes the gates ready: once for all vendors. */
export function policyOfReport({ presentGround, scenario, rows, offers }: ReportGround): PolicyOfReport {
  const { prepared } = presentGround;
  const { gates } = prepared.reference.settings.ranking;
  const judge = gateJudge(gates, filterContext(prepared));
  if (judge.gates.length === 0) return { judge, rows: new Map() };
  const present = scenario === null ? rows : evaluateOffers(offers, prepared);
  return { judge, rows: new Map(present.map((row) => [row.offer.id, row])) };
}

/** What the gates say of one vendor. */
export interface VendorPolicy {
  /** `fails No goods made in China: BM-08, BM-11 (made in CN)`, a sentence for each gate and verdict. */
  readonly policyFaults: readonly string[];
  /** Gates that all its goods pass. */
  readonly gatesPassed: number;
  /** Gates that are on. */
  readonly gates: number;
}

/** Asks every gate about its goods. */
export function vendorPolicy(goods: GoodsOfVendor, { judge, rows }: PolicyOfReport): VendorPolicy {
  const planned = new Set(plannedLines(goods).map(({ line }) => line.offerId));
  const ids = goods.isInPlan ? [...planned] : goods.rows.map(({ offer }) => offer.id);
  const faults = ids.flatMap((id) => {
    const row = rows.get(id);
    return row === undefined ? [] : judge.notPassed(row).map((gate) => ({ id, gate }));
  });
  const failed = new Set(faults.map(({ gate }) => gate.gateId));
  return {
    policyFaults: judge.gates.flatMap(({ id: gateId, name }) =>
      VERDICTS.flatMap((verdict) => {
        const of = faults.filter(({ gate }) => gate.gateId === gateId && gate.verdict === verdict);
        if (of.length === 0) return [];
        const misses = new Set(of.flatMap(({ gate }) => gate.miss ?? []));
        return [`${headOf(verdict, name)}: ${namesOf(of.map(({ id }) => id))}${reasonOf([...misses])}`];
      }),
    ),
    gatesPassed: judge.gates.length - failed.size,
    gates: judge.gates.length,
  };
}

const VERDICTS: readonly NotPassed[] = ['fails', 'not-judged'];
/** Offers and reasons that are named; the others are counted. */
const NAMED = 5;

function headOf(verdict: NotPassed, name: string): string {
  return verdict === 'fails' ? `fails ${name}` : `${name} cannot be judged`;
}

function namesOf(ids: readonly string[]): string {
  const named = ids.slice(0, NAMED).map(isolatedName).join(', ');
  return ids.length > NAMED ? `${named} and ${String(ids.length - NAMED)} more` : named;
}

function reasonOf(misses: readonly string[]): string {
  const [first] = misses;
  if (first === undefined) return '';
  return misses.length > 2 ? ` (${first}, and other reasons)` : ` (${misses.join('; ')})`;
}
