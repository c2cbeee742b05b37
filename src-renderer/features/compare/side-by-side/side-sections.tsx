/** Everything else that is known of the offers, group by group. Depends on: reports/side-by-side, ui. */
import type { SideCell, SideRow, SideSection } from '#domain/reports/side-by-side';
import { formatCell, UNKNOWN } from '../../../ui/format';
import { deltaWords } from './delta-words';
import styles from './side-by-side.module.css';

interface SideSectionsProps {
  readonly sections: readonly SideSection[];
  readonly isDifferencesOnly: boolean;
}

export function SideSections({ sections, isDifferencesOnly }: SideSectionsProps) {
  return sections.map(({ group, rows }) => {
    const shown = isDifferencesOnly ? rows.filter(({ isSame }) => !isSame) : rows;
    const width = (rows[0]?.cells.length ?? 0) + 1;
    return (
      <tbody key={group}>
        <tr className={styles['section']}>
          <th scope="colgroup" colSpan={width}>
            {group}
            {shown.length < rows.length ? (
              <span className={styles['alike']}>
                {shown.length === 0 ? 'all alike' : `${String(rows.length - shown.length)} alike`}
              </span>
            ) : null}
          </th>
        </tr>
        {shown.map((row) => (
          <AttributeRow key={row.column.id} row={row} />
        ))}
      </tbody>
    );
  });
}

function AttributeRow({ row: { column, cells } }: { readonly row: SideRow }) {
  return (
    <tr>
      <th scope="row" title={column.definition}>
        {column.header}
      </th>
      {cells.map((cell) => (
        <td key={cell.offerId}>
          <span className={styles['value']} data-best={cell.isBest || undefined}>
            {wordsOf(cell, column.kind)}
          </span>
          {cell.isBest ? <span className={styles['best']}>best</span> : null}
          {cell.delta === null ? null : (
            <span className={styles['delta']}>{deltaWords(cell.delta, column)}</span>
          )}
        </td>
      ))}
    </tr>
  );
}

function wordsOf({ value, words }: SideCell, kind: SideRow['column']['kind']): string {
  if (words !== null) return words;
  return value === null ? `${UNKNOWN} not given` : formatCell(value, kind).trim();
}
