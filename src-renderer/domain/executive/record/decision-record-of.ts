/**
 * The decision record of a plan, put together from what is on record. Start reading here.
 *
 * It decides nothing and calculates nothing: rules stand as the Plan screen shows them, gates as the
 * purchasing policy does, decisions as screening does.
 *
 * Depends on: core, model (types), planning, reports, scenarios, ../decision-record (types),
 * ../name-words, ../report-ground (types), ../summary, and the parts of the record beside it.
 */
import { countryName } from '../../core/country-name';
import { isolatedName } from '../../core/isolated-name';
import { ruleSentence } from '../../planning/rule-sentence';
import { scenarioText } from '../../reports/scenario-text';
import { layerWords } from '../../scenarios/layer-words';
import type { DecisionRecord, RuleRecord } from '../decision-record';
import { nameWordsOf } from '../name-words';
import type { ReportGround } from '../report-ground';
import { headline } from '../summary/headline';
import { rejectedOffers } from '../summary/rejected-offers';
import { exceptionRecords } from './exception-records';
import { gateRecords } from './gate-records';
import { matchDecisions } from './match-decisions';
import { overrideRecords } from './override-records';
import { SIGN_OFF } from './sign-off';
import { versionRecords } from './version-records';

/** The record of the plan under the scenario of the ground. */
export function decisionRecord(ground: ReportGround): DecisionRecord {
  const { plan, workspaceName, madeOn, dataSha256, doings } = ground;
  const { asOf } = ground.presentGround.prepared.reference.settings.scenario;
  const rules = ruleRecords(ground);
  const gates = gateRecords(ground);
  return {
    title: `Decision record: ${isolatedName(plan.name)}, ${isolatedName(workspaceName)}`,
    decision: headline(ground),
    basis: basisOf(ground),
    exceptions: exceptionRecords(ground, rules, gates),
    gates,
    rules,
    overrides: overrideRecords(ground),
    rejected: rejectedOffers(ground),
    matches: matchDecisions(ground),
    versions: versionRecords(ground),
    doings,
    madeOn,
    asOf,
    dataSha256,
    signOff: SIGN_OFF,
  };
}

function ruleRecords(ground: ReportGround): readonly RuleRecord[] {
  const nameWords = nameWordsOf(ground);
  return ground.under.evaluation.rules.map(({ rule, standing, words }) => ({
    sentence: ruleSentence(rule, nameWords),
    standing,
    words,
  }));
}

function basisOf({ scenario, presentGround }: ReportGround): readonly string[] {
  const view = scenarioText(presentGround.prepared.reference.settings.scenario);
  if (scenario === null) return [view];
  const layers = scenario.layers.map((layer) => layerWords(layer, countryName));
  return [
    view,
    `Under the scenario “${isolatedName(scenario.name)}”${layers.length === 0 ? ', which changes nothing' : `: ${layers.join('; ')}`}.`,
  ];
}
