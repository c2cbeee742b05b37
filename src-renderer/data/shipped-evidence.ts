/**
 * What ships that evidence and reports rest on: meanings of lists, rules and stakes of ownership, parts,
 * parties, the risk register.
 *
 * Depends on: ./component-reference, ./risk-register, ./screening-reference.
 */
import { loadComponentReference } from './component-reference';
import { loadRiskRegister } from './risk-register';
import { loadScreeningReference } from './screening-reference';

/** Read once; the same records each time. */
export function shippedEvidence() {
  const { meanings, rules, stakes } = loadScreeningReference();
  const { components, parties } = loadComponentReference();
  return {
    meanings,
    rules,
    stakes,
    components,
    parties: [...parties.values()],
    register: loadRiskRegister(),
  };
}
