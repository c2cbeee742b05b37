/**
 * What the self-test of a list came to: by kind of change, names missed, well-known companies hit.
 *
 * Depends on: model (types), ui, ./list-words.
 */
import type { ListSelfTest } from '#domain/model/loaded-list';
import { FactsTable } from '../../ui/facts-table';
import { formatCount, formatInteger } from '../../ui/format';
import { recallText, selfTestWords } from './list-words';
import styles from './lists.module.css';

/** Names of a long list that are drawn. */
const MOST_SHOWN = 50;

export function SelfTestDetails({ test }: { readonly test: ListSelfTest }) {
  const { byKind, missed, falseHits, every, algorithmVersion } = test;
  return (
    <>
      <p className={styles['words']}>{selfTestWords(test)}</p>
      <p className={styles['quiet']}>
        Each name of each entry was looked for as listed and as it may come in, with typing errors, other word
        order and without its legal form
        {every === 1 ? '' : `; every ${formatInteger(every)}th name was tried`}. Way of matching: version{' '}
        {algorithmVersion}.
      </p>
      <FactsTable>
        <caption className={styles['caption']}>By how the name was changed</caption>
        <thead>
          <tr>
            <th scope="col">Change</th>
            <th scope="col" data-cell="number">
              Cases
            </th>
            <th scope="col" data-cell="number">
              Found
            </th>
            <th scope="col" data-cell="number">
              Found, %
            </th>
          </tr>
        </thead>
        <tbody>
          {byKind.map(({ how, cases, found }) => (
            <tr key={how}>
              <th scope="row">{how}</th>
              <td data-cell="number">{formatInteger(cases)}</td>
              <td data-cell="number">{formatInteger(found)}</td>
              <td data-cell="number">
                {cases === 0 ? 'n/a' : recallText(Math.floor((found / cases) * 1_000_000))}
              </td>
            </tr>
          ))}
        </tbody>
      </FactsTable>
      {missed.length === 0 ? null : (
        <details className={styles['fold']}>
          <summary>{formatCount(missed.length, 'name')} that did not find the entry</summary>
          <ul className={styles['lines']}>
            {missed.slice(0, MOST_SHOWN).map(({ entryId, listed, query, how }) => (
              <li key={`${entryId} ${how} ${query}`}>
                “<bdi>{query}</bdi>” ({how}) did not find <bdi>{listed}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
      {falseHits.length === 0 ? null : (
        <details className={styles['fold']}>
          <summary>
            {formatCount(
              falseHits.length,
              'well-known company that is a hit',
              'well-known companies that are hits',
            )}
          </summary>
          <ul className={styles['lines']}>
            {falseHits.slice(0, MOST_SHOWN).map(({ name, band, entryName }) => (
              <li key={`${name} ${entryName}`}>
                {name}: {band} hit on <bdi>{entryName}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
