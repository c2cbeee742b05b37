/**
 * A span of days of one origin in words: its rate and the layers that make it up.
 *
 * Depends on: tariffs (types), ui/format, ./tariff-words.
 */
import type { CountryCode } from '#domain/core/country';
import type { RateSpan } from '#domain/tariffs/rate-history';
import { formatCountry } from '../../ui/format';
import { percentWords, spanWords } from './tariff-words';

/** The layers of a span, each with the rate that counts, or why there is no rate. */
export function spanLayers({ result }: RateSpan): readonly { readonly id: string; readonly words: string }[] {
  if (result.ok) {
    return result.value.applied.map(({ layer, rate }) => ({
      id: layer.id,
      words: `${layer.program} ${percentWords(rate)}`,
    }));
  }
  return [
    {
      id: result.problem.code,
      words:
        result.problem.code === 'tariff/no-base-rate'
          ? 'No base rate is on file'
          : `More than one base rate: ${result.problem.layerIds.join(', ')}`,
    },
  ];
}

/** The layers that could apply on any of these days and are not confirmed, by name; blank if there are none. */
export function spanDoubts({ result }: RateSpan): string {
  return result.ok ? result.value.unconfirmed.map(({ program }) => program).join('; ') : '';
}

/** `China, entries 24 Feb 2026 to 23 Jul 2026: 37.6 % = Column 1 general (MFN) 2.6 % + …` */
export function spanSentence(origin: CountryCode, span: RateSpan): string {
  const layers = spanLayers(span)
    .map(({ words }) => words)
    .join(' + ');
  const rate = span.result.ok ? `${percentWords(span.result.value.totalRate)} = ${layers}` : layers;
  const doubts = spanDoubts(span);
  const remark = doubts === '' ? '' : `. Not confirmed, not counted: ${doubts}`;
  return `${formatCountry(origin)}, entries ${spanWords(span.from, span.to)}: ${rate}${remark}`;
}
