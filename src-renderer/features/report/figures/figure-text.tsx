/**
 * One figure of a report: its text and, raised, the letters of its footnotes. On screen it is a button that
 * opens where the figure comes from.
 *
 * Every number of the report goes through here, so that none stands without its sources.
 *
 * Depends on: react, executive (types), ui, ./letter-words, ./report-surface.
 */
import type { ReportFigure } from '#domain/executive/report-figure';
import { classNames } from '../../../ui/class-names';
import styles from './figures.module.css';
import { letterWords } from './letter-words';
import { useReportSurface } from './report-surface';

interface FigureTextProps {
  readonly figure: ReportFigure;
  /** In place of the figure's own text, where a sign or a unit stands beside it. */
  readonly text?: string;
  /** Leaves the letters out, where many figures of one kind stand below each other. */
  readonly hasLetters?: boolean;
  readonly className?: string | undefined;
}

export function FigureText({ figure, text = figure.text, hasLetters = true, className }: FigureTextProps) {
  const { isPaper, lettersOf, explain } = useReportSurface();
  const letters = hasLetters ? lettersOf(figure) : [];
  const words = (
    <>
      <span data-figure={figure.key}>{text}</span>
      {letters.length === 0 ? null : (
        <sup className={styles['letters']} aria-label={`sources ${letters.join(', ')}`}>
          {letterWords(letters)}
        </sup>
      )}
    </>
  );
  if (isPaper) return <span className={classNames(styles['plain'], className)}>{words}</span>;
  return (
    <button
      type="button"
      className={classNames(styles['figure'], className)}
      aria-label={`${figure.label}: ${text}. Where it comes from`}
      title={figure.note ?? undefined}
      onClick={(event) => {
        explain(figure, event.currentTarget);
      }}
    >
      {words}
    </button>
  );
}
