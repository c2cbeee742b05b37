/**
 * What an import did, as `import` prints it.
 *
 * Depends on: core, imports, ./import-lists (types).
 */
import { formatDecimal, type UsdCents } from '#domain/core/money';
import type { Offer } from '#domain/model/offer';
import type { LayoutQuestion } from '../imports/layout/layout';
import type { ChangedOffer, FieldChange } from '../imports/preview/field-changes';
import { LEFT_BLANK, ROW_ABOVE } from '../imports/layout/repeated-above';
import type { AskedRow } from '../imports/preview/import-question';
import type { ImportPreview } from '../imports/preview-import';
import { rejectionText } from '../imports/price-list-words';
import type { ImportedList } from './import-lists';

/** Plain data, in the order in which it is printed. */
export function importRecord({ file, sha256, guess, preview }: ImportedList) {
  const { layout, profile, questions } = guess;
  return {
    file,
    sha256,
    sheet: layout.sheet === '' ? null : layout.sheet,
    profile: profile?.name ?? null,
    questions: questions.map(layoutQuestionRecord),
    ...(preview === null ? NOT_READ : previewRecord(preview)),
  };
}

const NOT_READ = {
  importedBefore: null,
  new: [],
  changed: [],
  same: [],
  asked: [],
  rejected: [],
  missing: [],
  ended: [],
  addedUsd: null,
  changedUsd: null,
  remarks: [],
};

function previewRecord(preview: ImportPreview) {
  return {
    importedBefore: preview.earlierImport?.sentence ?? null,
    new: preview.added.map(offerRecord),
    changed: preview.changed.map(changedRecord),
    same: preview.same.map(({ id }) => id),
    asked: preview.asked.map(askedRecord),
    rejected: preview.rejected.map((row) => ({
      line: row.line,
      id: row.offerId,
      reasons: row.reasons.map(rejectionText),
    })),
    missing: preview.missing.map(({ id, sentence, offers, answer }) => ({
      question: id,
      sentence,
      offers: offers.map((offer) => offer.id),
      answer,
    })),
    ended: preview.ended.map(({ after }) => ({ id: after.id, validUntil: after.validUntil })),
    addedUsd: formatDecimal(preview.addedValue),
    changedUsd: formatDecimal(preview.changedValue),
    remarks: preview.remarks.map(({ line, text }) => (line === null ? text : `Line ${line}: ${text}`)),
  };
}

function offerRecord({ id, evidenceRow, vendor, model, hashrateThs, quantity, unitPrice }: Offer) {
  return {
    id,
    line: evidenceRow,
    vendor,
    model,
    hashrateThs,
    quantity,
    unitPriceUsd: formatDecimal(unitPrice),
  };
}

function changedRecord({ after, changes }: ChangedOffer) {
  return { id: after.id, line: after.evidenceRow, changes: changes.map(changeRecord) };
}

const AMOUNTS: ReadonlySet<string> = new Set(['unitPrice', 'freightTotal', 'insuranceTotal', 'otherTotal']);

/** Amounts in dollars; everything else as it is stored. */
function changeRecord({ field, before, after }: FieldChange) {
  const valueOf = (value: FieldChange['before']) =>
    AMOUNTS.has(field) && typeof value === 'number' ? formatDecimal(value as UsdCents) : value;
  return { field, before: valueOf(before), after: valueOf(after) };
}

function askedRecord({ key, line, offer, state, questions }: AskedRow) {
  return {
    row: key,
    line,
    id: offer.id,
    state,
    questions: questions.map(({ id, sentence, answers, answer }) => ({
      question: id,
      sentence,
      answers: answers.map(({ value }) => value),
      answer,
    })),
  };
}

/** The question, and where in the file of answers its answer stands. */
function layoutQuestionRecord(question: LayoutQuestion) {
  switch (question.kind) {
    case 'decimal-mark':
      return { answerIn: 'layout.dialect.decimalMark', ...question };
    case 'date-order':
      return { answerIn: 'layout.dialect.dateOrder', ...question };
    case 'missing-field':
      return {
        answerIn: question.columns === undefined ? `layout.given.${question.field}` : 'layout.columns',
        ...question,
      };
    case 'repeats-above':
      return { answerIn: `layout.given.${question.field}`, answers: [ROW_ABOVE, LEFT_BLANK], ...question };
    case 'rate':
      return { answerIn: 'layout.rates', ...question };
  }
}
