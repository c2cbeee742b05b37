/**
 * Which rig is offered, with the catalogue's help.
 *
 * Figures typed by hand are never replaced; the catalogue's are offered beside them.
 *
 * Depends on: react, core, model (types), imports/read-rig, ui, ./form-fields, ./form-state (types).
 */
import { isolatedName } from '#domain/core/isolated-name';
import type { Ref } from 'react';
import type { RigModel } from '#domain/model/rig-model';
import { findRig, findVendor } from '../../imports/read-rig';
import { Button } from '../../ui/button';
import { formatInteger } from '../../ui/format';
import { FormSection, OfferTextField } from './form-fields';
import type { FormFacts, SectionProps } from './form-state';
import type { OfferDraft } from './offer-draft';
import styles from './offer-editor.module.css';

interface RigSectionProps extends SectionProps {
  /** A new offer has an id to be given; that of a known one never changes. */
  readonly isNew: boolean;
  /** Goes to the first field. */
  readonly firstField: Ref<HTMLInputElement>;
}

export function RigSection({ form, facts, isNew, firstField }: RigSectionProps) {
  const { draft } = form;
  const name = vendorNameOf(facts, draft.vendor);
  const rig = findRig(facts.catalogue, draft.vendor, draft.model);
  return (
    <FormSection title="Rig" words="One model from one seller.">
      {isNew ? (
        <OfferTextField
          form={form}
          field="id"
          label="Offer id"
          inputRef={firstField}
          hint="Yours or the vendor’s reference; unique."
        />
      ) : null}
      <OfferTextField
        form={{ ...form, change: fillingIn(form.draft, form.change, facts) }}
        field="vendor"
        inputRef={isNew ? null : firstField}
        suggestions={facts.vendorNames}
        hint={
          draft.vendor.trim() === ''
            ? 'Who sells the rigs.'
            : name === null
              ? 'Not in the vendor table: its service terms are not known.'
              : `In the vendor table as ${isolatedName(name)}.`
        }
      />
      <OfferTextField
        form={{ ...form, change: fillingIn(form.draft, form.change, facts) }}
        field="model"
        isWide={!isNew}
        suggestions={modelsOf(facts, draft.vendor)}
        hint={rig === null ? 'As the vendor names it.' : `In the rig catalogue as ${rig.id}.`}
      />
      <OfferTextField form={form} field="hashrateThs" kind="number" hint="Rated, of one unit." />
      <OfferTextField form={form} field="powerW" kind="number" hint="Of one unit, at the wall." />
      <CatalogueFigures rig={rig} draft={draft} onTake={form.change} />
    </FormSection>
  );
}

interface CatalogueFiguresProps {
  readonly rig: RigModel | null;
  readonly draft: OfferDraft;
  readonly onTake: (part: Partial<OfferDraft>) => void;
}

/** What the catalogue says, with a button while the form says something else. */
function CatalogueFigures({ rig, draft, onTake }: CatalogueFiguresProps) {
  const figures = rig === null ? {} : figuresOf(rig);
  const differs = Object.entries(figures).some(
    ([field, value]) => draft[field as keyof typeof figures] !== value,
  );
  if (rig === null || !differs) return null;
  return (
    <div className={styles['offer']}>
      <span>
        The catalogue says {rig.hashrateThs ?? '—'} TH/s and {formatInteger(rig.powerW)} W.
      </span>
      <Button
        onClick={() => {
          onTake(figures);
        }}
      >
        Use these
      </Button>
    </div>
  );
}

/** Fills hash rate and power in as a model of the catalogue is named, where nobody typed other ones. */
function fillingIn(
  before: OfferDraft,
  change: (part: Partial<OfferDraft>) => void,
  facts: FormFacts,
): (part: Partial<OfferDraft>) => void {
  return (part) => {
    const after = { ...before, ...part };
    const was = findRig(facts.catalogue, before.vendor, before.model);
    const is = findRig(facts.catalogue, after.vendor, after.model);
    const old = was === null ? {} : figuresOf(was);
    const isFree = (field: 'hashrateThs' | 'powerW') =>
      before[field].trim() === '' || before[field] === old[field];
    const isReplaced = is !== null && is !== was && isFree('hashrateThs') && isFree('powerW');
    change({ ...part, ...(isReplaced ? { hashrateThs: '', powerW: '', ...figuresOf(is) } : {}) });
  };
}

function figuresOf(rig: RigModel): Partial<Pick<OfferDraft, 'hashrateThs' | 'powerW'>> {
  return {
    ...(rig.hashrateThs === null ? {} : { hashrateThs: String(rig.hashrateThs) }),
    ...(rig.powerW === null ? {} : { powerW: String(rig.powerW) }),
  };
}

/** Models of the vendor; of everybody while the vendor has none in the catalogue. */
function modelsOf(facts: FormFacts, vendor: string): readonly string[] {
  const name = vendorNameOf(facts, vendor) ?? vendor;
  const own = facts.rigModels.filter((rig) => (vendorNameOf(facts, rig.vendor) ?? rig.vendor) === name);
  return [...new Set((own.length > 0 ? own : facts.rigModels).map(({ model }) => model))];
}

function vendorNameOf({ catalogue }: FormFacts, name: string): string | null {
  return findVendor(catalogue, name)?.name ?? null;
}
