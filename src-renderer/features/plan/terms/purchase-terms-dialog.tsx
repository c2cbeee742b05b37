/**
 * The form of what a vendor sells an offer by: lots, volume breaks, the contract's unit, a call option.
 *
 * Depends on: react, core, model (types), ui, ./terms-draft.
 */
import { Plus, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { CalendarDate } from '#domain/core/calendar-date';
import { isolatedName } from '#domain/core/isolated-name';
import type { Offer } from '#domain/model/offer';
import { CONTRACT_UNITS, type PurchaseTerms } from '#domain/model/purchase-terms';
import { Button, IconButton } from '../../../ui/button';
import { CheckField, SelectField, TextField } from '../../../ui/fields';
import { FormDialog } from '../../../ui/form-dialog';
import { formatCents, formatCount, formatInteger } from '../../../ui/format';
import { SourceFields } from '../../../ui/source-fields';
import { readTermsDraft, termsDraftOf, type TermsDraft, type TermsProblems } from './terms-draft';
import styles from './terms.module.css';

interface PurchaseTermsDialogProps {
  readonly offer: Offer;
  /** Null if none are on record. */
  readonly terms: PurchaseTerms | null;
  readonly today: CalendarDate;
  readonly onSave: (terms: PurchaseTerms) => Promise<unknown>;
  readonly onRemove: (terms: PurchaseTerms) => Promise<unknown>;
  readonly onClose: () => void;
}

const UNIT_WORDS = { unit: 'Units, whatever they hash', terahash: 'Terahashes' } as const;

export function PurchaseTermsDialog(props: PurchaseTermsDialogProps) {
  const { offer, terms, today, onSave, onRemove, onClose } = props;
  const [draft, setDraft] = useState(() => termsDraftOf(terms, today));
  const [wasRefused, setWasRefused] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const read = readTermsDraft(draft, offer);
  const problems = wasRefused ? read.problems : {};
  const change = (part: Partial<TermsDraft>) => {
    setDraft({ ...draft, ...part });
  };
  return (
    <FormDialog
      size="wide"
      title={`Purchase terms of ${isolatedName(offer.model)}, ${isolatedName(offer.id)}`}
      description={`What ${isolatedName(offer.vendor)} sells it by, in every plan. The offer itself says ${formatCount(offer.quantity, 'unit')} at $${formatCents(offer.unitPrice)}${offer.minimumQuantity === null ? '' : `, ${formatInteger(offer.minimumQuantity)} or more`}.`}
      saveLabel="Save terms"
      initialFocus={first}
      onClose={onClose}
      other={terms === null ? null : { label: 'Remove terms', run: () => onRemove(terms) }}
      onSave={() => {
        if (read.terms !== null) return onSave(read.terms);
        setWasRefused(true);
        return null;
      }}
    >
      <div className={styles['pair']}>
        <TextField
          ref={first}
          label="Lot size, units"
          inputMode="numeric"
          value={draft.lotSize}
          onChange={(lotSize) => {
            change({ lotSize });
          }}
          error={problems.lotSize ?? null}
          hint="Sold in whole multiples of this. Blank: any number."
        />
        <TextField
          label="Most units"
          inputMode="numeric"
          value={draft.mostUnits}
          onChange={(mostUnits) => {
            change({ mostUnits });
          }}
          error={problems.mostUnits ?? null}
          hint={`Blank: the ${formatInteger(offer.quantity)} of the offer.`}
        />
      </div>
      <BreakFields draft={draft} problems={problems} onChange={change} />
      <div className={styles['pair']}>
        <SelectField
          label="The contract counts"
          value={draft.contractUnit}
          options={CONTRACT_UNITS.map((value) => ({ value, label: UNIT_WORDS[value] }))}
          hint={
            draft.contractUnit === 'terahash'
              ? 'The unit count follows from the hash rate delivered.'
              : 'The hash rate follows from the units delivered.'
          }
          onChange={(contractUnit) => {
            change({ contractUnit });
          }}
        />
        <TextField
          label="Hash rate tolerance, ± %"
          inputMode="decimal"
          value={draft.tolerance}
          onChange={(tolerance) => {
            change({ tolerance });
          }}
          error={problems.tolerance ?? null}
          hint="How far a unit may lie from its rated hash rate. Blank: not said."
        />
      </div>
      <OptionFields draft={draft} problems={problems} onChange={change} />
      <SourceFields
        draft={draft.source}
        problems={problems}
        onChange={(source) => {
          change({ source });
        }}
        hint="The quotation or contract, with its page."
      />
    </FormDialog>
  );
}

interface PartProps {
  readonly draft: TermsDraft;
  readonly problems: TermsProblems;
  readonly onChange: (part: Partial<TermsDraft>) => void;
}

const MOST_BREAKS = 20;

function BreakFields({ draft, problems, onChange }: PartProps) {
  const { breaks } = draft;
  return (
    <fieldset className={styles['group']}>
      <legend>Volume breaks</legend>
      {breaks.length === 0 ? (
        <p className={styles['words']}>None: the price of the offer holds for every quantity.</p>
      ) : (
        <p className={styles['words']}>From so many units on, every unit of the line costs that price.</p>
      )}
      {breaks.map((one, at) => (
        <div key={at} className={styles['row']}>
          <TextField
            label={`Break ${String(at + 1)}, from units`}
            inputMode="numeric"
            value={one.fromUnits}
            error={problems[`break-${at}-fromUnits`] ?? null}
            onChange={(fromUnits) => {
              onChange({
                breaks: breaks.map((other, place) => (place === at ? { ...one, fromUnits } : other)),
              });
            }}
          />
          <TextField
            label={`Break ${String(at + 1)}, $ a unit`}
            inputMode="decimal"
            value={one.unitPrice}
            error={problems[`break-${at}-unitPrice`] ?? null}
            onChange={(unitPrice) => {
              onChange({
                breaks: breaks.map((other, place) => (place === at ? { ...one, unitPrice } : other)),
              });
            }}
          />
          <IconButton
            label={`Remove break ${String(at + 1)}`}
            icon={Trash2}
            onClick={() => {
              onChange({ breaks: breaks.filter((_, place) => place !== at) });
            }}
          />
        </div>
      ))}
      <div>
        <Button
          icon={Plus}
          variant="quiet"
          disabled={breaks.length >= MOST_BREAKS}
          onClick={() => {
            onChange({ breaks: [...breaks, { fromUnits: '', unitPrice: '' }] });
          }}
        >
          Add a break
        </Button>
      </div>
    </fieldset>
  );
}

function OptionFields({ draft, problems, onChange }: PartProps) {
  return (
    <fieldset className={styles['group']}>
      <legend>Call option</legend>
      <CheckField
        label="The vendor gives an option on more units at a fixed price"
        isChecked={draft.hasOption}
        onChange={(hasOption) => {
          onChange({ hasOption });
        }}
        hint="A line can then be an option, of which only the fee is paid, or exercised."
      />
      {draft.hasOption ? (
        <div className={styles['four']}>
          <TextField
            label="Fee, $"
            inputMode="decimal"
            value={draft.optionFee}
            onChange={(optionFee) => {
              onChange({ optionFee });
            }}
            error={problems.optionFee ?? null}
            hint="For all of it."
          />
          <TextField
            label="Price, $ a unit"
            inputMode="decimal"
            value={draft.optionPrice}
            onChange={(optionPrice) => {
              onChange({ optionPrice });
            }}
            error={problems.optionPrice ?? null}
          />
          <TextField
            label="Units"
            inputMode="numeric"
            value={draft.optionUnits}
            onChange={(optionUnits) => {
              onChange({ optionUnits });
            }}
            error={problems.optionUnits ?? null}
          />
          <TextField
            label="Last day"
            type="date"
            max="9999-12-31"
            value={draft.optionExpiresOn}
            onChange={(optionExpiresOn) => {
              onChange({ optionExpiresOn });
            }}
            error={problems.optionExpiresOn ?? null}
          />
        </div>
      ) : null}
    </fieldset>
  );
}
