/** The cash calendar as a table: months by what is paid for. Depends on: core, planning (types), ui, ./cash-words. */
import { usdCents } from '#domain/core/money';
import { CASH_KINDS, type CashCalendar } from '#domain/planning/cash/cash-flow';
import { FactsTable } from '../../../ui/facts-table';
import { formatCents } from '../../../ui/format';
import { formatMonth } from '../plan-words';
import { KIND_WORDS } from './cash-words';

export function CashTable({ calendar }: { readonly calendar: CashCalendar }) {
  const { months, undated, total } = calendar;
  const kinds = CASH_KINDS.filter(
    (kind) => undated[kind] > 0 || months.some(({ byKind }) => byKind[kind] > 0),
  );
  const late = usdCents(kinds.reduce((sum, kind) => sum + undated[kind], 0));
  const hasEarnings = months.some(({ earned }) => earned !== 0);
  return (
    <FactsTable>
      <thead>
        <tr>
          <th scope="col">Month</th>
          {kinds.map((kind) => (
            <th key={kind} scope="col" data-cell="number">
              {KIND_WORDS[kind]}, $
            </th>
          ))}
          <th scope="col" data-cell="number">
            All, $
          </th>
          <th scope="col" data-cell="number">
            Paid so far, $
          </th>
          {hasEarnings ? (
            <>
              <th scope="col" data-cell="number">
                Earned, $
              </th>
              <th scope="col" data-cell="number">
                After earnings, $
              </th>
            </>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {months.map((month) => (
          <tr key={month.month}>
            <th scope="row" data-cell="whole">
              {formatMonth(month.month)}
            </th>
            {kinds.map((kind) => (
              <td key={kind} data-cell="number">
                {formatCents(month.byKind[kind])}
              </td>
            ))}
            <td data-cell="number">{formatCents(month.total)}</td>
            <td data-cell="number">{formatCents(month.cumulative)}</td>
            {hasEarnings ? (
              <>
                <td data-cell="number">{formatCents(month.earned)}</td>
                <td data-cell="number">{formatCents(month.afterEarnings)}</td>
              </>
            ) : null}
          </tr>
        ))}
        {late === 0 ? null : (
          <tr>
            <th scope="row">No day known</th>
            {kinds.map((kind) => (
              <td key={kind} data-cell="number">
                {formatCents(undated[kind])}
              </td>
            ))}
            <td data-cell="number">{formatCents(late)}</td>
          </tr>
        )}
        <tr>
          <th scope="row">All</th>
          {kinds.map((kind) => (
            <td key={kind} data-cell="number">
              {formatCents(months.reduce<number>((sum, { byKind }) => sum + byKind[kind], undated[kind]))}
            </td>
          ))}
          <td data-cell="number">{formatCents(total)}</td>
        </tr>
      </tbody>
    </FactsTable>
  );
}
