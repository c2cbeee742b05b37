/**
 * The inputs of the finance workbook: every rate, fee and price that its formulas
 * take, once each, by a name that formulas use.
 *
 * Only what a formula takes is here: an input that moves nothing when it is
 * changed would mislead who changes it.
 *
 * Depends on: core, model (types), ./book.
 */
import type { Source } from '../../core/source';
import { bodyCell, type BookKind, type BookName, type BookSheet } from './book';

/** One input. */
export interface FinanceInput {
  /** As formulas write it: `duty_FL301_MY`. */
  readonly name: string;
  /** What it is, in words. */
  readonly what: string;
  readonly kind: BookKind;
  /** Stored by its kind. */
  readonly value: number;
  readonly unit: string;
  readonly source: Source;
}

/** Inputs in the order in which formulas first take them. */
export class FinanceInputs {
  private readonly byKey = new Map<string, FinanceInput>();
  private readonly names = new Set<string>();

  /**
   * The name of an input, which is added the first time.
   *
   * @param key - what tells inputs apart; the name is made of it
   */
  name(key: string, input: () => Omit<FinanceInput, 'name'>): string {
    const known = this.byKey.get(key);
    if (known !== undefined) return known.name;
    const name = this.freeName(key);
    this.byKey.set(key, { name, ...input() });
    return name;
  }

  /** Every input so far. */
  get all(): readonly FinanceInput[] {
    return [...this.byKey.values()];
  }

  /** Letters, digits and underscores; not the same as another but for letter case, which names ignore. */
  private freeName(key: string): string {
    const plain = key.replace(/[^A-Za-z0-9]+/g, '_').slice(0, 60);
    for (let count = 1; ; count += 1) {
      const name = count === 1 ? plain : `${plain}_${String(count)}`;
      if (this.names.has(name.toLowerCase())) continue;
      this.names.add(name.toLowerCase());
      return name;
    }
  }
}

/** Column of the values on the sheet Inputs. */
const VALUE_COLUMN = 'C';

/** The sheet Inputs: one line for each, the value where a reader changes it. */
export function inputsSheet(inputs: readonly FinanceInput[]): BookSheet {
  return {
    name: 'Inputs',
    columns: [
      { header: 'Name', kind: 'text', width: 30 },
      { header: 'What', kind: 'prose', width: 48 },
      { header: 'Value', kind: 'number', width: 14 },
      { header: 'Unit', kind: 'prose', width: 20 },
      { header: 'Source', kind: 'prose', width: 70 },
      { header: 'As of', kind: 'date', width: 12 },
      { header: 'Confidence', kind: 'prose', width: 13 },
    ],
    rowCount: inputs.length,
    rows: function* () {
      for (const { name, what, kind, value, unit, source } of inputs) {
        yield {
          cells: [
            bodyCell('text', name),
            bodyCell('prose', what),
            { kind, look: 'input', value },
            bodyCell('prose', unit),
            bodyCell('prose', source.citation),
            bodyCell('date', source.asOf),
            bodyCell('prose', source.confidence),
          ],
        };
      }
    },
    frozenColumns: 1,
    filteredRows: inputs.length,
    isOutlined: false,
    pagesWide: 1,
    rules: [],
  };
}

/** The names of the cells that hold the values. */
export function inputNames(inputs: readonly FinanceInput[]): readonly BookName[] {
  return inputs.map(({ name }, index) => ({
    name,
    refersTo: `Inputs!$${VALUE_COLUMN}$${String(index + 2)}`,
  }));
}
