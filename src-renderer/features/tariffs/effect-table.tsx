/**
 * Which offers cost something else under another pack or layer: before, after, difference.
 *
 * Depends on: evaluation, reports/words, ui, ./effect-words.
 */
import { useState } from 'react';
import { landedDifference, type OfferEffect, type PackEffect } from '#domain/evaluation/pack-effect';
import { problemText } from '#domain/reports/words';
import { Button } from '../../ui/button';
import { FactsTable } from '../../ui/facts-table';
import { formatCents, formatCount, formatInteger, UNKNOWN } from '../../ui/format';
import { signedUsd } from './effect-words';
import styles from './pack.module.css';

/** Rows drawn at first: the largest differences, which is what is decided on. */
const FIRST_ROWS = 50;

export function EffectTable({ effect }: { readonly effect: PackEffect }) {
  const [isWhole, setIsWhole] = useState(false);
  const { changed, same, totalDifference } = effect;
  if (changed.length === 0) {
    return (
      <p className={styles['words']}>
        {same === 0
          ? 'There are no offers in this workspace.'
          : `${sameWords(same)} as before: no landed cost changes.`}
      </p>
    );
  }
  const rows = isWhole ? changed : changed.slice(0, FIRST_ROWS);
  const lost = changed.filter(({ landedAfter }) => landedAfter === null).length;
  return (
    <>
      <p className={styles['words']}>
        <strong>{formatCount(changed.length, 'offer changes', 'offers change')} landed cost</strong>, by{' '}
        {signedUsd(totalDifference)} together under the present scenario.{' '}
        {same === 0 ? '' : `${sameWords(same)} as before.`}
        {lost === 0
          ? ''
          : ` ${formatCount(lost, 'offer has', 'offers have')} no landed cost any more and ${lost === 1 ? 'is' : 'are'} not in the sum.`}
      </p>
      <FactsTable>
        <thead>
          <tr>
            <th scope="col">Offer</th>
            <th scope="col">Vendor and model</th>
            <th scope="col" data-cell="number">
              Landed before, $
            </th>
            <th scope="col" data-cell="number">
              after, $
            </th>
            <th scope="col" data-cell="number">
              Difference, $
            </th>
            <th scope="col" data-cell="number">
              before, $/TH
            </th>
            <th scope="col" data-cell="number">
              after, $/TH
            </th>
            <th scope="col" data-cell="number">
              Difference, $/TH
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <EffectRow key={row.offerId} row={row} />
          ))}
          <tr className={styles['sum']}>
            <th scope="row">Together</th>
            <td colSpan={3} />
            <td data-cell="number">{signed(totalDifference)}</td>
            <td colSpan={3} />
          </tr>
        </tbody>
      </FactsTable>
      {rows.length === changed.length ? null : (
        <Button
          onClick={() => {
            setIsWhole(true);
          }}
        >
          Show all {formatInteger(changed.length)}
        </Button>
      )}
    </>
  );
}

function EffectRow({ row }: { readonly row: OfferEffect }) {
  const { perThBefore, perThAfter, problemAfter } = row;
  return (
    <tr>
      <th scope="row">{row.offerId}</th>
      <td data-cell="words">
        {row.vendor}, {row.model}
        {problemAfter === null ? null : (
          <span className={styles['problem']}>{problemText(problemAfter)}</span>
        )}
      </td>
      <td data-cell="number">{formatCents(row.landedBefore)}</td>
      <td data-cell="number">{formatCents(row.landedAfter)}</td>
      <td data-cell="number">{signed(landedDifference(row))}</td>
      <td data-cell="number">{formatCents(perThBefore)}</td>
      <td data-cell="number">{formatCents(perThAfter)}</td>
      <td data-cell="number">
        {signed(perThBefore === null || perThAfter === null ? null : perThAfter - perThBefore)}
      </td>
    </tr>
  );
}

function sameWords(count: number): string {
  return count === 1 ? 'One offer costs the same' : `${formatInteger(count)} offers cost the same`;
}

/** Cents with a sign in front, as a difference needs it. */
function signed(cents: number | null): string {
  if (cents === null) return UNKNOWN;
  return `${cents > 0 ? '+' : cents < 0 ? '−' : ''}${formatCents(Math.abs(cents))}`;
}
