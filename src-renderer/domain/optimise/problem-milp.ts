/**
 * A purchase problem as a mixed-integer model.
 *
 * Each piece of a curve has its lots and a switch: off, no lots; on, as many as the piece holds. Of the
 * pieces of a candidate one is on at most, so that the model without whole numbers is as tight as the
 * pieces allow. A piece of one quantity is its switch alone, and a candidate of one piece that begins with
 * a single lot and costs nothing to begin is its lots alone.
 *
 * Depends on: ./milp (types), ./purchase-problem (types), ./purchase-rule (types).
 */
import type { Column, Milp, Row } from './milp';
import type {
  Candidate,
  CurvePiece,
  Measure,
  PurchaseGoal,
  PurchaseProblem,
  PurchaseUnits,
} from './purchase-problem';
import type { GroupSwitch, PurchaseRow, PurchaseRule } from './purchase-rule';

/** The model, and where a plan stands in it. */
export interface ProblemMilp {
  readonly model: Milp;
  /** Whole units of each candidate, from values of the model. */
  readonly units: (values: Float64Array) => PurchaseUnits;
  /** Units that need not be whole: of the relaxed answer. */
  readonly relaxedUnits: (values: Float64Array) => PurchaseUnits;
  /** Values of the model for a plan; quantities that no piece holds are left out. */
  readonly start: (units: PurchaseUnits) => Float64Array;
  /** A measure over the columns. @param candidates - indices; all if absent */
  readonly entries: (measure: Measure, candidates?: readonly number[]) => Row['entries'];
}

/** A piece in the model. */
interface PieceColumns {
  readonly piece: CurvePiece;
  /** Null of a piece of one quantity. */
  readonly lots: number | null;
  /** Null where it needs none. */
  readonly on: number | null;
}

/** Makes the model. @param goal - null asks only whether there is a plan */
export function problemMilp(
  problem: PurchaseProblem,
  rules: readonly PurchaseRule[],
  goal: PurchaseGoal | null,
): ProblemMilp {
  const builder = new ModelBuilder(problem);
  for (const { key, rows } of rules) {
    for (const row of rows) builder.keep(row, key);
  }
  return builder.finish(goal);
}

class ModelBuilder {
  readonly #problem: PurchaseProblem;
  readonly #columns: Column[] = [];
  readonly #rows: Row[] = [];
  readonly #pieces: (readonly PieceColumns[])[] = [];
  readonly #switches = new Map<string, { readonly column: number; readonly group: GroupSwitch }>();

  constructor(problem: PurchaseProblem) {
    this.#problem = problem;
    for (const candidate of problem.candidates) this.#pieces.push(this.#offered(candidate));
    for (const { candidates, mostUnits, isOneOnly } of problem.supply) {
      this.#row(Number.NEGATIVE_INFINITY, mostUnits, this.#entries('units', candidates));
      if (!isOneOnly) continue;
      const switches = candidates.map((index) => {
        const group = { key: `line ${problem.candidates[index]?.key ?? ''}`, candidates: [index] };
        return [this.#switch(group), 1] as const;
      });
      this.#row(Number.NEGATIVE_INFINITY, 1, switches);
    }
  }

  keep({ parts, least, most }: PurchaseRow, rule: string): void {
    const sums = new Map<number, number>();
    const add = (column: number, value: number) => sums.set(column, (sums.get(column) ?? 0) + value);
    for (const part of parts) {
      if (part.kind === 'switch') add(this.#switch(part.switch), part.factor);
      else {
        for (const [column, value] of this.#entries(part.measure, part.candidates)) {
          add(column, value * part.factor);
        }
      }
    }
    const entries = [...sums].filter(([, value]) => value !== 0);
    this.#row(least ?? Number.NEGATIVE_INFINITY, most ?? Number.POSITIVE_INFINITY, entries, rule);
  }

  finish(goal: PurchaseGoal | null): ProblemMilp {
    const costs = new Map<number, number>();
    for (const { measure, factor } of goal?.parts ?? []) {
      for (const [column, value] of this.#entries(measure)) {
        costs.set(column, (costs.get(column) ?? 0) + value * factor);
      }
    }
    const model: Milp = {
      isMaximised: goal?.sense === 'most',
      columns: this.#columns.map((column, at) => ({ ...column, cost: costs.get(at) ?? 0 })),
      rows: this.#rows,
    };
    return {
      model,
      units: (values) => this.#units(values, Math.round),
      relaxedUnits: (values) => this.#units(values, (value) => value),
      start: (units) => this.#start(units),
      entries: (measure, candidates) => this.#entries(measure, candidates),
    };
  }

  #offered({ pieces, lotSize }: Candidate): readonly PieceColumns[] {
    const wholeLots = pieces.flatMap((piece) => {
      const least = Math.ceil(piece.least / lotSize);
      const most = Math.floor(piece.most / lotSize);
      return piece.least === piece.most || least <= most ? [{ piece, least, most }] : [];
    });
    const columns = wholeLots.map(({ piece, least, most }): PieceColumns => {
      if (piece.least === piece.most) return { piece, lots: null, on: this.#column(1) };
      const lots = this.#column(most);
      const isPlain = wholeLots.length === 1 && least === 1 && hasNoFixed(piece);
      if (isPlain) return { piece, lots, on: null };
      const on = this.#column(1);
      this.#row(Number.NEGATIVE_INFINITY, 0, [
        [lots, 1],
        [on, -most],
      ]);
      this.#row(0, Number.POSITIVE_INFINITY, [
        [lots, 1],
        [on, -least],
      ]);
      return { piece, lots, on };
    });
    const switches = columns.flatMap(({ on }) => (on === null ? [] : [[on, 1] as const]));
    if (switches.length > 1) this.#row(Number.NEGATIVE_INFINITY, 1, switches);
    return columns;
  }

  #switch(group: GroupSwitch): number {
    const known = this.#switches.get(group.key);
    if (known !== undefined) return known.column;
    const column = this.#column(1);
    this.#switches.set(group.key, { column, group });
    const bought: (readonly [number, number])[] = [];
    for (const index of group.candidates) {
      const { standing, lotSize } = this.#problem.candidates[index] ?? { standing: 'option', lotSize: 1 };
      if (standing === 'option' && group.candidates.length > 1) continue;
      const ons: (readonly [number, number])[] = [];
      for (const { piece, lots, on } of this.#pieces[index] ?? []) {
        if (on !== null) ons.push([on, 1]);
        else if (lots !== null) {
          this.#row(Number.NEGATIVE_INFINITY, 0, [
            [lots, 1],
            [column, -Math.floor(piece.most / lotSize)],
          ]);
          bought.push([lots, 1]);
        }
      }
      if (ons.length > 0) this.#row(Number.NEGATIVE_INFINITY, 0, [...ons, [column, -1]]);
      bought.push(...ons);
    }
    // On only where something is bought.
    this.#row(0, Number.POSITIVE_INFINITY, [...bought, [column, -1]]);
    return column;
  }

  #entries(measure: Measure, candidates?: readonly number[]): Row['entries'] {
    const of = candidates ?? this.#problem.candidates.keys();
    const entries: (readonly [number, number])[] = [];
    for (const index of of) {
      const lotSize = this.#problem.candidates[index]?.lotSize ?? 1;
      for (const { piece, lots, on } of this.#pieces[index] ?? []) {
        const value = piece.values[measure];
        if (value === undefined) continue;
        if (lots === null) {
          const amount = value.fixed + value.perUnit * piece.least;
          if (on !== null && amount !== 0) entries.push([on, amount]);
          continue;
        }
        if (value.perUnit !== 0) entries.push([lots, value.perUnit * lotSize]);
        if (on !== null && value.fixed !== 0) entries.push([on, value.fixed]);
      }
    }
    return entries;
  }

  #units(values: Float64Array, whole: (value: number) => number): PurchaseUnits {
    return this.#pieces.map((pieces, index) => {
      const lotSize = this.#problem.candidates[index]?.lotSize ?? 1;
      return pieces.reduce((sum, { piece, lots, on }) => {
        if (lots !== null) return sum + whole(values[lots] ?? 0) * lotSize;
        return sum + (on === null ? 0 : whole(values[on] ?? 0) * piece.least);
      }, 0);
    });
  }

  #start(units: PurchaseUnits): Float64Array {
    const values = new Float64Array(this.#columns.length);
    this.#pieces.forEach((pieces, index) => {
      const bought = units[index] ?? 0;
      const lotSize = this.#problem.candidates[index]?.lotSize ?? 1;
      const of = pieces.find(({ piece }) => bought >= piece.least && bought <= piece.most);
      if (of === undefined) return;
      if (of.on !== null) values[of.on] = 1;
      if (of.lots !== null) values[of.lots] = bought / lotSize;
    });
    for (const { column, group } of this.#switches.values()) {
      values[column] = group.candidates.some((index) => (units[index] ?? 0) > 0) ? 1 : 0;
    }
    return values;
  }

  #column(upper: number): number {
    return this.#columns.push({ cost: 0, lower: 0, upper, isInteger: true }) - 1;
  }

  #row(lower: number, upper: number, entries: Row['entries'], rule?: string): void {
    this.#rows.push({ lower, upper, entries, ...(rule === undefined ? {} : { rule }) });
  }
}

function hasNoFixed({ values }: CurvePiece): boolean {
  return Object.values(values).every((value) => value === undefined || value.fixed === 0);
}
