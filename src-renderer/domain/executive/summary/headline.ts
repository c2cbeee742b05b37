/**
 * What is decided, in one sentence, and how the plan stands, in a few.
 *
 * Depends on: core, ../figure-text, ../report-figure (types), ../report-ground (types), ./kpi-figures.
 */
import { isolatedName } from '../../core/isolated-name';
import { dayText, numberText } from '../../core/plain-text';
import type { RuleState } from '../../planning/plan-evaluation';
import { NOT_KNOWN, shortUsd } from '../figure-text';
import type { ReportFigure } from '../report-figure';
import type { ReportGround } from '../report-ground';
import { kpiByKey, kpiFigures } from './kpi-figures';

/**
 * `Buy 4,200 rigs (910 PH/s, 17.4 MW) for $24.3M landed, 26.70 $/TH all-in, hashing by 12 Mar 2027.`
 *
 * A cost or a day that is not known is said to be so; a hash rate or power that is not is left out.
 */
export function headline(ground: ReportGround, kpis: readonly ReportFigure[] = kpiFigures(ground)): string {
  if (ground.under.evaluation.totals.units === 0) {
    return ground.under.notComing.length > 0
      ? 'Nothing of the plan comes under this scenario.'
      : 'The plan buys nothing yet.';
  }
  const text = (key: string) => kpiByKey(kpis, `kpi/${key}`).text;
  const rigs = text('units') === '1' ? '1 rig' : `${words(text('units'), 'a number of')} rigs`;
  const size = [text('ths'), text('power')].filter((part) => part !== NOT_KNOWN).join(', ');
  return `Buy ${rigs}${size === '' ? '' : ` (${size})`} for ${costWords(text('landed'), 'landed')}, ${costWords(
    text('all-in-per-th'),
    'all-in',
  )}, ${dayWords(text('hashing-p50'), text('hashing-p90'))}.`;
}

function words(text: string, unknown: string): string {
  return text === NOT_KNOWN ? unknown : text;
}

function costWords(text: string, what: string): string {
  return text === NOT_KNOWN ? `a cost not known ${what}` : `${text} ${what}`;
}

function dayWords(p50: string, p90: string): string {
  if (p50 === NOT_KNOWN) return 'hashing by a day not known';
  return p90 === NOT_KNOWN || p90 === p50 ? `hashing by ${p50}` : `hashing by ${p50} (P90 ${p90})`;
}

/** The day and the scenario, the rules, what is left out: a sentence each. */
export function standingWords(ground: ReportGround): readonly string[] {
  return [viewWords(ground), ...rulesWords(ground), ...optionWords(ground), ...notComingWords(ground)];
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
