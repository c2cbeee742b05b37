/**
 * How back-duty exposure and its reserve come about: what customs can claim if
 * it refuses the declared origin.
 *
 * Both duties are drawn as full trees, by the functions that made them, so that
 * a reader sees which authority the difference rests on.
 *
 * Depends on: core, model, landed-cost, evaluation, explain.
 */
import { formatPercent, type PartsPerMillion } from '../core/money';
import { amountText, usdText } from '../core/plain-text';
import type { Sourced } from '../core/source';
import { declaredGoods, foundGoods } from '../evaluation/cost-offer';
import type { LandedCost } from '../landed-cost/landed-cost';
import { addEntries, type OfferCharges } from '../landed-cost/offer-charges';
import {
  assumedProbability,
  originInDoubt,
  scenarioOrigin,
  type OriginExposure,
} from '../landed-cost/origin-exposure';
import { plannedEntry } from '../landed-cost/planned-entry';
import type { OriginEvidence } from '../model/offer';
import { hashrateFact, notKnown, quantityFact, quoted, once, type ExplainContext } from './explain-context';
import { dutyNode, dutyTree, noDutyNode, noDutyReason } from './explain-duty';
import type { Explanation, FigureAnswer } from './explanation';
import { asFigure, computed, fact, rateOf, ratioOf, sumOf, unknown } from './nodes';

/** Duty if customs finds another origin − duty as declared. */
export function explainExposure(context: ExplainContext): FigureAnswer {
  return explained(context, 'Back-duty exposure', (exposure, cost) => ({
    sentence: `${exposureSentence(exposure)} ${NOT_ESTIMATED}`,
    root: exposureNode(context, exposure, cost),
  }));
}

/** The same per TH. */
export function explainExposurePerTh(context: ExplainContext): FigureAnswer {
  return explained(context, 'Back-duty exposure per TH', (exposure, cost) => {
    const whole = exposureNode(context, exposure, cost);
    const units = quantityFact(context);
    const hashrate = hashrateFact(context);
    return {
      sentence: `${exposureSentence(exposure)} That is ${usdText(exposure.perTh)}/TH. ${NOT_ESTIMATED}`,
      root: computed(
        'Back-duty exposure per TH',
        `${amountText(exposure.perTh)} $/TH`,
        'exposure ÷ (units × TH/s)',
        [whole, units, hashrate],
        { operation: ratioOf([whole], [units, hashrate]) },
      ),
    };
  });
}

/** Chance of refusal × exposure, per TH. */
export function explainReservePerTh(context: ExplainContext): FigureAnswer {
  return explained(context, 'Reserve per TH', (exposure, cost) => {
    const node = reserveNode(context);
    if (exposure.reserve === null || exposure.reservePerTh === null || node === null) {
      const reason = 'not set aside: no chance of refusal is set';
      return {
        sentence: `Reserve ${reason}, neither by the offer nor for its evidence (${evidenceWords[context.row.offer.originEvidence]}).`,
        root: computed(
          'Reserve per TH',
          '—',
          'chance of refusal × exposure ÷ (units × TH/s)',
          [exposureNode(context, exposure, cost), evidenceFact(context)],
          { note: 'Not set aside: no chance of refusal is set.' },
        ),
      };
    }
    const how = exposure.isInLanded
      ? 'the scenario takes the finding as made, so the extra duty is in the landed cost already'
      : `${formatPercent(exposure.probability ?? NEVER)} % × exposure ${usdText(exposure.extraDuty)} ÷ (units × TH/s)`;
    return { sentence: `Reserve ${usdText(exposure.reservePerTh)}/TH: ${how}.`, root: node };
  });
}

/** The reserve per TH as a node of larger trees; null if none is set aside. */
export function reserveNode(context: ExplainContext): Explanation | null {
  const { exposure, cost } = context.row;
  if (exposure === null || cost === null) return null;
  const { reserve, reservePerTh, isInLanded } = exposure;
  if (reserve === null || reservePerTh === null) return null;
  const whole = exposureNode(context, exposure, cost);
  const probability = probabilityFact(context, exposure);
  const label = 'Reserve for back-duty';
  const amount =
    isInLanded || probability === null
      ? computed(label, usdText(reserve), 'none: the extra duty is in the landed cost already', [whole])
      : computed(label, usdText(reserve), 'chance of refusal × exposure', [probability, whole], {
          operation: rateOf(exposure.probability ?? NEVER, [whole]),
        });
  const units = quantityFact(context);
  const hashrate = hashrateFact(context);
  return asFigure(
    'reservePerTh',
    computed(
      'Reserve per TH',
      `${amountText(reservePerTh)} $/TH`,
      'reserve ÷ (units × TH/s)',
      [amount, units, hashrate],
      { operation: ratioOf([amount], [units, hashrate]) },
    ),
  );
}

const NEVER = 0 as PartsPerMillion;
const NOT_ESTIMATED = 'Interest and penalties come on top and are not estimated.';

const evidenceWords: Readonly<Record<OriginEvidence, string>> = {
  none: 'none held',
  certificate: 'a certificate of origin',
  'bill-of-materials': 'a bill of materials',
  ruling: 'a customs ruling',
};

function explained(
  context: ExplainContext,
  label: string,
  answer: (exposure: OriginExposure, cost: LandedCost) => FigureAnswer,
): FigureAnswer {
  const { cost, exposure, offer } = context.row;
  if (cost === null) return notKnown(label, context);
  if (exposure !== null) return answer(exposure, cost);
  if (context.steps === null || context.steps.charges === null) {
    return {
      sentence: `There is no back-duty for the buyer: ${noDutyReason(cost)}.`,
      root: noDutyNode(label, 'none', context, cost),
    };
  }
  const found = originInDoubt(offer, context.settings.scenario);
  if (found !== null) {
    const reason = `The tariff layers on file do not say what goods of ${found} would pay.`;
    return { sentence: `${label} is not known. ${reason}`, root: unknown(label, reason) };
  }
  const reason =
    offer.origin === 'US'
      ? 'goods of US origin are never found to be something else'
      : `no finding could put another origin in the place of ${offer.origin}`;
  return {
    sentence: `There is no back-duty exposure: ${reason}.`,
    root: computed(label, 'none', reason, [quoted(context, 'origin', 'Declared origin', offer.origin)]),
  };
}

function exposureSentence({ declared, found, extraDuty, isInLanded }: OriginExposure): string {
  const amount = usdText(extraDuty);
  if (extraDuty === 0) return `A finding of ${found} in place of ${declared} would cost no more duty.`;
  return isInLanded
    ? `The scenario takes ${found} in place of ${declared}: ${amount} of the duty is above that of the declared origin, and in the landed cost already.`
    : `If customs finds ${found} in place of ${declared}, the duty is ${amount} higher.`;
}

function exposureNode(context: ExplainContext, exposure: OriginExposure, cost: LandedCost): Explanation {
  return once(context, 'exposure', () => drawExposureNode(context, exposure, cost));
}

function drawExposureNode(context: ExplainContext, exposure: OriginExposure, cost: LandedCost): Explanation {
  const { declared, found, extraDuty, isInLanded } = exposure;
  const label = 'Back-duty exposure';
  const paid = dutyNode(context, cost);
  const other = otherCharges(context, exposure);
  if (other === null) return unknown(label, 'The duty of the other origin is not known.');
  const ofDeclared = isInLanded
    ? dutyTree(context, cost, other, `Duty as declared, ${declared}`)
    : { ...paid, label: `Duty as declared, ${declared}` };
  const ofFound = isInLanded
    ? { ...paid, label: `Duty of ${found}` }
    : dutyTree(context, cost, other, `Duty if customs finds ${found}`);
  const parts = [ofFound, ofDeclared];
  const note = `${foundReason(context, exposure)} ${NOT_ESTIMATED}`;
  const formula = `duty of ${found} − duty of ${declared}, at least 0`;
  return asFigure(
    'exposure',
    extraDuty === 0
      ? computed(label, usdText(extraDuty), formula, parts, { note })
      : computed(label, usdText(extraDuty), formula, parts, {
          note,
          operation: sumOf([ofFound], [ofDeclared]),
        }),
  );
}

/** Why this origin is the one that customs is taken to find. */
function foundReason({ row, settings }: ExplainContext, { found }: OriginExposure): string {
  if (scenarioOrigin(settings.scenario) !== null) return `The scenario finds ${found}.`;
  return row.offer.hashboardOrigin === found
    ? `The hashboards were assembled in ${found}, as the offer says.`
    : `${found} is taken, as no other origin of the hashboards is given.`;
}

/** The charges of the origin that is not paid: the found one, or the declared one where the scenario finds another. */
function otherCharges(context: ExplainContext, { found, isInLanded }: OriginExposure): OfferCharges | null {
  const { offer } = context.row;
  const goods = isInLanded ? declaredGoods(offer) : foundGoods(offer, found);
  const entries = (context.steps?.charges?.entries ?? []).map(({ plan }) =>
    plannedEntry(plan, goods, offer.mode, null, context.pack),
  );
  const charged = entries.flatMap((entry) => (entry.ok ? [entry.value] : []));
  return charged.length === 0 || charged.length < entries.length ? null : addEntries(charged);
}

function probabilityFact(context: ExplainContext, { probability }: OriginExposure): Explanation | null {
  if (probability === null) return null;
  const { offer } = context.row;
  const value = `${formatPercent(probability)} %`;
  if (offer.reassessmentProbability !== null) {
    return fact('Chance of refusal, set for this offer', value, {
      citation: `Offer ${offer.id}, as its user judges it`,
      asOf: offer.handEdits.find(({ field }) => field === 'reassessmentProbability')?.on ?? null,
      confidence: 'assumed',
    });
  }
  const assumed: Sourced<PartsPerMillion> | null = assumedProbability(offer, context.settings.assumptions);
  return assumed === null
    ? null
    : fact(`Chance of refusal, evidence held: ${evidenceWords[offer.originEvidence]}`, value, assumed);
}

function evidenceFact(context: ExplainContext): Explanation {
  return quoted(
    context,
    'originEvidence',
    'Origin evidence',
    evidenceWords[context.row.offer.originEvidence],
  );
}
