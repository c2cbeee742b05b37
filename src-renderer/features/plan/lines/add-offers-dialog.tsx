/**
 * Finds offers and puts them into the plan, as many at once as are ticked.
 *
 * Depends on: react, evaluation (types), ui.
 */
import { Search } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import type { OfferEvaluation } from '#domain/evaluation/offer-evaluation';
import type { Offer } from '#domain/model/offer';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { FactsTable } from '../../../ui/facts-table';
import { CheckField, TextField } from '../../../ui/fields';
import { formatCents, formatCount, formatDate, formatInteger } from '../../../ui/format';
import { ErrorNotice, Tag } from '../../../ui/notice';
import { searchable } from '../../../ui/search-text';
import styles from './lines.module.css';

interface AddOffersDialogProps {
  readonly offers: readonly OfferEvaluation[];
  /** Ids of offers that the plan buys already. */
  readonly bought: ReadonlySet<string>;
  readonly onAdd: (offers: readonly Offer[]) => Promise<unknown>;
  readonly onClose: () => void;
}

/** More are found by typing. */
const MOST_SHOWN = 100;

export function AddOffersDialog({ offers, bought, onAdd, onClose }: AddOffersDialogProps) {
  const [query, setQuery] = useState('');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [failure, setFailure] = useState<string | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const byCost = useMemo(
    () =>
      [...offers].sort(
        (one, other) =>
          (one.cost?.perTh ?? Number.MAX_SAFE_INTEGER) - (other.cost?.perTh ?? Number.MAX_SAFE_INTEGER),
      ),
    [offers],
  );
  const found = useMemo(() => {
    const words = searchable(query).split(/\s+/);
    return byCost.filter(({ offer }) => {
      const text = searchable(`${offer.model} ${offer.vendor} ${offer.origin} ${offer.id} ${offer.incoterm}`);
      return words.every((word) => text.includes(word));
    });
  }, [byCost, query]);
  const chosen = offers.filter(({ offer }) => ticked.has(offer.id)).map(({ offer }) => offer);
  const add = async () => {
    try {
      await onAdd(chosen);
      onClose();
    } catch (cause) {
      setFailure(cause instanceof Error ? cause.message : String(cause));
    }
  };
  return (
    <Dialog
      isOpen
      size="wide"
      onClose={onClose}
      title="Add offers to the plan"
      description="Each becomes a line of all units offered; site, month and units can be changed there."
      initialFocus={search}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={chosen.length === 0} onClick={() => void add()}>
            {chosen.length === 0 ? 'Add offers' : `Add ${formatCount(chosen.length, 'offer')}`}
          </Button>
        </>
      }
    >
      {failure === null ? null : <ErrorNotice title="No offer was added." kept={failure} />}
      <div className={styles['search']}>
        <TextField
          ref={search}
          label="Find offers"
          value={query}
          onChange={setQuery}
          placeholder="Model, vendor, origin or reference"
          onKeyDown={(event) => {
            const [only] = found;
            if (event.key !== 'Enter' || found.length !== 1 || only === undefined) return;
            event.preventDefault();
            setTicked(new Set([...ticked, only.offer.id]));
          }}
        />
        <Search size={14} aria-hidden="true" />
      </div>
      {found.length === 0 ? (
        <p className={styles['words']} role="status">
          {offers.length === 0
            ? 'There is no offer in the workspace yet. Import a price list first.'
            : `No offer holds “${query.trim()}”. ${formatCount(offers.length, 'offer')} are in the workspace.`}
        </p>
      ) : (
        <FactsTable>
          <thead>
            <tr>
              <th scope="col">Offer</th>
              <th scope="col">Vendor</th>
              <th scope="col">Origin</th>
              <th scope="col" data-cell="number">
                Units
              </th>
              <th scope="col" data-cell="number">
                Landed $/TH
              </th>
              <th scope="col" data-cell="whole">
                On rack P50
              </th>
              <th scope="col">In the plan</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, MOST_SHOWN).map(({ offer, cost, delivery }) => (
              <tr key={offer.id}>
                <th scope="row">
                  <CheckField
                    label={`${isolatedName(offer.model)} · ${isolatedName(offer.id)}`}
                    isChecked={ticked.has(offer.id)}
                    onChange={(isTicked) => {
                      const next = new Set(ticked);
                      if (isTicked) next.add(offer.id);
                      else next.delete(offer.id);
                      setTicked(next);
                    }}
                  />
                </th>
                <td>{offer.vendor}</td>
                <td>{offer.origin}</td>
                <td data-cell="number">{formatInteger(offer.quantity)}</td>
                <td data-cell="number">{formatCents(cost?.perTh ?? null)}</td>
                <td data-cell="whole">{formatDate(delivery?.onRackP50 ?? null)}</td>
                <td>
                  {bought.has(offer.id) ? 'Yes' : ''} {offer.isShortlisted ? <Tag>Shortlisted</Tag> : null}
                </td>
              </tr>
            ))}
          </tbody>
        </FactsTable>
      )}
      {found.length > MOST_SHOWN ? (
        <p className={styles['words']}>
          The {MOST_SHOWN} cheapest are listed; type to search all {formatInteger(found.length)}.
        </p>
      ) : null}
    </Dialog>
  );
}
