/** The shown offers in one line, for the status bar. */
import { useMemo } from 'react';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import { formatCount, formatHashrate, formatUsd } from '../../ui/format';
import { summariseOffers } from './summarise-offers';

interface OffersStatusProps {
  readonly rows: readonly OfferEvaluation[];
  readonly order: Uint32Array;
}

export function OffersStatus({ rows, order }: OffersStatusProps) {
  const summary = useMemo(() => summariseOffers(rows, order), [rows, order]);
  return (
    <>
      <span>{formatCount(summary.count, 'offer')}</span>
      <span>{formatHashrate(summary.hashrateThs)}</span>
      {summary.meanLandedPerTh === null ? null : (
        <span>TH-weighted mean landed {formatUsd(summary.meanLandedPerTh)}/TH</span>
      )}
      {summary.withoutCost === 0 ? null : <span>{summary.withoutCost} without a landed cost, left out</span>}
    </>
  );
}
