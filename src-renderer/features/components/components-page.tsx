/**
 * What are the rigs built from, who supplies it, and how much of what is offered hangs on each supplier?
 *
 * A tab of the Screening screen. What a supplier's standing is, is computed elsewhere and only shown here.
 *
 * Depends on: react, core (types), components, model (types), reports (types), ui, the files beside it.
 */
import { Cpu } from 'lucide-react';
import { useMemo, useRef, useState, type RefObject } from 'react';
import type { CalendarDate } from '#domain/core/calendar-date';
import { isolatedName } from '#domain/core/isolated-name';
import { COMPONENT_KIND_WORDS } from '#domain/components/component-sentence';
import type { Component } from '#domain/model/component';
import type { OwnRecord } from '#domain/model/own-record';
import type { Party } from '#domain/model/party';
import { supplierExposures, type RigExposure } from '#domain/reports/component-exposure';
import { useCommands, type Command } from '../../ui/commands/command-list';
import { EmptyState } from '../../ui/empty-state';
import { formatCount, formatInteger } from '../../ui/format';
import { ResizablePanel } from '../../ui/layout/resizable-panel';
import { FillSlot } from '../../ui/layout/slots';
import { ComponentDialog } from './component-dialog';
import styles from './components.module.css';
import { RigComponents } from './rig-components';
import { NO_RIG_FILTER, rigGroups, shownKinds, shownRigs, type RigFilter } from './rig-filter';
import { RigFilterBar } from './rig-filter-bar';
import { RigTable } from './rig-table';
import type { StatementActions } from './statement-card';
import { statementState, type StatementSources } from './statement-state';
import type { SupplierStatus } from './supplier-status';
import { SupplierTable, type NamedSupplier } from './supplier-table';
import { TakeOutStatementDialog } from './take-out-statement-dialog';

interface ComponentsPageProps {
  /** Every rig of the catalogue, and those of offers outside it. */
  readonly rigs: readonly RigExposure[];
  /** Statements as they ship and as the user has them. */
  readonly sources: StatementSources;
  /** Companies that can be named as a supplier. */
  readonly parties: readonly Party[];
  readonly supplierOf: (supplierId: string) => Party | null;
  /** Null for one that is not on record. */
  readonly statusOf: (supplierId: string) => SupplierStatus | null;
  readonly today: CalendarDate;
  /** Who is at work; blank if nobody said. */
  readonly author: string;
  readonly onAuthorChange: (author: string) => void;
  /** Keeps an own record; the label is what the history calls it. */
  readonly onSave: (record: OwnRecord<Component>, label: string) => Promise<unknown>;
  /** Takes an own record away; what ships under its id stands again. */
  readonly onRemove: (id: string, label: string) => void;
  readonly onShowOffers: (offerIds: readonly string[]) => void;
  readonly onShowParty: ((partyId: string) => void) | null;
}

type Open =
  | { readonly kind: 'add'; readonly rig: RigExposure | null }
  | { readonly kind: 'change' | 'take-out'; readonly component: Component };

export function ComponentsPage(props: ComponentsPageProps) {
  const { rigs, sources, parties, supplierOf, statusOf, today, author, onAuthorChange } = props;
  const { onSave, onRemove, onShowOffers, onShowParty } = props;
  const [filter, setFilter] = useState<RigFilter>(NO_RIG_FILTER);
  const [chosen, setChosen] = useState<string | null>(null);
  const [open, setOpen] = useState<Open | null>(null);
  const search = useRef<HTMLInputElement>(null);

  const suppliers = useMemo(() => namedSuppliers(rigs, supplierOf, statusOf), [rigs, supplierOf, statusOf]);
  const shown = useMemo(() => shownRigs(rigs, filter), [rigs, filter]);
  const groups = useMemo(() => rigGroups(shown), [shown]);
  const kinds = useMemo(() => shownKinds(rigs), [rigs]);
  const selected = shown.find(({ id }) => id === chosen) ?? shown[0] ?? null;
  const unknown = rigs.filter(({ components }) => components.length === 0).length;
  const close = () => {
    setOpen(null);
  };
  const save = (record: OwnRecord<Component>, label: string) => {
    if (record.by !== null) onAuthorChange(record.by);
    return onSave(record, label);
  };
  const actions: StatementActions = {
    onChange: (component) => setOpen({ kind: 'change', component }),
    onTakeOut: (component) => setOpen({ kind: 'take-out', component }),
    onRemove: (component) => onRemove(component.id, `Remove ${nameOf(component)}`),
    onPutBack: (component) => onRemove(component.id, `Put back ${nameOf(component)}`),
  };
  usePageCommands({ selected, open: setOpen, filter: setFilter, search, onShowOffers });

  return (
    <div className={styles['page']}>
      <FillSlot name="status-bar">
        <span className={styles['status']}>
          {formatCount(rigs.length, 'rig')}, {formatInteger(unknown)} with components not known ·{' '}
          {formatCount(suppliers.length, 'supplier')}
        </span>
      </FillSlot>
      <RigFilterBar
        filter={filter}
        onChange={setFilter}
        makers={makersOf(rigs)}
        suppliers={suppliers.map(({ supplierId, name }) => ({ id: supplierId, name }))}
        shown={shown.length}
        total={rigs.length}
        searchRef={search}
        onAdd={() => setOpen({ kind: 'add', rig: selected })}
      />
      <div className={styles['main']}>
        <div className={styles['scroll']}>
          {suppliers.length === 0 ? null : (
            <SupplierTable
              suppliers={suppliers}
              chosen={filter.supplierId}
              onChoose={(supplierId) => setFilter({ ...filter, supplierId })}
            />
          )}
          {selected === null ? (
            <EmptyState icon={Cpu} title={rigs.length === 0 ? 'No rig yet' : 'No rig meets this'}>
              {rigs.length === 0
                ? 'Rigs come with the catalogue and with the offers of a price list.'
                : 'Show all rigs again, or ask for less.'}
            </EmptyState>
          ) : (
            <RigTable
              groups={groups}
              kinds={kinds}
              supplierOf={supplierOf}
              statusOf={statusOf}
              selected={selected.id}
              onSelect={setChosen}
            />
          )}
        </div>
        {selected === null ? null : (
          <ResizablePanel label="Parts of the rig" resizeLabel="Width of the parts panel">
            <RigComponents
              key={selected.id}
              rig={selected}
              sources={sources}
              supplierOf={supplierOf}
              statusOf={statusOf}
              actions={actions}
              onAdd={() => setOpen({ kind: 'add', rig: selected })}
              onShowOffers={onShowOffers}
              onShowParty={onShowParty}
            />
          </ResizablePanel>
        )}
      </div>
      {open === null ? null : open.kind === 'take-out' ? (
        <TakeOutStatementDialog
          component={open.component}
          {...reachOf(open.component, rigs)}
          author={author}
          today={today}
          onSave={(record) => save(record, `Take out ${nameOf(open.component)}`)}
          onClose={close}
        />
      ) : (
        <ComponentDialog
          component={open.kind === 'change' ? open.component : null}
          isShipped={open.kind === 'change' && statementState(open.component.id, sources).kind !== 'own'}
          rig={open.kind === 'add' ? open.rig : null}
          rigs={rigs}
          taken={[...sources.shipped, ...sources.own]}
          today={today}
          author={author}
          suppliers={parties}
          knownSources={sources.shipped.map(({ source }) => source)}
          onSave={(record) =>
            save(
              record,
              `${open.kind === 'add' ? 'Add' : 'Change'} ${record.value === null ? 'a statement' : nameOf(record.value)}`,
            )
          }
          onClose={close}
        />
      )}
    </div>
  );
}

/** What can be done here, for the palette. */
function usePageCommands(on: {
  readonly selected: RigExposure | null;
  readonly open: (what: Open) => void;
  readonly filter: (filter: RigFilter) => void;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly onShowOffers: (offerIds: readonly string[]) => void;
}): void {
  const { selected, open, filter, search, onShowOffers } = on;
  const commands = useMemo<readonly Command[]>(() => {
    const group = 'Components';
    return [
      {
        id: 'component-add',
        label: 'Add a statement about a part…',
        group,
        run: () => open({ kind: 'add', rig: selected }),
      },
      { id: 'component-find', label: 'Find a rig or a part', group, run: () => search.current?.focus() },
      {
        id: 'component-not-known',
        label: 'Show rigs whose components are not known',
        group,
        run: () => filter({ ...NO_RIG_FILTER, show: 'not-known' }),
      },
      {
        id: 'component-offered',
        label: 'Show rigs with offers here',
        group,
        run: () => filter({ ...NO_RIG_FILTER, show: 'offered' }),
      },
      { id: 'component-all', label: 'Show all rigs', group, run: () => filter(NO_RIG_FILTER) },
      ...(selected === null || selected.offerIds.length === 0
        ? []
        : [
            {
              id: 'component-offers',
              label: `Show offers of ${isolatedName(selected.model)} in Compare`,
              group,
              run: () => onShowOffers(selected.offerIds),
            },
          ]),
    ];
  }, [selected, open, filter, search, onShowOffers]);
  useCommands(commands);
}

/** Gravest standing first, then most dollars. */
function namedSuppliers(
  rigs: readonly RigExposure[],
  supplierOf: (supplierId: string) => Party | null,
  statusOf: (supplierId: string) => SupplierStatus | null,
): readonly NamedSupplier[] {
  return supplierExposures(rigs)
    .map((supplier) => ({
      ...supplier,
      name: supplierOf(supplier.supplierId)?.name ?? supplier.supplierId,
      status: statusOf(supplier.supplierId),
    }))
    .sort((a, b) => (a.status?.rank ?? LAST) - (b.status?.rank ?? LAST));
}

const LAST = Number.MAX_SAFE_INTEGER;

function makersOf(rigs: readonly RigExposure[]): readonly string[] {
  return [...new Set(rigs.map(({ maker }) => maker))];
}

/** How many rigs and offers a statement is about. */
function reachOf(
  component: Component,
  rigs: readonly RigExposure[],
): { readonly rigCount: number; readonly offerCount: number } {
  const about = rigs.filter(({ components }) => components.some(({ id }) => id === component.id));
  return {
    rigCount: about.length,
    offerCount: about.reduce((sum, { offered }) => sum + offered.offers, 0),
  };
}

function nameOf({ maker, kind, part }: Component): string {
  return `${COMPONENT_KIND_WORDS[kind].toLowerCase()} ${isolatedName(part)} of ${isolatedName(maker)}`;
}
