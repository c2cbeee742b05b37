/**
 * What the entry's list and programmes mean for a purchase and for sending boards back, and what the entry itself says.
 *
 * Depends on: core, model (types), screening, ui.
 */
import type { ListMeanings } from '#domain/model/list-meaning';
import type { ListEntry } from '#domain/model/restricted-list';
import { meaningOfListing } from '#domain/screening/meaning-of-listing';
import { formatDate, UNKNOWN } from '../../ui/format';
import { SourceWords } from '../../ui/source-words';
import styles from './evidence.module.css';

interface ListingMeaningProps {
  readonly entry: ListEntry;
  readonly meanings: ListMeanings;
}

/** What holds whichever list it is; said beside every hit. */
const BESIDE_EVERY_HIT =
  'The Entity List restricts exports to a party; it is no import ban. A related party is not a listed party. A potential match is not a listing: a person decides.';

export function ListingMeaning({ entry, meanings }: ListingMeaningProps) {
  const { list, programmes, unknownProgrammes, sources } = meaningOfListing(entry, meanings);
  return (
    <section aria-label="What the listing means">
      <h4 className={styles['heading']}>What the listing means, if it is the party</h4>
      <p className={styles['words']}>
        <strong>{list.name}</strong> ({list.authority}). {list.meaning}
      </p>
      <dl className={styles['facts']}>
        <Fact label="For the purchase">{list.purchase}</Fact>
        <Fact label="For sending boards back (RMA)">{list.rma}</Fact>
        {programmes.map(({ code, meaning }) => (
          <Fact key={code} label={`Programme ${code}`}>
            {meaning}
          </Fact>
        ))}
        {unknownProgrammes.length === 0 ? null : (
          <Fact label="Other programmes">
            {`${unknownProgrammes.join(', ')}: what they mean is not on record here. Read the publisher’s page.`}
          </Fact>
        )}
      </dl>
      <p className={styles['words']}>{BESIDE_EVERY_HIT}</p>
      <ul className={styles['sources']}>
        {sources.map((source) => (
          <li key={source.citation}>
            <SourceWords source={source} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the entry itself says, in the words of the list. */
export function EntryFacts({ entry }: { readonly entry: ListEntry }) {
  const { programmes, startDate, endDate, notice, licenceRequirement, licencePolicy, remarks } = entry;
  return (
    <section aria-label="The entry in the words of the list">
      <h4 className={styles['heading']}>The entry in the words of the list</h4>
      <dl className={styles['facts']}>
        <Fact label="List">{entry.listName}</Fact>
        <Fact label="Programmes">{programmes.length === 0 ? UNKNOWN : programmes.join(', ')}</Fact>
        <Fact label="Licence requirement">{licenceRequirement ?? UNKNOWN}</Fact>
        <Fact label="Licence policy">{licencePolicy ?? UNKNOWN}</Fact>
        <Fact label="Federal Register notice">{notice ?? UNKNOWN}</Fact>
        <Fact label="Listed since">{formatDate(startDate)}</Fact>
        {endDate === null ? null : <Fact label="Until">{formatDate(endDate)}</Fact>}
        {remarks === null ? null : <Fact label="Remarks">{remarks}</Fact>}
        <Fact label="Number in the file">{entry.id}</Fact>
      </dl>
    </section>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <bdi>{children}</bdi>
      </dd>
    </div>
  );
}
