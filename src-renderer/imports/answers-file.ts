/**
 * Answers to the questions of an import, written down in a file for a run without a window.
 *
 * Answers of `files` are for the file of that name alone and come before the others.
 *
 * Depends on: core, model, zod, ./layout/layout (types), ./preview/import-question (types).
 */
import { z } from 'zod';
import { fail, ok, type Result } from '#domain/core/result';
import { dateSchema } from '#domain/model/primitives';
import { QUOTE_FIELDS } from '#domain/model/quote-field';
import { givenValuesSchema, sourceDialectSchema } from '#domain/model/source-profile';
import type { ColumnReading, LayoutChoice } from './layout/layout';
import type { ImportAnswers } from './preview/import-question';

/** What can be answered of one file. */
export interface FileAnswers {
  readonly rows: ImportAnswers;
  /** How it is read: sheet, columns, ways of writing, what holds for every row, rates. */
  readonly layout: Pick<LayoutChoice, 'sheet' | 'columns' | 'dialect' | 'given' | 'rates'>;
}

/** Answers of one file by its name. */
export type AnswersOf = (fileName: string) => FileAnswers;

/** Nothing is answered. */
export const NOTHING_ANSWERED: AnswersOf = () => ({ rows: {}, layout: {} });

const columnSchema: z.ZodType<ColumnReading> = z.strictObject({
  field: z.enum(QUOTE_FIELDS),
  unit: z.string().min(1).max(40).nullable().default(null),
  currency: z
    .string()
    .regex(/^[A-Z]{3,5}$/)
    .nullable()
    .default(null),
  fromQuantity: z.number().int().min(1).nullable().default(null),
});

const layoutSchema = z.strictObject({
  sheet: z.string().min(1).optional(),
  /** By the letter of the column, as a spreadsheet has it; null leaves it out. */
  columns: z
    .record(z.string().regex(/^[A-Z]{1,3}$/, 'Expected a column such as E'), columnSchema.nullable())
    .optional(),
  dialect: sourceDialectSchema.optional(),
  given: givenValuesSchema.optional(),
  rates: z
    .array(
      z.strictObject({
        currency: z.string().regex(/^[A-Z]{3,5}$/),
        usdPerUnit: z.string().regex(/^\d+(\.\d+)?$/, 'Expected a plain decimal number'),
        rateDate: dateSchema,
      }),
    )
    .optional(),
});

const answersSchema = z.strictObject({
  rows: z.record(z.string(), z.string()).optional(),
  layout: layoutSchema.optional(),
});

const fileSchema = answersSchema.extend({ files: z.record(z.string(), answersSchema).optional() });

/** Reads the file. A problem is one sentence. */
export function readAnswersFile(text: string): Result<AnswersOf, string> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return fail('It is not JSON.');
  }
  const read = fileSchema.safeParse(json);
  if (!read.success) {
    const [issue] = read.error.issues;
    const at =
      issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.map(String).join('.')}`;
    return fail(`It holds no answers that can be read${at}: ${issue?.message ?? 'unknown'}.`);
  }
  const { rows = {}, layout = {}, files = {} } = read.data;
  return ok((fileName) => {
    const own = Object.hasOwn(files, fileName) ? files[fileName] : undefined;
    return {
      rows: { ...rows, ...own?.rows },
      layout: withoutAbsent({ ...layout, ...own?.layout }),
    };
  });
}

/** The schema allows a field that is there and undefined; the choice does not. */
function withoutAbsent({
  sheet,
  columns,
  dialect,
  given,
  rates,
}: z.infer<typeof layoutSchema>): FileAnswers['layout'] {
  return {
    ...(sheet === undefined ? {} : { sheet }),
    ...(columns === undefined ? {} : { columns: byPosition(columns) }),
    ...(dialect === undefined ? {} : { dialect }),
    ...(given === undefined ? {} : { given }),
    ...(rates === undefined ? {} : { rates }),
  };
}

/** `A` is 0, `AA` is 26. */
function byPosition(
  columns: Readonly<Record<string, ColumnReading | null>>,
): ReadonlyMap<number, ColumnReading | null> {
  return new Map(
    Object.entries(columns).map(([letters, reading]) => {
      const position = Array.from(letters).reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1;
      return [position, reading];
    }),
  );
}
