/**
 * What a workspace is, in memory and without any of RigPlan's code: records by table, and
 * the steps that can be taken back. A restart must find the same.
 */
import { createHash } from 'node:crypto';

/** The tables that a sequence writes to. */
export const MODEL_TABLES = [
  'settings',
  'evidence',
  'offers',
  'restrictedLists',
  'listPieces',
  'screeningRuns',
  'partyScreenings',
  'screeningDecisions',
  'plans',
  'planLines',
] as const;
/** One of {@link MODEL_TABLES}. */
export type ModelTable = (typeof MODEL_TABLES)[number];

/** Rows of these tables as text. */
export type ModelContent = ReadonlyMap<ModelTable, ReadonlyMap<string, string>>;

interface ModelStep {
  readonly label: string;
  readonly before: ModelContent;
  readonly after: ModelContent;
}

/** A state: content, steps in force, steps undone. */
export interface Model {
  readonly content: ModelContent;
  readonly done: readonly ModelStep[];
  /** The next to be done again comes first. */
  readonly undone: readonly ModelStep[];
}

export const EMPTY_MODEL: Model = {
  content: new Map(MODEL_TABLES.map((table) => [table, new Map()])),
  done: [],
  undone: [],
};

/** A row, or null for one that goes. */
export interface ModelWrite {
  readonly table: ModelTable;
  readonly id: string;
  readonly row: object | null;
}

/** After a named change; the same model if it changes nothing. */
export function changed(model: Model, label: string, writes: readonly ModelWrite[]): Model {
  const content = new Map([...model.content].map(([table, rows]) => [table, new Map(rows)]));
  for (const { table, id, row } of writes) {
    if (row === null) content.get(table)?.delete(id);
    else content.get(table)?.set(id, JSON.stringify(row));
  }
  if (contentWords(content) === contentWords(model.content)) return model;
  const step = { label, before: model.content, after: content };
  return { content, done: [...model.done, step], undone: [] };
}

/** After the newest step in force was taken back; the same model if there is none. */
export function undone(model: Model): Model {
  const step = model.done.at(-1);
  if (step === undefined) return model;
  return { content: step.before, done: model.done.slice(0, -1), undone: [step, ...model.undone] };
}

/** After the oldest undone step was done again; the same model if there is none. */
export function redone(model: Model): Model {
  const [step, ...rest] = model.undone;
  if (step === undefined) return model;
  return { content: step.after, done: [...model.done, step], undone: rest };
}

/** Everything in it as one text: two models are the same if these are. */
export function wordsOf({ content, done, undone: taken }: Model): string {
  const steps = [...done.map(({ label }) => label), ...taken.map(({ label }) => `(${label})`)];
  return `${contentWords(content)}\n${steps.join('; ')}`;
}

function contentWords(content: ModelContent): string {
  return [...content]
    .filter(([, rows]) => rows.size > 0)
    .map(([table, rows]) => {
      const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
      return `${table}: ${sorted.map(([id, row]) => `${id} ${digestOf(row)}`).join(', ')}`;
    })
    .join('\n');
}

/** Short enough for a message of what was found. */
function digestOf(row: string): string {
  return createHash('sha256').update(row).digest('base64').slice(0, 8);
}
