/**
 * What was done to lines of a plan, as the history names it: `Change S21 XP to 1,200 units`.
 *
 * Depends on: core, model (types), ./named-changes.
 */
import { isolatedName } from '#domain/core/isolated-name';
import type { Offer } from '#domain/model/offer';
import type { PlanLine } from '#domain/model/plan';
import type { Site } from '#domain/model/site';
import { counted } from './named-changes';

/** What the words are made from. */
export interface LineNames {
  /** Name of the plan. */
  readonly plan: string;
  readonly offers: ReadonlyMap<string, Offer>;
  readonly sites: ReadonlyMap<string, Site>;
}

/** A line before and after; before is null of a new one. */
export interface LineChange {
  readonly before: PlanLine | null;
  readonly after: PlanLine;
}

/** A whole number with its thousands apart: `1,200`. */
function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `1 unit`, `1,200 units`. */
function units(n: number): string {
  return `${grouped(n)} ${n === 1 ? 'unit' : 'units'}`;
}

/** The rig of a line, or the id of its offer where that is gone. */
function lineName({ offerId }: PlanLine, offers: LineNames['offers']): string {
  return isolatedName(offers.get(offerId)?.model ?? offerId);
}

/** What putting these lines does. */
export function wordsOfPut(changes: readonly LineChange[], names: LineNames): string {
  const plan = isolatedName(names.plan);
  const [first] = changes;
  if (first === undefined) return `Change lines of the plan ${plan}`;
  const isOne = changes.length === 1;
  if (changes.every(({ before }) => before === null)) {
    const what = isOne
      ? `${grouped(first.after.quantity)} ${lineName(first.after, names.offers)}`
      : counted(changes.length, 'line');
    return `Add ${what} to the plan ${plan}`;
  }
  const who = isOne ? lineName(first.after, names.offers) : `${counted(changes.length, 'line')} of ${plan}`;
  const said = new Set(changes.map((change) => wordsOfChange(who, change, names)));
  const [words] = said;
  return said.size === 1 && words !== undefined ? words : `Change ${who}`;
}

/** What removing these lines does. */
export function wordsOfRemoval(lines: readonly PlanLine[], names: LineNames): string {
  const [first] = lines;
  const what =
    lines.length === 1 && first !== undefined
      ? `${grouped(first.quantity)} ${lineName(first, names.offers)}`
      : counted(lines.length, 'line');
  return `Remove ${what} from the plan ${isolatedName(names.plan)}`;
}

function wordsOfChange(who: string, { before, after }: LineChange, names: LineNames): string {
  if (before === null) return `Change ${who}`;
  const changed = (Object.keys(after) as (keyof PlanLine)[]).filter((key) => before[key] !== after[key]);
  const [key] = changed;
  if (changed.length !== 1 || key === undefined) return `Change ${who}`;
  switch (key) {
    case 'quantity':
      return `Change ${who} to ${units(after.quantity)}`;
    case 'siteId':
      return after.siteId === null
        ? `Send ${who} to the site of the offer`
        : `Send ${who} to ${isolatedName(names.sites.get(after.siteId)?.name ?? after.siteId)}`;
    case 'batchMonth':
      return `Ship ${who} ${after.batchMonth === null ? 'when the vendor says' : `in ${after.batchMonth}`}`;
    case 'standing':
      return {
        firm: `Make ${who} firm`,
        option: `Hold ${who} as an option`,
        exercised: `Exercise the option on ${who}`,
      }[after.standing];
    case 'isLocked':
      return `${after.isLocked ? 'Lock' : 'Unlock'} ${who}`;
    case 'note':
      return `Change the note of ${who}`;
    case 'place':
      return `Move ${who}`;
    case 'offerId':
    case 'planId':
    case 'id':
      return `Change ${who}`;
  }
}
