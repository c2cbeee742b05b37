/**
 * When and by whom fields are typed over, asked at the moment it happens.
 *
 * The name is the one under which tariff layers were decided; who never gave one is not asked here.
 *
 * Depends on: react, model (types), services, ./kept-looks.
 */
import { useCallback } from 'react';
import type { Hand } from '#domain/model/hand-edit';
import { useServices } from '../services/services';
import { readKept } from '../services/use-kept';
import { readAuthor } from './kept-looks';

/** Keeps its identity. */
export function useHand(): () => Hand {
  const { today, keptTexts } = useServices();
  return useCallback(() => {
    const author = readKept(keptTexts, 'author', readAuthor)?.trim() ?? '';
    return { on: today(), by: author === '' ? null : author };
  }, [today, keptTexts]);
}
