/**
 * Makes a column of lines one of the table: how it is aligned, copied and drawn where its value is not known.
 *
 * Depends on: planning (types), ui, ./line-column (types).
 */
import type { EvaluatedLine } from '#domain/planning/plan-evaluation';
import type { GridColumn } from '../../../ui/data-table/grid-column';
import { UNKNOWN } from '../../../ui/format';
import type { LineColumn } from './line-column';
import styles from './lines.module.css';

/** The column as the table draws it. */
export function gridColumnOf(spec: LineColumn): GridColumn<EvaluatedLine> {
  const { id, header, group, definition, width, kind, value, text, plain } = spec;
  return {
    ...{ id, header, group, definition, width, value, text },
    align: kind === 'text' ? 'left' : 'right',
    extraWidth: spec.extraWidth ?? 0,
    isStrong: spec.isStrong ?? false,
    isLowBest: spec.isHighBest !== true,
    copy: (row) => {
      const found = value(row);
      if (found === null) return null;
      if (kind === 'text') return { text: text(row) };
      const given = plain === undefined ? String(found) : plain(row);
      return given === null ? null : { plain: given };
    },
    render:
      spec.render ??
      ((row) => {
        const shown = text(row);
        return shown === UNKNOWN ? <span className={styles['quiet']}>{shown}</span> : shown;
      }),
  };
}
