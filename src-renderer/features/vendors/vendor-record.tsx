/**
 * What is on record of a vendor: where it builds, how it serves, what speaks against it.
 *
 * Depends on: react, model (types), ui, ./vendor-words.
 */
import type { ReactNode } from 'react';
import type { Party } from '#domain/model/party';
import type { Vendor } from '#domain/model/vendor';
import { formatCount, UNKNOWN } from '../../ui/format';
import { SourceWords } from '../../ui/source-words';
import { ENTRY_KIND_WORDS, US_REPAIR_WORDS } from './vendor-words';
import styles from './vendors.module.css';

interface VendorRecordProps {
  readonly vendor: Vendor;
  /** Its party; null if none is on record. */
  readonly party: Party | null;
}

export function VendorRecord({ vendor, party }: VendorRecordProps) {
  const { usRepair, warrantyDays } = vendor;
  return (
    <section aria-label="On record">
      {party === null ? null : <Identity party={party} />}
      <h3 className={styles['heading']}>Where it builds</h3>
      <dl className={styles['facts']}>
        <Fact label="Known origins">{vendor.knownOrigins}</Fact>
        <Fact label="US assembly">{vendor.usAssembly}</Fact>
      </dl>
      <h3 className={styles['heading']}>How it serves</h3>
      <dl className={styles['facts']}>
        <Fact label="US repair" source={<SourceWords source={usRepair} />}>
          {US_REPAIR_WORDS[usRepair.value]}
        </Fact>
        <Fact
          label="Warranty from dispatch"
          source={warrantyDays === null ? null : <SourceWords source={warrantyDays} />}
        >
          {warrantyDays === null ? UNKNOWN : formatCount(warrantyDays.value, 'day')}
        </Fact>
        <Fact label="Terms">{vendor.service}</Fact>
      </dl>
      <h3 className={styles['heading']}>Risks on record</h3>
      <p className={styles['words']}>{vendor.risks}</p>
      <p className={styles['source']}>
        <SourceWords source={vendor.source} />
      </p>
    </section>
  );
}

function Identity({ party }: { readonly party: Party }) {
  const { name, aliases, country, kind, addresses, numbers, source } = party;
  return (
    <>
      <h3 className={styles['heading']}>Who it is</h3>
      <dl className={styles['facts']}>
        <Fact label="Legal name" source={<SourceWords source={source} />}>
          {name}
        </Fact>
        {aliases.length === 0 ? null : <Fact label="Other names">{aliases.join(' · ')}</Fact>}
        <Fact label="Country">{country ?? UNKNOWN}</Fact>
        {kind === 'unknown' ? null : <Fact label="Kind">{ENTRY_KIND_WORDS[kind]}</Fact>}
        {addresses.length === 0 ? null : <Fact label="Addresses">{addresses.join(' · ')}</Fact>}
        {numbers.length === 0 ? null : <Fact label="Numbers">{numbers.join(' · ')}</Fact>}
      </dl>
    </>
  );
}

interface FactProps {
  readonly label: string;
  readonly source?: ReactNode;
  readonly children: ReactNode;
}

/** A line with its source below. */
export function Fact({ label, source, children }: FactProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {children}
        {source === undefined || source === null ? null : <span className={styles['source']}>{source}</span>}
      </dd>
    </div>
  );
}
