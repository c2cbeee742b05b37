/**
 * A rule of a plan as a sentence in parts: words, and the fields that stand between them.
 *
 * Each field says what it holds and gives the rule with another value in its place, so that whoever
 * draws a sentence knows no kind of rule.
 *
 * Depends on: core, model (types).
 */
import type { CalendarMonth } from '../core/calendar-month';
import { partsPerMillion, usdCents, type PartsPerMillion } from '../core/money';
import type { PairOf, PairSide, PlanRule, ShareOf } from '../model/plan-rule';

/** What a name in a rule is the name of. */
export type NameOf = ShareOf | PairOf | 'site';

/** A name in a rule; without a name it is any, or every one. */
export interface RuleName {
  readonly of: NameOf;
  readonly name: string | null;
}

/** One choice of a field. */
export interface FieldChoice {
  readonly value: string;
  readonly words: string;
}

interface FieldOf<Kind extends string, Value> {
  readonly kind: Kind;
  /** What it is for, said to those who do not see the sentence: `Most, $`. */
  readonly label: string;
  readonly value: Value;
  /** The rule with another value here. @throws RangeError if the value is none of this kind */
  readonly put: (value: Value) => PlanRule;
}

/** Numbers: cents, parts per million, TH/s, and a count of things. */
export type NumberField = FieldOf<'usd' | 'percent' | 'ths' | 'count', number>;
/** A month; null is any month, where one may leave it open. */
export type MonthField = FieldOf<'month', CalendarMonth | null> & { readonly takesAny: boolean };
/** One of a few words. */
export type ChoiceField = FieldOf<'choice', string> & { readonly choices: readonly FieldChoice[] };
/** A name of one of some kinds. */
export type NameField = FieldOf<'name', RuleName> & {
  readonly kinds: readonly NameOf[];
  /** The words for no name, by kind; a kind that is not in it takes a name only. */
  readonly anyWords: Readonly<Partial<Record<NameOf, string>>>;
};

/** A field of a sentence. */
export type RuleField = NumberField | MonthField | ChoiceField | NameField;

/** Words, or a field between them. */
export type RulePart = string | RuleField;

const MEASURES: readonly FieldChoice[] = [
  { value: 'landed', words: 'landed' },
  { value: 'all-in', words: 'all-in' },
];
const BASES: readonly FieldChoice[] = [
  { value: 'th', words: 'TH' },
  { value: 'landed', words: 'landed cost' },
];
const ARRIVALS: readonly FieldChoice[] = [
  { value: 'p50', words: 'P50' },
  { value: 'p90', words: 'P90' },
];
const BOUNDS: readonly FieldChoice[] = [
  { value: 'most', words: 'At most' },
  { value: 'least', words: 'At least' },
  { value: 'both', words: 'Between' },
];

/** The sentence of a rule, in parts. */
export function ruleParts(rule: PlanRule): readonly RulePart[] {
  switch (rule.kind) {
    case 'budget':
      return [
        'At most ',
        usd(rule.most, (most) => ({ ...rule, most: usdCents(most) })),
        ' ',
        choice('Landed or all-in', rule.measure, MEASURES, (measure) => ({ ...rule, measure })),
        ' for the whole plan',
      ];
    case 'target':
      return [
        'At least ',
        number('ths', 'Least, PH/s', rule.leastThs, (leastThs) => ({ ...rule, leastThs })),
        ' hashing by the end of ',
        month('By the end of', rule.by, false, (by) => ({ ...rule, by: by ?? rule.by })),
        ' at ',
        choice('Arrival', rule.at, ARRIVALS, (at) => ({ ...rule, at })),
      ];
    case 'site-power':
      return [
        'No more power drawn in any month than ',
        site(rule.siteId, (siteId) => ({ ...rule, siteId })),
        ' has',
      ];
    case 'site-racks':
      return [
        'No more rigs in any month than ',
        site(rule.siteId, (siteId) => ({ ...rule, siteId })),
        ' has positions for',
      ];
    case 'share':
      return shareParts(rule);
    case 'vendor-count':
      return countParts(rule);
    case 'policy':
      return ['Only offers that pass the purchasing policy'];
    case 'cash':
      return [
        'No more than ',
        usd(rule.most, (most) => ({ ...rule, most: usdCents(most) })),
        ' paid in ',
        month('Month', rule.month, true, (next) => ({ ...rule, month: next })),
      ];
    case 'deposits':
      return [
        'Pay ',
        name('Vendor', { of: 'vendor', name: rule.vendor }, ['vendor'], { vendor: 'any vendor' }, (to) => ({
          ...rule,
          vendor: to.name,
        })),
        ' at most ',
        usd(rule.most, (most) => ({ ...rule, most: usdCents(most) })),
        ' before its goods leave',
      ];
    case 'back-duty':
      return [
        'At most ',
        usd(rule.most, (most) => ({ ...rule, most: usdCents(most) })),
        ' of back-duty exposure',
      ];
    case 'listed-component':
      return [
        'At most ',
        usd(rule.most, (most) => ({ ...rule, most: usdCents(most) })),
        ' landed of rigs with a part of a listed or possibly listed supplier',
      ];
    case 'pair': {
      const first = side('First', rule.first, (next) => ({ ...rule, first: next }));
      const second = side('Second', rule.second, (next) => ({ ...rule, second: next }));
      return rule.mode === 'forbid'
        ? ['Never ', first, ' together with ', second]
        : ['Never ', first, ' without ', second];
    }
  }
}

function shareParts(rule: Extract<PlanRule, { kind: 'share' }>): readonly RulePart[] {
  const any = rule.most === null ? 'each' : 'any';
  return [
    ...bounds('percent', '%', rule, 1_000_000, ({ least, most }) => ({
      ...rule,
      least: rate(least),
      most: rate(most),
    })),
    ' of ',
    choice('Share of', rule.base, BASES, (base) => ({ ...rule, base })),
    ' from ',
    name(
      'From',
      { of: rule.of, name: rule.name },
      ['vendor', 'origin', 'cooling', 'component'],
      {
        vendor: `${any} vendor`,
        origin: `${any} origin`,
        cooling: `${any} kind of cooling`,
        component: `${any} supplier of a part`,
      },
      (from) => (isShareOf(from.of) ? { ...rule, of: from.of, name: from.name } : rule),
    ),
  ];
}

function countParts(rule: Extract<PlanRule, { kind: 'vendor-count' }>): readonly RulePart[] {
  return [
    ...bounds('count', 'vendors', rule, 10, ({ least, most }) => ({ ...rule, least, most })),
    (rule.most ?? rule.least) === 1 ? ' vendor' : ' vendors',
  ];
}

interface Bounds {
  readonly least: number | null;
  readonly most: number | null;
}

/** `At most [40 %]`, `At least [10 %]`, `Between [10 %] and [40 %]`. */
function bounds(
  kind: 'percent' | 'count',
  unit: string,
  { least, most }: Bounds,
  widest: number,
  put: (bounds: Bounds) => PlanRule,
): readonly RulePart[] {
  const bound = least === null ? 'most' : most === null ? 'least' : 'both';
  const onlyOne = most ?? least ?? 0;
  const chosen = (next: string) =>
    next === 'most'
      ? put({ least: null, most: onlyOne })
      : next === 'least'
        ? put({ least: least ?? onlyOne, most: null })
        : put({ least: least ?? 0, most: most ?? widest });
  return [
    choice('At most or at least', bound, BOUNDS, chosen),
    ' ',
    ...(least === null
      ? []
      : [number(kind, `Least, ${unit}`, least, (value) => put({ least: value, most }))]),
    ...(bound === 'both' ? [' and '] : []),
    ...(most === null ? [] : [number(kind, `Most, ${unit}`, most, (value) => put({ least, most: value }))]),
  ];
}

function rate(value: number | null): PartsPerMillion | null {
  return value === null ? null : partsPerMillion(value);
}

function isShareOf(of: NameOf): of is ShareOf {
  return of === 'vendor' || of === 'origin' || of === 'cooling' || of === 'component';
}

function isPairOf(of: NameOf): of is PairOf {
  return of === 'offer' || of === 'vendor' || of === 'origin' || of === 'model';
}

function number(
  kind: NumberField['kind'],
  label: string,
  value: number,
  put: NumberField['put'],
): NumberField {
  return { kind, label, value, put };
}

function usd(value: number, put: NumberField['put']): NumberField {
  return number('usd', 'Most, $', value, put);
}

function month(
  label: string,
  value: CalendarMonth | null,
  takesAny: boolean,
  put: MonthField['put'],
): MonthField {
  return { kind: 'month', label, value, takesAny, put };
}

function choice<Value extends string>(
  label: string,
  value: Value,
  choices: readonly FieldChoice[],
  put: (value: Value) => PlanRule,
): ChoiceField {
  return {
    kind: 'choice',
    label,
    value,
    choices,
    put: (chosen) => {
      if (!choices.some((one) => one.value === chosen)) throw new RangeError(`Not a choice: ${chosen}`);
      return put(chosen as Value);
    },
  };
}

function name(
  label: string,
  value: RuleName,
  kinds: readonly NameOf[],
  anyWords: NameField['anyWords'],
  put: NameField['put'],
): NameField {
  return { kind: 'name', label, value, kinds, anyWords, put };
}

function site(siteId: string | null, put: (siteId: string | null) => PlanRule): NameField {
  return name('Site', { of: 'site', name: siteId }, ['site'], { site: 'every site' }, (to) => put(to.name));
}

function side(label: string, value: PairSide, put: (side: PairSide) => PlanRule): NameField {
  return name(label, value, ['vendor', 'model', 'origin', 'offer'], {}, (to) =>
    isPairOf(to.of) && to.name !== null ? put({ of: to.of, name: to.name }) : put(value),
  );
}
