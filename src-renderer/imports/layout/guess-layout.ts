/**
 * How a file is most likely to be read: its sheet, its header, its columns, its ways of writing, and what
 * is left to ask.
 *
 * The guess is remade round whatever the user has fixed, so that one correction may settle others. It
 * writes nothing and depends on its arguments alone.
 *
 * Depends on: core, model (types), table (types), ../price-list (types), the other files of layout.
 */
import { fail, ok, type Result } from '#domain/core/result';
import type { GivenValues, SourceProfile } from '#domain/model/source-profile';
import type { QuoteField } from '#domain/model/quote-field';
import type { TableFile } from '#parser/table/table-file';
import type { PriceListFileProblem } from '../price-list';
import type { KnownFigures } from './content-sense';
import { isDocumentedLayout } from './documented-layout';
import { headerOf, type HeaderCandidate } from './find-header';
import type { ColumnGuess, Layout, LayoutChoice, LayoutGuess, LayoutKnown, LayoutQuestion } from './layout';
import { chatFacts } from './chat-facts';
import { lookAtCells, missingFields, missingOfChat, rateQuestions, settleDialect } from './layout-questions';
import { isWholeLines, rowsWithin, usedColumns } from './layout-rows';
import { matchColumns, type SourceColumn } from './match-columns';
import { prepareSheet, spreadText, type PreparedSheet } from './prepared-sheet';
import { changedHeader, fittingProfile, readingsOfProfile } from './profile';
import { repeatQuestions, withoutIdleAnswers } from './repeated-above';
import { candidatesOf, modelsOfSheets, rankSheets, sheetGuesses, type RankedSheet } from './rank-sheets';
import { EACH_SHEET, sheetModelsText, TAKEN_FROM_TITLE } from './sheet-titles';
import { titleFacts, type TitleFact } from './title-facts';

/** Rows in which the cells of a column are looked at to know it. */
const CELLS_TO_KNOW = 200;
const UNSAID = { decimalMark: null, dateOrder: null } as const;

/** Guesses how a file is read; a problem means that there is nothing in it to read. */
export function guessLayout(
  table: TableFile,
  known: LayoutKnown,
  choice: LayoutChoice = {},
): Result<LayoutGuess, PriceListFileProblem> {
  const ranked = rankSheets(table);
  const profileOfChoice = known.profiles.find(({ id }) => id === choice.profileId);
  const wanted = choice.sheet ?? sheetOfProfile(profileOfChoice, ranked);
  const chosen = wanted === undefined ? ranked[0] : ranked.find(({ sheet }) => sheet.name === wanted);
  if (chosen === undefined) {
    return fail(
      choice.sheet === undefined
        ? { code: 'list/empty' }
        : { code: 'layout/no-such-sheet', sheet: choice.sheet },
    );
  }
  const sheet = prepareSheet(table, chosen.sheet);
  const { header, profile } = chooseHeader(sheet, chosen, known, choice);
  const isChat =
    choice.columns === undefined && choice.headerLines === undefined && profile === null && chosen.isChat;
  const headerUsed = isChat ? noHeader() : header;
  const lastHeaderLine = Math.max(0, ...headerUsed.lines.map((line) => lastLineOf(sheet, line)));
  const place = {
    headerLines: headerUsed.lines,
    firstLine: choice.firstLine ?? (lastHeaderLine === 0 ? (sheet.rows[0]?.line ?? 1) : lastHeaderLine + 1),
    lastLine: choice.lastLine ?? null,
  };
  const rows = rowsWithin(sheet, place);
  const columns = isChat
    ? [chatColumn(rows)]
    : matchColumns(sourceColumns(sheet, headerUsed, rows, profile, choice), knownFigures(known));
  const readings: Layout['columns'][number][] = Array.from({ length: columns.length }, () => null);
  for (const { position, reading } of columns) readings[position] = reading;

  const used = usedColumns(readings);
  const chat = isWholeLines(readings) ? chatFacts(rows, table, choice) : null;
  const titles = titleFacts(
    linesRound(
      sheet,
      place,
      used.map(({ position }) => position),
      isChat,
    ),
  );
  const facts = chat?.facts ?? titles;
  const { given: answered, told: toldOfTitle } = givenOf(choice, profile, facts, used, headerUsed);
  const given = withoutIdleAnswers(answered, used);
  const isStored = table.kind === 'workbook' || table.kind === 'json';
  const seen = lookAtCells(rows, used, isStored);
  const said = choice.dialect ?? profile?.dialect ?? UNSAID;
  const settled = settleDialect(seen.evidence, said);
  const sheets = sheetGuesses(ranked, headerUsed);
  const models = modelsOfSheets(table, ranked, sheets, headerUsed);
  const layout: Layout = {
    sheet: sheet.name,
    alsoSheets: choice.alsoSheets ?? (given.model === EACH_SHEET ? othersOf(models, sheet.name) : []),
    ...place,
    header: headerUsed.header,
    columns: readings,
    dialect: settled.dialect,
    given,
    rates: choice.rates ?? [],
  };
  const isDocumented = isDocumentedLayout(layout) && settled.questions.length === 0;
  const source = {
    known,
    facts,
    sheet: sheet.name,
    vendor: given.vendor ?? null,
    makers: namesIn(rows, used, 'maker'),
    eachSheet: models.length > 1 ? sheetModelsText(models) : null,
    hasLeastOrder:
      used.some(({ field, fromQuantity }) => field === 'min_quantity' || fromQuantity !== null) || isChat,
  };
  const currencies = new Map([...seen.currencies, ...(chat?.currencies ?? [])]);
  if (given.currency !== undefined && seen.pricesWithoutCurrency > 0) {
    currencies.set(given.currency, (currencies.get(given.currency) ?? 0) + seen.pricesWithoutCurrency);
  }
  const questions = isDocumented
    ? []
    : [
        ...settled.questions,
        ...(chat === null
          ? withEqualColumns(missingFields(used, given, seen, source), columns)
          : missingOfChat(chat.missing, given, source)),
        ...repeatQuestions(rows, used, headerUsed.header, given),
        ...rateQuestions(currencies, layout.rates, used, known),
      ];
  const toldOfSpread = spreadText(sheet.spread);
  return ok({
    layout,
    isDocumented,
    columns,
    questions,
    told: [...(toldOfSpread === null ? [] : [toldOfSpread]), ...settled.told, ...toldOfTitle],
    profile,
    changedHeader: profile === null ? null : changedHeader(profile, headerUsed.header),
    sheets,
    headerCandidates: candidatesOf(chosen, headerUsed),
  });
}

/** A price that is missing because several columns could be it is asked by their names. */
function withEqualColumns(
  questions: readonly LayoutQuestion[],
  guesses: readonly ColumnGuess[],
): readonly LayoutQuestion[] {
  const columns = guesses.flatMap(({ position, header, examples, equal }) =>
    equal === undefined ? [] : [{ position, header, example: examples[0] ?? '', reading: equal }],
  );
  if (columns.length === 0) return questions;
  return questions.map((question) =>
    question.kind === 'missing-field' && question.field === 'unit_price'
      ? { ...question, columns }
      : question,
  );
}

function othersOf(models: readonly { readonly sheet: string }[], read: string | null): readonly string[] {
  return models.map(({ sheet }) => sheet).filter((name) => name !== read);
}

function sheetOfProfile(
  profile: SourceProfile | undefined,
  ranked: readonly RankedSheet[],
): string | undefined {
  return ranked.find(({ sheet }) => profile?.sheet === sheet.name)?.sheet.name;
}

function chooseHeader(
  sheet: PreparedSheet,
  { headers }: RankedSheet,
  known: LayoutKnown,
  choice: LayoutChoice,
): { readonly header: HeaderCandidate; readonly profile: SourceProfile | null } {
  const profiles = choice.profileId === null ? [] : known.profiles;
  const wanted = profiles.find(({ id }) => id === choice.profileId);
  const profileFor = (header: readonly string[]) => wanted ?? fittingProfile(profiles, header);
  if (choice.headerLines !== undefined) {
    const lines = sheet.rows.filter(({ line }) => choice.headerLines?.includes(line));
    const header = lines.length === 0 ? noHeader() : headerOf(sheet, lines);
    return { header, profile: profileFor(header.header) };
  }
  // A header that a profile knows is the header, whatever else scores higher.
  for (const header of headers) {
    const profile = fittingProfile(wanted === undefined ? profiles : [wanted], header.header);
    if (profile !== null) return { header, profile };
  }
  return { header: headers[0] ?? noHeader(), profile: wanted ?? null };
}

function noHeader(): HeaderCandidate {
  return { lines: [], header: [], meanings: [], score: 0, named: 0 };
}

function lastLineOf(sheet: PreparedSheet, line: number): number {
  return sheet.rows.find((row) => row.line === line)?.lastLine ?? line;
}

function sourceColumns(
  sheet: PreparedSheet,
  { header, meanings }: HeaderCandidate,
  rows: PreparedSheet['rows'],
  profile: SourceProfile | null,
  choice: LayoutChoice,
): readonly SourceColumn[] {
  const width = Math.max(header.length, ...[0, Math.min(sheet.width, 400)]);
  const saved = profile === null ? null : readingsOfProfile(profile, header);
  // Lines with one cell are titles and notes: they say nothing of the column they happen to stand in.
  const telling = rows.filter(
    ({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1 || width === 1,
  );
  const sample = telling.slice(0, CELLS_TO_KNOW);
  return Array.from({ length: width }, (_, position) => {
    const cells = sample.map((row) => row.cells[position] ?? '').filter((cell) => cell.trim() !== '');
    const isByUser = choice.columns?.has(position) ?? false;
    const isSaved = saved?.has(position) ?? false;
    return {
      position,
      header: header[position] ?? '',
      meaning: meanings[position] ?? null,
      cells,
      fixed: isByUser
        ? (choice.columns?.get(position) ?? null)
        : isSaved
          ? (saved?.get(position) ?? null)
          : undefined,
      fixedBy: isByUser ? 'user' : isSaved ? 'profile' : null,
    };
  });
}

function chatColumn(rows: PreparedSheet['rows']): ColumnGuess {
  return {
    position: 0,
    header: '',
    examples: rows.slice(0, 5).map(({ cells }) => cells.join(' ')),
    reading: { field: 'offer_text', unit: null, currency: null, fromQuantity: null },
    by: 'content',
    why: 'Its lines read as offers in words.',
    alternatives: [],
  };
}

function knownFigures({ rigModels }: LayoutKnown): KnownFigures {
  const texts = (values: readonly (number | null)[]) =>
    new Set(values.flatMap((value) => (value === null ? [] : [String(value)])));
  return {
    hashrates: texts(rigModels.map(({ hashrateThs }) => hashrateThs)),
    powers: texts(rigModels.map(({ powerW }) => powerW)),
  };
}

/** Lines above the header, and lines below the table that hold no more than a note. */
function linesRound(
  sheet: PreparedSheet,
  place: Pick<Layout, 'headerLines' | 'firstLine'>,
  positions: readonly number[],
  isChat: boolean,
) {
  if (isChat) return [];
  const first = Math.min(place.firstLine, ...place.headerLines);
  const above = sheet.rows.filter(({ line }) => line < first).slice(0, 40);
  const below = sheet.rows
    .slice(-40)
    .filter(({ line, cells }) => line >= place.firstLine && filled(cells) <= 1 && positions.length > 1);
  return [...above, ...below];
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

function givenOf(
  choice: LayoutChoice,
  profile: SourceProfile | null,
  facts: readonly TitleFact[],
  used: ReturnType<typeof usedColumns>,
  header: HeaderCandidate,
): { readonly given: GivenValues; readonly told: readonly string[] } {
  const said = { ...profile?.given, ...choice.given };
  const fields = used.map(({ field }) => field);
  const told: string[] = [];
  const fromFile: Partial<Record<QuoteField, string>> = {};
  for (const { field, text, line } of facts) {
    const isSaid = field in said || field in fromFile || fields.includes(field);
    if (isSaid || !TAKEN_FROM_TITLE.has(field)) continue;
    fromFile[field] = text;
    told.push(`Line ${line} says “${text}”: taken as ${field} of every row.`);
  }
  // The term of a price that is not read says nothing of the one that is.
  const terms = [...new Set(used.flatMap(({ position }) => header.meanings[position]?.incoterm ?? []))];
  const [term] = terms;
  if (term !== undefined && terms.length === 1 && !('incoterm' in said) && !fields.includes('incoterm')) {
    fromFile.incoterm = term;
    told.push(`The header of the price says “${term}”: taken as incoterm of every row.`);
  }
  return { given: { ...fromFile, ...said }, told };
}

function namesIn(
  rows: PreparedSheet['rows'],
  used: ReturnType<typeof usedColumns>,
  field: QuoteField,
): readonly string[] {
  const column = used.find((one) => one.field === field);
  if (column === undefined) return [];
  const names = new Set<string>();
  for (const { cells } of rows.slice(0, 1_000)) {
    const name = (cells[column.position] ?? '').trim();
    if (name !== '') names.add(name);
  }
  return [...names].slice(0, 10);
}
