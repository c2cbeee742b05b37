/**
 * What a buyer could doubt of an offer, where it is grave: its parties, a price far from public ones, a rig
 * that is not as its maker says.
 *
 * Depends on: evaluation (types), reports, screening.
 */
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import { noticeText } from '../reports/words';
import { offerStatusSeverity } from '../screening/offer-status';

/** A sentence each, without a full stop; none where nothing is. Nobody is known to have decided by it. */
export function graveDoubts({ notices, listStatus }: OfferEvaluation): readonly string[] {
  const isGrave = listStatus.severity > offerStatusSeverity('not-screened', false) + 0.5;
  return [
    ...(isGrave ? [`parties: ${listStatus.words}`] : []),
    ...notices.flatMap((notice) =>
      notice.code === 'price/far-from-market' || notice.code === 'specification/disagrees'
        ? [`in doubt: ${noticeText(notice).replace(/\.$/, '')}`]
        : [],
    ),
  ];
}
