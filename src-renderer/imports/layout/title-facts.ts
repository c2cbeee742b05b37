/**
 * What the lines round a table say of every row: `FOB Hong Kong, made in Malaysia, quoted 3 Nov 2026`.
 *
 * Only words that name what they are about are taken. What an offer cannot do without is offered as an
 * answer, never taken; see ./missing-fields.
 *
 * Depends on: model (types), ../values/plain-characters, ./content-sense, ./labelled-fact.
 */
import type { QuoteField } from '#domain/model/quote-field';
import { plainCell } from '../values/plain-characters';
import { namesRig } from './content-sense';
import { labelledFact } from './labelled-fact';

/** One thing that a line says. */
export interface TitleFact {
  readonly field: QuoteField;
  /** As a cell would say it. */
  readonly text: string;
  readonly line: number;
  /** The words it was read from. */
  readonly words: string;
}

/** A line outside the table. */
export interface TitleLine {
  readonly line: number;
  readonly cells: readonly string[];
}

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const DAY = `(?:\\d{4}[-./年] ?\\d{1,2}[-./月] ?\\d{1,2}日?|\\d{1,2}[-./]\\d{1,2}[-./]\\d{2,4}|\\d{1,2}\\.? (?:${MONTHS})[a-z]*\\.?,? \\d{4}|(?:${MONTHS})[a-z]*\\.? \\d{1,2},? \\d{4})`;
const FACTS: readonly (readonly [QuoteField, RegExp])[] = [
  ['incoterm', /(?:^|[^A-Za-z])((?:EXW|FCA|FOB|CFR|CIF|CPT|CIP|DAP|DDP)(?: [A-Z][A-Za-z]+){0,3})/],
  ['incoterm', /((?:EXW|FCA|FOB|CFR|CIF|CPT|CIP|DAP|DDP) ?[\u4e00-\u9fff]{2,6})/],
  ['origin', /\b(?:made in|country of origin:?|origin:?) ([A-Z][A-Za-z]+(?: [A-Z][a-z]+)?)/i],
  ['origin', /(?:原产地|产地)[:： ]*([\u4e00-\u9fff]{2,4})/],
  [
    'quoted_on',
    new RegExp(
      `(?:\\bdate|\\bdated|\\bquoted?(?: of| on)?|\\bas of|\\bupdated?|\\bangebot vom|\\bstand|报价日期|日期|更新)[: ]*(${DAY})`,
      'i',
    ),
  ],
  [
    'valid_until',
    new RegExp(
      `(?:\\bvalid(?:ity)?(?: until| till| thru| through| to)?|\\bgood (?:until|through|till)|\\bgültig bis|有效期至?|有效至)[: ]*(${DAY}|\\d+ ?(?:h|hours|days?|天|小时)\\b)`,
      'i',
    ),
  ],
  ['warranty_days', /\b(?:warranty|guarantee|质保|保修)[: ]*(\d+ ?(?:days?|months?|years?|天|个月|年))/i],
  ['warranty_days', /(?:质保|保修)[: ]*(\d+ ?(?:天|个月|年))/],
  ['payment_terms', /\b(?:payment(?: terms)?)[: ]+([^.;]*\d ?%[^.;]*)/i],
  ['payment_terms', /(?:付款方式|付款条件|付款)[: ]+([^。；;]*)/],
  ['hts_code', /\bHTS(?:US)?(?: code)?[: ]*(\d{4}\.?\d{2}\.?\d{2}(?:\.?\d{2})?)/i],
  [
    'currency',
    /\b(?:all )?(?:prices?|quotes?|amounts?)(?: are)?(?: quoted)?(?: in)?[: ]+(USDT|USDC|USD|US\$|CNY|RMB|EUR)\b/i,
  ],
  ['currency', /\b(USDT|USDC|USD|CNY|RMB|EUR) per (?:unit|TH?)\b/i],
  ['currency', /(?:单位|币种|货币)[: ]*(美元|美金|人民币|USDT|USD)/],
];
const COMPANY =
  /\b(?:ltd|limited|llc|inc|corp|gmbh|trading|technolog(?:y|ies)|supply|brokers?|mining|desk|exchange|co)\b\.?|有限公司|贸易|科技/i;

/** What the lines say, in their order; the first of each field is the likeliest. */
export function titleFacts(lines: readonly TitleLine[]): readonly TitleFact[] {
  const facts: TitleFact[] = [];
  for (const { line, cells } of lines) {
    // A label and its value may stand in cells of their own: “Date:” and the day.
    const words = plainCell(cells.filter((cell) => cell.trim() !== '').join(' ')).slice(0, 600);
    const labelled = labelledFact(cells);
    if (labelled !== null) facts.push({ ...labelled, line, words });
    for (const [field, pattern] of FACTS) {
      const text = pattern.exec(words)?.[1]?.trim();
      if (
        text !== undefined &&
        text !== '' &&
        !facts.some((fact) => fact.field === field && fact.text === text)
      ) {
        facts.push({ field, text, line, words });
      }
    }
    const [first = '', ...others] = cells.map(plainCell).filter((text) => text !== '');
    if (others.length === 0 && first.length <= 80 && namesRig(first)) {
      facts.push({ field: 'model', text: first, line, words });
    }
    const vendor = companyIn(cells);
    if (vendor !== null) facts.push({ field: 'vendor', text: vendor, line, words });
  }
  return facts;
}

function companyIn(cells: readonly string[]): string | null {
  const [first = ''] = cells.map(plainCell).filter((text) => text !== '');
  const [name = ''] = first.split(/[;,|·–—:]| - |\bquot|\bprice list|报价/i);
  const trimmed = name.trim();
  return COMPANY.test(trimmed) && trimmed.length <= 60 && !/\d/.test(trimmed) ? trimmed : null;
}
