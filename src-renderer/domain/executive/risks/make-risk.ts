/**
 * Makes one risk of a plan from what was found, and the words that all of them share.
 *
 * Depends on: core, explain, planning, ../make-figure, ../plan-summary (types), ../report-ground (types).
 */
import { monthOf } from '../../core/calendar-month';
import { isolatedName } from '../../core/isolated-name';
import { sumCents, usdCents, type PartsPerMillion, type UsdCents } from '../../core/money';
import { numberText, usdText } from '../../core/plain-text';
import type { OfferEvaluation } from '../../evaluation/offer-evaluation';
import { explainContext, type ExplainContext } from '../../explain/explain-context';
import type { Explanation, FigureAnswer } from '../../explain/explanation';
import { computed, sumOf, unknown } from '../../explain/nodes';
import { figureTree } from '../../planning/figure-trees';
import type { EvaluatedLine } from '../../planning/plan-evaluation';
import { monthWords } from '../../planning/rule-sentence';
import { shortUsd } from '../figure-text';
import { figure, unknownFigure } from '../make-figure';
import type { PlanRisk, RiskCause } from '../plan-summary';
import type { ReportFigure } from '../report-figure';
import type { ReportGround } from '../report-ground';

/** How likely, as the workspace states it. */
export interface StatedChance {
  readonly value: PartsPerMillion;
  readonly note?: string;
  readonly explain: () => FigureAnswer;
}

/** What a risk is made from. */
export interface RiskParts {
  readonly cause: RiskCause;
  /** What tells it from the others of its cause, the same each time. */
  readonly of: readonly string[];
  readonly headline: string;
  /** Name of the dollars: `Back-duty`. */
  readonly label: string;
  readonly dollars: RiskDollars;
  readonly likelihood: StatedChance | null;
  readonly why: string;
  readonly mitigation: string;
  readonly vendors: readonly string[];
}

/** The dollars of a risk, or why nobody can say. */
export type RiskDollars =
  | {
      readonly cents: UsdCents;
      readonly note?: string | null;
      /** What is not in the sum, a sentence: a part never reads like the whole, so the figure is then `—`. */
      readonly missing?: string | null;
      readonly explain: () => FigureAnswer;
    }
  | { readonly unknown: string; readonly explain?: () => FigureAnswer };

/** One risk. */
export function makeRisk({ of, label, dollars, likelihood, ...risk }: RiskParts): PlanRisk {
  const key = ['risk', risk.cause, ...of].join('/');
  return {
    ...risk,
    dollars: dollarsFigure(key, label, dollars),
    likelihood:
      likelihood === null
        ? null
        : figure({
            key: `${key}/likelihood`,
            label: 'Likelihood',
            unit: 'ppm',
            value: likelihood.value,
            note: likelihood.note ?? null,
            explain: likelihood.explain,
          }),
  };
}

function dollarsFigure(key: string, label: string, dollars: RiskDollars): ReportFigure {
  if ('unknown' in dollars) {
    const { unknown: why, explain } = dollars;
    return { ...unknownFigure(key, label, 'usd', why), ...(explain === undefined ? {} : { explain }) };
  }
  const { cents, note = null, missing = null, explain } = dollars;
  if (missing === null) return figure({ key, label, unit: 'usd', value: cents, note, explain });
  const why = `${missing} What is known comes to ${shortUsd(cents)}.`;
  return figure({
    key,
    label,
    unit: 'usd',
    value: null,
    note: why,
    explain: () => {
      const { root } = explain();
      const known = { ...root, label: `${root.label}, as far as it is known` };
      return { sentence: `${label} is not known. ${why}`, root: { ...unknown(label, why), inputs: [known] } };
    },
  });
}

/** A line that buys something, with its purchase evaluated. */
export type BoughtLine = EvaluatedLine & {
  readonly evaluation: NonNullable<EvaluatedLine['evaluation']>;
  readonly offer: NonNullable<EvaluatedLine['offer']>;
};

/** Lines of which units come and something is known. */
export function boughtLines({ under }: Pick<ReportGround, 'under'>): readonly BoughtLine[] {
  return under.evaluation.lines.filter(
    (line): line is BoughtLine => line.evaluation !== null && line.offer !== null && line.units > 0,
  );
}

/** Lines that are alike, in the order of the plan. */
export function groupedBy<Line>(
  lines: readonly Line[],
  keyOf: (line: Line) => string,
): readonly (readonly [string, readonly [Line, ...Line[]]])[] {
  const groups = new Map<string, [Line, ...Line[]]>();
  for (const line of lines) {
    const key = keyOf(line);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [line]);
    else known.push(line);
  }
  return [...groups];
}

const contexts = new WeakMap<BoughtLine, ExplainContext>();

/** What the figures of a line are explained from. Made once for a line of a ground, so that its trees share their nodes. */
export function contextOf(line: BoughtLine, { under, evidence }: ReportGround): ExplainContext {
  const known = contexts.get(line);
  const { pack } = under.ground.prepared;
  if (known?.pack === pack && known.row === line.evaluation) return known;
  const context = explainContext(line.evaluation, under.ground.prepared, evidence);
  contexts.set(line, context);
  return context;
}

/** The tree of a column of a purchase as a list: none for a column that is not explained. Remembered. */
export function treesOf(
  row: OfferEvaluation,
  columnId: string,
  { under, evidence }: ReportGround,
): readonly Explanation[] {
  const tree = figureTree(row, columnId, { prepared: under.ground.prepared, evidence });
  return tree === null ? [] : [tree];
}

/** `1,200 S21 Pro and T21 from Bitmain`; of three or more models only how many there are. */
export function goodsWords(lines: readonly EvaluatedLine[]): string {
  const models = [...new Set(lines.map(({ model }) => isolatedName(model)))];
  const vendors = [...new Set(lines.map(({ vendor }) => isolatedName(vendor)))];
  const rigs = models.length <= 2 ? models.join(' and ') : `rigs of ${numberText(models.length)} models`;
  return `${numberText(unitsOf(lines))} ${rigs} from ${vendors.join(' and ')}`;
}

/** A line by its goods and month: `600 S21 Pro from Bitmain, Mar 2027`. */
export function lineWords(line: EvaluatedLine): string {
  const dispatch = line.evaluation?.delivery?.dispatchP50;
  const month = line.line.batchMonth ?? (dispatch === undefined ? null : monthOf(dispatch));
  return `${goodsWords([line])}${month === null ? '' : `, ${monthWords(month)}`}`;
}

/** Units of lines together. */
export function unitsOf(lines: readonly EvaluatedLine[]): number {
  return lines.reduce((sum, { units }) => sum + units, 0);
}

/** An amount that is the sum of its parts, as a tree. */
export function sumNode(label: string, amount: UsdCents, formula: string, parts: readonly Explanation[]) {
  return computed(label, usdText(amount), formula, parts, { operation: sumOf(parts) });
}

/** Amounts added, whole cents. */
export function total(amounts: readonly number[]): UsdCents {
  return sumCents(amounts.map(usdCents));
}

/** `1 line is`, `3 lines are`. */
export function linesAre(count: number): string {
  return count === 1 ? '1 line is' : `${numberText(count)} lines are`;
}
