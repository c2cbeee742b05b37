/**
 * The form of a vendor's record and of its party.
 *
 * The name that offers have stays while offers have it: they would lose their vendor.
 *
 * Depends on: react, core, model (types), ui, ./identity-fields, ./vendor-draft, ./vendor-words.
 */
import { useRef, useState } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import type { Source } from '#domain/core/source';
import type { Party } from '#domain/model/party';
import type { UsRepair, Vendor } from '#domain/model/vendor';
import { SelectField, TextAreaField, TextField } from '../../ui/fields';
import { FormDialog } from '../../ui/form-dialog';
import { formatCount } from '../../ui/format';
import { SourceFields } from '../../ui/source-fields';
import { IdentityFields } from './identity-fields';
import {
  readVendorDraft,
  vendorDraftOf,
  withUsRepair,
  withWarranty,
  type VendorDraft,
  type VendorFormContext,
  type VendorProblems,
} from './vendor-draft';
import styles from './vendor-forms.module.css';

const repairs: readonly { readonly value: UsRepair; readonly label: string }[] = [
  { value: 'yes', label: 'Yes, a site is stated' },
  { value: 'reported', label: 'Reported only' },
  { value: 'no', label: 'None' },
  { value: 'unknown', label: 'Not known' },
];

interface VendorDialogProps extends VendorFormContext {
  readonly offerCount: number;
  readonly known: readonly Source[];
  readonly onSave: (vendor: Vendor, party: Party) => Promise<unknown>;
  readonly onClose: () => void;
}

export function VendorDialog({ offerCount, known, onSave, onClose, ...context }: VendorDialogProps) {
  const [draft, setDraft] = useState(() => vendorDraftOf(context));
  const [wasRefused, setWasRefused] = useState(false);
  const first = useRef<HTMLTextAreaElement>(null);
  const name = useRef<HTMLInputElement>(null);
  const read = readVendorDraft(draft, context);
  const problems: VendorProblems = wasRefused ? read.problems : NONE;
  const change = (part: Partial<VendorDraft>) => {
    setDraft({ ...draft, ...part });
  };
  const { vendor, today } = context;
  const isNamed = offerCount > 0;
  return (
    <FormDialog
      title={vendor === null ? 'Add a vendor' : `Change ${isolatedName(vendor.name)}`}
      description="What is on record of a vendor, each fact with what says so. What is not known stays not known."
      size="wide"
      saveLabel={vendor === null ? 'Add vendor' : 'Save vendor'}
      initialFocus={isNamed ? first : name}
      onClose={onClose}
      onSave={() => {
        if (read.vendor !== null && read.party !== null) return onSave(read.vendor, read.party);
        setWasRefused(true);
        return null;
      }}
    >
      <TextField
        ref={name}
        label="Name in offers"
        value={draft.name}
        readOnly={isNamed}
        onChange={(value) => {
          change({ name: value });
        }}
        error={problems.name ?? null}
        hint={
          isNamed
            ? `${formatCount(offerCount, 'offer has', 'offers have')} this name, so it stays. Give another spelling below.`
            : 'As price lists name it.'
        }
        maxLength={200}
      />
      <TextAreaField
        ref={first}
        label="Other spellings in price lists, one a line"
        rows={2}
        value={draft.aliases}
        onChange={(aliases) => {
          change({ aliases });
        }}
        error={problems.aliases ?? null}
      />
      <fieldset className={styles['group']}>
        <legend>Who it is</legend>
        <IdentityFields
          draft={draft.party}
          problems={problems.party}
          known={known}
          onChange={(part) => {
            change({ party: { ...draft.party, ...part } });
          }}
        />
      </fieldset>
      <RecordFields draft={draft} problems={problems} known={known} onChange={change} />
      <fieldset className={styles['group']}>
        <legend>US repair and warranty</legend>
        <SelectField
          label="US repair"
          value={draft.usRepair}
          options={repairs}
          onChange={(usRepair) => {
            setDraft(withUsRepair(draft, usRepair, today));
          }}
        />
        <SourceFields
          legend="Who says so of US repair"
          draft={draft.usRepairSource}
          problems={problems.usRepairSource}
          known={known}
          onChange={(usRepairSource) => {
            change({ usRepairSource });
          }}
        />
        <TextField
          label="Warranty, days from dispatch"
          inputMode="numeric"
          value={draft.warrantyDays}
          onChange={(days) => {
            setDraft(withWarranty(draft, days, context));
          }}
          error={problems.warrantyDays ?? null}
          hint="Blank if not known."
        />
        {draft.warrantyDays.trim() === '' ? null : (
          <SourceFields
            legend="Who says so of the warranty"
            draft={draft.warrantySource}
            problems={problems.warrantySource}
            known={known}
            onChange={(warrantySource) => {
              change({ warrantySource });
            }}
          />
        )}
      </fieldset>
    </FormDialog>
  );
}

const NONE: VendorProblems = { party: { source: {} }, source: {}, usRepairSource: {}, warrantySource: {} };

interface RecordFieldsProps {
  readonly draft: VendorDraft;
  readonly problems: VendorProblems;
  readonly known: readonly Source[];
  readonly onChange: (part: Partial<VendorDraft>) => void;
}

const TEXTS = [
  {
    key: 'knownOrigins',
    label: 'Known origins',
    hint: 'Where its rigs are made, as sources say. Two that disagree stand side by side.',
  },
  { key: 'usAssembly', label: 'US assembly', hint: undefined },
  {
    key: 'service',
    label: 'Service terms',
    hint: 'Who pays freight, how long a repair takes, dead on arrival.',
  },
  { key: 'risks', label: 'Risks', hint: undefined },
] as const;

function RecordFields({ draft, problems, known, onChange }: RecordFieldsProps) {
  return (
    <fieldset className={styles['group']}>
      <legend>Where it builds, how it serves</legend>
      <TextField
        label="Headquarters"
        value={draft.headquarters}
        onChange={(headquarters) => {
          onChange({ headquarters });
        }}
        hint="Not the origin of its rigs."
        maxLength={200}
      />
      {TEXTS.map(({ key, label, hint }) => (
        <TextAreaField
          key={key}
          label={label}
          rows={2}
          value={draft[key]}
          onChange={(text) => {
            onChange({ [key]: text });
          }}
          hint={hint}
          maxLength={2000}
        />
      ))}
      <SourceFields
        legend="Where this record comes from"
        draft={draft.source}
        problems={problems.source}
        known={known}
        onChange={(source) => {
          onChange({ source });
        }}
      />
    </fieldset>
  );
}
