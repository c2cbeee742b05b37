/**
 * Everything that is wrong with lines, each with what to do about it.
 *
 * Lines that come to more than their offer is for are one problem, with a button for every line that can
 * mend it.
 *
 * Depends on: planning (types), ui, ../plan-words, ./line-facts, ./line-problem-words, ./over-offer.
 */
import type { EvaluatedLine } from '#domain/planning/plan-evaluation';
import { Button } from '../../../ui/button';
import { formatCount, formatInteger } from '../../../ui/format';
import { formatMonth } from '../plan-words';
import { monthShown, rigName } from './line-facts';
import { isBroken, problemWords } from './line-problem-words';
import styles from './lines.module.css';
import { overOffers, type OverOffer } from './over-offer';
import type { LinesWork } from './use-lines-work';

interface ProblemsPanelProps {
  readonly lines: readonly EvaluatedLine[];
  readonly work: LinesWork;
  /** Takes the keyboard's place to a line. */
  readonly onGo: (lineId: string) => void;
}

/** How many problems there are: one for all lines of an offer that come to more than it is for. */
export function problemCount(lines: readonly EvaluatedLine[]): number {
  const own = lines.reduce((sum, line) => sum + ownProblems(line).length, 0);
  return own + overOffers(lines).length;
}

export function ProblemsPanel({ lines, work, onGo }: ProblemsPanelProps) {
  const over = overOffers(lines);
  const wrong = lines.filter((line) => ownProblems(line).length > 0);
  if (wrong.length === 0 && over.length === 0) {
    return <p className={styles['panelWords']}>Every line can be bought as it stands.</p>;
  }
  return (
    <ul className={styles['problems']}>
      {over.map((offer) => {
        const [first] = offer.rows;
        if (first === undefined) return null;
        const of = formatCount(offer.rows.length, 'line');
        return (
          <li key={offer.offerId}>
            <Go row={first} onGo={onGo} words={`${rigName(first)} · ${of}, ${unitsOf(offer.ordered)}`} />
            <TooMany over={offer} work={work} />
          </li>
        );
      })}
      {wrong.map((row) => (
        <li key={row.line.id}>
          <Go row={row} onGo={onGo} words={`${rigName(row)} · ${unitsOf(row.line.quantity)}`} />
          <Problems row={row} work={work} />
        </li>
      ))}
    </ul>
  );
}

interface GoProps {
  readonly row: EvaluatedLine;
  readonly words: string;
  readonly onGo: (lineId: string) => void;
}

function Go({ row, words, onGo }: GoProps) {
  return (
    <button
      type="button"
      className={styles['go']}
      onClick={() => {
        onGo(row.line.id);
      }}
    >
      {words}
    </button>
  );
}

/** The problems of one line, without that of its offer's lines together. */
export function Problems({ row, work }: { readonly row: EvaluatedLine; readonly work: LinesWork }) {
  return ownProblems(row).map((problem) => {
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

/** That lines come to more than their offer is for, with a button for each that mends it alone. */
export function TooMany({ over, work }: { readonly over: OverOffer; readonly work: LinesWork }) {
  const { most, ordered, rows, ways } = over;
  return (
    <div className={styles['problem']}>
      <p className={styles['broken']}>
        {rows.length === 1 ? 'The line has' : 'The firm lines of this offer come to'} {unitsOf(ordered)};{' '}
        {unitsOf(most)} are offered.
      </p>
      <p>
        {ways.length === 0
          ? 'Lower or remove lines of this offer, or note in the purchase terms that more are sold.'
          : 'Lower one of these lines, or note in the purchase terms that more are sold.'}
      </p>
      {ways.map(({ row, quantity }) => (
        <Button
          key={row.line.id}
          onClick={() => {
            work.save([{ ...row.line, quantity }]);
          }}
        >
          {rows.length === 1
            ? `Set to ${formatInteger(quantity)}`
            : `${formatMonth(monthShown(row))}: set ${formatInteger(row.line.quantity)} to ${formatInteger(quantity)}`}
        </Button>
      ))}
    </div>
  );
}

function ownProblems({ problems }: EvaluatedLine) {
  return problems.filter(({ code }) => code !== 'quantity/above-most');
}

function unitsOf(count: number): string {
  return formatCount(count, 'unit');
}
