/**
 * The rules of an order problem one by one, each with a key of its own, so that
 * those that clash can be named and each can be let go or loosened alone.
 *
 * Depends on: core (types), model/order-problem.
 */
import type { OrderProblem, ShareCap } from '../model/order-problem';

/** By what a share is taken. */
export type ShareOf = 'vendor' | 'origin';

/** One rule. */
export type OrderRule =
  | {
      readonly kind: 'targetTh' | 'budgetUsd' | 'maxPowerKw' | 'maxVendors' | 'minVendors';
      readonly key: string;
      readonly limit: number;
    }
  /** The share of one name, or with `name` null that of each name alike. */
  | {
      readonly kind: 'share';
      readonly key: string;
      readonly of: ShareOf;
      readonly name: string | null;
      readonly limit: number;
    };

/** The rules that a problem sets, in a fixed order. Keys are `budgetUsd`, `maxShareByVendor`, `maxShareByOrigin.MY`. */
export function rulesOf({ rules }: Pick<OrderProblem, 'rules'>): readonly OrderRule[] {
  return [
    ...plain('targetTh', rules.targetTh),
    ...plain('budgetUsd', rules.budgetUsd),
    ...plain('maxPowerKw', rules.maxPowerKw),
    ...shares('vendor', rules.maxShareByVendor),
    ...shares('origin', rules.maxShareByOrigin),
    ...plain('maxVendors', rules.maxVendors),
    ...plain('minVendors', rules.minVendors),
  ];
}

function plain(kind: Exclude<OrderRule['kind'], 'share'>, limit: number | undefined): readonly OrderRule[] {
  return limit === undefined ? [] : [{ kind, key: kind, limit }];
}

function shares(of: ShareOf, cap: ShareCap | undefined): readonly OrderRule[] {
  if (cap === undefined) return [];
  const key = of === 'vendor' ? 'maxShareByVendor' : 'maxShareByOrigin';
  if (typeof cap === 'number') return [{ kind: 'share', key, of, name: null, limit: cap }];
  return Object.entries(cap).map(([name, limit]) => ({
    kind: 'share',
    key: `${key}.${name}`,
    of,
    name,
    limit,
  }));
}
