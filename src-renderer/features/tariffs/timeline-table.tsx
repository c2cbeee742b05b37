/** The timeline as a table: every span of every origin. Depends on: core, ui, ./span-words. */
import { Fragment } from 'react';
import type { CalendarDate } from '#domain/core/calendar-date';
import { formatPercent } from '#domain/core/money';
import { FactsTable } from '../../ui/facts-table';
import { formatCountry, formatDate, UNKNOWN } from '../../ui/format';
import { spanDoubts, spanLayers } from './span-words';
import type { TimelineRow } from './timeline-scale';
import styles from './timeline.module.css';

interface TimelineTableProps {
  readonly rows: readonly TimelineRow[];
  readonly asOf: CalendarDate;
}

export function TimelineTable({ rows, asOf }: TimelineTableProps) {
  return (
    <FactsTable>
      <thead>
        <tr>
          <th scope="col">Origin</th>
          <th scope="col">Entries from</th>
          <th scope="col">to</th>
          <th scope="col" data-cell="number">
            Total %
          </th>
          <th scope="col">Layers</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ origin, spans }) => (
          <Fragment key={origin}>
            {spans.map((span, index) => (
              <tr key={span.from} className={span.from <= asOf && asOf <= span.to ? styles['current'] : ''}>
                {index === 0 ? (
                  <th scope="rowgroup" rowSpan={spans.length}>
                    {formatCountry(origin)}
                  </th>
                ) : null}
                <td data-cell="whole">{formatDate(span.from)}</td>
                <td data-cell="whole">{formatDate(span.to)}</td>
                <td data-cell="number">
                  {span.result.ok ? formatPercent(span.result.value.totalRate) : UNKNOWN}
                </td>
                <td data-cell="words">
                  {spanLayers(span)
                    .map(({ words }) => words)
                    .join(' + ')}
                  {spanDoubts(span) === '' ? null : (
                    <span className={styles['unsure']}>Not confirmed, not counted: {spanDoubts(span)}</span>
                  )}
                </td>
              </tr>
            ))}
          </Fragment>
        ))}
      </tbody>
    </FactsTable>
  );
}
