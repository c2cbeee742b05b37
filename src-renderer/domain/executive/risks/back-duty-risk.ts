/**
 * Back-duty: what customs claims if it refuses a declared origin.
 *
 * The dollars are those of Compare and Plan. A scenario that takes the finding as made has them in the
 * landed cost already: there is then no risk of it left.
 *
 * Depends on: core, explain, landed-cost, ./make-risk, ./other-way.
 */
import { countryName } from '../../core/country-name';
import { isolatedName } from '../../core/isolated-name';
import { formatPercent } from '../../core/money';
import { usdText } from '../../core/plain-text';
import { assumedProbability, originInDoubt } from '../../landed-cost/origin-exposure';
import type { OriginEvidence } from '../../model/offer';
import { shortUsd } from '../figure-text';
import { factAnswer } from '../make-figure';
import type { PlanRisk } from '../plan-summary';
import type { ReportGround } from '../report-ground';
import {
  boughtLines,
  goodsWords,
  groupedBy,
  lineWords,
  makeRisk,
  sumNode,
  total,
  treesOf,
  type BoughtLine,
  type RiskDollars,
  type StatedChance,
} from './make-risk';
import { otherWay } from './other-way';

/** One risk for each vendor, model, pair of origins, evidence and chance: what is alike has one likelihood. */
export function backDutyRisks(ground: ReportGround): readonly PlanRisk[] {
  const lines = boughtLines(ground).filter(
    ({ backDuty, evaluation }) =>
      backDuty === null || (backDuty > 0 && evaluation.exposure?.isInLanded !== true),
  );
  const known = lines.filter((line) => line.evaluation.cost !== null);
  return groupedBy(known, keyOf).map(([key, group]) => riskOf(key, group, ground));
}

function keyOf({ vendor, model, offer, evaluation }: BoughtLine): string {
  const { exposure } = evaluation;
  const found = exposure?.found ?? originInDoubt(offer, evaluation.scenario) ?? '';
  const chance = exposure?.probability ?? 'not-stated';
  return [vendor, model, `${offer.origin}-${found}`, offer.originEvidence, String(chance)].join('/');
}

function riskOf(key: string, lines: readonly [BoughtLine, ...BoughtLine[]], ground: ReportGround): PlanRisk {
  const [{ vendor, offer, evaluation }] = lines;
  const found = evaluation.exposure?.found ?? originInDoubt(offer, evaluation.scenario) ?? '';
  const cents = total(lines.map(({ backDuty }) => backDuty ?? 0));
  return makeRisk({
    cause: 'back-duty',
    of: [key],
    headline: `${countryName(found)} found as the origin of ${goodsWords(lines)}`,
    label: 'Back-duty',
    dollars: lines.some(({ backDuty }) => backDuty === null)
      ? { unknown: `The tariff layers on file do not say what goods of ${countryName(found)} would pay.` }
      : dollarsOf(lines, cents, found, ground),
    likelihood: chanceOf(lines[0], ground),
    why: `${isolatedName(vendor)} declares ${countryName(offer.origin)}; evidence held: ${EVIDENCE[offer.originEvidence]}.`,
    mitigation: mitigationOf(lines, ground),
    vendors: [vendor],
  });
}

const EVIDENCE: Readonly<Record<OriginEvidence, string>> = {
  none: 'none',
  certificate: 'a certificate of origin',
  'bill-of-materials': 'a bill of materials',
  ruling: 'a customs ruling',
};

/** What the next better evidence is. */
const NEXT: Readonly<Record<OriginEvidence, string>> = {
  none: 'Ask for a certificate of origin and a bill of materials before the first payment',
  certificate: 'Ask for a bill of materials before the first payment',
  'bill-of-materials': 'Ask customs for a binding ruling on the origin',
  ruling: 'Check that the ruling covers this model and factory',
};

function dollarsOf(
  lines: readonly BoughtLine[],
  cents: ReturnType<typeof total>,
  found: string,
  ground: ReportGround,
): RiskDollars {
  return {
    cents,
    note: 'Interest and penalties come on top and are not estimated.',
    explain: () => {
      const parts = lines.flatMap((line) =>
        treesOf(line.evaluation, 'exposure', ground).map((root) => ({
          ...root,
          label: `Back-duty of ${lineWords(line)}`,
        })),
      );
      return {
        sentence: `If customs finds ${countryName(found)}, the duty on ${goodsWords(lines)} is ${usdText(cents)} higher; interest and penalties come on top.`,
        root: sumNode(
          'Back-duty',
          cents,
          'duty of the origin found − duty as declared, the lines added',
          parts,
        ),
      };
    },
  };
}

function chanceOf({ offer, evaluation }: BoughtLine, ground: ReportGround): StatedChance | null {
  const value = evaluation.exposure?.probability ?? null;
  if (value === null) return null;
  const assumed = assumedProbability(offer, ground.under.ground.prepared.reference.settings.assumptions);
  const own = {
    citation: `Offer ${offer.id}, as its user judges it`,
    asOf: offer.handEdits.find(({ field }) => field === 'reassessmentProbability')?.on ?? null,
    confidence: 'assumed',
  } as const;
  const isOwn = offer.reassessmentProbability !== null || assumed === null;
  const label = isOwn
    ? 'Chance of refusal, set for this offer'
    : `Chance of refusal, evidence held: ${EVIDENCE[offer.originEvidence]}`;
  return {
    value,
    explain: () => factAnswer(label, `${formatPercent(value)} %`, isOwn ? own : assumed),
  };
}

function mitigationOf(lines: readonly [BoughtLine, ...BoughtLine[]], ground: ReportGround): string {
  const reserves = lines.map(({ evaluation }) => evaluation.exposure?.reserve ?? null);
  const reserve = reserves.some((one) => one === null) ? null : total(reserves.map((one) => one ?? 0));
  const evidence = NEXT[lines[0].offer.originEvidence];
  const set =
    reserve === null
      ? 'no chance of refusal is set, so no reserve is set aside'
      : `a reserve of ${shortUsd(reserve)} is set aside`;
  const other = otherWay(ground, 'backDuty', lines[0].vendor);
  return `${evidence}; ${set}${other === null ? '' : `; ${other}`}.`;
}
