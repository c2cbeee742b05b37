/**
 * Other plans beside the one proposed: what they cost more or less, and what they would change.
 *
 * Depends on: react, executive (types), ui, ../alternatives-search, ../figures, ./summary-block.
 */
import type { Alternative } from '#domain/executive/plan-summary';
import { formatCount } from '../../../ui/format';
import { Progress } from '../../../ui/progress';
import type { AlternativesSearch } from '../alternatives-search';
import { FigureText } from '../figures/figure-text';
import { SummaryBlock } from './summary-block';
import styles from './summary.module.css';

interface AlternativesTableProps {
  readonly alternatives: readonly Alternative[];
  /** On screen: how the search for them stands. */
  readonly search?: AlternativesSearch | undefined;
  /** Says the first change of each alone, since the page has one line for it. */
  readonly isShort?: boolean;
}

export function AlternativesTable({ alternatives, search, isShort = false }: AlternativesTableProps) {
  return (
    <SummaryBlock
      title="Other plans"
      unit="beside the one proposed"
      actions={
        search === undefined || search.progress !== null ? null : (
          <button type="button" className={styles['twin']} onClick={search.onFind}>
            {alternatives.length === 0 ? 'look for them' : 'look again'}
          </button>
        )
      }
    >
      {search === undefined || search.progress === null ? null : (
        <Progress label={search.progress.words} share={search.progress.share} onStop={search.onStop} />
      )}
      {search === undefined || search.problem === null ? null : (
        <p className={styles['problem']} role="status">
          {search.problem}
        </p>
      )}
      {alternatives.length === 0 ? (
        <p className={styles['words']}>
          {search === undefined || search.progress === null
            ? 'No other plan was looked for.'
            : 'Other plans stand here once they are found.'}
        </p>
      ) : (
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">Plan and what it would change</th>
              <th scope="col" data-cell="number">
                All-in
              </th>
              <th scope="col" data-cell="number">
                More or less
              </th>
              <th scope="col" data-cell="number">
                Hash rate
              </th>
              <th scope="col" data-cell="number">
                $/TH all-in
              </th>
              <th scope="col" data-cell="number">
                Hashing P50
              </th>
            </tr>
          </thead>
          <tbody>
            {alternatives.map((other) => (
              <tr key={other.allIn.key}>
                <th scope="row" className={styles['plan']} title={other.aim ?? undefined}>
                  {other.name}.<span className={styles['why']}> {changesOf(other, isShort)}</span>
                  {other.doubts.length === 0 ? null : (
                    <span className={styles['doubts']}> {doubtWords(other, isShort)}</span>
                  )}
                  {other.broken.length === 0 ? null : (
                    <span className={styles['breaks']}> {brokenWords(other, isShort)}</span>
                  )}
                </th>
                <td data-cell="number">
                  <FigureText figure={other.allIn} />
                </td>
                <td data-cell="number">
                  <FigureText figure={other.allInDelta} className={styles['strong']} hasLetters={false} />
                </td>
                <td data-cell="number">
                  <FigureText figure={other.ths} hasLetters={false} />
                </td>
                <td data-cell="number">
                  <FigureText figure={other.allInPerTh} hasLetters={false} />
                </td>
                <td data-cell="number">
                  <FigureText figure={other.hashingP50} hasLetters={false} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </SummaryBlock>
  );
}

function changesOf({ aim, changes }: Alternative, isShort: boolean): string {
  const [first, ...more] = changes;
  const lead = aim === null || isShort ? '' : `${aim.charAt(0).toUpperCase()}${aim.slice(1)}. `;
  if (first === undefined) return `${lead}Buys the same.`;
  if (isShort) return more.length === 0 ? `${first}.` : `${first}, and ${String(more.length)} more.`;
  return `${lead}${changes.join('; ')}.`;
}

function doubtWords({ doubts }: Alternative, isShort: boolean): string {
  if (!isShort) return `${doubts.map(({ what, why }) => `${what}, ${why}`).join('; ')}.`;
  const [first, ...more] = doubts;
  return `In doubt: ${first?.what ?? ''}${more.length === 0 ? '' : `, and ${String(more.length)} more`}.`;
}

function brokenWords({ broken }: Alternative, isShort: boolean): string {
  return isShort ? `Breaks ${formatCount(broken.length, 'rule')}.` : `Breaks: ${broken.join('; ')}.`;
}
