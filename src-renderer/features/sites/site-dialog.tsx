/**
 * The form of one site, new or edited.
 *
 * Depends on: react, ui, ./site-draft.
 */
import { useRef, useState } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import type { Site } from '#domain/model/site';
import { CheckField, SelectField, TextField } from '../../ui/fields';
import { FormDialog } from '../../ui/form-dialog';
import {
  readSiteDraft,
  siteDraftOf,
  type SiteDraft,
  type SiteFormContext,
  type SiteProblems,
} from './site-draft';
import styles from './sites.module.css';
import { SourceFields } from '../../ui/source-fields';
import { usStates } from './us-states';

interface SiteDialogProps extends SiteFormContext {
  readonly onSave: (site: Site) => Promise<unknown>;
  readonly onClose: () => void;
}

export function SiteDialog({ onSave, onClose, ...context }: SiteDialogProps) {
  const [draft, setDraft] = useState(() => siteDraftOf(context));
  const [wasRefused, setWasRefused] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const read = readSiteDraft(draft, context);
  const problems = wasRefused ? read.problems : {};
  const { site } = context;
  const change = (part: Partial<SiteDraft>) => {
    setDraft({ ...draft, ...part });
  };

  return (
    <FormDialog
      title={site === null ? 'Add a site' : `Change ${isolatedName(site.name)}`}
      description="Where rigs are racked, and from which day they can hash."
      saveLabel={site === null ? 'Add site' : 'Save site'}
      initialFocus={first}
      onClose={onClose}
      onSave={() => {
        if (read.site !== null) return onSave(read.site);
        setWasRefused(true);
        return null;
      }}
    >
      <TextField
        ref={first}
        label="Name"
        value={draft.name}
        onChange={(name) => {
          change({ name });
        }}
        error={problems.name ?? null}
        maxLength={120}
      />
      <div className={styles['pair']}>
        <SelectField
          label="State"
          value={draft.state}
          options={usStates}
          onChange={(state) => {
            change({ state });
          }}
        />
        <TextField
          label="Energised from"
          type="date"
          max="9999-12-31"
          value={draft.energisationDate}
          onChange={(energisationDate) => {
            change({ energisationDate });
          }}
          error={problems.energisationDate ?? null}
          hint="First day with power and racks."
        />
      </div>
      <div className={styles['pair']}>
        <TextField
          label="Inland days, P50"
          inputMode="numeric"
          value={draft.inlandP50}
          onChange={(inlandP50) => {
            change({ inlandP50 });
          }}
          error={problems.inlandP50 ?? null}
          hint="Release to rack, half of the time."
        />
        <TextField
          label="Inland days, P90"
          inputMode="numeric"
          value={draft.inlandP90}
          onChange={(inlandP90) => {
            change({ inlandP90 });
          }}
          error={problems.inlandP90 ?? null}
          hint="Nine times in ten."
        />
      </div>
      <div className={styles['pair']}>
        <TextField
          label="Receiving, $/unit"
          inputMode="decimal"
          value={draft.receiving}
          onChange={(receiving) => {
            change({ receiving });
          }}
          error={problems.receiving ?? null}
          hint="Drayage, unloading and racking. Blank is unknown, and all-in then stays unknown too."
        />
        <TextField
          label="Installation, $/unit"
          inputMode="decimal"
          value={draft.installation}
          onChange={(installation) => {
            change({ installation });
          }}
          error={problems.installation ?? null}
          hint="Installing and commissioning, where it is paid apart. Blank if it is part of receiving."
        />
      </div>
      <TaxFields draft={draft} problems={problems} onChange={change} />
      <SourceFields
        draft={draft.source}
        problems={problems}
        onChange={(source) => {
          change({ source });
        }}
        hint={
          site === null
            ? 'Inland days left as they are keep the source of the assumption.'
            : 'A figure left as it is keeps its own source.'
        }
      />
    </FormDialog>
  );
}

interface TaxFieldsProps {
  readonly draft: SiteDraft;
  readonly problems: SiteProblems;
  readonly onChange: (part: Partial<SiteDraft>) => void;
}

function TaxFields({ draft, problems, onChange }: TaxFieldsProps) {
  return (
    <>
      <CheckField
        label="Charge sales or use tax"
        isChecked={draft.isTaxed}
        onChange={(isTaxed) => {
          onChange({ isTaxed });
        }}
        hint="On the price paid for the goods. Some states exempt data centres: ask a tax adviser."
      />
      {draft.isTaxed ? (
        <div className={styles['shortAndLong']}>
          <TextField
            label="Tax rate, %"
            inputMode="decimal"
            value={draft.taxRate}
            onChange={(taxRate) => {
              onChange({ taxRate });
            }}
            error={problems.taxRate ?? null}
            hint="State and local together."
          />
          <TextField
            label="Source of the tax rate"
            value={draft.taxCitation}
            onChange={(taxCitation) => {
              onChange({ taxCitation });
            }}
            error={problems.taxCitation ?? null}
            hint="A rate card, a statute, or the adviser."
            maxLength={400}
          />
        </div>
      ) : null}
    </>
  );
}
