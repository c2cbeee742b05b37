/**
 * Which of the thirteen lists a row belongs to.
 *
 * By the words of its source, since the abbreviation in brackets is not on
 * every row: `Capta List (CAP) - Treasury Department`.
 *
 * Depends on: ./restricted-list (types).
 */
import type { ListCode } from './restricted-list';

const WORDS: readonly { readonly code: ListCode; readonly words: RegExp }[] = [
  { code: 'DPL', words: /denied persons|\(DPL\)/i },
  { code: 'UVL', words: /unverified|\(UVL\)/i },
  { code: 'MEU', words: /military end[- ]user|\(MEU\)/i },
  { code: 'CMIC', words: /military[- ]industrial complex|\(?NS-CMIC|\(CMIC\)/i },
  { code: 'MBS', words: /menu[- ]based|NS-MBS/i },
  { code: 'SSI', words: /sectoral sanctions|\(SSI\)/i },
  { code: 'FSE', words: /foreign sanctions evaders|\(FSE\)/i },
  { code: 'PLC', words: /palestinian legislative|\(PLC\)/i },
  { code: 'CAP', words: /\bcapta\b|correspondent account|\(CAP\)/i },
  { code: 'ISN', words: /nonproliferation|\(ISN\)/i },
  { code: 'DTC', words: /itar debarred|AECA|\(DTC\)/i },
  { code: 'SDN', words: /specially designated|\(SDN\)/i },
  { code: 'EL', words: /entity list|\(EL\)/i },
];

/** The list that a source is; `other` if its words are not known. */
export function listCodeOf(source: string): ListCode {
  return WORDS.find(({ words }) => words.test(source))?.code ?? 'other';
}
