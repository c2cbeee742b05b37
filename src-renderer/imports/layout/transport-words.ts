/**
 * How goods travel, by the words of vendors in English, Chinese and German.
 *
 * Depends on: model (types), ../values/plain-characters.
 */
import type { TransportMode } from '#domain/model/offer';
import { plainCell } from '../values/plain-characters';

const WORDS: readonly (readonly [RegExp, TransportMode])[] = [
  [/^(?:by )?(?:air|air ?freight|air ?cargo|flight|plane|luftfracht|空运|航空|空派)$/, 'air'],
  [/^(?:by )?(?:sea|sea ?freight|ocean|ocean ?freight|vessel|boat|ship|seefracht|海运|海派|船运)$/, 'ocean'],
  [/^(?:domestic|us stock|in us|within the us|truck|ground|本地|美国本地)$/, 'domestic'],
];

/** The way of travel that a cell names; null if it names none of them, or two. */
export function modeOf(text: string): TransportMode | null {
  const words = plainCell(text).toLowerCase().replace(/[-_]/g, ' ');
  return WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}
