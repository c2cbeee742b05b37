/**
 * Says aloud what a sort or a filter did.
 *
 * Depends on: react, ../format, ../visually-hidden, ./grid-column.
 */
import { useState } from 'react';
import { formatCount } from '../format';
import { VisuallyHidden } from '../visually-hidden';
import { isAscending, type GridColumn, type GridSortKey } from './grid-column';

interface SortAnnouncementProps<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly sort: readonly GridSortKey[];
  readonly count: number;
  readonly rowName: string;
}

/** Silent until the first change. */
export function SortAnnouncement<Row>({ columns, sort, count, rowName }: SortAnnouncementProps<Row>) {
  const keys = sort.flatMap((key) => {
    const column = columns.find(({ id }) => id === key.columnId);
    if (column === undefined) return [];
    return [`${column.header} ${isAscending(column, key) ? 'ascending' : 'descending'}`];
  });
  const order = keys.length === 0 ? 'Not sorted' : `Sorted by ${keys.join(', then ')}`;
  const words = `${order}, ${formatCount(count, rowName)}`;
  const [atFirst] = useState(words);
  const [hasChanged, setHasChanged] = useState(false);
  if (!hasChanged && words !== atFirst) setHasChanged(true);
  return (
    <VisuallyHidden>
      <span role="status">{hasChanged ? words : ''}</span>
    </VisuallyHidden>
  );
}
