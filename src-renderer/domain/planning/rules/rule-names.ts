/**
 * Whether a line is of what a rule names: a vendor by any of its names, a rig as the catalogue compares them.
 *
 * Depends on: components, evaluation (types), model (types), screening, ../plan-evaluation (types),
 * ../plan-shares.
 */
import { comparableRigName } from '../../components/model-pattern';
import type { PairSide, ShareOf } from '../../model/plan-rule';
import { comparableName } from '../../screening/list-status';
import type { EvaluatedLine, PlanGround } from '../plan-evaluation';

/** Whether a line's seller has a name, its own or an alias. */
export function isVendor(
  line: Pick<EvaluatedLine, 'vendor'>,
  name: string,
  { prepared }: Pick<PlanGround, 'prepared'>,
): boolean {
  const meant = prepared.vendors.get(comparableName(name))?.name ?? name;
  return comparableName(line.vendor) === comparableName(meant);
}

/** Whether a line counts for a name in shares; a supplier of parts may be named by its id. */
export function shareNameIs(line: EvaluatedLine, of: ShareOf, name: string, ground: PlanGround): boolean {
  switch (of) {
    case 'vendor':
      return isVendor(line, name, ground);
    case 'origin':
      return line.offer?.origin === name;
    case 'cooling':
      return line.cooling === name;
    case 'component':
      return line.components.some(
        ({ supplierId, supplierName }) =>
          supplierId === name || comparableName(supplierName) === comparableName(name),
      );
  }
}

/** Whether a line is of one side of a pair. */
export function isOfSide(line: EvaluatedLine, { of, name }: PairSide, ground: PlanGround): boolean {
  const { offer } = line;
  if (offer === null) return false;
  switch (of) {
    case 'offer':
      return offer.id === name;
    case 'vendor':
      return isVendor(line, name, ground);
    case 'origin':
      return offer.origin === name;
    case 'model':
      return [line.model, offer.model].some((model) => comparableRigName(model) === comparableRigName(name));
  }
}
