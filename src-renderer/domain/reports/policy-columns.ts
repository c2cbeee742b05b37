/**
 * Facts that rules of a purchasing policy ask for and no other column says.
 *
 * What was not found is said as just that; words for what nobody has looked for, or decided, are marked
 * as such, so that no rule is passed by them.
 *
 * Depends on: evaluation (types), reports/comparison-column.
 */
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { ComparisonColumn } from './comparison-column';

/** These columns, in the standard order; none is shown before somebody asks for it. */
export const policyColumns: readonly ComparisonColumn[] = [
  {
    id: 'vendorRecord',
    header: 'Vendor record',
    group: 'Service',
    kind: 'text',
    definition:
      'Whether the seller is in the vendor table: of one that is not, warranty, service, owners and events are not known.',
    better: null,
    width: 108,
    value: ({ notices }) => (notices.some(({ code }) => code === 'vendor/unknown') ? 'None' : 'On record'),
    isExplained: false,
  },
  {
    id: 'ofac',
    header: 'OFAC lists',
    group: 'Risk',
    kind: 'text',
    definition:
      'What the lists of the Treasury’s OFAC say of the parties of the offer: seller, makers, owners, suppliers of parts. None found is said of the lists screened against, and no more.',
    better: null,
    width: 150,
    value: ({ listStatus }) => listStatus.ofac,
    unknownWords: [
      'Component supplier may be listed',
      'Not screened',
      'Potential match, open',
      'Weak potential match, open',
    ],
    isExplained: false,
  },
  {
    id: 'listAge',
    header: 'Oldest list, days',
    group: 'Risk',
    kind: 'integer',
    definition:
      'Days from the date of the oldest list that the parties were screened against to today, or to the as-of date if that is later. Empty before the first screening, and where a list has no date.',
    better: 'low',
    width: 112,
    value: ({ listStatus }) => listStatus.listAgeDays,
    isExplained: false,
  },
  {
    id: 'undecidedParties',
    header: 'Parties undecided',
    group: 'Risk',
    kind: 'integer',
    definition:
      'Parties of the offer with a potential match that is open or escalated. Empty while one of them is not screened.',
    better: 'low',
    width: 120,
    value: undecided,
    isExplained: false,
  },
  {
    id: 'partSuppliers',
    header: 'Component suppliers',
    group: 'Risk',
    kind: 'text',
    definition:
      'What lists say of the suppliers of its chips, control boards and power supplies, as far as they are on record. A listed supplier does not make the seller listed, and one of a part that is assumed, or of which nobody knows which units have it, may be listed.',
    better: null,
    width: 150,
    value: partSuppliers,
    unknownWords: ['May be listed', 'Not known', 'Not screened', 'Potential match, open'],
    isExplained: false,
  },
];

function undecided({ listStatus }: OfferEvaluation): number | null {
  const kinds = listStatus.parties.map(({ status }) => status.kind);
  if (kinds.length === 0 || kinds.includes('not-screened')) return null;
  return kinds.filter((kind) => kind === 'potential-match' || kind === 'escalated').length;
}

function partSuppliers({ listStatus }: OfferEvaluation): string {
  const suppliers = listStatus.parties.filter(({ role }) => role === 'component-supplier');
  const kinds = new Set(suppliers.map(({ status }) => status.kind));
  const bearings = new Set(suppliers.map(({ kind }) => kind));
  if (bearings.has('component-listed')) return 'Listed';
  if (bearings.has('owned')) return 'Owned by listed parties';
  if (bearings.has('component-may-be-listed') || bearings.has('may-be-owned')) return 'May be listed';
  if (kinds.size === 0) return 'Not known';
  if (kinds.has('potential-match') || kinds.has('escalated')) return 'Potential match, open';
  return kinds.has('not-screened') ? 'Not screened' : 'None found';
}
