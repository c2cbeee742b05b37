/**
 * Rules that most purchasing policies have, as sentences with at most one field each:
 * `No goods made in [China]`, `No list older than [30] days`.
 *
 * A template makes the rule of a gate and is read back from it: a gate keeps its rule alone, so a rule
 * that somebody made by hand in the same words is the same rule.
 *
 * Depends on: core (types), model (types), ./text-levels, ./template-rules, ./same-rule.
 */
import type { FilterGroup } from '../model/row-filter';
import { sameRule } from './same-rule';
import * as make from './template-rules';

/** What stands in the gap of a sentence. */
export type RuleField =
  | { readonly kind: 'country' }
  /** One of these stored words, weakest demand first, each as a sentence has it. */
  | {
      readonly kind: 'choice';
      readonly options: readonly { readonly value: string; readonly words: string }[];
    }
  /** A whole number within bounds, both included. */
  | { readonly kind: 'whole'; readonly least: number; readonly most: number }
  /** US cents per TH, 0 or more. */
  | { readonly kind: 'usd' }
  /** Parts per million, 0 or more. */
  | { readonly kind: 'percent' }
  | { readonly kind: 'date' };

/** A country code, a word, a number or an ISO date, by the kind of the field; null where there is none. */
export type RuleValue = string | number | null;

/** One kind of rule. */
export interface RuleTemplate {
  readonly id: string;
  /** The sentence before and after the field; a sentence without a field is all in `before`. */
  readonly before: string;
  readonly after: string;
  /** Null for a sentence without a gap. */
  readonly field: RuleField | null;
  /** What the field begins with; of a date null, as it hangs on the plan. */
  readonly first: RuleValue;
  /** What it asks of an offer and what it cannot judge, for a hint. */
  readonly hint: string;
  readonly make: (value: RuleValue) => FilterGroup;
  /** The value that a rule may have been made with; the rule need not be of this template. */
  readonly valueIn: (rule: FilterGroup) => RuleValue | undefined;
}

const days = (least: number, most: number): RuleField => ({ kind: 'whole', least, most });
const without = (rule: FilterGroup) => ({
  field: null,
  after: '',
  first: null,
  make: () => rule,
  valueIn: () => null,
});

/** The templates, in the order in which they are offered. */
export const RULE_TEMPLATES: readonly RuleTemplate[] = [
  {
    id: 'not-made-in',
    before: 'No goods made in ',
    after: '',
    field: { kind: 'country' },
    first: 'CN',
    hint: 'By the declared origin, which decides the duty. Customs may find another one.',
    make: (value) => make.isNot('origin', value),
    valueIn: make.onlyValue,
  },
  {
    id: 'hashboards-not-from',
    before: 'No hashboards assembled in ',
    after: '',
    field: { kind: 'country' },
    first: 'CN',
    hint: 'Cannot be judged where the offer does not say where its hashboards were assembled.',
    make: (value) => make.isNot('hashboardOrigin', value),
    valueIn: make.onlyValue,
  },
  {
    id: 'evidence',
    before: 'Origin evidence at least ',
    after: '',
    field: {
      kind: 'choice',
      options: make.EVIDENCE_STEPS.map((value) => ({ value, words: value.toLowerCase() })),
    },
    first: 'Certificate',
    hint: 'From weak to strong: certificate, bill of materials, ruling.',
    make: (value) => make.atLeastWord('evidence', make.EVIDENCE_STEPS, value),
    valueIn: make.weakestWord(make.EVIDENCE_STEPS),
  },
  {
    id: 'us-repair',
    before: 'At least one US repair site, ',
    after: '',
    field: {
      kind: 'choice',
      options: [
        { value: 'Reported', words: 'stated or reported' },
        { value: 'Yes', words: 'stated' },
      ],
    },
    first: 'Yes',
    hint: 'Stated: by the vendor or a document. Reported: by others. Cannot be judged where nothing was found.',
    make: (value) => make.atLeastWord('usRepair', make.REPAIR_STEPS, value),
    valueIn: make.weakestWord(make.REPAIR_STEPS),
  },
  {
    id: 'no-ofac',
    before: 'No party on an OFAC list',
    ...without(make.isOneOf('ofac', ['None found'])),
    hint: 'Of the seller, its factories, owners and suppliers. Cannot be judged before they are screened, and while a potential match is open.',
  },
  {
    id: 'list-age',
    before: 'No list older than ',
    after: ' days',
    field: days(0, 3_650),
    first: 30,
    hint: 'Days from the oldest list screened against to today, or to the as-of date if that is later. Cannot be judged before a screening.',
    make: (value) => make.atMost('listAge', value),
    valueIn: make.mostOf,
  },
  {
    id: 'decided',
    before: 'Every potential match of its parties is decided',
    ...without(make.atMost('undecidedParties', 0)),
    hint: 'Escalated is not decided. Cannot be judged while a party is not screened.',
  },
  {
    id: 'listed-part',
    before: 'No component of a listed supplier',
    ...without(make.isOneOf('partSuppliers', ['None found'])),
    hint: 'Chips, control boards, power supplies as far as sources say. Cannot be judged where no component is on record, or a listed supplier’s is only assumed.',
  },
  {
    id: 'seller-on-record',
    before: 'The seller is on record as a vendor',
    ...without(make.isOneOf('vendorRecord', ['On record'])),
    hint: 'A seller without a vendor record has no known service, warranty, owners or events.',
  },
  {
    id: 'quote-age',
    before: 'No quote older than ',
    after: ' days',
    field: days(0, 3_650),
    first: 30,
    hint: 'Days from the day of the quote to the as-of date. Cannot be judged without a day.',
    make: (value) => make.notBefore('quotedOn', value),
    valueIn: make.daysBack,
  },
  {
    id: 'quote-valid',
    before: 'The quote is still valid on the as-of date',
    ...without(make.notBefore('validUntil', 0)),
    hint: 'Cannot be judged where the quote does not say until when it holds.',
  },
  {
    id: 'lead-time',
    before: 'At most ',
    after: ' days from order to dispatch',
    field: days(0, 1_500),
    first: 60,
    hint: 'As the vendor says. Cannot be judged where the offer does not say.',
    make: (value) => make.atMost('leadTime', value),
    valueIn: make.mostOf,
  },
  {
    id: 'arrives-by',
    before: 'On the rack by ',
    after: ' at P90',
    field: { kind: 'date' },
    first: null,
    hint: 'Nine in ten such deliveries are racked by then.',
    make: (value) => make.notAfter('onRackP90', value),
    valueIn: make.lastDay,
  },
  {
    id: 'warranty',
    before: 'At least ',
    after: ' days of warranty left on the rack',
    field: days(0, 3_650),
    first: 180,
    hint: 'Counted from dispatch, at P50 of the delivery. Cannot be judged where no warranty is known.',
    make: (value) => make.atLeast('warrantyLeft', value),
    valueIn: make.leastOf,
  },
  {
    id: 'landed-known',
    before: 'The landed cost is known',
    ...without(make.isKnown('landedPerTh')),
    hint: 'Fails where a base rate, a lane or a freight rate is missing.',
  },
  {
    id: 'duty',
    before: 'Duty at most ',
    after: ' %',
    field: { kind: 'percent' },
    first: 250_000,
    hint: 'Sum of the layers that the buyer pays under the law of the entry date.',
    make: (value) => make.atMost('dutyRate', value),
    valueIn: make.mostOf,
  },
  {
    id: 'back-duty',
    before: 'Back-duty exposure at most $',
    after: ' per TH',
    field: { kind: 'usd' },
    first: 200,
    hint: 'What customs could claim later if it refuses the declared origin. Passes where no claim can reach the buyer.',
    make: make.exposureAtMost,
    valueIn: make.exposureOf,
  },
];

/** A template with what stands in its field. */
export interface RuleInWords {
  readonly template: RuleTemplate;
  readonly value: RuleValue;
}

/** The template that a rule is made by, with its value; null for a rule of one's own. */
export function readRule(rule: FilterGroup): RuleInWords | null {
  for (const template of RULE_TEMPLATES) {
    const value = template.valueIn(rule);
    if (value !== undefined && sameRule(template.make(value), rule)) return { template, value };
  }
  return null;
}

/** A template by its id; null if there is none. */
export function templateOf(id: string): RuleTemplate | null {
  return RULE_TEMPLATES.find((template) => template.id === id) ?? null;
}
