/**
 * The question which offer of the workspace a row is.
 *
 * Depends on: core, model (types), ./identify-offers (types), ./import-question.
 */
import { isolatedName } from '#domain/core/isolated-name';
import { numberText, usdText } from '#domain/core/plain-text';
import type { Offer } from '#domain/model/offer';
import type { Identity } from './identify-offers';
import { answerTo, type ImportAnswers, type PossibleAnswer, type RowQuestion } from './import-question';

/** More candidates than this are not listed one by one in the sentence. */
const LISTED = 5;

/** @param isTaken - whether another row is that offer already */
export function askWhichOffer(
  row: Offer,
  identity: Extract<Identity, { candidates: readonly Offer[] }>,
  key: string,
  answers: ImportAnswers,
  isTaken: (offerId: string) => boolean,
): RowQuestion {
  const { candidates } = identity;
  const possible: readonly PossibleAnswer[] = [
    ...candidates.map(({ id }) => ({ value: `is:${id}`, label: `It is ${isolatedName(id)}` })),
    { value: 'new', label: 'A new offer' },
    { value: 'leave-out', label: 'Leave out' },
  ];
  const given = answerTo(answers, key, 'which-offer', possible);
  const chosen = given?.startsWith('is:') === true ? given.slice(3) : null;
  const isConflict = chosen !== null && isTaken(chosen);
  const conflict = isConflict ? ` Another row is ${isolatedName(chosen)} already.` : '';
  return {
    id: `${key}/which-offer`,
    code: 'which-offer',
    field: null,
    sentence: sentenceOf(row, identity) + conflict,
    hasAmounts: identity.kind !== 'other',
    answers: possible,
    answer: isConflict ? null : given,
  };
}

function sentenceOf(
  row: Offer,
  { kind, candidates }: Extract<Identity, { candidates: readonly Offer[] }>,
): string {
  const rig = `${isolatedName(row.vendor)} ${isolatedName(row.model)}, ${numberText(row.hashrateThs)} TH/s`;
  const listed = candidates.slice(0, LISTED).map(candidateText).join('; ');
  const more = candidates.length > LISTED ? `; and ${candidates.length - LISTED} more` : '';
  if (kind === 'other') {
    const [known] = candidates;
    const is = `is ${isolatedName(known.vendor)} ${isolatedName(known.model)}`;
    return `Offer ${isolatedName(row.id)} of the workspace ${is}; this row of the same id is ${rig}.`;
  }
  const what = `${rig}, ${usdText(row.unitPrice)} for one unit`;
  if (kind === 'other-tier') return `${what}: the same as before but for the least order: ${listed}${more}.`;
  if (candidates.length > 1) return `${what}: several offers could be this one: ${listed}${more}.`;
  return `${what}: several rows of the file could be this offer: ${listed}.`;
}

function candidateText({ id, unitPrice, quantity, minimumQuantity, leadTimeDays }: Offer): string {
  const parts = [
    usdText(unitPrice),
    `${numberText(quantity)} units`,
    ...(minimumQuantity === null ? [] : [`at least ${numberText(minimumQuantity)}`]),
    ...(leadTimeDays === null ? [] : [`${numberText(leadTimeDays)} days to dispatch`]),
  ];
  return `${isolatedName(id)} (${parts.join(', ')})`;
}
