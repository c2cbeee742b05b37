/**
 * What both copies changed differently, a row each, with a choice: arrow keys move between the two sides.
 *
 * Depends on: react, domain/merge, ui, ./use-merge (types).
 */
import { useMemo } from 'react';
import { conflictWords } from '#domain/merge/conflict-words';
import type { MergeConflict, MergeSide } from '#domain/merge/merge-record';
import { Button } from '../../ui/button';
import { FactsTable } from '../../ui/facts-table';
import { formatCount } from '../../ui/format';
import styles from './merge-dialog.module.css';
import type { Choices } from './use-merge';

interface ConflictTableProps {
  readonly conflicts: readonly MergeConflict[];
  readonly choices: Choices;
  readonly onChoose: (conflicts: readonly MergeConflict[], side: MergeSide) => void;
}

/** Rows drawn at once; what is beyond is decided for one side together. */
const MOST_ROWS = 300;

const sides: readonly (readonly [MergeSide, string])[] = [
  ['mine', 'This workspace'],
  ['theirs', 'The other copy'],
];

export function ConflictTable({ conflicts, choices, onChoose }: ConflictTableProps) {
  const rows = useMemo(
    () => conflicts.slice(0, MOST_ROWS).map((conflict) => ({ conflict, words: conflictWords(conflict) })),
    [conflicts],
  );
  const more = conflicts.length - rows.length;
  return (
    <section aria-label="Conflicts">
      <div className={styles['bar']}>
        <h3 className={styles['heading']}>Changed by both: {formatCount(conflicts.length, 'conflict')}</h3>
        <Button onClick={() => onChoose(conflicts, 'mine')}>All as in this workspace</Button>
        <Button onClick={() => onChoose(conflicts, 'theirs')}>All as in the other copy</Button>
      </div>
      <FactsTable>
        <thead>
          <tr>
            <th scope="col">Record</th>
            <th scope="col">Field</th>
            <th scope="col">Before</th>
            {sides.map(([side, name]) => (
              <th key={side} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ conflict, words }, index) => (
            <tr key={conflict.key}>
              <th scope="row">{words.record}</th>
              <td>{words.field}</td>
              <td data-cell="words">{words.ancestor}</td>
              {sides.map(([side, name]) => (
                <td key={side} data-cell="words">
                  <label className={styles['choice']}>
                    <input
                      type="radio"
                      name={`conflict-${index}`}
                      aria-label={`${words.record}, ${words.field}: ${name}, ${words[side]}`}
                      checked={choices.get(conflict.key) === side}
                      onChange={() => onChoose([conflict], side)}
                    />
                    <span>{words[side]}</span>
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </FactsTable>
      {more > 0 ? (
        <p>and {formatCount(more, 'more conflict')}: decide them together by the buttons above.</p>
      ) : null}
    </section>
  );
}
