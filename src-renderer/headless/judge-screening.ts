/**
 * What a screening of a workspace says of the plan that is open in it, and of its lists.
 *
 * A plan breaches the policy of screening where it buys rigs whose seller, maker or owner is listed: a
 * potential match is a question for a person and breaches nothing yet.
 *
 * Depends on: core, evaluation, model (types), planning, screening, ./outcome (types), ./workspace-source.
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import { isolatedName } from '#domain/core/isolated-name';
import { daysText } from '#domain/core/plain-text';
import { ok, type Result } from '#domain/core/result';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import { prepareReference } from '#domain/evaluation/prepare-reference';
import type { LoadedList } from '#domain/model/loaded-list';
import type { PartyScreening, ScreeningRun } from '#domain/model/screening-run';
import { listAgeDays } from '#domain/screening/list-age';
import type { OfferStatusKind } from '#domain/screening/offer-status';
import type { Judgement } from './outcome';
import { referenceOf, type LoadedWorkspace } from './workspace-source';

/** What was screened, and what was found. */
export interface Screened {
  readonly lists: readonly LoadedList[];
  readonly run: ScreeningRun;
  readonly findings: readonly PartyScreening[];
  /** By which lists are old. */
  readonly asOf: CalendarDate;
  /** Days after which a list is old. */
  readonly maxAgeDays: number;
}

/** Statuses of an offer by which a listed party is paid. */
const LISTED: ReadonlySet<OfferStatusKind> = new Set<OfferStatusKind>(['listed', 'true-match', 'owned']);

/** Breaches of the open plan, and lists that are too old. A problem is one line for each thing that is wrong. */
export function judgeScreening(
  workspace: LoadedWorkspace,
  screened: Screened,
): Result<Judgement, readonly string[]> {
  const stale = staleLists(screened);
  const bought = boughtOffers(workspace);
  if (bought.length === 0) return ok({ breaches: [], stale });
  const { lists, run, findings } = screened;
  const state = {
    ...workspace.state,
    restrictedLists: lists,
    screeningRuns: [run],
    partyScreenings: findings,
  };
  const reference = referenceOf({ ...workspace, state }, null, screened.asOf);
  if (!reference.ok) return reference;
  const rows = evaluateOffers(bought, prepareReference(reference.value));
  const breaches = rows
    .filter(({ listStatus }) => LISTED.has(listStatus.kind))
    .map(
      ({ offer, listStatus }) =>
        `The plan buys ${isolatedName(offer.model)} from ${isolatedName(offer.vendor)} (${isolatedName(offer.id)}): ${listStatus.datedWords.replace(/\.$/, '')}.`,
    );
  return ok({ breaches, stale });
}

/** Of the plan that is open, each once; none without a plan. */
function boughtOffers({ state }: LoadedWorkspace) {
  const { plans, planLines, offers, settings } = state;
  const plan = plans.find(({ id }) => id === settings?.planId) ?? plans[0];
  const ids = new Set(
    planLines
      .filter(({ planId, quantity }) => planId === plan?.id && quantity > 0)
      .map(({ offerId }) => offerId),
  );
  return offers.filter(({ id }) => ids.has(id));
}

function staleLists({ lists, asOf, maxAgeDays }: Screened): readonly string[] {
  return lists.flatMap(({ edition: { fileName, listDate } }) => {
    const name = isolatedName(fileName);
    const age = listAgeDays(listDate, asOf);
    if (age === null) return [`The day of ${name} is not known, so nobody knows how old it is.`];
    if (age <= maxAgeDays) return [];
    return [`${name} is ${daysText(age)} old; at most ${daysText(maxAgeDays)} by the policy.`];
  });
}
