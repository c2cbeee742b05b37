/**
 * The vendors, a row each: those of the plan first, then those that offer and are not bought from.
 *
 * Depends on: react, core, executive (types), ../figures, ./vendor-columns (types).
 */
import { isolatedName } from '#domain/core/isolated-name';
import type { VendorRiskRow } from '#domain/executive/vendor-risk';
import { useReportSurface } from '../figures/report-surface';
import type { VendorColumnGroup } from './vendor-columns';
import styles from './vendors.module.css';

interface VendorTableProps {
  /** Of the table, for who cannot see it. */
  readonly label: string;
  readonly vendors: readonly VendorRiskRow[];
  readonly groups: readonly VendorColumnGroup[];
  /** Null where there is nothing to open, as on paper. */
  readonly onOpen: ((id: string) => void) | null;
}

export function VendorTable({ label, vendors, groups, onOpen }: VendorTableProps) {
  const columns = groups.flatMap((group) => group.columns);
  const inPlan = vendors.filter(({ isInPlan }) => isInPlan);
  const others = vendors.filter(({ isInPlan }) => !isInPlan);
  return (
    <table className={styles['table']} aria-label={label}>
      <thead>
        {groups.length < 2 ? null : (
          <tr>
            <td />
            {groups.map(({ title, columns: own }) => (
              <th key={title} scope="colgroup" colSpan={own.length} className={styles['group']}>
                {title}
              </th>
            ))}
          </tr>
        )}
        <tr>
          <th scope="col" className={styles['stuck']}>
            Vendor
          </th>
          {columns.map(({ id, header, isNumber }) => (
            <th key={id} scope="col" data-cell={isNumber ? 'number' : 'words'}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {inPlan.map((row) => (
          <Row key={row.id} row={row} groups={groups} onOpen={onOpen} />
        ))}
      </tbody>
      {others.length === 0 ? null : (
        <tbody className={styles['others']}>
          <tr>
            <th scope="rowgroup" colSpan={columns.length + 1}>
              Offered and not bought: days are those of the offers
            </th>
          </tr>
          {others.map((row) => (
            <Row key={row.id} row={row} groups={groups} onOpen={onOpen} />
          ))}
        </tbody>
      )}
    </table>
  );
}

interface RowProps {
  readonly row: VendorRiskRow;
  readonly groups: readonly VendorColumnGroup[];
  readonly onOpen: VendorTableProps['onOpen'];
}

function Row({ row, groups, onOpen }: RowProps) {
  const { id, name } = row;
  return (
    <tr>
      <th scope="row" className={styles['stuck']}>
        <VendorSwatch name={name} />
        {onOpen === null ? (
          isolatedName(name)
        ) : (
          <button
            type="button"
            className={styles['open']}
            data-vendor={id}
            onClick={() => {
              onOpen(id);
            }}
          >
            {isolatedName(name)}
          </button>
        )}
      </th>
      {groups.flatMap(({ columns }) =>
        columns.map(({ id: columnId, isNumber, cell }) => (
          <td key={columnId} data-cell={isNumber ? 'number' : 'words'}>
            {cell(row)}
          </td>
        )),
      )}
    </tr>
  );
}

/** The colour that the vendor has in every chart. */
export function VendorSwatch({ name }: { readonly name: string }) {
  const { styleOf } = useReportSurface();
  return (
    <svg viewBox="0 0 10 10" aria-hidden="true" className={styles['swatch']}>
      <rect width={10} height={10} rx={2} fill={styleOf(name).colour} />
    </svg>
  );
}
