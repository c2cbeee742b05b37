/**
 * The form of one offer: edited, new, or a duplicate.
 *
 * What was typed stays until it is saved or thrown away on purpose. Saving is
 * one step with a name that lists the fields it changes; those are marked as typed
 * by hand, so that they do not cite the quotation any more.
 *
 * Depends on: react, model (types), editing/offer-change, imports/read-rig (types), ui, the other files of this folder.
 */
import { useCallback, useEffect, useId, useMemo, useRef, useState, type RefObject } from 'react';
import { changedFields, markedAfter } from '#domain/editing/offer-change';
import type { Hand } from '#domain/model/hand-edit';
import type { Offer } from '#domain/model/offer';
import { offerFieldLabel } from '#domain/reports/offer-field-labels';
import { Dialog } from '../../ui/dialog';
import { TextAreaField } from '../../ui/fields';
import { ErrorNotice } from '../../ui/notice';
import { fieldNames } from './field-names';
import { DeliverySection } from './delivery-section';
import { FormSection } from './form-fields';
import { FormFooter } from './form-footer';
import type { FormFacts, FormState } from './form-state';
import { offerDraftOf, type OfferDraft } from './offer-draft';
import styles from './offer-editor.module.css';
import { OriginSection } from './origin-section';
import { PriceSection } from './price-section';
import { readOfferDraft, type OfferForm } from './read-offer-draft';
import { RigSection } from './rig-section';

/** What the form was opened for. */
export type OfferPurpose = 'edit' | 'add' | 'duplicate';

export interface OfferDialogProps {
  readonly purpose: OfferPurpose;
  /** The offer to edit or to duplicate; null for a new one. */
  readonly base: Offer | null;
  /** The id the form opens with; that of `base` where it is edited. */
  readonly id: string;
  /** Ids of all other offers. */
  readonly takenIds: ReadonlySet<string>;
  /** What the saved offer is read from. */
  readonly readFrom: Pick<Offer, 'evidenceId' | 'evidenceRow'>;
  /** The same in words: `Price list november.csv, row 14`. */
  readonly readFromWords: string;
  readonly facts: FormFacts;
  /** The day and the name that fields which are typed over the quotation are marked with. */
  readonly hand: () => Hand;
  /** @param label - the name of the change for the history */
  readonly onSave: (offer: Offer, label: string) => Promise<unknown>;
  readonly onClose: () => void;
}

export function OfferDialog(props: OfferDialogProps) {
  const { purpose, base, facts, onSave, onClose } = props;
  const formId = useId();
  const element = useRef<HTMLFormElement>(null);
  const firstField = useRef<HTMLInputElement>(null);
  const [form] = useState(() => openForm(props));
  const [draft, setDraft] = useState(form.draft);
  const [incompleteDates, setIncompleteDates] = useState<ReadonlySet<string>>(new Set());
  const [refusals, setRefusals] = useState(0);
  const [isLeaving, setIsLeaving] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  useFocusOnFault(element, refusals);

  const read = useMemo(() => readOfferDraft(draft, form, incompleteDates), [draft, form, incompleteDates]);
  const changed = base === null || read.offer === null ? null : changedFields(base, read.offer);
  const isTouched = draft !== form.draft;
  const change = useCallback((part: Partial<OfferDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setIsLeaving(false);
    setIncompleteDates((before) => new Set([...before].filter((field) => !(field in part))));
  }, []);
  const state: FormState = {
    draft,
    opened: form.draft,
    problems: refusals > 0 ? read.problems : {},
    batches: read.batches,
    showsProblems: refusals > 0,
    change,
  };

  const save = async (offer: Offer) => {
    setIsSaving(true);
    setFailure(null);
    try {
      await onSave(marked(props, offer), changeLabel(props, offer));
      onClose();
    } catch (cause) {
      setFailure(cause instanceof Error ? cause.message : String(cause));
      setIsSaving(false);
    }
  };
  const submit = () => {
    const incomplete = incompleteDatesOf(element.current);
    setIncompleteDates(incomplete);
    const { offer } = readOfferDraft(draft, form, incomplete);
    if (offer === null) setRefusals((count) => count + 1);
    else if (purpose === 'edit' && changed?.length === 0) onClose();
    else void save(offer);
  };
  const leave = () => {
    if (isSaving) return;
    if (isTouched && !isLeaving) setIsLeaving(true);
    else onClose();
  };

  return (
    <Dialog
      isOpen
      size="wide"
      holdsTyping
      initialFocus={firstField}
      onClose={leave}
      title={titleOf(props)}
      description={`${props.readFromWords} Blank is not known, never 0.`}
      footer={
        <FormFooter
          formId={formId}
          saveLabel={purpose === 'edit' ? 'Save offer' : 'Add offer'}
          problems={state.problems}
          changed={purpose === 'edit' ? changed : null}
          isLeaving={isLeaving}
          isSaving={isSaving}
          onLeave={leave}
          onStay={() => {
            setIsLeaving(false);
          }}
        />
      }
    >
      <form
        id={formId}
        ref={element}
        noValidate
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isSaving) submit();
        }}
      >
        {failure === null ? null : (
          <ErrorNotice title="This was not saved." kept={failure} next="What you typed is still here." />
        )}
        <RigSection form={state} facts={facts} isNew={purpose !== 'edit'} firstField={firstField} />
        <PriceSection form={state} />
        <OriginSection form={state} facts={facts} />
        <DeliverySection form={state} facts={facts} />
        <FormSection title="Note" words="Anything else that a reader should know.">
          <div className={styles['across']}>
            <TextAreaField
              name="note"
              label={offerFieldLabel('note')}
              value={draft.note}
              rows={3}
              maxLength={2000}
              error={state.problems.note ?? null}
              onChange={(note) => {
                change({ note });
              }}
            />
          </div>
        </FormSection>
      </form>
    </Dialog>
  );
}

function openForm({ base, id, takenIds, readFrom, facts }: OfferDialogProps): OfferForm {
  return { base, draft: offerDraftOf(base, id), takenIds, catalogue: facts.catalogue, readFrom };
}

function titleOf({ purpose, base }: OfferDialogProps): string {
  if (base === null) return 'Add an offer';
  return purpose === 'edit' ? `Offer ${base.id}` : `Duplicate offer ${base.id}`;
}

/** Marks what the form changed. A new offer has a quotation record that says it was entered by hand. */
function marked({ base, hand }: OfferDialogProps, offer: Offer): Offer {
  if (base === null) return offer;
  return markedAfter({ before: base, after: offer, fields: changedFields(base, offer) }, hand());
}

function changeLabel({ purpose, base }: OfferDialogProps, offer: Offer): string {
  if (base === null) return `Add offer ${offer.id}`;
  return purpose === 'edit'
    ? `Change offer ${offer.id}: ${fieldNames(changedFields(base, offer))}`
    : `Duplicate offer ${base.id} as ${offer.id}`;
}

/** Date fields with a part of a day typed: their value is blank, and saving it would drop what was meant. */
function incompleteDatesOf(form: HTMLFormElement | null): ReadonlySet<string> {
  const inputs = form?.querySelectorAll<HTMLInputElement>('input[type="date"]') ?? [];
  return new Set([...inputs].filter((input) => input.validity.badInput).map(({ name }) => name));
}

/** After each refused save the keyboard goes to the first field that is wrong. */
function useFocusOnFault(form: RefObject<HTMLFormElement | null>, refusals: number): void {
  useEffect(() => {
    if (refusals > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [form, refusals]);
}
