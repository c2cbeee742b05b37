/**
 * When and by whom fields are typed over, asked at the moment it happens.
 *
 * The name is the one under which tariff layers were decided; who never gave one is not asked here.
 *
 * Depends on: react, data (types), model (types), services, ./kept-looks.
 */
import { useCallback } from 'react';
import type { Hand } from '#domain/model/hand-edit';
import type { TextStore } from '../data/sealed/sealed-texts';
import { useServices } from '../services/services';
import { readKept } from '../services/use-kept';
import { readAuthor } from './kept-looks';

/** Who works here, as typed last; null if nobody said. */
export function authorIn(keptTexts: Pick<TextStore, 'getItem'>): string | null {
  const author = readKept(keptTexts, 'author', readAuthor)?.trim() ?? '';
  return author === '' ? null : author;
}

/** Keeps its identity. */
export function useHand(): () => Hand {
  const { today, keptTexts } = useServices();
  return useCallback(() => ({ on: today(), by: authorIn(keptTexts) }), [today, keptTexts]);
}
