/**
 * The fields of one form, read one by one while what is wrong is collected.
 *
 * A field whose text is as it was when the form opened keeps its stored value
 * without being read again, so that editing one field never changes another.
 *
 * Depends on: core, model (types), ./offer-draft (types), ./read-typed (types).
 */
import type { Offer } from '#domain/model/offer';
import type { OfferDraft, TypedField } from './offer-draft';
import type { Typed } from './read-typed';

/** A field of the form that can be wrong. */
export type DraftField = keyof OfferDraft;

/** What is wrong, by field; a field that is right is absent. */
export type OfferProblems = Readonly<Partial<Record<DraftField, string>>>;

/** The form as it opened. */
export interface OpenedForm {
  /** The offer that is edited or duplicated; null for a new one. */
  readonly base: Offer | null;
  readonly draft: OfferDraft;
}

/** Reads the fields of one draft. */
export class DraftFields {
  readonly #problems: Partial<Record<DraftField, string>> = {};

  /** @param incompleteDates - date fields that hold a part of a day, which their value does not show */
  constructor(
    readonly draft: OfferDraft,
    readonly opened: OpenedForm,
    private readonly incompleteDates: ReadonlySet<string>,
  ) {}

  /** Everything wrong so far. */
  get problems(): OfferProblems {
    return this.#problems;
  }

  /** Notes what is wrong with a field; the first fault of a field is the one that is shown. */
  refuse(field: DraftField, why: string): null {
    this.#problems[field] ??= why;
    return null;
  }

  /** Whether none of the fields was touched since the form opened on an offer. */
  areUntouched(fields: readonly DraftField[]): boolean {
    const { base, draft } = this.opened;
    return base !== null && fields.every((field) => this.draft[field] === draft[field]);
  }

  /** The value of a field that may be blank: the stored one if it was not touched. */
  take<Value>(
    field: TypedField,
    kept: (offer: Offer) => Value | null,
    read: (text: string) => Typed<Value>,
  ): Value | null {
    if (this.incompleteDates.has(field)) {
      return this.refuse(field, 'Give day, month and year, or clear the field.');
    }
    const { base } = this.opened;
    if (base !== null && this.areUntouched([field])) return kept(base);
    const typed = read(this.draft[field]);
    return typed.ok ? typed.value : this.refuse(field, typed.problem);
  }

  /** The same for a field that may not be blank. */
  need<Value>(
    field: TypedField,
    kept: (offer: Offer) => Value | null,
    read: (text: string) => Typed<Value>,
    whenBlank: string,
  ): Value | null {
    return this.take(field, kept, read) ?? this.refuse(field, whenBlank);
  }

  /** The value of a choice; null and a problem while nothing is chosen. */
  chosen<Value extends string>(field: DraftField, value: Value | '', whenBlank: string): Value | null {
    return value === '' ? this.refuse(field, whenBlank) : value;
  }
}
