/**
 * Why a figure of the rack cannot be given.
 *
 * Depends on: reports, explain.
 */
import { siteUnknownText } from '../reports/words';
import { notKnown, type ExplainContext } from './explain-context';
import { notDated } from './explain-delivery';
import type { FigureAnswer } from './explanation';
import { unknown } from './nodes';

/** For want of a landed cost, of a site or of dates, in that order. */
export function notAllIn(label: string, context: ExplainContext): FigureAnswer {
  if (context.row.cost === null) return notKnown(label, context);
  if (context.site !== null) return notDated(label, context);
  const { siteId } = context.row.offer;
  const reason = siteUnknownText(siteId ?? context.settings.defaultSiteId);
  return { sentence: `${label} is not known. ${reason}`, root: unknown(label, 'It needs a site.') };
}
