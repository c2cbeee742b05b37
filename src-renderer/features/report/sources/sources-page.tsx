/**
 * Every source that the report rests on, under the letters of its figures, each with its day.
 *
 * Depends on: react, executive (types), ui, ./gather-rows.
 */
import type { ReportDocument } from '#domain/executive/report-document';
import type { Footnote } from '#domain/executive/report-sources';
import { formatCount, formatDate } from '../../../ui/format';
import { gatherRows } from './gather-rows';
import styles from './sources.module.css';

export function SourcesPage({ document: { footnotes } }: { readonly document: ReportDocument }) {
  return (
    <article className={styles['page']} aria-label="Sources">
      <h1>Sources</h1>
      <p className={styles['words']}>
        A letter behind a figure of this report names the groups below that it rests on.
      </p>
      {footnotes.notes.length === 0 ? <p>No figure of this report has a source on record.</p> : null}
      {footnotes.notes.map((note) => (
        <NoteTable key={note.letter} note={note} />
      ))}
    </article>
  );
}

function NoteTable({ note: { letter, heading, sources } }: { readonly note: Footnote }) {
  return (
    <section aria-labelledby={`report-note-${letter}`}>
      <h2 id={`report-note-${letter}`}>
        <span className={styles['letter']}>{letter}</span> {heading}
        <span className={styles['count']}>{formatCount(sources.length, 'source')}</span>
      </h2>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">Source</th>
            <th scope="col">Day</th>
            <th scope="col">How far to trust it</th>
          </tr>
        </thead>
        <tbody>
          {gatherRows(sources).map(({ citation, asOf, confidence }) => (
            <tr key={`${citation} ${asOf ?? ''} ${confidence}`}>
              <td>{citation}</td>
              <td className={styles['day']}>{asOf === null ? 'not given' : formatDate(asOf)}</td>
              <td className={styles['day']}>{confidence}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
