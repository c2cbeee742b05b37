/**
 * Which column says what: what is missing and how the file was read at the left, the file itself with
 * a head over each column at the right.
 *
 * Depends on: react, imports (types), ui, ../columns-work, the files beside this one.
 */
import { useCallback, useEffect, useRef, type RefObject } from 'react';
import type { ColumnReading, LayoutChoice } from '../../../imports/layout/layout';
import type { DialectChoice } from '#parser/table/table-file';
import { CheckField, TextField } from '../../../ui/fields';
import { formatCount } from '../../../ui/format';
import { ErrorNotice } from '../../../ui/notice';
import { LONGEST_NAME, nameOfReading } from '../columns-work';
import type { ColumnsWork } from '../import-stage';
import styles from './columns.module.css';
import { ForAllRows } from './for-all-rows';
import { HowRead } from './how-read';
import { answersOf, digitOf, withDialect } from './question-answers';
import { Questions } from './questions';
import { RawGrid } from './raw-grid';
import type { FetchRows } from './use-raw-rows';

interface ColumnsStepProps {
  readonly work: ColumnsWork;
  readonly today: string;
  readonly onChoose: (choice: LayoutChoice) => void;
  readonly onDialect: (dialect: DialectChoice) => void;
  readonly onSaveAs: (name: string | null) => void;
  readonly fetchRows: FetchRows;
  /** The button that goes on, for the keyboard once nothing is left to ask. */
  readonly next: RefObject<HTMLButtonElement | null>;
}

export function ColumnsStep(props: ColumnsStepProps) {
  const { work, today, onChoose, onDialect, onSaveAs, fetchRows, next } = props;
  const { guess, problem, saveAs, isBusy } = work;
  const { questions, layout } = guess;
  const onColumn = useCallback(
    (position: number, reading: ColumnReading | null) =>
      onChoose({ columns: new Map([[position, reading]]) }),
    [onChoose],
  );
  const box = useRef<HTMLDivElement>(null);
  const onDigit = useRef<(event: KeyboardEvent) => void>(() => undefined);
  useEffect(() => {
    onDigit.current = (event) => {
      const [question] = questions;
      const digit = isBusy || question === undefined || event.defaultPrevented ? 0 : digitOf(event);
      const answer = question === undefined ? undefined : answersOf(question)[digit - 1];
      if (answer === undefined) return;
      event.preventDefault();
      onChoose(withDialect(answer.choice, layout.dialect));
    };
  });
  useEffect(() => {
    // While the keyboard is nowhere in particular, a digit answers the first question.
    const hear = (event: KeyboardEvent) => {
      if (event.target === box.current?.parentElement) onDigit.current(event);
    };
    document.addEventListener('keydown', hear);
    return () => {
      document.removeEventListener('keydown', hear);
    };
  }, []);
  const left = guess.columns.filter(({ reading }) => reading === null).length;
  return (
    <div ref={box} className={styles['step']} aria-busy={isBusy}>
      <div className={styles['side']}>
        {problem === null ? null : (
          <ErrorNotice
            title="This could not be read so."
            kept={problem}
            next="Everything else you set is as it was."
          />
        )}
        {questions.length > 0 ? null : (
          <p className={styles['allSaid']}>
            Nothing is left to ask. {formatCount(guess.columns.length - left, 'column')} read
            {left === 0 ? '' : `, ${formatCount(left, 'column')} left out`}.
          </p>
        )}
        {/* It stays when nothing is asked any more: then it hands the keyboard on. */}
        <section aria-label="Questions" hidden={questions.length === 0}>
          <h3 className={styles['sideTitle']}>
            {formatCount(questions.length, 'question')} before it can be read
          </h3>
          <Questions
            questions={questions}
            isBusy={isBusy}
            today={today}
            onAnswer={(choice) => onChoose(withDialect(choice, layout.dialect))}
            onAnswered={() => next.current?.focus()}
          />
        </section>
        {guess.isDocumented ? null : (
          <section aria-label="Save">
            <CheckField
              label="Remember how this vendor’s list is read"
              hint="The next one then goes straight to the preview."
              isChecked={saveAs !== null}
              onChange={(isOn) => onSaveAs(isOn ? (nameOfReading(guess, work.document.source) ?? '') : null)}
            />
            {saveAs === null ? null : (
              <div className={styles['saveAs']}>
                <TextField
                  label="Under the name"
                  value={saveAs}
                  onChange={onSaveAs}
                  maxLength={LONGEST_NAME}
                />
              </div>
            )}
          </section>
        )}
        <details className={styles['fold']} open={questions.length === 0}>
          <summary>For every row</summary>
          <ForAllRows layout={layout} onGiven={(field, text) => onChoose({ given: { [field]: text } })} />
        </details>
        <details className={styles['fold']} open>
          <summary>How the file was read</summary>
          <HowRead work={work} onChoose={onChoose} onDialect={onDialect} />
        </details>
      </div>
      <RawGrid
        // Another sheet, or other cells: the chosen row of the one before means nothing.
        key={`${work.document.rows.sheet} ${String(work.document.rows.total)}`}
        work={work}
        fetchRows={fetchRows}
        onColumn={onColumn}
        onHeader={(headerLines) => onChoose({ headerLines })}
        onLastLine={(lastLine) => onChoose({ lastLine })}
      />
    </div>
  );
}
