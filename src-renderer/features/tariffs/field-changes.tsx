/** Fields that differ, each with its value before and after. Depends on: tariffs (types). */
import type { FieldChange } from '#domain/tariffs/compare-packs';
import styles from './field-changes.module.css';

export function FieldChanges({ changes }: { readonly changes: readonly FieldChange[] }) {
  if (changes.length === 0) return null;
  return (
    <ul className={styles['changes']}>
      {changes.map(({ field, label, before, after }) => (
        <li key={field}>
          {label}: <del>{before}</del> → <ins>{after}</ins>
        </li>
      ))}
    </ul>
  );
}
