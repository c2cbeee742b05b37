/**
 * What is decided, in one sentence, and how the plan stands, in a few.
 *
 * Depends on: core, planning (types), ../figure-text, ../record, ../report-figure (types),
 * ../report-ground (types), ./kpi-figures.
 */
import { isolatedName } from '../../core/isolated-name';
import { dayText, numberText } from '../../core/plain-text';
import type { RuleState } from '../../planning/plan-evaluation';
import { NOT_KNOWN, shortUsd } from '../figure-text';
import { lineProblemSentence } from '../record/line-problem-sentence';
import { lineName } from '../record/names-in-record';
import type { ReportFigure } from '../report-figure';
import type { ReportGround } from '../report-ground';
import { kpiByKey, kpiFigures } from './kpi-figures';

/**
 * `Buy 4,200 rigs (910 PH/s, 17.4 MW) for $24.3M landed, 26.70 $/TH all-in, hashing by 12 Mar 2027.`
 *
 * A cost or a day that is not known is said to be so; a hash rate or power that is not is left out. A plan
 * with a line whose offer is gone has no total, and the sentence says why.
 */
export function headline(ground: ReportGround, kpis: readonly ReportFigure[] = kpiFigures(ground)): string {
  if (ground.under.evaluation.totals.units === 0) {
    return ground.under.notComing.length > 0
      ? 'Nothing of the plan comes under this scenario.'
      : 'The plan buys nothing yet.';
  }
  const gone = goneWords(ground);
  if (gone !== null) return gone;
  const text = (key: string) => kpiByKey(kpis, `kpi/${key}`).text;
  const rigs = text('units') === '1' ? '1 rig' : `${text('units')} rigs`;
  const size = [text('ths'), text('power')].filter((part) => part !== NOT_KNOWN).join(', ');
  const landed = costWords(' for ', text('landed'), 'landed');
  const allIn = costWords(', ', text('all-in-per-th'), 'all-in');
  const day = dayWords(text('hashing-p50'), text('hashing-p90'));
  return `Buy ${rigs}${size === '' ? '' : ` (${size})`}${landed}${allIn}, ${day}.`;
}

function goneWords({ under }: ReportGround): string | null {
  const { gone, units } = under.evaluation.totals;
  if (gone === 0) return null;
  const lines = under.evaluation.lines.filter(({ line }) => line.quantity > 0).length;
  const what =
    gone === 1
      ? 'is of an offer that is not in the workspace any more'
      : 'are of offers that are not in the workspace any more';
  return `The plan has no total: ${numberText(gone)} of its ${numberText(lines)} lines ${what}. The others buy ${numberText(units)} ${units === 1 ? 'rig' : 'rigs'}.`;
}

function costWords(before: string, text: string, what: string): string {
  return text === NOT_KNOWN ? `, ${what} cost not known` : `${before}${text} ${what}`;
}

function dayWords(p50: string, p90: string): string {
  if (p50 === NOT_KNOWN) return 'hashing by a day not known';
  return p90 === NOT_KNOWN || p90 === p50 ? `hashing by ${p50}` : `hashing by ${p50} (P90 ${p90})`;
}

/** The day and the scenario, the rules, lines in question, what is left out: a sentence each. */
export function standingWords(ground: ReportGround): readonly string[] {
  return [
    viewWords(ground),
    ...rulesWords(ground),
    ...problemWords(ground),
    ...optionWords(ground),
    ...notComingWords(ground),
  ];
}

function viewWords({ scenario, under }: ReportGround): string {
  const { asOf } = under.ground.prepared.reference.settings.scenario;
  const view = scenario === null ? 'present view' : `scenario ${isolatedName(scenario.name)}`;
  return `Figures as of ${dayText(asOf)}, ${view}.`;
}

const STANDINGS: readonly (readonly [RuleState['standing'], string])[] = [
  ['kept', 'kept'],
  ['binding', 'kept to its limit'],
  ['broken', 'broken'],
  ['unknown', 'not known'],
  ['off', 'not asked'],
];

function rulesWords({ under }: ReportGround): readonly string[] {
  const { rules } = under.evaluation;
  if (rules.length === 0) return ['The plan has no rules.'];
  const parts = STANDINGS.flatMap(([standing, said]) => {
    const count = rules.filter((state) => state.standing === standing).length;
    return count === 0 ? [] : [`${numberText(count)} ${said}`];
  });
  return [`${numberText(rules.length)} ${rules.length === 1 ? 'rule' : 'rules'}: ${parts.join(', ')}.`];
}

/** The first line that cannot be bought as it stands, and how many more; all of them are exceptions of the record. */
function problemWords({ under }: ReportGround): readonly string[] {
  const faulty = under.evaluation.lines.filter(({ problems }) => problems.length > 0);
  const [first] = faulty;
  const [problem] = first?.problems ?? [];
  if (first === undefined || problem === undefined) return [];
  const named = `${lineName(first)}: ${lineProblemSentence(problem, first.line.quantity)}`;
  const more = faulty.length - 1;
  return [
    more === 0
      ? `In question: ${named}.`
      : `In question: ${named}; and ${numberText(more)} more ${more === 1 ? 'line' : 'lines'}, see the decision record.`,
  ];
}

function optionWords({ under }: ReportGround): readonly string[] {
  const held = under.evaluation.lines.filter(({ line }) => line.standing === 'option' && line.quantity > 0);
  if (held.length === 0) return [];
  const units = held.reduce((sum, { line }) => sum + line.quantity, 0);
  return [`Options on ${numberText(units)} rigs are held: their fees are counted, the rigs are not.`];
}

function notComingWords({ under }: ReportGround): readonly string[] {
  if (under.notComing.length === 0) return [];
  const units = under.notComing.reduce((sum, { stoppedUnits }) => sum + stoppedUnits, 0);
  return [
    `${numberText(units)} rigs do not come under this scenario; ${shortUsd(under.lost)} is paid for them and counted as cost.`,
  ];
}
