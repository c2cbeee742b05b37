/**
 * HiGHS as the solver of the domain's models.
 *
 * Costs are handed over divided by their largest and rows by a power of two, since
 * the solver's tolerances are absolute: of millions of dollars, a millionth would
 * be lost in the bound, and no sum of them is right to a ten-millionth of a cent.
 *
 * Depends on: highs, domain/optimise (types).
 */
import loadHighs, {
  type CallbackEvent,
  type Highs,
  type HighsCallbackMap,
  type InitOptions,
  type ModelData,
} from 'highs';
import type { Milp, MilpAnswer, Row, SolveMilp, SolveOptions } from '#domain/optimise/milp';

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
  return (model, options = {}) => {
    const left = (end - now()) / 1000;
    if (left <= 0) return { status: 'stopped', values: null, gap: null, bound: null };
    return solveOne(highs, model, { ...options, seconds: Math.min(left, options.seconds ?? left) }, seed);
  };
}

function solveOne(
  highs: Highs,
  model: Milp,
  options: SolveOptions & { readonly seconds: number },
  seed: number,
): MilpAnswer {
  if (model.columns.length === 0) return withoutColumns(model);
  const { modelStatus } = highs.constants;
  const scale = costScale(model);
  const ofModel = (value: number) => (Number.isFinite(value) ? value / scale : null);
  return highs.withModel(modelData(highs, model, options.isRelaxed === true, scale), (solver): MilpAnswer => {
    solver.options.set({
      output_flag: false,
      random_seed: seed,
      // A plan is called the best only if it is, and not if it is within the usual 0.01 %.
      mip_rel_gap: options.relativeGap ?? 0,
      mip_abs_gap: Math.max(LEAST_GAP, (options.absoluteGap ?? 0) * scale),
      mip_feasibility_tolerance: 1e-7,
      ...(options.nodes === undefined ? {} : { mip_max_nodes: options.nodes }),
      ...(Number.isFinite(options.seconds) ? { time_limit: options.seconds } : {}),
    });
    if (options.start !== undefined) solver.setSolution({ colValue: options.start });
    solver.run(listeners(highs, options.onProgress, ofModel));
    const status = solver.getModelStatus();
    if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible) {
      return { status: 'infeasible' };
    }
    if (status === modelStatus.empty) {
      return { status: 'optimal', values: new Float64Array(model.columns.length), gap: 0 };
    }
    if (status === modelStatus.optimal) {
      const gap = options.isRelaxed === true ? 0 : Number(solver.info.get('mip_gap'));
      return {
        status: 'optimal',
        values: Float64Array.from(solver.getSolution().colValue),
        gap: Number.isFinite(gap) ? Math.max(0, gap) : 0,
      };
    }
    if (status !== modelStatus.timeLimit && status !== modelStatus.solutionLimit) {
      throw new Error(`HiGHS ended with model status ${String(status)}.`);
    }
    const gap = Number(solver.info.get('mip_gap'));
    const hasPlan = Number(solver.info.get('primal_solution_status')) === FEASIBLE;
    return {
      status: 'stopped',
      values: hasPlan ? Float64Array.from(solver.getSolution().colValue) : null,
      gap: hasPlan && Number.isFinite(gap) ? gap : null,
      bound: options.isRelaxed === true ? null : ofModel(Number(solver.info.get('mip_dual_bound'))),
    };
  });
}

/** Of nothing every row is 0; the solver does not look at them. */
function withoutColumns({ rows }: Milp): MilpAnswer {
  const isKept = rows.every(({ lower, upper }) => lower <= 0 && upper >= 0);
  return isKept ? { status: 'optimal', values: new Float64Array(0), gap: 0 } : { status: 'infeasible' };
}

/** What is heard of a search: each better plan, and the bound as it moves. */
function listeners(
  { constants: { callbackType } }: Highs,
  onProgress: SolveOptions['onProgress'],
  ofModel: (value: number) => number | null,
): HighsCallbackMap {
  if (onProgress === undefined) return {};
  let values: Float64Array | null = null;
  const tell = ({ data }: CallbackEvent): undefined => {
    values = data.mip_solution ?? values;
    onProgress({
      values,
      objective: values === null ? null : ofModel(data.mip_primal_bound ?? Number.NaN),
      bound: ofModel(data.mip_dual_bound ?? Number.NaN),
      gap: values === null || !Number.isFinite(data.mip_gap) ? null : (data.mip_gap ?? null),
    });
  };
  return { [callbackType.mipImprovingSolution]: tell, [callbackType.mipLogging]: tell };
}

/** Of costs that are divided by their largest. */
const LEAST_GAP = 1e-9;

/** `kSolutionStatusFeasible`. */
const FEASIBLE = 2;

/** Divides costs by their largest. */
function costScale({ columns }: Milp): number {
  const largest = columns.reduce((most, { cost }) => Math.max(most, Math.abs(cost)), 0);
  return largest === 0 ? 1 : 1 / largest;
}

/**
 * Coefficients of a row are brought to this or less, and one of them to no less than one part of it, by a
 * power of two, so that nothing is rounded.
 */
const LARGEST_COEFFICIENT = 1024;

function rowScale({ entries }: Row): number {
  const largest = entries.reduce((most, [, value]) => Math.max(most, Math.abs(value)), 0);
  if (largest > LARGEST_COEFFICIENT) return 2 ** -Math.ceil(Math.log2(largest / LARGEST_COEFFICIENT));
  return largest === 0 || largest * LARGEST_COEFFICIENT >= 1 ? 1 : 2 ** -Math.floor(Math.log2(largest));
}

function modelData(
  highs: Highs,
  { columns, rows, isMaximised }: Milp,
  isRelaxed: boolean,
  scale: number,
): ModelData {
  const scales = rows.map(rowScale);
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
    rowLower: rows.map(({ lower }, at) => bound(lower * (scales[at] ?? 1))),
    rowUpper: rows.map(({ upper }, at) => bound(upper * (scales[at] ?? 1))),
    integrality: columns.map(({ isInteger }) =>
      isInteger && !isRelaxed ? variableType.integer : variableType.continuous,
    ),
    matrix: {
      format: 'csr' as const,
      numRows: rows.length,
      numCols: columns.length,
      starts,
      indices: Int32Array.from(rows.flatMap(({ entries }) => entries.map(([column]) => column))),
      values: Float64Array.from(
        rows.flatMap(({ entries }, at) => entries.map(([, value]) => value * (scales[at] ?? 1))),
      ),
    },
  };
}
