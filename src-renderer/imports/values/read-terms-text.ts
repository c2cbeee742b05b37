/**
 * Payment terms as vendors write them, in the words that the terms of payment
 * of a price list are read from: `30% deposit, 70% before shipment` is
 * `30 % at signing; 70 % at dispatch`.
 *
 * Before shipment, without days, is at dispatch: the latest it can be. Shares
 * without a word of when are refused, as everywhere.
 *
 * Depends on: core, payments, ./plain-characters, ./value-problem.
 */
import { ok, type Result } from '#domain/core/result';
import { paymentTemplate } from '#domain/payments/payment-templates';
import { readPaymentTerms } from '#domain/payments/read-payment-terms';
import { notStated } from './not-stated';
import { plainCell } from './plain-characters';
import { refuse, type ValueProblem } from './value-problem';

/** Terms that `readPaymentTerms` reads, and what was taken for what. */
export interface ReadTerms {
  readonly text: string;
  /** Sentences on what was understood beyond the words. */
  readonly notes: readonly string[];
}

type Moment = 'signing' | 'dispatch' | 'arrival';

/** What words say of the moment, the more exact first. */
const MOMENTS: readonly (readonly [RegExp, Moment, string | null])[] = [
  [/before (?:the )?arrival|货到前/i, 'arrival', 'arrival'],
  [
    /(?:before|prior to|ahead of|against) (?:the )?(?:shipping|shipment|dispatch|loading|shipped)|发货前|出货前|款到发货|发货付?|提货前|(?:on|at|upon|against) (?:copy of )?(?:b\/?l|bill of lading)/i,
    'dispatch',
    'dispatch',
  ],
  [/(?:on|upon|at|after) (?:the )?(?:shipment|shipping|dispatch|loading)/i, 'dispatch', null],
  [
    /(?:on|upon|at|after) (?:the )?(?:arrival|delivery|receipt of (?:the )?goods)|到货|货到|收货/i,
    'arrival',
    null,
  ],
  [
    /deposit|down ?payment|in advance|advance|prepa(?:id|y|yment)|upfront|up front|(?:on|upon|at|with|after|to confirm) (?:the )?(?:order|signing|signature|contract|po|pi|confirmation)|定金|订金|预付|下单|签约|签合同|全款/i,
    'signing',
    null,
  ],
];

const PARTS =
  /\s*(?:(?<!\d),|,(?!\d)|;|\||\+|&|、|。|\n|\band\b|\bthen\b|\/(?=\s*\d+(?:\.\d+)?\s*%\s*[a-z\u4e00-\u9fff]))\s*/i;
const SHARE = /(\d{1,3}(?:[.,]\d{1,4})?)\s*%/;
/** Some vendors mean handing over to the carrier by it, some the arrival: weeks apart. */
const BEFORE_DELIVERY = /(?:before|prior to|ahead of|against) (?:the )?delivery/i;
const REST = /balance|remainder|remaining|rest|尾款|余款/i;
const MEANS =
  /\b(?:t\/?t|wire(?: transfer)?|bank transfer|usdt|crypto|payment terms?:?|terms?:)|电汇|付款方式:?/gi;
const DAYS = /(\d{1,3}) ?(days?|d|weeks?|w|天|周)\s*(before|prior to|after|前|后)/i;

/** Reads terms that are not blank. */
export function readTermsText(text: string): Result<ReadTerms, ValueProblem> {
  const open = notStated(text);
  if (open !== null) return open;
  const cell = plainCell(text);
  const template = paymentTemplate(cell);
  if (template !== null) return ok({ text: template.name, notes: [] });
  const asIs = readPaymentTerms(cell);
  if (asIs.ok) return ok({ text: cell, notes: [] });
  if (/\bl\/?c\b|letter of credit|信用证/i.test(cell)) {
    return refuse('not-terms', 'is a letter of credit, which says how and not when the price is paid');
  }
  if (/^[\d.\s%]+(?:\/[\d.\s%]+)+$/.test(cell)) return refuse('not-terms', asIs.problem);
  return readParts(cell);
}

function readParts(cell: string): Result<ReadTerms, ValueProblem> {
  const parts = cell
    .replace(MEANS, ' ')
    .trim()
    // A list of shares needs no commas: each share begins a part, if the first does.
    .replace(/^\d.*$/, (list) => list.replace(/(?<=[^\d\s/].*)\s+(?=\d{1,3}(?:\.\d+)?\s*%)/g, ' ; '))
    .split(PARTS)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '');
  const notes: string[] = [];
  const written: string[] = [];
  let given = 0;
  for (const part of parts) {
    if (BEFORE_DELIVERY.test(part)) {
      const why = 'says “before delivery”, which can mean before dispatch or before arrival';
      return refuse('not-terms', why, ['before dispatch', 'before arrival']);
    }
    const share = shareOf(part, parts.length, given);
    if (share === null) return refuse('not-terms', `has a part “${part}” that names no share of the price`);
    const moment = momentOf(part);
    if (moment === null) return refuse('not-terms', `has a part “${part}” that does not say when it is paid`);
    given += share;
    written.push(`${tidy(share)} % ${moment.words}`);
    if (moment.note !== null) notes.push(moment.note);
  }
  const text = written.join('; ');
  const read = readPaymentTerms(text);
  return read.ok ? ok({ text, notes }) : refuse('not-terms', read.problem);
}

/** In per cent: as written, the rest of the price for a balance, all of it for a lone part without a figure. */
function shareOf(part: string, parts: number, given: number): number | null {
  const match = SHARE.exec(part);
  if (match !== null) return Number((match[1] ?? '').replace(',', '.'));
  if (REST.test(part) && given > 0 && given < 100) return 100 - given;
  return parts === 1 && /in advance|full|prepaid|prepayment|全款|款到发货/i.test(part) ? 100 : null;
}

function momentOf(part: string): { readonly words: string; readonly note: string | null } | null {
  const days = DAYS.exec(part);
  if (days !== null) return momentWithDays(part, days);
  for (const [pattern, moment, latest] of MOMENTS) {
    const match = pattern.exec(part);
    if (match === null) continue;
    const note =
      latest === null ? null : `“${match[0]}” is taken as the day of ${latest}, the latest it can be.`;
    return { words: `at ${moment}`, note };
  }
  return null;
}

function momentWithDays(
  part: string,
  [, count = '', unit = '', side = '']: RegExpExecArray,
): { readonly words: string; readonly note: null } | null {
  const rest = part.slice(part.search(DAYS)).replace(DAYS, '');
  const event = /ship|dispatch|load|发货|出货/i.test(rest + part)
    ? 'dispatch'
    : /arriv|deliver|receipt of (?:the )?goods|到货/i.test(rest)
      ? 'arrival'
      : /sign|order|contract|po|deposit|下单|签约/i.test(rest)
        ? 'signing'
        : null;
  if (event === null) return null;
  const weeks = /^(?:w|周)/i.test(unit);
  const isBefore = /before|prior|前/i.test(side);
  return {
    words: `${count} ${weeks ? 'weeks' : 'days'} ${isBefore ? 'before' : 'after'} ${event}`,
    note: null,
  };
}

/** Shares have four decimals at most, so that a difference of two is one of them again. */
function tidy(share: number): string {
  return String(Math.round(share * 10_000) / 10_000);
}
