/**
 * Who and what the plan leans on: shares of TH and of landed dollars by vendor, origin, cooling and supplier
 * of parts, as a table with bars in it.
 *
 * Shares by supplier overlap, since a rig has parts of several: they add up to more than all.
 *
 * Depends on: react, planning (types), ui, ../plan-words.
 */
import { useState } from 'react';
import type { PlanShares, PlanTotals } from '#domain/planning/plan-evaluation';
import { SelectField } from '../../../ui/fields';
import { formatCountry, formatHashrate, formatInteger, formatPpm } from '../../../ui/format';
import { dollars } from '../plan-words';
import styles from './shares.module.css';

type By = 'byVendor' | 'byOrigin' | 'byCooling' | 'byComponent';

const VIEWS: readonly { readonly value: By; readonly label: string; readonly of: string }[] = [
  { value: 'byVendor', label: 'Vendor', of: 'vendor' },
  { value: 'byOrigin', label: 'Declared origin', of: 'origin' },
  { value: 'byCooling', label: 'Cooling', of: 'kind of cooling' },
  { value: 'byComponent', label: 'Supplier of parts', of: 'supplier of parts' },
];

export function SharesPanel({ totals }: { readonly totals: PlanTotals }) {
  const [by, setBy] = useState<By>('byVendor');
  const view = VIEWS.find(({ value }) => value === by);
  const shares = totals[by];
  return (
    <div className={styles['panel']}>
      <SelectField label="Shares by" value={by} options={VIEWS} onChange={setBy} />
      <ShareTable shares={shares} by={by} />
      <p className={styles['words']}>{concentrationWords(shares, view?.of ?? '', by)}</p>
      {totals.missingLanded === 0 ? null : (
        <p className={styles['words']}>
          Landed dollars leave out {formatInteger(totals.missingLanded)} lines without a landed cost.
        </p>
      )}
    </div>
  );
}

function ShareTable({ shares: { shares }, by }: { readonly shares: PlanShares; readonly by: By }) {
  if (shares.length === 0) return <p className={styles['words']}>The plan buys nothing yet.</p>;
  const nameOf = (name: string | null) =>
    name === null ? 'Not known' : by === 'byOrigin' ? formatCountry(name) : name;
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{VIEWS.find(({ value }) => value === by)?.label}</th>
          <th scope="col">Of TH %</th>
          <th scope="col">Of landed %</th>
        </tr>
      </thead>
      <tbody>
        {shares.map(({ name, ths, landed, ofThs, ofLanded }) => (
          <tr key={name ?? ''}>
            <th scope="row" className={styles['name']}>
              {nameOf(name)}
              <span className={styles['detail']}>
                {formatHashrate(ths)} · {dollars(landed)}
              </span>
              <span className={styles['track']} aria-hidden="true">
                <span className={styles['bar']} style={{ width: `${String(ofThs / 10_000)}%` }} />
              </span>
            </th>
            <td>{formatPpm(ofThs)}</td>
            <td>{formatPpm(ofLanded)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function concentrationWords({ hhi, shares }: PlanShares, of: string, by: By): string {
  if (by === 'byComponent') {
    return 'A rig has parts of several suppliers, so shares overlap and no concentration is given.';
  }
  if (hhi === null) return '';
  const [first] = shares;
  const alone =
    shares.length === 1 ? `one ${of} alone` : `the largest has ${formatPpm(first?.ofThs ?? null)} %`;
  return `HHI ${formatInteger(hhi)} of 10,000: ${alone}. It is the squares of the shares of TH, added up.`;
}
