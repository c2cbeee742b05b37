/** What a risk is about, in a few words. Depends on: executive (types). */
import type { RiskCause } from '#domain/executive/plan-summary';

/** As beside a point of the map. */
export const CAUSE_WORDS: Readonly<Record<RiskCause, string>> = {
  'back-duty': 'back-duty',
  'tariff-cliff': 'tariff step',
  'customs-hold': 'customs hold',
  deposit: 'deposit',
  concentration: 'concentration',
  'list-exposure': 'list',
  'stale-quotes': 'old quotes',
  'late-arrival': 'late',
};
