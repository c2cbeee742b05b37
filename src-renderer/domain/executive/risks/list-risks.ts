/**
 * List exposure: goods whose seller, maker or part supplier is listed, possibly listed, owned by listed
 * parties, or not screened.
 *
 * The dollars are what the goods cost landed. Most lists do not bar an import, so it is what could be
 * stopped and no loss that is foreseen. A tie to a listed party makes nobody listed and is no exposure here.
 *
 * Depends on: core, explain, screening, ../figure-text, ./make-risk.
 */
import { isolatedName } from '../../core/isolated-name';
import { numberText, usdText } from '../../core/plain-text';
import type { OfferStatusKind } from '../../screening/offer-status';
import { shortUsd } from '../figure-text';
import type { PlanRisk } from '../plan-summary';
import type { ReportGround } from '../report-ground';
import {
  boughtLines,
  goodsWords,
  groupedBy,
  linesAre,
  lineWords,
  makeRisk,
  sumNode,
  total,
  treesOf,
  type BoughtLine,
  type RiskDollars,
} from './make-risk';

const COUNSEL = 'Have counsel say what the list restricts before an order is signed';
const DECIDE = 'Decide the open potential match before an order is signed';
const PARTS = 'Ask for a bill of materials that names the supplier of the part, or for units without it';

/** What can be done, by kind; null is of no concern as far as anybody looked. */
const ACTS: Readonly<Record<OfferStatusKind, string | null>> = {
  listed: COUNSEL,
  'true-match': COUNSEL,
  owned: COUNSEL,
  escalated: 'Have the escalated match decided before an order is signed',
  'potential-strong': DECIDE,
  'component-listed': PARTS,
  'potential-possible': DECIDE,
  'owned-not-in-force': COUNSEL,
  'may-be-owned': 'Ask for the owners with their shares, and enter them in Parties',
  'component-may-be-listed': PARTS,
  'owner-open': DECIDE,
  'component-open': DECIDE,
  'potential-weak': DECIDE,
  'not-screened': 'Screen its parties against the lists before an order is signed',
  'false-positive': null,
  'no-potential-match': null,
};

/** One risk for each vendor and status, and one for all whose parties nobody has screened. */
export function listRisks(ground: ReportGround): readonly PlanRisk[] {
  const lines = boughtLines(ground);
  const isUnscreened = ({ evaluation }: BoughtLine) => evaluation.listStatus.kind === 'not-screened';
  const exposed = lines.filter(
    (line) => !isUnscreened(line) && ACTS[line.evaluation.listStatus.kind] !== null,
  );
  return [
    ...groupedBy(exposed, ({ vendor, evaluation }) =>
      [vendor, evaluation.listStatus.datedWords].join('/'),
    ).map(([key, group]) => riskOf(key, group, ground)),
    ...unscreened(lines.filter(isUnscreened)),
  ];
}

/** Not screened is no statement about a party: what is exposed is not known, and not 0. */
function unscreened(lines: readonly BoughtLine[]): readonly PlanRisk[] {
  if (lines.length === 0) return [];
  const vendors = [...new Set(lines.map(({ vendor }) => vendor))];
  const known = lines.filter(({ evaluation }) => evaluation.cost !== null);
  const worth = known.length === 0 ? '' : ` Their goods cost ${shortUsd(landedOf(known))} landed.`;
  const who = vendors.length === 1 ? isolatedName(vendors[0] ?? '') : `${numberText(vendors.length)} vendors`;
  return [
    makeRisk({
      cause: 'list-exposure',
      of: ['not-screened'],
      headline: `Not screened: parties of ${who}`,
      label: LABEL,
      dollars: { unknown: `Nobody has screened them, so nobody can say what is exposed.${worth}` },
      likelihood: null,
      why: `Not screened, or by a name too general to look for: ${vendors.map((name) => isolatedName(name)).join(', ')}.`,
      mitigation: `${ACTS['not-screened'] ?? ''}.`,
      vendors,
    }),
  ];
}

const LABEL = 'Landed cost of goods that may be stopped';

function riskOf(key: string, lines: readonly [BoughtLine, ...BoughtLine[]], ground: ReportGround): PlanRisk {
  const [{ vendor, evaluation }] = lines;
  const { listStatus } = evaluation;
  const known = lines.filter(({ landed }) => landed !== null);
  const sentences = listStatus.parties[0]?.sentences.join(' ') ?? '';
  return makeRisk({
    cause: 'list-exposure',
    of: [key],
    headline: `${goodsWords(lines)}: ${listStatus.datedWords}`,
    label: LABEL,
    dollars: dollarsOf(lines, known, ground),
    likelihood: null,
    why: sentences === '' ? `${listStatus.datedWords}.` : sentences,
    mitigation: `${ACTS[listStatus.kind] ?? ''}.`,
    vendors: [vendor],
  });
}

function dollarsOf(
  lines: readonly [BoughtLine, ...BoughtLine[]],
  known: readonly BoughtLine[],
  ground: ReportGround,
): RiskDollars {
  const [{ evaluation }] = lines;
  const { listStatus } = evaluation;
  if (known.length === 0) return { unknown: 'The landed cost of these goods is not known.' };
  const cents = landedOf(known);
  const missing = lines.length - known.length;
  return {
    cents,
    note: 'What the goods cost landed, not a loss that is foreseen.',
    missing: missing === 0 ? null : `${linesAre(missing)} of no known cost.`,
    explain: () => {
      const parts = known.flatMap((line) =>
        treesOf(line.evaluation, 'landedTotal', ground).map((root) => ({
          ...root,
          label: `Landed cost of ${lineWords(line)}`,
        })),
      );
      const root = sumNode(LABEL, cents, 'landed cost of the lines, added', parts);
      return {
        sentence: `${usdText(cents)} is the landed cost of goods of ${isolatedName(lines[0].vendor)} whose status is “${listStatus.datedWords}”.`,
        root: { ...root, inputs: [...root.inputs, ...treesOf(evaluation, 'listStatus', ground)] },
      };
    },
  };
}

/** Of the goods; an option's fee buys none. */
function landedOf(lines: readonly BoughtLine[]) {
  return total(lines.map(({ evaluation }) => evaluation.cost?.total ?? 0));
}
