/**
 * Potential matches and decisions of a report on paper.
 *
 * Beside every potential match stands what its list means, since most lists are no ban on buying.
 *
 * Depends on: core, ./evidence-record (types), ./sheet-block.
 */
import { dayText, numberText } from '../../core/plain-text';
import type { EvidenceDecision, EvidenceHit, EvidenceReport } from './evidence-record';
import { factsBlock, instantText, itemsBlock, listDayText, sourceText, type SheetBlock } from './sheet-block';

/** One block for each potential match. */
export function hitBlocks({ hits, weakHitsLeftOut, screening }: EvidenceReport): readonly SheetBlock[] {
  if (screening === null) return [itemsBlock(['Not screened.'])];
  const none = 'No potential match in the lists above. This is no statement about the party.';
  const leftOut =
    weakHitsLeftOut === 0
      ? []
      : [itemsBlock([`${numberText(weakHitsLeftOut)} more weak potential matches are not shown.`])];
  return hits.length === 0 && leftOut.length === 0
    ? [itemsBlock([none])]
    : [...hits.map((hit, at) => hitBlock(hit, at + 1)), ...leftOut];
}

/** One block for each decision, newest first. */
export function decisionBlocks({ decisions, decisionsWithoutHit }: EvidenceReport): readonly SheetBlock[] {
  if (decisions.length === 0) return [itemsBlock(['Nobody has decided on a potential match of this party.'])];
  return [...decisions.map(decisionBlock), itemsBlock(decisionsWithoutHit)];
}

function hitBlock(hit: EvidenceHit, place: number): SheetBlock {
  const { entry, meaning } = hit;
  return factsBlock([
    [`${String(place)}.`, entry.name],
    ['State', [hit.stateText, ...hit.openBecause].join('. ')],
    ['Band and score', `${hit.band}, ${String(hit.score)}`],
    ['Why', `“${hit.query}” against “${hit.listedName}”. ${hit.reason}`],
    ['List', entry.listName],
    [
      'Entry',
      `${entry.id}, ${entry.kind}${entry.startDate === null ? '' : `, since ${dayText(entry.startDate)}`}`,
    ],
    ['Also named', entry.aliases.join('; ')],
    ['Addresses', entry.addresses.join('; ')],
    ['Numbers', entry.identifiers.join('; ')],
    ['Programmes', entry.programmes.join('; ')],
    ['Notice', entry.notice],
    ['Licence', [entry.licenceRequirement, entry.licencePolicy].filter((text) => text !== null).join(' ')],
    ['Remarks', entry.remarks],
    ['What the list is', meaning.list],
    ['For a purchase', meaning.purchase],
    ['For an RMA', meaning.rma],
    ...meaning.programmes.map(({ code, meaning: words }) => [code, words] as const),
    ...meaning.unknownProgrammes.map(
      (code) => [code, 'What this programme means is not on record here'] as const,
    ),
    ['Rests on', meaning.sources.map(sourceText).join(' ')],
    ['Fingerprint', entry.fingerprint],
  ]);
}

function decisionBlock(decision: EvidenceDecision): SheetBlock {
  const { list, confirmed, expiresOn } = decision;
  return factsBlock([
    [decision.entryName, decision.text],
    ['Stands', decision.stands ? 'Yes' : `No. ${decision.standsNotBecause.join(' ')}`],
    ['Reason', decision.reason],
    ['Evidence', decision.evidence],
    ['Reviewer', `${decision.reviewer}, ${instantText(decision.at)}`],
    ['Second person', confirmed === null ? null : `${confirmed.by}, ${instantText(confirmed.at)}`],
    ['Expires', expiresOn === null ? 'Never' : dayText(expiresOn)],
    ['Entry', `${decision.entryId}, ${decision.listName}`],
    ['In the list', `${list.fileName}, ${listDayText(list.listDate)}, SHA-256 ${list.sha256}`],
    ['Bound to', `entry ${decision.entryFingerprint}; party ${decision.partyFingerprint}`],
  ]);
}
