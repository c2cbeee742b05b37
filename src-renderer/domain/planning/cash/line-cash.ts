/**
 * The cash of one line: what is paid, for what and when, and what nobody knows.
 *
 * The flows of a line add up to its landed cost with an option's fee, its receiving cost and its use tax, to
 * the cent, wherever these are known. Delay, failures and reserve cost money and are no payment.
 *
 * Depends on: core, model (types), payments, ../plan-evaluation (types), ./cash-flow, ./cost-flows, ./price-flows.
 */
import { ZERO_CENTS } from '../../core/money';
import type { OfferEvaluation } from '../../evaluation/offer-evaluation';
import type { PaymentMilestone } from '../../model/payment-terms';
import type { Plan } from '../../model/plan';
import { PAYMENT_TEMPLATES } from '../../payments/payment-templates';
import type { EvaluatedLine, PlanGround } from '../plan-evaluation';
import { CASH_KINDS, type CashFlow, type CashGap, type LineCash } from './cash-flow';
import { costFlows } from './cost-flows';
import { priceFlows, type FlowPart } from './price-flows';

/** What decides how lines are paid whose offer states no terms. */
export type PlanTerms = Pick<Plan, 'paymentTerms'>;

const known = new WeakMap<EvaluatedLine, { readonly terms: Plan['paymentTerms']; readonly cash: LineCash }>();

/** The terms taken where an offer states none: those of the plan, else 10/40/50. */
export function assumedTerms({ paymentTerms }: PlanTerms): readonly PaymentMilestone[] {
  return paymentTerms ?? PAYMENT_TEMPLATES[0]?.terms ?? [];
}

/**
 * The cash of a line. Asked again for the same line and terms it answers at once.
 *
 * @param ground - what the line was evaluated by
 */
export function lineCash(line: EvaluatedLine, plan: PlanTerms, ground: PlanGround): LineCash {
  const remembered = known.get(line);
  if (remembered !== undefined && remembered.terms === plan.paymentTerms) return remembered.cash;
  const cash = cashOf(line, plan, ground);
  known.set(line, { terms: plan.paymentTerms, cash });
  return cash;
}

function cashOf(line: EvaluatedLine, plan: PlanTerms, ground: PlanGround): LineCash {
  const lineId = line.line.id;
  const { vendor } = line;
  const { evaluation } = line;
  const milestones = evaluation === null ? null : (evaluation.offer.paymentTerms ?? assumedTerms(plan));
  const parts: readonly FlowPart[] = [
    ...(evaluation === null || milestones === null ? [] : priceFlows(evaluation, milestones)),
    ...optionFee(line, ground),
    ...(evaluation === null ? [] : costFlows(evaluation, ground.prepared)),
  ];
  return {
    lineId,
    flows: parts
      .filter(({ amount }) => amount > 0)
      .map((part): CashFlow => ({ lineId, vendor, ...part }))
      .sort((a, b) => CASH_KINDS.indexOf(a.kind) - CASH_KINDS.indexOf(b.kind)),
    gaps: gapsOf(line).map((missing): CashGap => ({ lineId, missing })),
    terms:
      milestones === null
        ? null
        : { basis: evaluation?.offer.paymentTerms == null ? 'assumed' : 'stated', milestones },
  };
}

/** The fee is paid when the option is taken: on the day the plan is signed. */
function optionFee({ optionFee: amount }: EvaluatedLine, ground: PlanGround): readonly FlowPart[] {
  const { asOf } = ground.prepared.reference.settings.scenario;
  return amount === ZERO_CENTS
    ? []
    : [
        {
          kind: 'option-fee',
          amount,
          on: asOf,
          event: 'signing',
          milestone: null,
          batch: null,
          dispatchOn: null,
        },
      ];
}

function gapsOf({ line, offer, evaluation }: EvaluatedLine): readonly CashGap['missing'][] {
  // Of an option on an offer that is gone the fee is not known either.
  if (offer === null) return line.quantity === 0 ? [] : ['offer'];
  if (evaluation === null) {
    return line.quantity === 0 || line.standing === 'option' ? [] : ['offer'];
  }
  return [...(evaluation.cost === null ? (['border'] as const) : []), ...receivingGap(evaluation)];
}

function receivingGap({ allInWhole }: OfferEvaluation): readonly CashGap['missing'][] {
  return allInWhole === null || allInWhole.receiving === null ? ['receiving'] : [];
}
