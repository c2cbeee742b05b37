/**
 * The vendor-risk summary on paper: the columns in tables that fit upright, the risk map with its table, and
 * a page for each vendor that the plan buys from. The others stand in the tables, and have pages on screen.
 *
 * Depends on: react, core, executive (types), ./risk-map, ./vendor-columns, ./vendor-sheet, ./vendor-table.
 */
import { isolatedName } from '#domain/core/isolated-name';
import type { VendorRiskSummary } from '#domain/executive/vendor-risk';
import { RiskMap } from './risk-map';
import { vendorColumnGroups, type VendorColumnGroup } from './vendor-columns';
import { VendorSheet } from './vendor-sheet';
import { VendorTable } from './vendor-table';
import styles from './vendors.module.css';

export function VendorsPaper({ vendors: summary }: { readonly vendors: VendorRiskSummary }) {
  const { vendors, map, scenarios } = summary;
  const bought = vendors.filter(({ isInPlan }) => isInPlan);
  const others = vendors.filter(({ isInPlan }) => !isInPlan);
  return (
    <div className={styles['paper']}>
      <h1>Vendor risk</h1>
      {vendors.length === 0 ? <p>No vendor offers anything.</p> : null}
      {vendors.length === 0
        ? null
        : vendorColumnGroups(scenarios)
            .flatMap(inWidth)
            .map((group) => (
              <section key={group.title} className={styles['block']}>
                <h2>{group.title}</h2>
                <VendorTable label={group.title} vendors={vendors} groups={[group]} onOpen={null} />
              </section>
            ))}
      <RiskMap points={map} />
      {bought.map((row) => (
        <VendorSheet key={row.id} row={row} />
      ))}
      {others.length === 0 ? null : (
        <p className={styles['rest']}>
          {`Not bought from, and so without a page here: ${others.map(({ name }) => isolatedName(name)).join(', ')}.`}
        </p>
      )}
    </div>
  );
}

/** Columns that a page has room for beside the names. */
const MOST = 5;

/** A group in parts that fit the page. */
function inWidth({ title, columns }: VendorColumnGroup): readonly VendorColumnGroup[] {
  const parts = Math.ceil(columns.length / MOST);
  return Array.from({ length: parts }, (_, at) => ({
    title: at === 0 ? title : `${title} (${String(at + 1)} of ${String(parts)})`,
    columns: columns.slice(at * MOST, (at + 1) * MOST),
  }));
}
