/**
 * Which groups of offers are folded, kept with the looks of the screen.
 *
 * Depends on: react, features/compare, services.
 */
import { useMemo } from 'react';
import { readFolds, type Folds } from '../features/compare/rows/folds';
import type { KeptFolds } from '../features/compare/rows/use-offer-rows';
import { useKept } from '../services/use-kept';

const NO_FOLDS: Folds = {};

export function useKeptFolds(): KeptFolds {
  const [folds, onFoldsChange] = useKept<Folds>('folds', readFolds, NO_FOLDS);
  return useMemo(() => ({ folds, onFoldsChange }), [folds, onFoldsChange]);
}
