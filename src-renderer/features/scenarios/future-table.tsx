/**
 * The figures of one plan in every future, futures as columns, and the difference to the present view.
 *
 * Where the best plan of a future was looked for, its figures stand in a column of their own beside it.
 *
 * Depends on: core, model (types), scenarios, services (types), simulation, ui, ./kpi-words.
 */
import { Copy, Layers, Pencil, Trash2 } from 'lucide-react';
import { isolatedName } from '#domain/core/isolated-name';
import type { PlanScenario } from '#domain/model/plan-scenario';
import { layerWords } from '#domain/scenarios/layer-words';
import type { PlanUnder } from '#domain/scenarios/plan-under';
import { planKpis, type KpiGround, type PlanKpi } from '#domain/simulation/plan-kpis';
import { cellKey, type BestOfFuture, type Future, type FutureCell } from '../../services/scenario-desk';
import type { Scenarios } from '../../services/use-scenarios';
import { IconButton } from '../../ui/button';
import { classNames } from '../../ui/class-names';
import { FactsTable } from '../../ui/facts-table';
import { formatCount, formatCountry, formatHashrate, formatPpm } from '../../ui/format';
import { isWorse, kpiDifference, kpiText, wholeDollars } from './kpi-words';
import styles from './scenarios.module.css';

interface FutureTableProps {
  readonly scenarios: Scenarios;
  readonly onEdit: (scenario: PlanScenario) => void;
  readonly onCopy: (scenario: PlanScenario) => void;
  readonly onRemove: (scenario: PlanScenario) => void;
  /** Why nothing can be changed; null if it can. */
  readonly refusal: string | null;
}

/** One column. */
interface Column {
  readonly key: string;
  readonly future: Future;
  readonly best: BestOfFuture | null;
  readonly isBest: boolean;
  readonly cell: FutureCell | undefined;
}

export function FutureTable(props: FutureTableProps) {
  const { scenarios } = props;
  const columns = columnsOf(scenarios);
  const base = columns[0]?.cell?.kpis ?? null;
  return (
    <div className={styles['wide']}>
      <FactsTable>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={styles['future']}>
                {column.isBest ? <BestHead column={column} /> : <FutureHead {...props} column={column} />}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {planKpis.map((kpi) => (
            <tr key={kpi.id}>
              <th scope="row" className={styles['figure']} title={kpi.definition}>
                {kpi.label}
              </th>
              {columns.map((column) => (
                <td key={column.key} data-cell="number">
                  <Figure kpi={kpi} column={column} base={base} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </FactsTable>
    </div>
  );
}

function columnsOf({ plans, futures, cells, best }: Scenarios): readonly Column[] {
  const [held] = plans;
  if (held === undefined) return [];
  return futures.flatMap((future): Column[] => {
    const ofFuture = best.get(future.id) ?? null;
    const own = {
      key: future.id,
      future,
      best: ofFuture,
      isBest: false,
      cell: cells.get(cellKey(held.id, future.id)),
    };
    if (ofFuture?.kind !== 'found') return [own];
    const cell = cells.get(cellKey(ofFuture.plan.id, future.id));
    return [own, { ...own, key: `best ${future.id}`, isBest: true, cell }];
  });
}

function FutureHead(props: FutureTableProps & { readonly column: Column }) {
  const { scenarios, column, onEdit, onCopy, onRemove, refusal } = props;
  const { future, best, cell } = column;
  const scenario = scenarios.scenarios.find(({ id }) => id === future.id);
  const idle = new Map(cell?.idle.map(({ index, why }) => [index, why]));
  return (
    <div className={styles['head']}>
      <span className={styles['name']}>{future.name}</span>
      <span className={styles['headActions']}>
        <IconButton
          label={`Re-optimise in ${isolatedName(future.name)} alone`}
          icon={Layers}
          disabled={scenarios.isOptimising}
          onClick={() => {
            scenarios.optimiseOne(future.id);
          }}
        />
        {scenario === undefined ? null : (
          <>
            <IconButton
              label={`Change ${isolatedName(future.name)}`}
              icon={Pencil}
              disabled={refusal !== null}
              onClick={() => {
                onEdit(scenario);
              }}
            />
            <IconButton
              label={`Copy ${isolatedName(future.name)}`}
              icon={Copy}
              disabled={refusal !== null}
              onClick={() => {
                onCopy(scenario);
              }}
            />
            <IconButton
              label={`Remove ${isolatedName(future.name)}`}
              icon={Trash2}
              disabled={refusal !== null}
              onClick={() => {
                onRemove(scenario);
              }}
            />
          </>
        )}
      </span>
      <ul className={styles['words']}>
        {future.layers.map((layer, at) => (
          <li key={at}>
            {layerWords(layer, formatCountry)}
            {idle.has(at) ? <span className={styles['idle']}> — {idle.get(at)}</span> : null}
          </li>
        ))}
        {cell === undefined || cell.kpis.under.notComing.length === 0 ? null : (
          <li className={styles['worse']}>{notComingWords(cell.kpis.under)}</li>
        )}
        {best === null || best.kind === 'found' ? null : <li>{bestWords(best)}</li>}
      </ul>
    </div>
  );
}

function BestHead({ column: { best } }: { readonly column: Column }) {
  if (best?.kind !== 'found') return null;
  return (
    <div className={styles['head']}>
      <span className={styles['name']}>Re-optimised</span>
      <ul className={styles['words']}>
        <li>{bestWords(best)}</li>
      </ul>
    </div>
  );
}

/** `Optimising: $23,610,162 all-in for 1.43 EH/s so far, at most 3.2 % from the best`. */
function runningWords({ soFar, gap }: Extract<BestOfFuture, { kind: 'running' }>): string {
  if (soFar === null) return 'Optimising: no plan found yet';
  const bound = gap === null ? '' : `, at most ${formatPpm(gap * 1_000_000)} % from the best`;
  return `Optimising: ${wholeDollars(soFar.allIn)} all-in for ${formatHashrate(soFar.ths)} so far${bound}`;
}

function bestWords(best: BestOfFuture): string {
  switch (best.kind) {
    case 'waiting':
      return 'Waits for the optimiser';
    case 'running':
      return runningWords(best);
    case 'found':
      return best.isProved
        ? 'Proved the best under these rules'
        : best.gap === null
          ? 'The best found so far'
          : `At most ${formatPpm(best.gap * 1_000_000)} % from the best`;
    case 'none':
      return best.words;
  }
}

/** `1 line does not come, 1 in part; $1,200,000 paid is lost`. */
function notComingWords({ notComing, lost }: PlanUnder): string {
  const whole = notComing.filter(({ coming }) => coming === null).length;
  const inPart = notComing.length - whole;
  const lines = [
    ...(whole === 0 ? [] : [`${formatCount(whole, 'line does', 'lines do')} not come`]),
    ...(inPart === 0 ? [] : [`${formatCount(inPart, 'line comes', 'lines come')} in part`]),
  ];
  return `${lines.join(', ')}; ${wholeDollars(lost)} paid is lost`;
}

/** Under a cost of goods of which not all come: what in it is lost, and what part of the TH/s it is for. */
function stopWords(kpi: PlanKpi, value: unknown, { under }: KpiGround): readonly string[] {
  const { notComing, lost, orderedThs, evaluation } = under;
  if (kpi.id === 'peakAfterEarnings' && value === null && notComing.length > 0) {
    return ['hangs on when the lost sums were paid'];
  }
  if (kpi.countsLost === undefined || notComing.length === 0 || !(orderedThs > 0)) return [];
  const { ths } = evaluation.totals;
  if (value === null) return ths === 0 ? ['nothing comes'] : [];
  // Rounded down, so that nobody is told of more than comes.
  const share = formatPpm(Math.floor((ths / orderedThs) * 1_000) * 1_000);
  return [
    ...(lost === 0 ? [] : [`with ${wholeDollars(lost)} lost`]),
    ths === 0 ? 'nothing comes' : `for ${share} % of the TH/s`,
  ];
}

interface FigureProps {
  readonly kpi: PlanKpi;
  readonly column: Column;
  readonly base: KpiGround | null;
}

function Figure({ kpi, column: { cell, future, isBest }, base }: FigureProps) {
  if (cell === undefined) return <span className={styles['quiet']}>…</span>;
  const value = kpi.value(cell.kpis);
  const isBase = !isBest && future.layers.length === 0;
  const before = base === null || isBase ? null : kpi.value(base);
  const difference = kpiDifference(kpi.kind, value, before);
  const worse = isWorse(kpi.better, value, before);
  return (
    <>
      {kpiText(kpi.kind, value)}
      {difference === null ? null : (
        <span className={classNames(styles['difference'], worse === true ? styles['worse'] : undefined)}>
          {difference}
        </span>
      )}
      {stopWords(kpi, value, cell.kpis).map((words) => (
        <span key={words} className={styles['difference']}>
          {words}
        </span>
      ))}
    </>
  );
}
