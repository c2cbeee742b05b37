/**
 * What each site can take and what running a rig there costs, as a table under the sites.
 *
 * Depends on: core, model (types), ui.
 */
import { Pencil } from 'lucide-react';
import { isolatedName } from '#domain/core/isolated-name';
import { formatPercent, type PartsPerMillion } from '#domain/core/money';
import type { Source, Sourced } from '#domain/core/source';
import type { Site } from '#domain/model/site';
import type { PowerStep, SiteCapacity } from '#domain/model/site-capacity';
import { IconButton } from '../../ui/button';
import { FactsTable } from '../../ui/facts-table';
import { formatInteger, UNKNOWN } from '../../ui/format';
import { SourceWords } from '../../ui/source-words';
import { VisuallyHidden } from '../../ui/visually-hidden';
import styles from './sites.module.css';

interface SiteCapacityTableProps {
  readonly sites: readonly Site[];
  readonly onEdit: (site: Site) => void;
}

export function SiteCapacityTable({ sites, onEdit }: SiteCapacityTableProps) {
  return (
    <FactsTable>
      <caption className={styles['caption']}>
        What each site can take: plans are held against it. A figure that is not known sets no limit.
      </caption>
      <thead>
        <tr>
          <th scope="col">Site</th>
          <th scope="col">Power</th>
          <th scope="col">Rack positions</th>
          <th scope="col" data-cell="number">
            Electricity ¢/kWh
          </th>
          <th scope="col" data-cell="number">
            Curtailed
          </th>
          <th scope="col" data-cell="number">
            Uptime
          </th>
          <th scope="col">Repair centres</th>
          <th scope="col">Source</th>
          <th scope="col">
            <VisuallyHidden>Actions</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {sites.map((site) => {
          const { capacity } = site;
          return (
            <tr key={site.id}>
              <th scope="row">{site.name}</th>
              <td>
                <Lines lines={(capacity?.power?.value ?? []).map(powerWords)} />
              </td>
              <td>
                <Lines
                  lines={(capacity?.racks?.value ?? []).map(
                    ({ from, cooling, positions }) => `${formatInteger(positions)} ${cooling} from ${from}`,
                  )}
                />
              </td>
              <td data-cell="number">{centsPerKwh(capacity)}</td>
              <td data-cell="number">{percent(capacity?.curtailment ?? null)}</td>
              <td data-cell="number">{percent(capacity?.uptime ?? null)}</td>
              <td>
                <Lines
                  lines={(capacity?.repairCentres ?? []).map(
                    ({ name, kilometres }) => `${name}, ${formatInteger(kilometres)} km`,
                  )}
                />
              </td>
              <td data-cell="words">
                {sourcesOf(capacity).map((source) => (
                  <span key={source.citation} className={styles['second']}>
                    <SourceWords source={source} />
                  </span>
                ))}
              </td>
              <td data-cell="actions">
                <IconButton
                  label={`Change what ${isolatedName(site.name)} can take`}
                  icon={Pencil}
                  onClick={() => {
                    onEdit(site);
                  }}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </FactsTable>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return UNKNOWN;
  return lines.map((line) => (
    <span key={line} className={styles['line']}>
      {line}
    </span>
  ));
}

function powerWords({ from, kilowatts }: PowerStep): string {
  return `${formatInteger(kilowatts)} kW from ${from}`;
}

function centsPerKwh(capacity: SiteCapacity | null): string {
  const price = capacity?.electricityPerMwh ?? null;
  return price === null ? UNKNOWN : (price.value / 1_000).toFixed(2);
}

function percent(rate: Sourced<PartsPerMillion> | null): string {
  return rate === null ? UNKNOWN : `${formatPercent(rate.value, 1)}\u00A0%`;
}

/** Each source once, in the order of the columns. */
function sourcesOf(capacity: SiteCapacity | null): readonly Source[] {
  if (capacity === null) return [];
  const { power, racks, electricityPerMwh, curtailment, uptime, repairCentres } = capacity;
  const all = [
    power,
    racks,
    electricityPerMwh,
    curtailment,
    uptime,
    ...repairCentres.map(({ source }) => source),
  ];
  const found = all.filter((source) => source !== null);
  return found.filter((source, at) => found.findIndex(({ citation }) => citation === source.citation) === at);
}
