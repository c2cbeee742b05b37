/**
 * The parties around a vendor, each with its role and where it stands with lists.
 *
 * A party of the vendor that is listed does not make the vendor listed; the words below say so.
 *
 * Depends on: core, ui, ./parties-around (types), ./vendor-records (types), ./vendor-words.
 */
import { Pencil, Plus, ScanSearch, Trash2 } from 'lucide-react';
import { isolatedName } from '#domain/core/isolated-name';
import type { PartyStatus } from '#domain/screening/party-status';
import { statusTone } from '#domain/screening/status-tone';
import { Button, IconButton } from '../../ui/button';
import { Tag } from '../../ui/notice';
import type { PartyAround } from './parties-around';
import type { OpenForm } from './vendor-records';
import styles from './vendors.module.css';

interface PartiesSectionProps {
  readonly around: readonly PartyAround[];
  /** Id of the vendor's own party; it is changed with the vendor. */
  readonly vendorId: string | null;
  readonly statusOf: (partyId: string) => PartyStatus | null;
  readonly onOpen: (form: OpenForm) => void;
  /** Null while there is no Screening screen to go to. */
  readonly onShowScreening: ((partyId: string) => void) | null;
}

export function PartiesSection(props: PartiesSectionProps) {
  const { around, onOpen } = props;
  return (
    <section aria-label="Parties around this vendor">
      <header className={styles['sectionHead']}>
        <h3 className={styles['heading']}>Parties around this vendor</h3>
        <Button
          icon={Plus}
          onClick={() => {
            onOpen({ kind: 'party', party: null });
          }}
        >
          Add party…
        </Button>
      </header>
      {around.length === 0 ? (
        <p className={styles['quiet']}>
          None is on record: no maker, factory, owner or importer. Each one that is added is looked for in the
          lists too.
        </p>
      ) : (
        <ul className={styles['parties']}>
          {around.map((one) => (
            <PartyItem {...props} key={one.partyId} around={one} />
          ))}
        </ul>
      )}
      {around.length === 0 ? null : (
        <p className={styles['small']}>
          Each party has a status of its own: a related party is not a listed party, and a potential match is
          no listing.
        </p>
      )}
    </section>
  );
}

function PartyItem(props: Omit<PartiesSectionProps, 'around'> & { readonly around: PartyAround }) {
  const { around, vendorId, statusOf, onOpen, onShowScreening } = props;
  const { partyId, party, why } = around;
  const name = isolatedName(party?.name ?? partyId);
  return (
    <li aria-label={name}>
      <header className={styles['itemHead']}>
        <span>
          <strong className={styles['anywhere']}>{name}</strong> <StatusWords status={statusOf(partyId)} />
        </span>
        <span className={styles['icons']}>
          {onShowScreening === null ? null : (
            <IconButton
              label={`Screening of ${name}`}
              icon={ScanSearch}
              onClick={() => {
                onShowScreening(partyId);
              }}
            />
          )}
          {party === null ? null : (
            <IconButton
              label={`Change party ${name}`}
              icon={Pencil}
              onClick={() => {
                onOpen(partyId === vendorId ? { kind: 'vendor', isNew: false } : { kind: 'party', party });
              }}
            />
          )}
          {party === null || partyId === vendorId ? null : (
            <IconButton
              label={`Remove party ${name}`}
              icon={Trash2}
              onClick={() => {
                onOpen({ kind: 'remove-party', party });
              }}
            />
          )}
        </span>
      </header>
      <p className={styles['small']}>{why.join('; ')}</p>
    </li>
  );
}

/** A status in a tag, its sentence on hovering; who was never looked for is not screened. */
export function StatusWords({ status }: { readonly status: PartyStatus | null }) {
  return status === null ? (
    <Tag>Not screened</Tag>
  ) : (
    <span title={status.sentence}>
      <Tag tone={statusTone(status)}>{status.words}</Tag>
    </span>
  );
}
