/**
 * What list status rests on: every party of the offer, what was found of it, what a person decided, and
 * the lists with their dates and SHA-256, down to the dated source.
 *
 * A related party is not a listed party, and the Entity List restricts exports to a party: it is no ban on
 * importing. Both are said where they matter.
 *
 * Depends on: core, model (types), screening, explain.
 */
import { dayText } from '../core/plain-text';
import type { StoredHit } from '../model/screening-run';
import type { OfferParty } from '../screening/list-status';
import { openReasonTexts, stateText } from '../screening/match-sentences';
import type { HitState } from '../screening/match-state';
import { offerStatusWords } from '../screening/offer-status';
import { decisionSource } from '../screening/screening-sources';
import { quoted, sourceOf, type ExplainContext } from './explain-context';
import type { Explanation, FigureAnswer } from './explanation';
import { computed, fact, unknown } from './nodes';

const ENTITY_LIST =
  'The Entity List restricts exports to a party, boards sent back for repair included; it is no ban on importing.';

/** Every party of the offer, the gravest first, with the findings, decisions and lists behind it. */
export function explainListStatus(context: ExplainContext): FigureAnswer {
  const { listStatus, offer } = context.row;
  const { vendor } = context;
  const [worst] = listStatus.parties;
  const ties = (vendor?.relatedParties ?? []).map((tie) =>
    fact(`Tie to ${tie.partyId}`, 'related party', tie.source, tie.relation),
  );
  const own = listStatus.ownListing === null ? '' : ` On record: ${listStatus.ownListing}.`;
  const related =
    listStatus.relatedListing === null
      ? ''
      : ` A related party is listed, which does not list the seller: ${listStatus.relatedListing}.`;
  const sentences = [
    worst?.sentences.join(' ') ?? '',
    ...listStatus.componentListings.map((part) => `${part}.`),
    ...listStatus.flagTexts,
  ].filter((text) => text !== '');
  return {
    sentence: `${sentences.join(' ')}${own}${related}${namesEntityList(context) ? ` ${ENTITY_LIST}` : ''}`,
    root: computed(
      'List status',
      listStatus.datedWords,
      'the gravest of the statuses of all parties of the offer',
      [
        quoted(context, 'vendor', 'Seller', offer.vendor),
        ...listStatus.parties.map((party) => partyNode(party, context)),
        ...ties,
        ...listStatus.lists.map((source) => fact('List screened against', source.citation, source)),
      ],
      { note: listStatus.lists.length === 0 ? 'No list is loaded, or nothing was screened yet.' : null },
    ),
  };
}

function namesEntityList({ row }: ExplainContext): boolean {
  return (
    row.listStatus.parties.some(
      ({ status }) =>
        status.listCodes.includes('EL') ||
        status.states?.hits.some(({ hit }) => hit.entry.list === 'EL') === true ||
        status.listings.length > 0,
    ) || row.listStatus.relatedListing !== null
  );
}

function partyNode(party: OfferParty, context: ExplainContext): Explanation {
  const { name, roleWords, status, kind, isRelatedListed, components, sentences } = party;
  const inputs = [
    ...status.listings.map(({ list, listedOn, meaning, source }) =>
      fact(`Listed (on record): ${list}`, `since ${dayText(listedOn)}`, source, meaning),
    ),
    ...(status.states?.hits ?? []).map((state) => hitNode(state, context)),
    ...(status.states?.withoutHit ?? []).map(({ decision, sentence }) =>
      fact('Earlier decision', sentence, decisionSource(decision)),
    ),
    ...components.map((component) => fact('Part', component.part, component.source)),
  ];
  const label = `${name}, ${roleWords}`;
  const words = offerStatusWords(kind, isRelatedListed);
  const [list] = context.row.listStatus.lists;
  const source = (status.finding === null ? null : list) ?? party.source ?? sourceOf(context, 'vendor');
  if (inputs.length === 0) return fact(label, words, source, sentences.join(' '));
  return computed(
    label,
    words,
    'listings on record, potential matches and what was decided of them',
    inputs,
    {
      note: sentences.join(' '),
    },
  );
}

/** A potential match: the decision that answers it if there is one, and why it is open if not. */
function hitNode(state: HitState, context: ExplainContext): Explanation {
  const { hit, decision } = state;
  const label = `${hit.entry.name}, ${hit.entry.listName}`;
  const note = [hit.reason, ...openReasonTexts(state)].join(' ');
  const list = context.run?.lists.findIndex(({ id }) => id === hit.listId) ?? -1;
  const source = context.row.listStatus.lists[list];
  if (decision === null && source !== undefined) {
    return fact(label, `${stateText(state)}, ${scoreText(hit)}`, source, note);
  }
  if (decision === null) return unknown(label, note);
  return fact(label, stateText(state), decisionSource(decision), note);
}

function scoreText({ score }: StoredHit): string {
  return `score ${score.toFixed(2)}`;
}
