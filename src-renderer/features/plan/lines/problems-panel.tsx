/**
 * Everything that is wrong with lines, each with what to do about it.
 *
 * Depends on: planning (types), ui, ./line-problem-words.
 */
import type { EvaluatedLine } from '#domain/planning/plan-evaluation';
import { Button } from '../../../ui/button';
import { formatInteger } from '../../../ui/format';
import { rigName } from './line-facts';
import { isBroken, problemWords } from './line-problem-words';
import styles from './lines.module.css';
import type { LinesWork } from './use-lines-work';

interface ProblemsPanelProps {
  readonly lines: readonly EvaluatedLine[];
  readonly work: LinesWork;
  /** Takes the keyboard's place to a line. */
  readonly onGo: (lineId: string) => void;
}

export function ProblemsPanel({ lines, work, onGo }: ProblemsPanelProps) {
  const wrong = lines.filter(({ problems }) => problems.length > 0);
  if (wrong.length === 0) {
    return <p className={styles['panelWords']}>Every line can be bought as it stands.</p>;
  }
  return (
    <ul className={styles['problems']}>
      {wrong.map((row) => (
        <li key={row.line.id}>
          <button
            type="button"
            className={styles['go']}
            onClick={() => {
              onGo(row.line.id);
            }}
          >
            {rigName(row)} · {formatInteger(row.line.quantity)} units
          </button>
          <Problems row={row} work={work} />
        </li>
      ))}
    </ul>
  );
}

/** The problems of one line. */
export function Problems({ row, work }: { readonly row: EvaluatedLine; readonly work: LinesWork }) {
  return row.problems.map((problem) => {
    const { what, next, quantity } = problemWords(problem, row);
    return (
      <div key={problem.code} className={styles['problem']}>
        <p className={isBroken(problem) ? styles['broken'] : styles['unsure']}>{what}</p>
        <p>{next}</p>
        {quantity === null || quantity === row.line.quantity ? null : (
          <Button
            onClick={() => {
              work.save([{ ...row.line, quantity }]);
            }}
          >
            Set to {formatInteger(quantity)}
          </Button>
        )}
      </div>
    );
  });
}
