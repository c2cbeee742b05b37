/**
 * Payment terms as people write them: `10/40/50`, or
 * `30% signing, 70% 30d before dispatch`.
 *
 * Shares alone say nothing of when, so only the names of known terms may stand
 * for them; everything else names a day for each share. Nothing is guessed, and
 * the shares must make up the whole price.
 *
 * Depends on: core, model, payments/payment-templates.
 */
import { formatPercent, partsPerMillion, type PartsPerMillion } from '../core/money';
import { fail, ok, type Result } from '../core/result';
import { paymentTermsSchema, type PaymentEvent, type PaymentMilestone } from '../model/payment-terms';
import { PAYMENT_TEMPLATES, paymentTemplate } from './payment-templates';

const EVENTS: ReadonlyMap<string, PaymentEvent> = new Map([
  ['signing', 'signing'],
  ['signature', 'signing'],
  ['order', 'signing'],
  ['contract', 'signing'],
  ['deposit', 'signing'],
  ['dispatch', 'dispatch'],
  ['shipment', 'dispatch'],
  ['shipping', 'dispatch'],
  ['arrival', 'arrival'],
  ['delivery', 'arrival'],
]);

const DAYS: ReadonlyMap<string, number> = new Map([
  ['d', 1],
  ['day', 1],
  ['days', 1],
  ['w', 7],
  ['week', 7],
  ['weeks', 7],
  ['month', 30],
  ['months', 30],
]);

const MOST_PAYMENTS = 24;
const EXAMPLE = '30 % at signing, 70 % 30 days before dispatch';

/** One payment: share, then `at` an event, or a number of days before or after it. */
const PART =
  /^(\d+(?:\.\d+)?) ?% ?(?:(?:at|on|upon) )?(?:(\d+) ?([a-z]+) (before|after) )?(?:the )?([a-z]+)$/;

/**
 * Reads terms that are not blank. Payments are separated by commas, semicolons or bars; a month counts
 * as 30 days, which the words of the read terms then show.
 *
 * @returns the terms, or what is wrong with the text, to follow the text in a sentence: `has a part …`
 */
export function readPaymentTerms(text: string): Result<readonly PaymentMilestone[], string> {
  const template = paymentTemplate(text);
  if (template !== null) return ok(template.terms);
  if (/^[\d.\s%]+(\/[\d.\s%]+)+$/.test(text.trim())) {
    const names = PAYMENT_TEMPLATES.map(({ name }) => name).join(' and ');
    return fail(`gives shares without days, and only ${names} are known by their shares; write ${EXAMPLE}`);
  }
  const parts = text
    .split(/[,;|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length === 0) return fail(`names no payment; write ${EXAMPLE}`);
  if (parts.length > MOST_PAYMENTS) {
    return fail(`has ${parts.length} payments; at most ${MOST_PAYMENTS} are kept`);
  }
  const terms: PaymentMilestone[] = [];
  for (const part of parts) {
    const read = readPart(part);
    if (!read.ok) return fail(`has a part “${part}” that ${read.problem}`);
    terms.push(read.value);
  }
  const fault = sumFault(terms);
  if (fault !== null) return fail(fault);
  const checked = paymentTermsSchema.safeParse(terms);
  return checked.success ? ok(checked.data) : fail(`is refused: ${checked.error.issues[0]?.message ?? ''}`);
}

function readPart(part: string): Result<PaymentMilestone, string> {
  const match = PART.exec(part.toLowerCase().replace(/\s+/g, ' '));
  if (match === null) return fail(`is not a payment; write ${EXAMPLE}`);
  const [, percent = '', count, unit = '', side, word = ''] = match;
  const share = shareOf(percent);
  if (share === null) return fail('has a share that is not above 0 % and at most 100 %, with four decimals');
  const event = EVENTS.get(word);
  if (event === undefined) return fail(`names “${word}”, which is none of signing, dispatch and arrival`);
  if (count === undefined) return ok({ share, event, plusDays: 0 });
  const days = DAYS.get(unit);
  if (days === undefined) return fail(`counts in “${unit}”; write days, weeks or months`);
  const plusDays = Number(count) * days * (side === 'before' ? -1 : 1);
  if (Math.abs(plusDays) > 730) return fail('lies more than 730 days off');
  if (event === 'signing' && plusDays < 0) return fail('lies before signing');
  // No −0: it would not be equal to what is stored.
  return ok({ share, event, plusDays: plusDays + 0 });
}

function shareOf(percent: string): PartsPerMillion | null {
  const match = /^(\d{1,3})(?:\.(\d{1,4}))?$/.exec(percent);
  if (match === null) return null;
  const [, whole = '0', fraction = ''] = match;
  const ppm = Number(whole) * 10_000 + Number(fraction.padEnd(4, '0'));
  return ppm > 0 && ppm <= 1_000_000 ? partsPerMillion(ppm) : null;
}

function sumFault(terms: readonly PaymentMilestone[]): string | null {
  const sum = terms.reduce((total, { share }) => total + share, 0);
  if (sum === 1_000_000) return null;
  const off = partsPerMillion(Math.abs(1_000_000 - sum));
  const words = `${formatPercent(off, 0)} % ${sum < 1_000_000 ? 'are missing' : 'are too much'}`;
  return `adds up to ${formatPercent(partsPerMillion(sum), 0)} % of the price: ${words}`;
}
