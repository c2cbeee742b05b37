/**
 * HiGHS as the solver of the domain's models.
 *
 * Costs are handed over divided by their largest, since the solver's tolerances
 * are absolute: of millions of dollars, a millionth would be lost in the bound.
 *
 * Depends on: highs, domain/optimise (types).
 */
import loadHighs, { type Highs, type InitOptions } from 'highs';
import type { Milp, MilpAnswer, SolveMilp } from '#domain/optimise/milp';

/** How long all the models of one problem may take together, and the seed of what the solver leaves to chance. */
export interface SolverLimits {
  /** Infinite for no limit. */
  readonly seconds: number;
  readonly seed: number;
}

/** Loads the solver once; it can then solve many problems. */
export function loadSolver(options: InitOptions): Promise<Highs> {
  return loadHighs(options);
}

/**
 * A solver for the models of one problem.
 *
 * @param now - milliseconds that only grow
 */
export function highsSolver(highs: Highs, { seconds, seed }: SolverLimits, now: () => number): SolveMilp {
  const end = now() + seconds * 1000;
  return (model) => {
    const left = (end - now()) / 1000;
    if (left <= 0) return { status: 'stopped', values: null, gap: null };
    return solveOne(highs, model, left, seed);
  };
}

function solveOne(highs: Highs, model: Milp, seconds: number, seed: number): MilpAnswer {
  const { modelStatus } = highs.constants;
  return highs.withModel(modelData(highs, model), (solver): MilpAnswer => {
    solver.options.set({
      output_flag: false,
      random_seed: seed,
      // A plan is called the best only if it is, and not if it is within the usual 0.01 %.
      mip_rel_gap: 0,
      mip_abs_gap: 1e-9,
      mip_feasibility_tolerance: 1e-7,
      ...(Number.isFinite(seconds) ? { time_limit: seconds } : {}),
    });
    solver.run();
    const status = solver.getModelStatus();
    if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible) {
      return { status: 'infeasible' };
    }
    if (status === modelStatus.empty) {
      return { status: 'optimal', values: new Float64Array(model.columns.length), gap: 0 };
    }
    if (status === modelStatus.optimal) {
      return { status: 'optimal', values: Float64Array.from(solver.getSolution().colValue), gap: 0 };
    }
    if (status !== modelStatus.timeLimit) {
      throw new Error(`HiGHS ended with model status ${String(status)}.`);
    }
    const gap = Number(solver.info.get('mip_gap'));
    const hasPlan = Number(solver.info.get('primal_solution_status')) === FEASIBLE;
    return {
      status: 'stopped',
      values: hasPlan ? Float64Array.from(solver.getSolution().colValue) : null,
      gap: hasPlan && Number.isFinite(gap) ? gap : null,
    };
  });
}

/** `kSolutionStatusFeasible`. */
const FEASIBLE = 2;

function modelData(highs: Highs, { columns, rows, isMaximised }: Milp) {
  const largest = columns.reduce((most, { cost }) => Math.max(most, Math.abs(cost)), 0);
  const scale = largest === 0 ? 1 : 1 / largest;
  const starts = new Int32Array(rows.length + 1);
  rows.forEach(({ entries }, at) => {
    starts[at + 1] = (starts[at] ?? 0) + entries.length;
  });
  const bound = (value: number) =>
    Number.isFinite(value) ? value : value < 0 ? -highs.infinity : highs.infinity;
  const { objectiveSense, variableType } = highs.constants;
  return {
    numCols: columns.length,
    numRows: rows.length,
    sense: isMaximised ? objectiveSense.maximize : objectiveSense.minimize,
    colCost: columns.map(({ cost }) => cost * scale),
    colLower: columns.map(({ lower }) => lower),
    colUpper: columns.map(({ upper }) => upper),
    rowLower: rows.map(({ lower }) => bound(lower)),
    rowUpper: rows.map(({ upper }) => bound(upper)),
    integrality: columns.map(({ isInteger }) => (isInteger ? variableType.integer : variableType.continuous)),
    matrix: {
      format: 'csr' as const,
      numRows: rows.length,
      numCols: columns.length,
      starts,
      indices: Int32Array.from(rows.flatMap(({ entries }) => entries.map(([column]) => column))),
      values: Float64Array.from(rows.flatMap(({ entries }) => entries.map(([, value]) => value))),
    },
  };
}
