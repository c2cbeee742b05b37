/**
 * What whoever signs accepts: rules and gates that are not kept, cannot be judged or are not asked; parties
 * that are listed, possibly so or not screened; lines that cannot be bought as they stand or whose figures
 * are in doubt; data that is older than the policy allows.
 *
 * Depends on: core, evaluation (types), planning (types), reports, ../decision-record (types), ../report-ground (types), ../risks,
 * ../summary, ./gate-records, ./line-problem-sentence, ./names-in-record.
 */
import { isolatedName } from '../../core/isolated-name';
import type { Notice } from '../../evaluation/offer-evaluation';
import type { EvaluatedLine } from '../../planning/plan-evaluation';
import { isDoubt } from '../../reports/offer-doubts';
import { noticeText } from '../../reports/words';
import type { ExceptionRecord, GateRecord, RuleRecord } from '../decision-record';
import type { ReportGround } from '../report-ground';
import { listRisks } from '../risks/list-risks';
import { dataDates, staleSentences } from '../summary/data-dates';
import { GATE_OFF } from './gate-records';
import { lineProblemSentence } from './line-problem-sentence';
import { lineName } from './names-in-record';

/** In that order; none where all is kept, screened, bought as it stands and fresh. */
export function exceptionRecords(
  ground: ReportGround,
  rules: readonly RuleRecord[],
  gates: readonly GateRecord[],
): readonly ExceptionRecord[] {
  const { notComing, evaluation } = ground.under;
  return [
    ...rules.flatMap(ofRule),
    ...gates.flatMap(ofGate),
    ...listRisks(ground).map(({ headline, why }) => exception(headline, why)),
    ...notComing.map(({ line, stop }) => exception(`Does not come: ${lineName(line)}`, stop.words)),
    ...evaluation.lines.flatMap(ofLine),
    ...staleSentences(dataDates(ground)).map((sentence) => exception('Stale data', sentence)),
  ];
}

function ofRule({ sentence, standing, words }: RuleRecord): readonly ExceptionRecord[] {
  if (standing === 'kept' || standing === 'binding') return [];
  return [exception(`${RULE[standing]}: ${sentence}`, words)];
}

const RULE = {
  broken: 'Rule broken',
  unknown: 'Rule that cannot be judged',
  off: 'Rule not asked',
} as const satisfies Partial<Record<RuleRecord['standing'], string>>;

function ofGate({ name, words, breaches }: GateRecord): readonly ExceptionRecord[] {
  const gate = isolatedName(name);
  if (words === GATE_OFF) return [exception(`Gate not asked: ${gate}`, 'Off')];
  return breaches.map((breach) => exception(`Gate not passed: ${gate}`, breach));
}

/** Said elsewhere: a quotation that has expired is a problem of its line, an origin that is taken as another is of the view. */
const SAID: ReadonlySet<Notice['code']> = new Set(['quote/expired', 'origin/reassessed']);

function ofLine(line: EvaluatedLine): readonly ExceptionRecord[] {
  const name = lineName(line);
  const notices = line.units === 0 ? [] : (line.evaluation?.notices ?? []);
  return [
    ...line.problems.map((problem) =>
      exception(`Line: ${name}`, lineProblemSentence(problem, line.line.quantity)),
    ),
    ...notices
      .filter((notice) => isDoubt(notice) && !SAID.has(notice.code))
      .map((notice) => exception(`In doubt: ${name}`, noticeText(notice))),
  ];
}

/** Words stand before a full stop of the page. */
function exception(what: string, words: string): ExceptionRecord {
  return { what, words: words.replace(/\.$/, '') };
}
