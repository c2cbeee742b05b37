/**
 * Who supplies parts of the rigs, and how much of what is offered hangs on each at most.
 *
 * Depends on: core, components, reports (types), ui, ./supplier-status.
 */
import { isolatedName } from '#domain/core/isolated-name';
import { COMPONENT_KIND_WORDS } from '#domain/components/component-sentence';
import type { SupplierExposure } from '#domain/reports/component-exposure';
import { formatInteger, formatUsd } from '../../ui/format';
import { Tag } from '../../ui/notice';
import styles from './components.module.css';
import type { SupplierStatus } from './supplier-status';

/** One supplier with its name and standing. */
export interface NamedSupplier extends SupplierExposure {
  readonly name: string;
  /** Null where nothing on record gives it a name. */
  readonly status: SupplierStatus | null;
}

interface SupplierTableProps {
  readonly suppliers: readonly NamedSupplier[];
  /** The one whose rigs alone are shown; blank for none. */
  readonly chosen: string;
  readonly onChoose: (supplierId: string) => void;
}

export function SupplierTable({ suppliers, chosen, onChoose }: SupplierTableProps) {
  return (
    <table className={styles['table']} aria-label="Suppliers of parts">
      <thead>
        <tr>
          <th scope="col">Supplier</th>
          <th scope="col">Parts</th>
          <th scope="col" data-cell="number">
            Rigs
          </th>
          <th scope="col" data-cell="number">
            Offers
          </th>
          <th scope="col" data-cell="number">
            Units
          </th>
          <th scope="col" data-cell="number">
            Quoted price
          </th>
          <th scope="col">Lists</th>
        </tr>
      </thead>
      <tbody>
        {suppliers.map((supplier) => (
          <SupplierRow
            key={supplier.supplierId}
            supplier={supplier}
            isChosen={supplier.supplierId === chosen}
            onChoose={onChoose}
          />
        ))}
      </tbody>
    </table>
  );
}

function SupplierRow(props: {
  readonly supplier: NamedSupplier;
  readonly isChosen: boolean;
  readonly onChoose: (supplierId: string) => void;
}) {
  const { supplier, isChosen, onChoose } = props;
  const { supplierId, name, components, rigs, offered, isWhole, status } = supplier;
  const kinds = [...new Set(components.map(({ kind }) => COMPONENT_KIND_WORDS[kind]))];
  const most = isWhole || offered.offers === 0 ? '' : 'at most ';
  return (
    <tr aria-current={isChosen ? 'true' : undefined}>
      <th scope="row">
        <button
          type="button"
          className={styles['name']}
          aria-pressed={isChosen}
          title={isChosen ? 'Show the rigs of every supplier' : `Show only rigs with a part of ${name}`}
          onClick={() => {
            onChoose(isChosen ? '' : supplierId);
          }}
        >
          {isolatedName(name)}
        </button>
      </th>
      <td>{kinds.join(', ')}</td>
      <td data-cell="number">{formatInteger(rigs.length)}</td>
      <td data-cell="number">{formatInteger(offered.offers)}</td>
      <td data-cell="number">{offered.offers === 0 ? '' : `${most}${formatInteger(offered.units)}`}</td>
      <td data-cell="number">{offered.offers === 0 ? '' : `${most}${formatUsd(offered.price)}`}</td>
      <td>
        {status === null ? (
          'Not on record'
        ) : (
          <span title={status.sentence}>
            <Tag tone={status.tone}>{status.words}</Tag>
          </span>
        )}
      </td>
    </tr>
  );
}
