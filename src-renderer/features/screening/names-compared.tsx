/**
 * The two names above each other, and how each word met another.
 *
 * Depends on: core, model (types), ui, ./marked-name, ./name-marks.
 */
import type { StoredHit } from '#domain/model/screening-run';
import { FactsTable } from '../../ui/facts-table';
import { MarkedName } from './marked-name';
import { namePieces } from './name-marks';
import styles from './evidence.module.css';

const RULE_WORDS: Readonly<Record<string, string>> = {
  'same word': 'Same word',
  'another spelling of the word': 'Another spelling of the word',
  'one letter differs': 'One letter differs',
  'sounds alike': 'Sounds alike',
  initials: 'Initials of the words',
  'written together or apart': 'Written together or apart',
};

export function NamesCompared({ hit }: { readonly hit: StoredHit }) {
  const { entry, listedName, query, pairs } = hit;
  const isOtherName = listedName !== entry.name;
  return (
    <>
      <dl className={styles['names']}>
        <div>
          <dt>Looked for</dt>
          <dd>
            <MarkedName pieces={namePieces(query, pairs, 'query')} />
          </dd>
        </div>
        <div>
          <dt>{isOtherName ? 'Listed as another name' : 'Listed'}</dt>
          <dd>
            <MarkedName pieces={namePieces(listedName, pairs, 'entry')} />
          </dd>
        </div>
        {isOtherName ? (
          <div>
            <dt>Name of the entry</dt>
            <dd>
              <bdi>{entry.name}</bdi>
            </dd>
          </div>
        ) : null}
      </dl>
      {pairs.length === 0 ? (
        <p className={styles['quiet']}>No word of the names met: the hit rests on a number in common.</p>
      ) : (
        <FactsTable>
          <caption className={styles['caption']}>Words that met</caption>
          <thead>
            <tr>
              <th scope="col">No.</th>
              <th scope="col">Looked for</th>
              <th scope="col">Listed</th>
              <th scope="col">How they met</th>
              <th scope="col" data-cell="number">
                Alike, %
              </th>
            </tr>
          </thead>
          <tbody>
            {pairs.map(({ query: word, entry: listed, rule, similarity }, at) => (
              <tr key={`${word} ${listed}`}>
                <td>{at + 1}</td>
                <td data-cell="words">{word}</td>
                <td data-cell="words">{listed}</td>
                <td>{RULE_WORDS[rule] ?? rule}</td>
                <td data-cell="number">{Math.round(similarity * 100)}</td>
              </tr>
            ))}
          </tbody>
        </FactsTable>
      )}
      <p className={styles['reason']}>{hit.reason}</p>
    </>
  );
}
