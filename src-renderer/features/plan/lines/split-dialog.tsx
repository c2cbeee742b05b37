/**
 * Splits a line into monthly batches, and shows what each will be before it does.
 *
 * Depends on: react, core, model (types), planning, ui, ../plan-words.
 */
import { useRef, useState } from 'react';
import { monthsLater, type CalendarMonth } from '#domain/core/calendar-month';
import { isolatedName } from '#domain/core/isolated-name';
import type { PlanLine } from '#domain/model/plan';
import type { EvaluatedLine } from '#domain/planning/plan-evaluation';
import { lotOf } from '#domain/planning/purchase-price';
import { splitLine, splitQuantity } from '#domain/planning/split-line';
import { FactsTable } from '../../../ui/facts-table';
import { TextField } from '../../../ui/fields';
import { FormDialog } from '../../../ui/form-dialog';
import { formatInteger } from '../../../ui/format';
import { formatMonth, readMonth } from '../plan-words';
import { monthShown, rigName } from './line-facts';
import styles from './lines.module.css';

interface SplitDialogProps {
  readonly row: EvaluatedLine;
  /** The month to start with where the line is not dated. */
  readonly firstMonth: CalendarMonth;
  readonly nextPlace: number | null;
  readonly newId: () => string;
  readonly onSplit: (lines: readonly PlanLine[]) => Promise<unknown>;
  readonly onClose: () => void;
}

/** More batches than anybody plans one purchase in. */
const MOST_MONTHS = 36;

export function SplitDialog({ row, firstMonth, nextPlace, newId, onSplit, onClose }: SplitDialogProps) {
  const [count, setCount] = useState('6');
  const [first, setFirst] = useState(formatMonth(monthShown(row) ?? firstMonth));
  const [wasRefused, setWasRefused] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const lot = lotOf(row.terms);
  const months = /^\d{1,2}$/.test(count.trim()) ? Number(count) : 0;
  const month = readMonth(first);
  const countProblem =
    months < 2 || months > MOST_MONTHS
      ? `A whole number from 2 to ${MOST_MONTHS}.`
      : row.line.quantity < months * lot
        ? `${formatInteger(row.line.quantity)} units do not fill ${formatInteger(months)} months${lot === 1 ? '' : ` of lots of ${formatInteger(lot)}`}.`
        : null;
  const monthProblem = month === null ? 'Type a month: Mar 2027 or 2027-03.' : null;
  const isRight = countProblem === null && month !== null;
  return (
    <FormDialog
      title={`Split ${isolatedName(rigName(row))} into months`}
      description={`${formatInteger(row.line.quantity)} units as one line in each month, as even as whole ${lot === 1 ? 'units' : 'lots'} can be. One undo brings the line back.`}
      saveLabel={isRight ? `Split into ${formatInteger(months)} lines` : 'Split'}
      initialFocus={field}
      onClose={onClose}
      onSave={() => {
        setWasRefused(true);
        if (!isRight) return null;
        const ids = Array.from({ length: months - 1 }, newId);
        return onSplit(splitLine(row.line, month, lot, ids, nextPlace));
      }}
    >
      <div className={styles['pair']}>
        <TextField
          ref={field}
          label="Months"
          inputMode="numeric"
          value={count}
          onChange={setCount}
          error={wasRefused ? countProblem : null}
        />
        <TextField
          label="First month"
          value={first}
          onChange={setFirst}
          error={wasRefused ? monthProblem : null}
        />
      </div>
      {isRight ? (
        <FactsTable>
          <thead>
            <tr>
              <th scope="col">Ships in</th>
              <th scope="col" data-cell="number">
                Units
              </th>
            </tr>
          </thead>
          <tbody>
            {splitQuantity(row.line.quantity, months, lot).map((quantity, at) => (
              <tr key={monthsLater(month, at)}>
                <th scope="row">{formatMonth(monthsLater(month, at))}</th>
                <td data-cell="number">{formatInteger(quantity)}</td>
              </tr>
            ))}
          </tbody>
        </FactsTable>
      ) : (
        <p className={styles['words']}>{countProblem ?? monthProblem}</p>
      )}
    </FormDialog>
  );
}
