/**
 * The sites of the workspace: add, change, remove, choose the default.
 *
 * Depends on: react, model (types), ui.
 */
import { MapPinned, Pencil, Plus, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import type { CalendarDate } from '#domain/core/calendar-date';
import type { Sourced } from '#domain/core/source';
import type { Days } from '#domain/model/lane';
import type { Offer } from '#domain/model/offer';
import type { Site } from '#domain/model/site';
import { Button, IconButton } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { formatCents, formatDate, formatInteger } from '../../ui/format';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { RemoveSiteDialog } from './remove-site-dialog';
import { SiteDialog } from './site-dialog';
import { SourceWords } from './source-words';
import styles from './sites.module.css';

interface SitesSectionProps {
  readonly sites: readonly Site[];
  readonly defaultSiteId: string | null;
  readonly offers: readonly Offer[];
  readonly assumedInlandDays: Sourced<Days>;
  readonly today: () => CalendarDate;
  readonly onSave: (site: Site) => Promise<unknown>;
  readonly onRemove: (site: Site) => Promise<unknown>;
  readonly onMakeDefault: (site: Site) => void;
}

type Open = { readonly kind: 'add' } | { readonly kind: 'edit' | 'remove'; readonly site: Site };

export function SitesSection(props: SitesSectionProps) {
  const { sites, defaultSiteId, offers } = props;
  const [open, setOpen] = useState<Open | null>(null);
  const headingId = useId();
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
    <section className={styles['section']} aria-labelledby={headingId}>
      <header className={styles['head']}>
        <h2 id={headingId}>Sites</h2>
        {sites.length === 0 ? null : add}
      </header>
      {sites.length === 0 ? (
        <EmptyState icon={MapPinned} title="No site yet" actions={add}>
          Rack dates use the assumed inland days. A site says when there is power, and so gives delay and
          all-in $/TH.
        </EmptyState>
      ) : (
        <>
          <p className={styles['words']}>
            Where rigs are racked. An offer that names no site takes the default one.
          </p>
          <SiteTable {...props} onOpen={setOpen} />
          {defaultSiteId === null ? (
            <p className={styles['words']}>There is no default site: choose one in the first column.</p>
          ) : null}
        </>
      )}
      {open === null ? null : open.kind === 'remove' ? (
        <RemoveSiteDialog
          site={open.site}
          isDefault={open.site.id === defaultSiteId}
          namedBy={offers.filter(({ siteId }) => siteId === open.site.id).length}
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
    </section>
  );
}

function SiteTable(props: SitesSectionProps & { readonly onOpen: (open: Open) => void }) {
  const { sites, defaultSiteId, offers, onOpen, onMakeDefault } = props;
  const group = useId();
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">Default</th>
          <th scope="col">Site</th>
          <th scope="col">State</th>
          <th scope="col">Energised from</th>
          <th scope="col" className={styles['number']}>
            Inland days P50
          </th>
          <th scope="col" className={styles['number']}>
            P90
          </th>
          <th scope="col" className={styles['number']}>
            Receiving $/unit
          </th>
          <th scope="col" className={styles['number']}>
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
                aria-label={`${site.name} is the default site`}
                checked={site.id === defaultSiteId}
                onChange={() => {
                  onMakeDefault(site);
                }}
              />
            </td>
            <th scope="row">{site.name}</th>
            <td>{site.state}</td>
            <td className={styles['date']}>{formatDate(site.energisationDate)}</td>
            <td className={styles['number']}>{formatInteger(site.inlandDays.value.p50)}</td>
            <td className={styles['number']}>{formatInteger(site.inlandDays.value.p90)}</td>
            <td className={styles['number']}>{formatCents(site.receivingCostPerUnit?.value ?? null)}</td>
            <td className={styles['number']}>
              {formatInteger(offers.filter(({ siteId }) => (siteId ?? defaultSiteId) === site.id).length)}
            </td>
            <td className={styles['about']}>
              <SourceWords source={site.source} />
            </td>
            <td className={styles['rowActions']}>
              <IconButton
                label={`Change ${site.name}`}
                icon={Pencil}
                onClick={() => {
                  onOpen({ kind: 'edit', site });
                }}
              />
              <IconButton
                label={`Remove ${site.name}`}
                icon={Trash2}
                onClick={() => {
                  onOpen({ kind: 'remove', site });
                }}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
