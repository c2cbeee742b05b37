/** Deposits at risk as a table: each vendor, from which day on, how much. Depends on: planning (types), ui. */
import type { UsdCents } from '#domain/core/money';
import type { VendorDeposits } from '#domain/planning/cash/cash-flow';
import { FactsTable } from '../../../ui/facts-table';
import { formatCents, formatDateInColumn } from '../../../ui/format';

interface DepositsTableProps {
  readonly deposits: readonly VendorDeposits[];
  /** What the rules allow, by vendor. */
  readonly limits: ReadonlyMap<string, UsdCents>;
}

export function DepositsTable({ deposits, limits }: DepositsTableProps) {
  return (
    <FactsTable>
      <thead>
        <tr>
          <th scope="col">Vendor</th>
          <th scope="col">From</th>
          <th scope="col" data-cell="number">
            At risk, $
          </th>
        </tr>
      </thead>
      <tbody>
        {deposits.map(({ vendor, steps, undated }) => {
          const rows = steps.length + (undated > 0 ? 1 : 0);
          const head = (
            <th scope="rowgroup" rowSpan={Math.max(1, rows)}>
              {vendor}
            </th>
          );
          if (rows === 0) {
            return (
              <tr key={vendor}>
                {head}
                <td colSpan={2}>Nothing is paid before its goods leave.</td>
              </tr>
            );
          }
          return [
            ...steps.map(({ on, amount }, at) => (
              <tr key={`${vendor} ${on}`}>
                {at === 0 ? head : null}
                <td data-cell="whole">{formatDateInColumn(on)}</td>
                <td data-cell="number">{formatCents(amount)}</td>
              </tr>
            )),
            ...(undated === 0
              ? []
              : [
                  <tr key={`${vendor} undated`}>
                    {steps.length === 0 ? head : null}
                    <td>Not known when it is paid or leaves</td>
                    <td data-cell="number">{formatCents(undated)}</td>
                  </tr>,
                ]),
          ];
        })}
      </tbody>
      {deposits.some(({ vendor }) => limits.has(vendor)) ? (
        <tfoot>
          {deposits.map(({ vendor }) => {
            const limit = limits.get(vendor);
            return limit === undefined ? null : (
              <tr key={vendor}>
                <th scope="row">{vendor}</th>
                <td>Most, by the rules</td>
                <td data-cell="number">{formatCents(limit)}</td>
              </tr>
            );
          })}
        </tfoot>
      ) : null}
    </FactsTable>
  );
}
