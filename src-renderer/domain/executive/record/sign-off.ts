/**
 * Who signs, and the names that were typed for it.
 *
 * A name is no part of the workspace: it is laid over a record where that is shown or printed, and
 * changes neither a figure nor the hash.
 *
 * Depends on: ../decision-record (types).
 */
import type { DecisionRecord, SignOff } from '../decision-record';

/** Every role, nobody named. */
export const SIGN_OFF: readonly SignOff[] = [
  { role: 'Prepared by', name: null },
  { role: 'Signed for purchasing by', name: null },
  { role: 'Signed for finance by', name: null },
  { role: 'Signed for trade compliance by', name: null },
];

/** Names by role. */
export type Signatories = Readonly<Record<string, string>>;

/**
 * The record with names in their places, as they were typed: the space after a first name stays while the
 * last one is being typed. A name of nothing but spaces leaves a line to write on.
 */
export function withSignatories<Signed extends Pick<DecisionRecord, 'signOff'>>(
  record: Signed,
  names: Signatories,
): Signed {
  const signOff = record.signOff.map(({ role }) => {
    const name = names[role] ?? '';
    return { role, name: name.trim() === '' ? null : name };
  });
  return { ...record, signOff };
}
