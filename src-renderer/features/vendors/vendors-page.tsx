/**
 * Who are these parties, where do they build, how do they serve, who owns them?
 *
 * Keys: the arrows go from vendor to vendor, Enter opens the form of one, N the form of a new party.
 *
 * Depends on: react, core (types), reports (types), screening, ui, and every part of this folder.
 */
import { Factory, Plus } from 'lucide-react';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { CalendarDate } from '#domain/core/calendar-date';
import { isolatedName } from '#domain/core/isolated-name';
import type { WeighedEvent } from '#domain/register/events-on';
import type { VendorSummary } from '#domain/reports/vendor-summaries';
import { nameSubjectId } from '#domain/screening/screened-subjects';
import { Button } from '../../ui/button';
import { useCommands } from '../../ui/commands/command-list';
import { EmptyState } from '../../ui/empty-state';
import { formatCount, formatDate } from '../../ui/format';
import { ResizablePanel } from '../../ui/layout/resizable-panel';
import { FillSlot } from '../../ui/layout/slots';
import { useMessages } from '../../ui/messages';
import type { KnownOwnership } from '../../services/use-ownership';
import { VendorDetails } from './vendor-details';
import { VendorForms } from './vendor-forms';
import type { OpenForm, VendorChanges, VendorRecords } from './vendor-records';
import { VendorTable } from './vendor-table';
import styles from './vendors.module.css';

interface VendorsPageProps {
  readonly summaries: readonly VendorSummary[];
  /** Null for a seller that is no party on record. */
  readonly ownershipOf: (summary: VendorSummary) => KnownOwnership | null;
  /** Events around a vendor by its id; of null those of the whole trade. */
  readonly eventsOf: (vendorId: string | null) => readonly WeighedEvent[];
  readonly records: VendorRecords;
  readonly changes: VendorChanges;
  /** The day that rules of ownership are those of. */
  readonly asOf: CalendarDate;
  readonly onShowOffers: (name: string) => void;
  /** Goes to a party in Screening; null while there is no such screen. */
  readonly onShowScreening: ((partyId: string) => void) | null;
}

export function VendorsPage(props: VendorsPageProps) {
  const { summaries, ownershipOf, eventsOf, records, changes, asOf } = props;
  const [chosen, setChosen] = useState<string | null>(null);
  const [form, setForm] = useState<OpenForm | null>(null);
  const page = useRef<HTMLDivElement>(null);
  const selected = summaries.find(({ name }) => name === chosen) ?? summaries[0] ?? null;
  const sellers = summaries.filter(({ offerCount }) => offerCount > 0).length;
  usePageCommands(selected, setForm);
  const { show } = useMessages();
  const orTell = (doing: Promise<unknown>) => {
    doing.catch((cause: unknown) => {
      const why = cause instanceof Error ? cause.message : String(cause);
      show({ kind: 'failed', text: `Nothing was changed. ${why}` });
    });
  };

  const addVendor = (
    <Button
      icon={Plus}
      onClick={() => {
        setForm({ kind: 'vendor', isNew: true });
      }}
    >
      Add vendor…
    </Button>
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    // A form over the page is no part of it, though its keys come by here.
    if (event.key !== 'n' || !isPlain || !isOnPage(page.current, event.target)) return;
    event.preventDefault();
    setForm({ kind: 'party', party: null });
  };
  return (
    <div className={styles['page']} ref={page} onKeyDown={onKeyDown}>
      <FillSlot name="status-bar">
        <span className={styles['status']}>
          {formatCount(summaries.length, 'vendor')}, {sellers} with offers here · rules of ownership as of{' '}
          {formatDate(asOf)}
        </span>
      </FillSlot>
      {selected === null ? (
        <EmptyState icon={Factory} title="No vendor yet" actions={addVendor}>
          Vendors come with the sample workspace and with the offers of a price list, or are added here.
        </EmptyState>
      ) : (
        <>
          <div className={styles['main']}>
            <div className={styles['bar']}>{addVendor}</div>
            <VendorTable
              summaries={summaries}
              ownershipOf={ownershipOf}
              eventsOf={({ vendor }) => (vendor === null ? [] : eventsOf(vendor.id))}
              statusOf={({ vendor, name }) => records.statusOf(vendor?.id ?? nameSubjectId(name))}
              selected={selected.name}
              onSelect={setChosen}
              onEdit={() => {
                setForm({ kind: 'vendor', isNew: false });
              }}
            />
          </div>
          <ResizablePanel label="Vendor" resizeLabel="Width of the vendor panel" standardWidth={PANEL_WIDTH}>
            <VendorDetails
              key={selected.name}
              summary={selected}
              ownership={ownershipOf(selected)}
              events={selected.vendor === null ? [] : eventsOf(selected.vendor.id)}
              tradeEvents={eventsOf(null)}
              records={records}
              asOf={asOf}
              onOpen={setForm}
              onPutBackStake={(id, label) => {
                orTell(changes.dropOwnStake(id, label));
              }}
              onPutBackEvent={(id, label) => {
                orTell(changes.dropOwnEvent(id, label));
              }}
              onShowOffers={props.onShowOffers}
              onShowScreening={props.onShowScreening}
            />
          </ResizablePanel>
        </>
      )}
      {form === null ? null : (
        <VendorForms
          form={form}
          summary={selected}
          records={records}
          changes={{
            ...changes,
            saveVendor: async (vendor, party) => {
              await changes.saveVendor(vendor, party);
              setChosen(vendor.name);
            },
          }}
          onClose={() => {
            setForm(null);
          }}
        />
      )}
    </div>
  );
}

/** Wide enough for a picture of two layers, pixels. */
const PANEL_WIDTH = 472;

/** Whether a key was pressed on the page itself, and not where it would be typed. */
function isOnPage(page: HTMLElement | null, target: EventTarget): boolean {
  return (
    target instanceof HTMLElement &&
    page?.contains(target) === true &&
    target.closest('input, textarea, select, [contenteditable="true"]') === null
  );
}

/** What can be done here, for the palette. */
function usePageCommands(selected: VendorSummary | null, open: (form: OpenForm) => void): void {
  const name = selected?.name ?? null;
  const isKnown = selected !== null && selected.vendor !== null;
  const commands = useMemo(() => {
    const command = (id: string, label: string, form: OpenForm, keys?: string) => ({
      id: `vendors-${id}`,
      label,
      group: 'Vendors',
      ...(keys === undefined ? {} : { keys }),
      run: () => {
        open(form);
      },
    });
    const of = name === null ? '' : isolatedName(name);
    return [
      command('add', 'Add a vendor…', { kind: 'vendor', isNew: true }),
      ...(name === null
        ? []
        : [
            command(
              'change',
              isKnown ? `Change ${of}…` : `Add ${of} to the vendor table…`,
              { kind: 'vendor', isNew: false },
              'Enter',
            ),
          ]),
      command('party', 'Add a party…', { kind: 'party', party: null }, 'N'),
      command('holding', 'Add a holding…', { kind: 'stake', stake: null }),
      command('event', 'Add an event to the register…', {
        kind: 'event',
        event: null,
        isOfTrade: !isKnown,
      }),
    ];
  }, [name, isKnown, open]);
  useCommands(commands);
}
