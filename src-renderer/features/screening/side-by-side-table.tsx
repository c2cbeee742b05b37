/**
 * Party and entry beside each other, line by line, with what agrees.
 *
 * Depends on: model (types), ui, ./side-by-side.
 */
import type { StoredHit, SubjectSnapshot } from '#domain/model/screening-run';
import { FactsTable } from '../../ui/facts-table';
import { UNKNOWN } from '../../ui/format';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { comparedLines, type Agreement } from './side-by-side';
import styles from './evidence.module.css';

interface SideBySideTableProps {
  readonly subject: SubjectSnapshot;
  readonly hit: StoredHit;
}

const AGREEMENT_WORDS: Readonly<Record<Agreement, string>> = {
  agrees: 'Agrees',
  alike: 'Alike: see the words that met',
  differs: 'Differs',
  'not-known': 'Cannot be compared',
};

export function SideBySideTable({ subject, hit }: SideBySideTableProps) {
  return (
    <FactsTable>
      <caption className={styles['caption']}>Beside the names</caption>
      <thead>
        <tr>
          <th scope="col">
            <VisuallyHidden>What is compared</VisuallyHidden>
          </th>
          <th scope="col">The party</th>
          <th scope="col">The entry</th>
          <th scope="col">Agreement</th>
        </tr>
      </thead>
      <tbody>
        {comparedLines(subject, hit.entry).map(({ label, party, entry, agreement, common }) => (
          <tr key={label} data-agreement={agreement} className={styles['compared']}>
            <th scope="row">{label}</th>
            <td data-cell="words">
              <Values values={party} common={[]} />
            </td>
            <td data-cell="words">
              <Values values={entry} common={common} />
            </td>
            <td>{AGREEMENT_WORDS[agreement]}</td>
          </tr>
        ))}
      </tbody>
    </FactsTable>
  );
}

/** Values that are shown before the rest is folded away. */
const MOST_SHOWN = 5;

function Values(props: { readonly values: readonly string[]; readonly common: readonly string[] }) {
  const { values, common } = props;
  if (values.length === 0) return UNKNOWN;
  // What agrees comes first, so that it is never folded away.
  const sorted = [...values].sort((a, b) => Number(common.includes(b)) - Number(common.includes(a)));
  const [shown, rest] = [sorted.slice(0, MOST_SHOWN), sorted.slice(MOST_SHOWN)];
  const list = (some: readonly string[]) => (
    <ul>
      {some.map((value, at) => (
        <li key={`${value} ${String(at)}`} className={common.includes(value) ? styles['common'] : undefined}>
          <bdi>{value}</bdi>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {list(shown)}
      {rest.length === 0 ? null : (
        <details>
          <summary>{rest.length} more</summary>
          {list(rest)}
        </details>
      )}
    </>
  );
}
