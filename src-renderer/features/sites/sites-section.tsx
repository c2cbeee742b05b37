/**
 * The sites of the workspace: add, change, remove, choose the default; what each can take.
 *
 * Depends on: react, core, model (types), ui.
 */
import { MapPinned, Pencil, Plus, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import type { CalendarDate } from '#domain/core/calendar-date';
import { isolatedName } from '#domain/core/isolated-name';
import { formatPercent } from '#domain/core/money';
import type { Sourced } from '#domain/core/source';
import type { Days } from '#domain/model/lane';
import type { Offer } from '#domain/model/offer';
import type { PlanLine } from '#domain/model/plan';
import type { Site } from '#domain/model/site';
import { Button, IconButton } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { FactsTable } from '../../ui/facts-table';
import { formatCents, formatDate, formatInteger } from '../../ui/format';
import { Section } from '../../ui/section';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { RemoveSiteDialog } from './remove-site-dialog';
import { SiteCapacityDialog } from './site-capacity-dialog';
import { SiteCapacityTable } from './site-capacity-table';
import { SiteDialog } from './site-dialog';
import { SourceWords } from '../../ui/source-words';
import styles from './sites.module.css';

interface SitesSectionProps {
  readonly sites: readonly Site[];
  readonly defaultSiteId: string | null;
  readonly offers: readonly Offer[];
  readonly planLines: readonly PlanLine[];
  readonly assumedInlandDays: Sourced<Days>;
  readonly today: () => CalendarDate;
  readonly onSave: (site: Site) => Promise<unknown>;
  readonly onRemove: (site: Site) => Promise<unknown>;
  readonly onMakeDefault: (site: Site) => void;
}

type Open = { readonly kind: 'add' } | { readonly kind: 'edit' | 'remove' | 'capacity'; readonly site: Site };

export function SitesSection(props: SitesSectionProps) {
  const { sites, defaultSiteId, offers } = props;
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => {
    setOpen(null);
  };
  const add = (
    <Button
      icon={Plus}
      onClick={() => {
        setOpen({ kind: 'add' });
      }}
    >
      Add site…
    </Button>
  );
  return (
    <Section
      title="Sites"
      actions={sites.length === 0 ? null : add}
      words={
        sites.length === 0
          ? undefined
          : 'Where rigs are racked. An offer that names no site takes the default one.'
      }
    >
      {sites.length === 0 ? (
        <EmptyState icon={MapPinned} title="No site yet" actions={add}>
          Rack dates use the assumed inland days. A site says when there is power, and so gives delay and
          all-in $/TH.
        </EmptyState>
      ) : (
        <>
          <SiteTable {...props} onOpen={setOpen} />
          {defaultSiteId === null ? (
            <p className={styles['words']}>There is no default site: choose one in the first column.</p>
          ) : null}
          <SiteCapacityTable
            sites={sites}
            onEdit={(site) => {
              setOpen({ kind: 'capacity', site });
            }}
          />
        </>
      )}
      {open === null ? null : open.kind === 'capacity' ? (
        <SiteCapacityDialog site={open.site} today={props.today()} onSave={props.onSave} onClose={close} />
      ) : open.kind === 'remove' ? (
        <RemoveSiteDialog
          site={open.site}
          isDefault={open.site.id === defaultSiteId}
          namedBy={offers.filter(({ siteId }) => siteId === open.site.id).length}
          plannedBy={props.planLines.filter(({ siteId }) => siteId === open.site.id).length}
          onRemove={() => props.onRemove(open.site)}
          onClose={close}
        />
      ) : (
        <SiteDialog
          site={open.kind === 'edit' ? open.site : null}
          sites={sites}
          assumedInlandDays={props.assumedInlandDays}
          today={props.today()}
          onSave={props.onSave}
          onClose={close}
        />
      )}
    </Section>
  );
}

function SiteTable(props: SitesSectionProps & { readonly onOpen: (open: Open) => void }) {
  const { sites, defaultSiteId, offers, onOpen, onMakeDefault } = props;
  const group = useId();
  return (
    <FactsTable>
      <thead>
        <tr>
          <th scope="col">Default</th>
          <th scope="col">Site</th>
          <th scope="col">State</th>
          <th scope="col">Energised from</th>
          <th scope="col" data-cell="number">
            Inland days P50
          </th>
          <th scope="col" data-cell="number">
            P90
          </th>
          <th scope="col" data-cell="number">
            Receiving $/unit
          </th>
          <th scope="col" data-cell="number">
            Installation $/unit
          </th>
          <th scope="col" data-cell="number">
            Use tax
          </th>
          <th scope="col" data-cell="number">
            Offers
          </th>
          <th scope="col">Source</th>
          <th scope="col">
            <VisuallyHidden>Actions</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {sites.map((site) => (
          <tr key={site.id}>
            <td>
              <input
                type="radio"
                name={group}
                className={styles['radio']}
                aria-label={`${isolatedName(site.name)} is the default site`}
                checked={site.id === defaultSiteId}
                onChange={() => {
                  onMakeDefault(site);
                }}
              />
            </td>
            <th scope="row">{site.name}</th>
            <td>{site.state}</td>
            <td data-cell="whole">{formatDate(site.energisationDate)}</td>
            <td data-cell="number">{formatInteger(site.inlandDays.value.p50)}</td>
            <td data-cell="number">{formatInteger(site.inlandDays.value.p90)}</td>
            <td data-cell="number">{formatCents(site.receivingCostPerUnit?.value ?? null)}</td>
            <td data-cell="number">
              {site.installationCostPerUnit === null
                ? 'in receiving'
                : formatCents(site.installationCostPerUnit.value)}
            </td>
            <td data-cell="number">
              {site.useTaxRate === null ? 'off' : `${formatPercent(site.useTaxRate.value, 2)}\u00A0%`}
            </td>
            <td data-cell="number">
              {formatInteger(offers.filter(({ siteId }) => (siteId ?? defaultSiteId) === site.id).length)}
            </td>
            <td data-cell="words">
              <SourceWords source={site.source} />
              {site.useTaxRate === null ? null : (
                <span className={styles['second']}>
                  Tax: <SourceWords source={site.useTaxRate} />
                </span>
              )}
            </td>
            <td data-cell="actions">
              <IconButton
                label={`Change ${isolatedName(site.name)}`}
                icon={Pencil}
                onClick={() => {
                  onOpen({ kind: 'edit', site });
                }}
              />
              <IconButton
                label={`Remove ${isolatedName(site.name)}`}
                icon={Trash2}
                onClick={() => {
                  onOpen({ kind: 'remove', site });
                }}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </FactsTable>
  );
}
