/**
 * The rigs by maker: what is known of each part, how much of the rig is offered, and the gravest standing
 * of its suppliers. A rig that nobody said anything about says so, in words.
 *
 * Depends on: react, core, components, model (types), reports (types), ui, ./rig-filter, ./supplier-status.
 */
import { Fragment, useRef, type KeyboardEvent } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import type { Confidence } from '#domain/core/source';
import { COMPONENT_KIND_WORDS, COMPONENTS_NOT_KNOWN } from '#domain/components/component-sentence';
import type { Component, ComponentKind, ComponentReach } from '#domain/model/component';
import type { Party } from '#domain/model/party';
import type { RigExposure } from '#domain/reports/component-exposure';
import { formatCount, formatInteger, formatUsd } from '../../ui/format';
import { Tag } from '../../ui/notice';
import styles from './components.module.css';
import { ofKind, type RigGroup } from './rig-filter';
import { gravestSupplier, type GravestSupplier, type SupplierStatus } from './supplier-status';

interface RigTableProps {
  readonly groups: readonly RigGroup[];
  readonly kinds: readonly ComponentKind[];
  readonly supplierOf: (supplierId: string) => Party | null;
  readonly statusOf: (supplierId: string) => SupplierStatus | null;
  readonly selected: string | null;
  readonly onSelect: (rigId: string) => void;
}

export function RigTable(props: RigTableProps) {
  const { groups, kinds, supplierOf, statusOf, selected, onSelect } = props;
  const table = useRef<HTMLTableElement>(null);
  const rigs = groups.flatMap((group) => group.rigs);
  /** Arrow keys, Home and End go from rig to rig. */
  const onKeyDown = (event: KeyboardEvent) => {
    const at = rigs.findIndex(({ id }) => id === selected);
    const next = placeOf(event.key, at, rigs.length);
    const rig = next === null ? undefined : rigs[next];
    if (rig === undefined) return;
    event.preventDefault();
    onSelect(rig.id);
    table.current?.querySelectorAll<HTMLElement>('tbody button')[next ?? 0]?.focus();
  };
  return (
    <table className={styles['table']} ref={table} aria-label="Rigs and their parts">
      <thead>
        <tr>
          <th scope="col">Rig</th>
          {kinds.map((kind) => (
            <th key={kind} scope="col">
              {COMPONENT_KIND_WORDS[kind]}
            </th>
          ))}
          <th scope="col" data-cell="number">
            Offers
          </th>
          <th scope="col" data-cell="number">
            Units
          </th>
          <th scope="col" data-cell="number">
            Quoted price
          </th>
          <th scope="col">Suppliers on lists</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.maker} onKeyDown={onKeyDown}>
          <tr className={styles['group']}>
            <th scope="rowgroup" colSpan={kinds.length + 5}>
              {isolatedName(group.maker)} <span className={styles['quiet']}>{knownWords(group)}</span>
            </th>
          </tr>
          {group.rigs.map((rig) => (
            <RigRow
              key={rig.id}
              rig={rig}
              kinds={kinds}
              gravest={gravestSupplier(rig.components, statusOf)}
              supplierOf={supplierOf}
              isSelected={rig.id === selected}
              onSelect={onSelect}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function RigRow(props: {
  readonly rig: RigExposure;
  readonly kinds: readonly ComponentKind[];
  readonly gravest: GravestSupplier | null;
  readonly supplierOf: (supplierId: string) => Party | null;
  readonly isSelected: boolean;
  readonly onSelect: (rigId: string) => void;
}) {
  const { rig, kinds, gravest, supplierOf, isSelected } = props;
  const { offered } = rig;
  const select = () => {
    props.onSelect(rig.id);
  };
  return (
    <tr aria-current={isSelected ? 'true' : undefined} onClick={select}>
      <th scope="row">
        <button type="button" className={styles['name']} tabIndex={isSelected ? 0 : -1} onClick={select}>
          {isolatedName(rig.model)}
        </button>
        {rig.isInCatalogue ? null : (
          <>
            {' '}
            <Tag tone="unsure">not in the catalogue</Tag>
          </>
        )}
      </th>
      {rig.components.length === 0 ? (
        <td colSpan={kinds.length} className={styles['quiet']}>
          {COMPONENTS_NOT_KNOWN}
        </td>
      ) : (
        kinds.map((kind) => (
          <td key={kind} data-cell="part">
            <Parts components={ofKind(rig.components, kind)} />
          </td>
        ))
      )}
      <td data-cell="number">{formatInteger(offered.offers)}</td>
      <td data-cell="number">{offered.offers === 0 ? '' : formatInteger(offered.units)}</td>
      <td data-cell="number">{offered.offers === 0 ? '' : formatUsd(offered.price)}</td>
      <td>
        {gravest === null ? (
          <span className={styles['quiet']}>No supplier known</span>
        ) : (
          <>
            <Tag tone={gravest.status.tone}>{gravest.status.words}</Tag>
            {gravest.status.tone === 'plain' ? null : (
              <span className={styles['second']}>
                {isolatedName(supplierOf(gravest.supplierId)?.name ?? gravest.supplierId)}
                {gravest.doubt === null ? '' : `, ${gravest.doubt}`}
                {gravest.isInEveryUnit || gravest.doubt !== null ? '' : ', if a unit has its part'}
              </span>
            )}
          </>
        )}
      </td>
    </tr>
  );
}

/** Each part on a line of its own, with how far it reaches where that is not every unit. */
function Parts({ components }: { readonly components: readonly Component[] }) {
  if (components.length === 0) return <span className={styles['quiet']}>not known</span>;
  return components.map(({ id, part, reach, source: { confidence } }, index) => (
    <Fragment key={id}>
      {index === 0 ? null : <br />}
      {part}
      {reach === 'every-unit' && confidence !== 'assumed' ? null : (
        <span className={styles['quiet']}> ({doubtInShort(reach, confidence)})</span>
      )}
    </Fragment>
  ));
}

function doubtInShort(reach: ComponentReach, confidence: Confidence): string {
  return [
    ...(confidence === 'assumed' ? ['assumed'] : []),
    ...(reach === 'every-unit' ? [] : [REACH_IN_SHORT[reach]]),
  ].join(', ');
}

/** As few words as a cell has room for. */
const REACH_IN_SHORT: Readonly<Record<Exclude<ComponentReach, 'every-unit'>, string>> = {
  'some-units': 'some units',
  'not-known': 'units not known',
};

function knownWords({ rigs }: RigGroup): string {
  const unknown = rigs.filter(({ components }) => components.length === 0).length;
  return `${formatCount(rigs.length, 'rig')}${unknown === 0 ? '' : `, ${formatInteger(unknown)} not known`}`;
}

function placeOf(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
