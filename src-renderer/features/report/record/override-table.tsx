/**
 * What persons put in the place of what a source said, with who and when.
 *
 * Depends on: react, executive (types), ui, ./record-section, ./shown-rows.
 */
import { dayText } from '#domain/core/plain-text';
import type { OverrideKind, OverrideRecord } from '#domain/executive/decision-record';
import { formatCount } from '../../../ui/format';
import styles from './record.module.css';
import { RecordSection } from './record-section';
import { ShownRows } from './shown-rows';

const KIND: Readonly<Record<OverrideKind, string>> = { offer: 'Offer', tariff: 'Tariff', view: 'View' };

export function OverrideTable({ overrides }: { readonly overrides: readonly OverrideRecord[] }) {
  return (
    <RecordSection
      title="Figures put in by hand"
      count={formatCount(overrides.length, 'change')}
      none={
        overrides.length === 0
          ? 'None: every figure is as its quotation, the tariff pack and the standard view have it.'
          : null
      }
    >
      <ShownRows rows={overrides} one="change">
        {(rows) => (
          <table className={styles['table']}>
            <thead>
              <tr>
                <th scope="col">Of</th>
                <th scope="col">What</th>
                <th scope="col">Now and before</th>
                <th scope="col">Who</th>
                <th scope="col">When</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ kind, what, words, by, on }, place) => (
                <tr key={`${String(place)} ${what}`}>
                  <td className={styles['short']}>{KIND[kind]}</td>
                  <th scope="row">{what}</th>
                  <td>{words}</td>
                  <td className={by === null ? styles['short'] : undefined}>{by ?? 'not on record'}</td>
                  <td className={styles['day']}>{on === null ? 'not on record' : dayText(on)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </ShownRows>
    </RecordSection>
  );
}
