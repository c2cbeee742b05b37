/**
 * What each site draws and holds month by month beside what it can take.
 *
 * A month over capacity says so in words; a capacity nobody stated is a dash and sets no limit.
 *
 * Depends on: react, planning (types), ui, ../plan-words.
 */
import type { Site } from '#domain/model/site';
import type { PlanTotals, SiteMonth } from '#domain/planning/plan-evaluation';
import { classNames } from '../../../ui/class-names';
import { formatInteger, UNKNOWN } from '../../../ui/format';
import { formatMonth, megawatts } from '../plan-words';
import styles from './shares.module.css';

interface SiteLoadsProps {
  readonly totals: PlanTotals;
  readonly sites: readonly Site[];
}

const COOLINGS = ['air', 'hydro', 'immersion'] as const;

export function SiteLoads({ totals, sites }: SiteLoadsProps) {
  const ids = [...new Set(totals.siteMonths.map(({ siteId }) => siteId))];
  if (ids.length === 0) {
    return (
      <p className={styles['words']}>
        No line hashes at a site yet: give the lines a site, and say when it has power under Data.
      </p>
    );
  }
  return (
    <div className={styles['panel']}>
      {ids.map((id) => (
        <SiteTable
          key={id}
          name={sites.find((site) => site.id === id)?.name ?? id}
          months={totals.siteMonths.filter(({ siteId }) => siteId === id)}
        />
      ))}
    </div>
  );
}

function SiteTable({ name, months }: { readonly name: string; readonly months: readonly SiteMonth[] }) {
  const over = months.filter((month) => faultsOf(month).length > 0);
  const [first] = over;
  const knowsPower = months.some(({ mostKilowatts }) => mostKilowatts !== null);
  const knowsRacks = months.some(({ positions }) => positions !== null);
  return (
    <section className={styles['site']} aria-label={`Load of ${name}`}>
      <h4>{name}</h4>
      {first === undefined ? null : (
        <p className={styles['over']}>
          Over capacity from {formatMonth(first.month)}: {faultsOf(first).join('; ')}. Send lines to another
          site, ship them later, or give the site more under Data.
        </p>
      )}
      {knowsPower && knowsRacks ? null : (
        <p className={styles['words']}>
          {knowsPower ? 'Positions' : knowsRacks ? 'Power' : 'Power and positions'} of this site are not
          known, so no limit is checked. Give them under Data, Sites.
        </p>
      )}
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">Month</th>
            <th scope="col">MW of what it has</th>
            <th scope="col">Rigs of positions</th>
          </tr>
        </thead>
        <tbody>
          {months.map((month) => {
            const faults = faultsOf(month);
            const { mostKilowatts } = month;
            const share = mostKilowatts === null || mostKilowatts === 0 ? 0 : month.kilowatts / mostKilowatts;
            return (
              <tr key={month.month} className={classNames(faults.length > 0 && styles['overRow'])}>
                <th scope="row">
                  {formatMonth(month.month)}
                  {faults.length === 0 ? null : <span className={styles['fault']}>{faults.join('; ')}</span>}
                  {mostKilowatts === null ? null : (
                    <span className={styles['track']} aria-hidden="true">
                      <span
                        className={share > 1 ? styles['overBar'] : styles['bar']}
                        style={{ width: `${String(Math.min(share, 1) * 100)}%` }}
                      />
                    </span>
                  )}
                </th>
                <td>
                  {megawatts(month.kilowatts)} of {megawatts(mostKilowatts)}
                </td>
                <td>{rigWords(month)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** What a site cannot take in a month, in words; none if all fits or nobody knows. */
export function faultsOf({ kilowatts, mostKilowatts, rigs, positions }: SiteMonth): readonly string[] {
  const faults: string[] = [];
  if (mostKilowatts !== null && kilowatts > mostKilowatts) {
    faults.push(`${megawatts(kilowatts - mostKilowatts)} MW over`);
  }
  if (positions === null) return faults;
  for (const cooling of COOLINGS) {
    const over = rigs[cooling] - positions[cooling];
    if (over > 0) faults.push(`${formatInteger(over)} ${cooling} rigs without a position`);
  }
  return faults;
}

/** Rigs of each kind of cooling there are, beside their positions: `500 of 2,400 air`. */
function rigWords({ rigs, positions }: SiteMonth): string {
  const kinds = COOLINGS.filter((kind) => rigs[kind] > 0).map((kind) => {
    const most = positions === null ? UNKNOWN : formatInteger(positions[kind]);
    return `${formatInteger(rigs[kind])} of ${most} ${kind}`;
  });
  const unknown = rigs.unknown > 0 ? [`${formatInteger(rigs.unknown)} of unknown cooling`] : [];
  return [...kinds, ...unknown].join(', ') || '0';
}
