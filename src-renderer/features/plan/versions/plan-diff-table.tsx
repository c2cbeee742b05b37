/**
 * Two plans line by line: added, removed and changed, with the units, TH and dollars that follow.
 *
 * Both sides are by today's figures; the words under the table say so.
 *
 * Depends on: react, planning, ui, ../lines, ../plan-words.
 */
import { useState } from 'react';
import type { EvaluatedLine } from '#domain/planning/plan-evaluation';
import type { LineDiff, LineField, PlanDiff } from '#domain/planning/plan-diff';
import { FactsTable } from '../../../ui/facts-table';
import { CheckField } from '../../../ui/fields';
import { formatCount, formatInteger, UNKNOWN } from '../../../ui/format';
import { Tag } from '../../../ui/notice';
import { monthShown } from '../lines/line-facts';
import { formatMonth, signed, signedDollars, signedHashrate, STANDING_WORDS } from '../plan-words';
import { lineName } from '../totals/figure-dialog';
import styles from './versions.module.css';

interface PlanDiffTableProps {
  readonly diff: PlanDiff;
  /** What stands before: `Version 2, before the tariff`. */
  readonly beforeName: string;
  /** What stands after: `the plan as it is`. */
  readonly afterName: string;
}

const KIND_WORDS: Readonly<Record<LineDiff['kind'], string>> = {
  added: 'Added',
  removed: 'Removed',
  changed: 'Changed',
  same: 'The same',
};

export function PlanDiffTable({ diff, beforeName, afterName }: PlanDiffTableProps) {
  const [showsAll, setShowsAll] = useState(false);
  const other = diff.filter(({ kind }) => kind !== 'same');
  const shown = showsAll ? diff : other;
  const sameCount = diff.length - other.length;
  return (
    <div className={styles['diff']}>
      <p className={styles['sentence']} role="status">
        {diffWords(diff, beforeName, afterName)}
      </p>
      {sameCount === 0 ? null : (
        <CheckField
          label={`Show also ${formatCount(sameCount, 'line that is the same', 'lines that are the same')}`}
          isChecked={showsAll}
          onChange={setShowsAll}
        />
      )}
      {shown.length === 0 ? null : (
        <FactsTable>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Line</th>
              <th scope="col">How</th>
              <th scope="col" data-cell="number">
                Units
              </th>
              <th scope="col" data-cell="number">
                TH/s
              </th>
              <th scope="col" data-cell="number">
                Landed
              </th>
              <th scope="col" data-cell="number">
                All-in
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <DiffRow key={`${row.before?.line.id ?? ''} ${row.after?.line.id ?? ''}`} row={row} />
            ))}
            <SumRow rows={other} />
          </tbody>
        </FactsTable>
      )}
      <p className={styles['words']}>
        Both are reckoned by today’s figures: prices, tariffs and dates as they stand now, so that only what
        the lines do is compared.
      </p>
    </div>
  );
}

function DiffRow({ row }: { readonly row: LineDiff }) {
  const { kind, before, after, changed } = row;
  const line = after ?? before;
  if (line === null) return null;
  return (
    <tr>
      <td data-cell="whole">
        <Tag tone={kind === 'removed' ? 'unsure' : 'plain'}>{KIND_WORDS[kind]}</Tag>
      </td>
      <th scope="row">{lineName(line)}</th>
      <td data-cell="words">
        {before === null || after === null
          ? `${formatInteger(line.line.quantity)} units`
          : changed.map((field) => changeWords(field, before, after)).join('; ')}
      </td>
      <td data-cell="number">{row.units === 0 ? '' : signed(row.units, formatInteger)}</td>
      <td data-cell="number">{row.ths === 0 ? '' : signed(row.ths, formatInteger)}</td>
      <td data-cell="number">{row.landed === 0 ? '' : signedDollars(row.landed)}</td>
      <td data-cell="number">{row.allIn === 0 ? '' : signedDollars(row.allIn)}</td>
    </tr>
  );
}

function SumRow({ rows }: { readonly rows: PlanDiff }) {
  const units = rows.reduce((sum, row) => sum + row.units, 0);
  const ths = rows.reduce((sum, row) => sum + row.ths, 0);
  return (
    <tr className={styles['sum']}>
      <td />
      <th scope="row">Together</th>
      <td />
      <td data-cell="number">{signed(units, formatInteger)}</td>
      <td data-cell="number">{signed(ths, formatInteger)}</td>
      <td data-cell="number">{signedDollars(sumOf(rows, 'landed'))}</td>
      <td data-cell="number">{signedDollars(sumOf(rows, 'allIn'))}</td>
    </tr>
  );
}

/** Null while the difference of one line is not known. */
function sumOf(rows: PlanDiff, figure: 'landed' | 'allIn'): number | null {
  let sum = 0;
  for (const row of rows) {
    const value = row[figure];
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

function changeWords(field: LineField, before: EvaluatedLine, after: EvaluatedLine): string {
  switch (field) {
    case 'quantity':
      return `${formatInteger(before.line.quantity)} → ${formatInteger(after.line.quantity)} units`;
    case 'siteId':
      return `${before.site?.name ?? 'no site'} → ${after.site?.name ?? 'no site'}`;
    case 'batchMonth':
      return `${formatMonth(monthShown(before))} → ${formatMonth(monthShown(after))}`;
    case 'standing':
      return `${STANDING_WORDS[before.line.standing]} → ${STANDING_WORDS[after.line.standing].toLowerCase()}`;
    case 'isLocked':
      return after.line.isLocked ? 'locked' : 'freed';
    case 'note':
      return after.line.note === null ? 'note taken away' : `note “${after.line.note}”`;
    case 'offerId':
      return `${before.line.offerId} → ${after.line.offerId}`;
  }
}

/** What differs in one sentence: `2 lines added, 1 removed, 3 changed: +1.2 EH/s, +$22,000,000 landed`. */
export function diffWords(diff: PlanDiff, beforeName: string, afterName: string): string {
  const count = (kind: LineDiff['kind']) => diff.filter((row) => row.kind === kind).length;
  const parts = (['added', 'removed', 'changed'] as const)
    .filter((kind) => count(kind) > 0)
    .map((kind, at) => `${at === 0 ? formatCount(count(kind), 'line') : formatInteger(count(kind))} ${kind}`);
  if (parts.length === 0) return `No line differs between ${beforeName} and ${afterName}.`;
  const other = diff.filter(({ kind }) => kind !== 'same');
  const ths = other.reduce((sum, row) => sum + row.ths, 0);
  const landed = sumOf(other, 'landed');
  const effect = [
    ...(ths === 0 ? [] : [signedHashrate(ths)]),
    landed === null ? 'landed dollars not known' : `${signedDollars(landed)} landed`,
  ];
  return `From ${beforeName} to ${afterName}: ${parts.join(', ')}; ${effect.join(', ')}.`.replace(
    UNKNOWN,
    'not known',
  );
}
