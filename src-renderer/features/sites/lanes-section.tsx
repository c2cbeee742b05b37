/**
 * The lanes in use: the user's own, to add, change and remove, and the shipped
 * ones, to copy.
 *
 * Depends on: react, core, delivery, model (types), ui, ./lane-dialog, ./remove-lane-dialog.
 */
import { Copy, Pencil, Plus, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { CalendarDate } from '#domain/core/calendar-date';
import { isolatedName } from '#domain/core/isolated-name';
import { findLane } from '#domain/delivery/find-lane';
import { lanesInUse } from '#domain/delivery/lanes-in-use';
import type { Lane } from '#domain/model/lane';
import type { Offer } from '#domain/model/offer';
import { Button, IconButton } from '../../ui/button';
import { FactsTable } from '../../ui/facts-table';
import { formatInteger, UNKNOWN } from '../../ui/format';
import { Tag } from '../../ui/notice';
import { Section } from '../../ui/section';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { LaneDialog } from './lane-dialog';
import { freightText, modeWords, shipFromText } from './lane-words';
import { RemoveLaneDialog } from './remove-lane-dialog';
import { SourceWords } from '../../ui/source-words';
import styles from './sites.module.css';

interface LanesSectionProps {
  /** The user's. */
  readonly own: readonly Lane[];
  /** Those that ship with the app, in their order. */
  readonly shipped: readonly Lane[];
  readonly offers: readonly Offer[];
  readonly today: () => CalendarDate;
  readonly onSave: (lane: Lane) => Promise<unknown>;
  readonly onRemove: (lane: Lane) => Promise<unknown>;
}

type Open = { readonly kind: 'add' } | { readonly kind: 'edit' | 'copy' | 'remove'; readonly lane: Lane };

export function LanesSection({ own, shipped, offers, today, onSave, onRemove }: LanesSectionProps) {
  const [open, setOpen] = useState<Open | null>(null);
  const lanes = useMemo(() => lanesInUse(own, shipped), [own, shipped]);
  const counts = useMemo(() => offersByLane(offers, lanes), [offers, lanes]);
  const close = () => {
    setOpen(null);
  };
  return (
    <Section
      title="Lanes"
      actions={
        <Button
          icon={Plus}
          onClick={() => {
            setOpen({ kind: 'add' });
          }}
        >
          Add lane…
        </Button>
      }
      words="The way to the US: days, and freight where an offer states none. The first lane that fits is taken, own ones first."
    >
      <FactsTable>
        <thead>
          <tr>
            <th scope="col">Lane</th>
            <th scope="col">Ships from</th>
            <th scope="col">Mode</th>
            <th scope="col" data-cell="number">
              Days P50
            </th>
            <th scope="col" data-cell="number">
              P90
            </th>
            <th scope="col">Freight</th>
            <th scope="col" data-cell="number">
              Offers
            </th>
            <th scope="col" className={styles['sources']}>
              Sources
            </th>
            <th scope="col">
              <VisuallyHidden>Actions</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {lanes.map((lane) => (
            <LaneRow
              key={lane.id}
              lane={lane}
              isOwn={own.includes(lane)}
              offerCount={counts.get(lane.id) ?? 0}
              onOpen={setOpen}
            />
          ))}
        </tbody>
      </FactsTable>
      {open === null ? null : open.kind === 'remove' ? (
        <RemoveLaneDialog
          lane={open.lane}
          usedBy={counts.get(open.lane.id) ?? 0}
          onRemove={() => onRemove(open.lane)}
          onClose={close}
        />
      ) : (
        <LaneDialog
          kind={open.kind}
          lane={open.kind === 'add' ? null : open.lane}
          own={own}
          shipped={shipped}
          today={today()}
          onSave={onSave}
          onClose={close}
        />
      )}
    </Section>
  );
}

/** How many offers travel each lane, by its id. */
function offersByLane(offers: readonly Offer[], lanes: readonly Lane[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { shipFrom, mode } of offers) {
    const lane = findLane(shipFrom, mode, lanes);
    if (lane !== null) counts.set(lane.id, (counts.get(lane.id) ?? 0) + 1);
  }
  return counts;
}

interface LaneRowProps {
  readonly lane: Lane;
  readonly isOwn: boolean;
  readonly offerCount: number;
  readonly onOpen: (open: Open) => void;
}

function LaneRow({ lane, isOwn, offerCount, onOpen }: LaneRowProps) {
  const { label, mode, transitDays, freight } = lane;
  const name = isolatedName(label);
  return (
    <tr>
      <th scope="row">
        {label} {isOwn ? <Tag tone="decided">own</Tag> : null}
      </th>
      <td>{shipFromText(lane)}</td>
      <td data-cell="whole">{modeWords[mode]}</td>
      <td data-cell="number">{formatInteger(transitDays.value.p50)}</td>
      <td data-cell="number">{formatInteger(transitDays.value.p90)}</td>
      <td>{freight === null ? `${UNKNOWN} not known` : freightText(freight.value)}</td>
      <td data-cell="number">{formatInteger(offerCount)}</td>
      <td data-cell="words">
        Days: <SourceWords source={transitDays} />
        {freight === null ? null : (
          <span className={styles['second']}>
            Freight: <SourceWords source={freight} />
          </span>
        )}
      </td>
      <td data-cell="actions">
        {isOwn ? (
          <IconButton label={`Change ${name}`} icon={Pencil} onClick={() => onOpen({ kind: 'edit', lane })} />
        ) : null}
        <IconButton label={`Copy ${name}`} icon={Copy} onClick={() => onOpen({ kind: 'copy', lane })} />
        {isOwn ? (
          <IconButton
            label={`Remove ${name}`}
            icon={Trash2}
            onClick={() => onOpen({ kind: 'remove', lane })}
          />
        ) : null}
      </td>
    </tr>
  );
}
