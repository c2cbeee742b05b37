/**
 * A purchasing policy of eight rules on 10,000 offers: judged anew, and after an edit of one offer,
 * with the counts and the order of near misses that the policy page draws from it.
 */
import lanesJson from '#resources/lanes';
import packJson from '#resources/tariff-pack';
import { z } from 'zod';
import { evaluateOffers } from '#domain/evaluation/evaluate-offers';
import { prepareReference } from '#domain/evaluation/prepare-reference';
import { filterColumns } from '#domain/filtering/filter-columns';
import { filterContext } from '#domain/filtering/filter-context';
import { passingRows } from '#domain/filtering/filter-rows';
import { laneSchema } from '#domain/model/lane';
import { tariffPackSchema } from '#domain/model/tariff-pack';
import { gateJudge, judgeRows } from '#domain/ranking/apply-gates';
import { nearMissesFirst, policyEffects } from '#domain/ranking/policy-effects';
import { templateOf } from '#domain/ranking/rule-templates';
import { median, timeInTurn, type Benchmark } from './figure';
import { syntheticWorkspace } from './synthetic-workspace';

const OFFERS = 10_000;
const RUNS = 15;
const RULES = [
  'not-made-in',
  'us-repair',
  'evidence',
  'hashboards-not-from',
  'quote-age',
  'lead-time',
  'warranty',
  'back-duty',
] as const;
const RATIO_TO = 'the same eight rules as two-valued filters, column by column, without a reason';

export const judgePolicyBenchmark: Benchmark = {
  name: 'judge-policy',
  title: 'eight rules of a purchasing policy on 10,000 offers',
  take: () => {
    const { offers, ...rest } = syntheticWorkspace(OFFERS);
    const prepared = prepareReference({
      ...rest,
      overlays: [],
      pack: tariffPackSchema.parse(packJson),
      lanes: z.array(laneSchema).parse(lanesJson),
    });
    const rows = evaluateOffers(offers, prepared);
    const context = filterContext(prepared);
    const gates = RULES.flatMap((id) => {
      const template = templateOf(id);
      return template === null ? [] : [{ id, name: id, rule: template.make(template.first) }];
    });
    const filterAll = () => {
      const columns = filterColumns(rows, context);
      return gates.map(({ rule }) => passingRows(rule, columns));
    };
    const anew = timeInTurn(RUNS, () => judgeRows(rows, gateJudge(gates, context)), filterAll);
    const judge = gateJudge(gates, context);
    const judged = judgeRows(rows, judge);
    const edited = timeInTurn(
      RUNS,
      () => judgeRows([...rows.slice(0, -1), ...rows.slice(-1).map((row) => ({ ...row }))], judge),
      filterAll,
    );
    const drawn = timeInTurn(
      RUNS,
      () => [policyEffects(rows, judged), nearMissesFirst(rows, judged)],
      filterAll,
    );
    const figure = (name: string, times: { readonly work: number[]; readonly peer: number[] }) => ({
      name,
      value: median(times.work),
      unit: 'ms' as const,
      ratio: median(times.work) / median(times.peer),
      ratioTo: RATIO_TO,
      runs: RUNS,
    });
    return Promise.resolve([
      figure('judge-policy', anew),
      figure('judge-policy-edited', edited),
      figure('judge-policy-page', drawn),
    ]);
  },
};
