/**
 * What lists and programmes mean for a purchase and for sending boards back, as it ships.
 *
 * Depends on: react, model (types), data.
 */
import { useMemo } from 'react';
import type { ListMeanings } from '#domain/model/list-meaning';
import { loadScreeningReference } from '../data/screening-reference';

/** Read when first asked for. */
export function useListMeanings(): ListMeanings {
  return useMemo(() => loadScreeningReference().meanings, []);
}
