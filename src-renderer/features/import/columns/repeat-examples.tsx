/**
 * Rows that leave a column blank, each with what it would take from the row above.
 *
 * Depends on: imports (types).
 */
import type { LayoutQuestion } from '../../../imports/layout/layout';
import styles from './columns.module.css';

interface RepeatExamplesProps {
  readonly question: Extract<LayoutQuestion, { readonly kind: 'repeats-above' }>;
}

export function RepeatExamples({ question: { examples, count } }: RepeatExamplesProps) {
  const more = count - examples.length;
  return (
    <ul className={styles['repeats']}>
      {examples.map(({ line, text, lineAbove }) => (
        <li key={line}>
          Line {line} would be <bdi>{text}</bdi>, as on line {lineAbove}.
        </li>
      ))}
      {more > 0 ? <li>{more} more.</li> : null}
    </ul>
  );
}
