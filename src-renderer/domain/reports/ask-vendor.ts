/**
 * What an offer leaves open, as questions to its vendor.
 *
 * Only what moves a figure or a decision is asked: an estimate stands in its
 * place meanwhile, and the question says which.
 *
 * Depends on: core, model, evaluation (types).
 */
import { htsText } from '../core/plain-text';
import type { OfferEvaluation } from '../evaluation/offer-evaluation';
import type { Offer } from '../model/offer';

/** One question. */
export interface VendorQuestion {
  /** The field that is missing. */
  readonly about: string;
  /** A sentence to the vendor. */
  readonly question: string;
  /** What the figures rest on as long as it is not answered. */
  readonly meanwhile: string;
}

interface Rule {
  readonly isOpen: (offer: Offer, row: OfferEvaluation) => boolean;
  readonly about: string;
  readonly question: (offer: Offer) => string;
  readonly meanwhile: string;
}

const isImported = (offer: Offer) => offer.mode !== 'domestic';

const RULES: readonly Rule[] = [
  {
    isOpen: ({ originEvidence }) => originEvidence === 'none',
    about: 'Origin evidence',
    question: ({ origin }) =>
      `Which evidence of origin ${origin} do you give: a certificate, a bill of materials with the makers of hashboards and chips, or a customs ruling?`,
    meanwhile: 'The declared origin is taken; the exposure shows what a refusal would cost.',
  },
  {
    isOpen: (offer) => isImported(offer) && offer.hashboardOrigin === null,
    about: 'Hashboards',
    question: () => 'In which country are the hashboards assembled?',
    meanwhile: 'A finding against the origin is taken to lead to China.',
  },
  {
    isOpen: ({ leadTimeDays, entryDate, mode }) =>
      leadTimeDays === null && entryDate === null && mode !== 'domestic',
    about: 'Lead time',
    question: () => 'How many days from order to dispatch, at the median and in the worst case you stand by?',
    meanwhile: 'The assumed production days are used.',
  },
  {
    isOpen: ({ powerW }) => powerW === null,
    about: 'Power',
    question: () => 'What is the power at the wall of one unit, in watts, and at which temperature?',
    meanwhile: 'J/TH is not known.',
  },
  {
    isOpen: ({ warrantyDays }) => warrantyDays === null,
    about: 'Warranty',
    question: () => 'How many days of warranty are there, and do they run from dispatch or from arrival?',
    meanwhile: 'The vendor’s usual terms are used, where they are on record.',
  },
  {
    isOpen: (offer, { cost }) => isImported(offer) && cost?.freightBasis === 'in-price',
    about: 'Freight in the price',
    question: () => 'How much of the price is international freight, as the invoice will state it?',
    meanwhile: 'All of the price is dutiable.',
  },
  {
    isOpen: ({ validUntil }) => validUntil === null,
    about: 'Validity',
    question: () => 'Until which day does the price hold?',
    meanwhile: 'The price is taken to hold.',
  },
  {
    isOpen: ({ minimumQuantity }) => minimumQuantity === null,
    about: 'Least quantity',
    question: () => 'What is the least quantity (MOQ), and at which quantities does the price fall?',
    meanwhile: 'Any quantity is taken to cost the same.',
  },
  {
    isOpen: (offer) => isImported(offer) && offer.unitWeightKg === null,
    about: 'Weight',
    question: () => 'What does one packed unit weigh, in kilograms?',
    meanwhile: 'The assumed weight is used where freight is by the kilogram.',
  },
];

/** The questions that an offer leaves open, those that move most first. */
export function vendorQuestions(row: OfferEvaluation): readonly VendorQuestion[] {
  return RULES.filter((rule) => rule.isOpen(row.offer, row)).map((rule) => ({
    about: rule.about,
    question: rule.question(row.offer),
    meanwhile: rule.meanwhile,
  }));
}

/** The questions as a text to send: one vendor's offers, each with its own. */
export function questionSheet(rows: readonly OfferEvaluation[]): string {
  return rows
    .flatMap((row) => {
      const questions = vendorQuestions(row);
      if (questions.length === 0) return [];
      const { id, model, vendor, quantity, incoterm, htsCode } = row.offer;
      const heading = `${vendor}: ${model}, ${String(quantity)} units, ${incoterm}, HTS ${htsText(htsCode)} (our reference ${id})`;
      return [
        [heading, ...questions.map(({ question }, index) => `${String(index + 1)}. ${question}`)].join('\n'),
      ];
    })
    .join('\n\n');
}
