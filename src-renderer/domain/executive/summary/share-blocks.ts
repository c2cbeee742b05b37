/**
 * Shares of the plan by vendor and by origin, each with what the rules of the plan ask of it.
 *
 * While an offer of the plan is gone nobody knows the whole, so no share of it is known either.
 *
 * Depends on: core, explain, model (types), planning, ../figure-text, ../make-figure, ../name-words (types),
 * ../plan-summary (types), ../plan-trees, ../report-figure (types), ../report-ground (types).
 */
import { countryName } from '../../core/country-name';
import { formatPercent, type PartsPerMillion } from '../../core/money';
import { numberText } from '../../core/plain-text';
import { computed } from '../../explain/nodes';
import type { EvaluatedLine, PlanShare, RuleState } from '../../planning/plan-evaluation';
import { namesOf } from '../../planning/plan-shares';
import { shareNameIs } from '../../planning/rules/rule-names';
import { figureText, percentText, shortUsd } from '../figure-text';
import { goneWords } from '../gone-words';
import { figure, unknownFigure } from '../make-figure';
import type { ShareBlock, SharePart } from '../plan-summary';
import { totalOf } from '../plan-trees';
import type { ReportFigure } from '../report-figure';
import type { ReportGround } from '../report-ground';

/** By what shares are shown. */
export type SharedBy = 'vendor' | 'origin';

/** Shares of TH and landed dollars, greatest TH first; a name that a rule asks for and nothing comes from is there with 0. */
export function shareBlock(by: SharedBy, ground: ReportGround): ShareBlock {
  const { totals } = ground.under.evaluation;
  const { shares, hhi } = by === 'vendor' ? totals.byVendor : totals.byOrigin;
  const wanted = shareRules(by, ground).flatMap(({ rule }) => {
    const { name } = rule;
    return name === null || shares.some((share) => isNamed(name, share.name, by, ground)) ? [] : [name];
  });
  const none = [...new Set(wanted)].map((name): PlanShare => ({ ...NOTHING, name }));
  return {
    parts: [...shares, ...none].map((share) => partOf(share, by, ground)),
    hhi: hhiFigure(by, hhi, ground),
  };
}

const NOTHING = { ths: 0, landed: 0, ofThs: 0, ofLanded: 0 } as Omit<PlanShare, 'name'>;

function partOf(share: PlanShare, by: SharedBy, ground: ReportGround): SharePart {
  const name = shownName(share.name, by);
  const lines = linesOf(share.name, by, ground);
  const asked = shareRules(by, ground).filter(
    ({ rule }) => rule.name === null || (share.name !== null && isNamed(rule.name, share.name, by, ground)),
  );
  const key = `share/${by}/${share.name ?? 'unknown'}`;
  return {
    name,
    ofThs: thsShare(`${key}/ths`, name, share, lines, ground),
    landed: landedOf(`${key}/landed`, name, share, { by, lines }, ground),
    limit: asked.length === 0 ? null : asked.map(({ rule }) => limitWords(rule)).join(', '),
    isBroken: asked.some((state) => isBrokenBy(state, share)),
  };
}

type ShareState = RuleState & { readonly rule: Extract<RuleState['rule'], { kind: 'share' }> };

function shareRules(by: SharedBy, { under }: ReportGround): readonly ShareState[] {
  return under.evaluation.rules.flatMap((state) => {
    const { rule } = state;
    return rule.kind === 'share' && rule.of === by && rule.isOn ? [{ ...state, rule }] : [];
  });
}

/** The rule is broken and it is this name that breaks it. */
function isBrokenBy({ rule, standing }: ShareState, { ofThs, ofLanded }: PlanShare): boolean {
  if (standing !== 'broken') return false;
  const share = rule.base === 'th' ? ofThs : ofLanded;
  return (rule.most !== null && share > rule.most) || (rule.least !== null && share < rule.least);
}

function limitWords({ base, least, most }: ShareState['rule']): string {
  const bounds = [
    ...(least === null ? [] : [`at least ${limitText(least)}`]),
    ...(most === null ? [] : [`at most ${limitText(most)}`]),
  ].join(' and ');
  return base === 'th' ? bounds : `${bounds} of landed`;
}

function limitText(limit: PartsPerMillion): string {
  return `${formatPercent(limit, 0)} %`;
}

function isNamed(asked: string, name: string | null, by: SharedBy, ground: ReportGround): boolean {
  const [line] = linesOf(name, by, ground);
  return asked === name || (line !== undefined && shareNameIs(line, by, asked, ground.under.ground));
}

function linesOf(name: string | null, by: SharedBy, { under }: ReportGround): readonly EvaluatedLine[] {
  return under.evaluation.lines.filter((line) => namesOf(line, by).includes(name));
}

function shownName(name: string | null, by: SharedBy): string {
  if (name === null || name === '') return 'not known';
  return by === 'origin' ? countryName(name) : name;
}

function thsShare(
  key: string,
  name: string,
  share: PlanShare,
  lines: readonly EvaluatedLine[],
  ground: ReportGround,
): ReportFigure {
  const label = `Share of TH, ${name}`;
  const all = ground.under.evaluation;
  const { gone } = all.totals;
  if (gone > 0)
    return unknownFigure(key, label, 'ppm', `${figureText('ths', share.ths)}; ${goneWords(gone)}`);
  return figure({
    key,
    label,
    unit: 'ppm',
    value: share.ofThs,
    note: figureText('ths', share.ths),
    explain: () => {
      const over = totalOf('ths', lines, ground, `Hash rate, ${name}`);
      const under = totalOf('ths', all.lines, ground, 'Hash rate of the plan');
      const root = computed(label, percentText(share.ofThs), 'its TH/s ÷ those of the plan', [over, under]);
      return { sentence: `${label}: ${root.value}, ${over.value} ÷ ${under.value}.`, root };
    },
  });
}

function landedOf(
  key: string,
  name: string,
  share: PlanShare,
  { by, lines }: { readonly by: SharedBy; readonly lines: readonly EvaluatedLine[] },
  ground: ReportGround,
): ReportFigure {
  const label = `Landed, ${name}`;
  const unknown = lines.filter((line) => line.units > 0 && line.landed === null).length;
  if (unknown > 0) {
    return unknownFigure(key, label, 'usd', `${numberText(unknown)} of its lines of no known cost`);
  }
  return figure({
    key,
    label,
    unit: 'usd',
    value: share.landed,
    note: [ofLandedWords(share, ground), ...heldFees(by, share.name, ground)].join('; '),
    explain: () => {
      const root = totalOf('landed', lines, ground, label);
      return { sentence: `${label}: ${root.value}, the sum of its lines.`, root };
    },
  });
}

/** A part of what is known never reads like a part of the whole. */
function ofLandedWords({ ofLanded }: PlanShare, { under }: ReportGround): string {
  const { missingLanded } = under.evaluation.totals;
  const words = `${percentText(ofLanded)} of landed`;
  if (missingLanded === 0) return words;
  return `${words} without ${missingLanded === 1 ? '1 line' : `${numberText(missingLanded)} lines`} of no known cost`;
}

/** A held option brings no share, and its fee is part of the plan's landed cost all the same. */
function heldFees(by: SharedBy, name: string | null, { under }: ReportGround): readonly string[] {
  const fees = under.evaluation.lines
    .filter(({ units, offer, vendor }) => units === 0 && (by === 'vendor' ? vendor : offer?.origin) === name)
    .reduce((sum, { optionFee }) => sum + optionFee, 0);
  return fees === 0 ? [] : [`fees of held options, ${shortUsd(fees)}, not in it`];
}

function hhiFigure(by: SharedBy, hhi: number | null, ground: ReportGround): ReportFigure {
  const key = `share/${by}/hhi`;
  const label = by === 'vendor' ? 'HHI by vendor' : 'HHI by origin';
  if (hhi === null) return unknownFigure(key, label, 'hhi', 'No terahash is bought');
  const { totals, lines } = ground.under.evaluation;
  if (totals.gone > 0) return unknownFigure(key, label, 'hhi', sentenceOf(goneWords(totals.gone)));
  const { shares } = by === 'vendor' ? totals.byVendor : totals.byOrigin;
  return figure({
    key,
    label,
    unit: 'hhi',
    value: hhi,
    note: 'Herfindahl–Hirschman index of TH, 0 to 10,000',
    explain: () => {
      const nodes = shares.map((share) => {
        const name = shownName(share.name, by);
        const over = totalOf('ths', linesOf(share.name, by, ground), ground, `Hash rate, ${name}`);
        const under = totalOf('ths', lines, ground, 'Hash rate of the plan');
        return computed(`Share of TH, ${name}`, percentText(share.ofThs), 'its TH/s ÷ those of the plan', [
          over,
          under,
        ]);
      });
      const root = computed(label, numberText(hhi), 'the squares of the shares in per cent, added up', nodes);
      return {
        sentence: `${label}: ${root.value}, the squares of ${numberText(nodes.length)} shares.`,
        root,
      };
    },
  });
}

function sentenceOf(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
