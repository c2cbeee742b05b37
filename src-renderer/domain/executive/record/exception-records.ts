/**
 * What whoever signs accepts: rules and gates that are not kept, cannot be judged or are not asked, and
 * lines that cannot be bought as they stand.
 *
 * Depends on: core, planning, ../decision-record (types), ../report-ground (types), ./gate-records,
 * ./line-problem-sentence, ./names-in-record.
 */
import { isolatedName } from '../../core/isolated-name';
import type { ExceptionRecord, GateRecord, RuleRecord } from '../decision-record';
import type { ReportGround } from '../report-ground';
import { GATE_OFF } from './gate-records';
import { lineProblemSentence } from './line-problem-sentence';
import { lineName } from './names-in-record';

/** Rules, then gates, then lines; none where everything is kept and can be bought. */
export function exceptionRecords(
  ground: ReportGround,
  rules: readonly RuleRecord[],
  gates: readonly GateRecord[],
): readonly ExceptionRecord[] {
  return [
    ...rules.flatMap(ofRule),
    ...gates.flatMap(ofGate),
    ...ground.under.notComing.map(({ line, stop }) => ({
      what: `Does not come: ${lineName(line)}`,
      words: stop.words,
    })),
    ...ground.under.evaluation.lines.flatMap((line) =>
      line.problems.map((problem) => ({
        what: `Line: ${lineName(line)}`,
        words: lineProblemSentence(problem, line.line.quantity),
      })),
    ),
  ];
}

function ofRule({ sentence, standing, words }: RuleRecord): readonly ExceptionRecord[] {
  if (standing === 'kept' || standing === 'binding') return [];
  return [{ what: `${RULE[standing]}: ${sentence}`, words }];
}

const RULE = {
  broken: 'Rule broken',
  unknown: 'Rule that cannot be judged',
  off: 'Rule not asked',
} as const satisfies Partial<Record<RuleRecord['standing'], string>>;

function ofGate({ name, words, breaches }: GateRecord): readonly ExceptionRecord[] {
  const gate = isolatedName(name);
  if (words === GATE_OFF) return [{ what: `Gate not asked: ${gate}`, words: 'Off' }];
  return breaches.map((breach) => ({ what: `Gate not passed: ${gate}`, words: breach }));
}
