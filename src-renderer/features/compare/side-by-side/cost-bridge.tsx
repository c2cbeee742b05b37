/**
 * From the baseline's cost to each offer's, part by part: the part that moves
 * most first, and the sum at the foot.
 *
 * Depends on: reports/cost-parts, ui.
 */
import { useMemo } from 'react';
import type { UsdCents } from '#domain/core/money';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import {
  COST_PART_LABELS,
  costDifference,
  costParts,
  type CostDifference,
  type CostPart,
  type CostParts,
} from '#domain/reports/cost-parts';
import { formatUsd } from '../../../ui/format';
import { differenceWords, signedUsd } from './delta-words';
import styles from './side-by-side.module.css';

export function CostBridge({ rows }: { readonly rows: readonly OfferEvaluation[] }) {
  const bridge = useMemo(() => bridgeOf(rows), [rows]);
  const [baseline] = rows;
  if (baseline === undefined) return null;
  const { figure, parts, order, differences } = bridge;
  const base = parts[0] ?? null;
  const title = figure === 'all-in' ? 'All-in $/TH' : 'Landed $/TH';
  return (
    <tbody>
      <tr className={styles['section']}>
        <th scope="colgroup" colSpan={rows.length + 1}>
          What makes the difference
        </th>
      </tr>
      <tr>
        <th scope="row">In words</th>
        {rows.map((row, index) => (
          <td key={row.offer.id} className={styles['words']}>
            {index === 0
              ? figure === 'all-in'
                ? 'Everything is compared with this offer, on the rack.'
                : 'Everything is compared with this offer, up to the border: all-in is not known for all of them.'
              : wordsOf(differences[index] ?? null, figure, baseline)}
          </td>
        ))}
      </tr>
      {order.map((part) => (
        <tr key={part}>
          <th scope="row">{COST_PART_LABELS[part]} $/TH</th>
          {rows.map((row, index) => (
            <td key={row.offer.id}>
              <Amount
                value={parts[index]?.parts[part] ?? null}
                perRig={
                  index === 0 || base === null
                    ? null
                    : (differences[index]?.parts.find((one) => one.part === part)?.perRig ?? null)
                }
              />
            </td>
          ))}
        </tr>
      ))}
      <tr className={styles['total']}>
        <th scope="row">{title}</th>
        {rows.map((row, index) => (
          <td key={row.offer.id}>
            <Amount
              value={parts[index]?.perTh ?? null}
              perRig={index === 0 ? null : (differences[index]?.perRig ?? null)}
            />
          </td>
        ))}
      </tr>
    </tbody>
  );
}

function Amount({ value, perRig }: { readonly value: UsdCents | null; readonly perRig: number | null }) {
  return (
    <>
      <span className={styles['value']}>{formatUsd(value)}</span>
      {perRig === null || perRig === 0 ? null : (
        <span className={styles['delta']}>{signedUsd(perRig)} per rig</span>
      )}
    </>
  );
}

function wordsOf(
  difference: CostDifference | null,
  figure: 'landed' | 'all-in',
  baseline: OfferEvaluation,
): string {
  return difference === null
    ? 'It or the baseline has no landed cost, so there is nothing to compare.'
    : differenceWords(difference, figure, baseline);
}

interface Bridge {
  readonly figure: 'landed' | 'all-in';
  /** By offer; null without a cost. */
  readonly parts: readonly (CostParts | null)[];
  /** By offer; null for the baseline, and where one of the two has no cost. */
  readonly differences: readonly (CostDifference | null)[];
  /** The parts that differ somewhere, the one that moves most first. */
  readonly order: readonly CostPart[];
}

function bridgeOf(rows: readonly OfferEvaluation[]): Bridge {
  const allIn = rows.map((row) => costParts(row, 'all-in'));
  const isAllIn = rows.every((row, index) => row.cost === null || allIn[index] !== null);
  const figure = isAllIn ? 'all-in' : 'landed';
  const parts = isAllIn ? allIn : rows.map((row) => costParts(row, 'landed'));
  const [base] = parts;
  const ths = rows[0]?.offer.hashrateThs ?? 0;
  const differences = parts.map((one, index) =>
    index === 0 || one === null || base == null ? null : costDifference(one, base, ths),
  );
  const most = new Map<CostPart, number>();
  for (const { part, perTh } of differences.flatMap((one) => one?.parts ?? [])) {
    most.set(part, Math.max(most.get(part) ?? 0, Math.abs(perTh)));
  }
  const order = [...most].sort(([, a], [, b]) => b - a).map(([part]) => part);
  return { figure, parts, differences, order };
}
