/**
 * What a vendor is of the plan: landed dollars, shares, back-duty exposure.
 *
 * Dollars are those of the plan's own totals, added over the vendor's lines; the shares are the plan's. A sum
 * that misses a line is not known.
 *
 * Depends on: core, explain (types), planning, ../figure-text, ../gone-words, ../make-figure, ../report-figure (types),
 * ../report-ground (types), ./goods-of-vendors (types).
 */
import { isolatedName } from '../../core/isolated-name';
import { sumCents, type UsdCents } from '../../core/money';
import { numberText, usdText } from '../../core/plain-text';
import type { Source } from '../../core/source';
import type { FigureAnswer } from '../../explain/explanation';
import { explainPlanTotal, type ExplainedTotal } from '../../planning/explain-plan';
import { planTotals } from '../../planning/plan-totals';
import { figureText } from '../figure-text';
import { goneWords } from '../gone-words';
import { computedAnswer, factAnswer, figure, fullText, unknownFigure } from '../make-figure';
import type { ReportFigure } from '../report-figure';
import type { ReportGround } from '../report-ground';
import type { GoodsOfVendor } from './goods-of-vendors';

/** The figures of one vendor in the plan. */
export interface PlanPartFigures {
  readonly landed: ReportFigure;
  readonly ofLanded: ReportFigure;
  readonly ofThs: ReportFigure;
  readonly backDuty: ReportFigure;
}

/** Works them out. Of a vendor that the plan does not buy from they are 0, which its note says. */
export function planPartFigures(goods: GoodsOfVendor, ground: ReportGround): PlanPartFigures {
  const { totals } = ground.under.evaluation;
  const own = planTotals(goods.lines);
  const share = totals.byVendor.shares.find(({ name }) => name === goods.name);
  const coming = { ...goods, lines: goods.lines.filter(({ units }) => units > 0) };
  const none = goods.isInPlan ? null : 'The plan buys nothing from it.';
  const { missingLanded } = own;
  const landed =
    missingLanded === 0
      ? figure({
          key: keyOf(goods, 'landed'),
          label: 'Landed',
          unit: 'usd',
          value: share?.landed ?? 0,
          note: feeNote(goods) ?? none,
          explain: () => partAnswer('landed', coming, ground),
        })
      : unknownFigure(keyOf(goods, 'landed'), 'Landed', 'usd', partWords(missingLanded, goods, own.landed));
  return {
    landed,
    ofLanded:
      missingLanded === 0
        ? figure({
            key: keyOf(goods, 'of-landed'),
            label: 'Share of landed',
            unit: 'ppm',
            value: share?.ofLanded ?? 0,
            note: totals.missingLanded > 0 ? 'Of the lines whose cost is known.' : none,
            explain: () => shareAnswer('Share of landed', 'landed', share?.ofLanded ?? 0, goods, ground),
          })
        : unknownFigure(
            keyOf(goods, 'of-landed'),
            'Share of landed',
            'ppm',
            partWords(missingLanded, goods, own.landed),
          ),
    ofThs:
      totals.gone === 0
        ? figure({
            key: keyOf(goods, 'of-ths'),
            label: 'Share of TH/s',
            unit: 'ppm',
            value: share?.ofThs ?? 0,
            note: none,
            explain: () => shareAnswer('Share of TH/s', 'ths', share?.ofThs ?? 0, goods, ground),
          })
        : unknownFigure(
            keyOf(goods, 'of-ths'),
            'Share of TH/s',
            'ppm',
            `${figureText('ths', share?.ths ?? 0)}; ${goneWords(totals.gone)}`,
          ),
    backDuty:
      own.missingBackDuty > 0
        ? unknownFigure(
            keyOf(goods, 'back-duty'),
            'Back-duty exposure',
            'usd',
            partWords(own.missingBackDuty, goods, own.backDuty),
          )
        : figure({
            key: keyOf(goods, 'back-duty'),
            label: 'Back-duty exposure',
            unit: 'usd',
            value: own.backDuty,
            note: none,
            explain: () => partAnswer('backDuty', goods, ground),
          }),
  };
}

/** A part never reads like the whole: why a sum is not known, and what the lines that are known come to. */
function partWords(missing: number, { lines }: Pick<GoodsOfVendor, 'lines'>, others: UsdCents): string {
  const words = missingNote(missing) ?? '';
  return missing === lines.length ? words : `${words} The others come to ${usdText(others)}.`;
}

/** `vendor/bitmain/landed`. */
export function keyOf({ id }: Pick<GoodsOfVendor, 'id'>, what: string): string {
  return `vendor/${id}/${what}`;
}

/** The plan's shares hold what comes; the fee of an option that is held buys nothing and stands beside them. */
function feeNote({ lines }: GoodsOfVendor): string | null {
  const fees = sumCents(lines.filter(({ units }) => units === 0).map(({ optionFee }) => optionFee));
  return fees === 0 ? null : `The fee of an option held, ${usdText(fees)}, comes on top.`;
}

/** `1 line not known`; null if all are. */
export function missingNote(missing: number): string | null {
  if (missing === 0) return null;
  return `${numberText(missing)} ${missing === 1 ? 'line' : 'lines'} not known.`;
}

const PART_LABELS = {
  ths: 'Hash rate',
  landed: 'Landed cost',
  backDuty: 'Back-duty exposure',
} as const satisfies Partial<Record<ExplainedTotal, string>>;

/** The plan's own answer over the lines of the vendor. */
export function partAnswer(
  total: keyof typeof PART_LABELS,
  { name, lines }: Pick<GoodsOfVendor, 'name' | 'lines'>,
  { under, evidence, plan }: Pick<ReportGround, 'under' | 'evidence' | 'plan'>,
): FigureAnswer {
  const label = `${PART_LABELS[total]} of what comes from ${isolatedName(name)}`;
  if (lines.length === 0) {
    return factAnswer(
      label,
      fullText(total === 'ths' ? 'ths' : 'usd', 0),
      noLineSource(name, { under, plan }),
    );
  }
  const answer = explainPlanTotal(
    total,
    { lines, totals: planTotals(lines) },
    { prepared: under.ground.prepared, evidence },
  );
  return relabelled(answer, label);
}

/** That nothing of a vendor comes, as the plan says. */
export function noLineSource(name: string, { under, plan }: Pick<ReportGround, 'under' | 'plan'>): Source {
  return {
    citation: `Plan “${isolatedName(plan.name)}”: no line of goods from ${isolatedName(name)} comes`,
    asOf: under.ground.prepared.reference.settings.scenario.asOf,
    confidence: 'stated',
  };
}

/** The same answer about something that has another name. */
export function relabelled({ sentence, root }: FigureAnswer, label: string): FigureAnswer {
  const rest = sentence.startsWith(root.label) ? sentence.slice(root.label.length) : `: ${root.value}.`;
  return { sentence: `${label}${rest}`, root: { ...root, label } };
}

function shareAnswer(
  label: string,
  total: 'ths' | 'landed',
  ppm: number,
  goods: GoodsOfVendor,
  ground: ReportGround,
): FigureAnswer {
  const lines = goods.lines.filter(({ units }) => units > 0);
  const own = partAnswer(total, { ...goods, lines }, ground);
  const plan = explainPlanTotal(total, ground.under.evaluation, {
    prepared: ground.under.ground.prepared,
    evidence: ground.evidence,
  });
  return computedAnswer(label, fullText('ppm', ppm), `${own.root.value} of ${plan.root.value} of the plan`, [
    own.root,
    plan.root,
  ]);
}
