/**
 * Where everything in a picture of holdings stands: owners left of what they own, each share in a place
 * of its own beside the box it leads to.
 *
 * The height of a box grows with the holdings in it, so that no two shares lie on each other however
 * many owners there are. Widths of letters are taken from tables, since a picture is laid out before it
 * is drawn: a Chinese letter is as wide as the type is high.
 *
 * Depends on: ownership (types), ownership/standing-sentences, services (types), ./ownership-layers.
 */
import { rangeText } from '#domain/ownership/standing-sentences';
import type { Holding } from '#domain/ownership/stakes-on';
import type { ListingMark, PicturedParty } from '../../services/use-ownership';
import { layersOf } from './ownership-layers';

/** A party in its place, in pixels. */
export interface PlacedParty {
  readonly party: PicturedParty;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  /** Its name in at most {@link MOST_LINES}, the last cut off where it is longer. */
  readonly lines: readonly string[];
}

/** A holding in its place. */
export interface PlacedHolding {
  readonly holding: Holding;
  /** Of an SVG path from the owner to what it owns. */
  readonly path: string;
  /** Lines of the share, which end at the right at `labelX`; the first stands at `labelY`. */
  readonly label: readonly string[];
  readonly labelX: number;
  readonly labelY: number;
}

/** A whole picture. */
export interface OwnershipLayout {
  readonly parties: readonly PlacedParty[];
  readonly holdings: readonly PlacedHolding[];
  readonly width: number;
  readonly height: number;
}

/** Sizes in pixels. */
export const SIZES = { box: 148, gap: 112, between: 18, edge: 6, line: 15, label: 14 } as const;
/** Lines of a name in its box. */
export const MOST_LINES = 3;
/** Room for a name in its box. */
const ROOM = SIZES.box - 14;

/** A mark in the words of the picture, so that it is told without its shape. */
export const MARK_WORDS: Readonly<Record<ListingMark, string>> = {
  listed: 'Listed (on record)',
  'true-match': 'True match (decided)',
  potential: 'Potential match, open',
};

export function ownershipLayout(
  parties: readonly PicturedParty[],
  holdings: readonly Holding[],
): OwnershipLayout {
  const layers = layersOf(parties, holdings);
  const into = new Map(
    parties.map(({ id }) => [id, holdings.filter(({ ownedId }) => ownedId === id)] as const),
  );
  const hasCircle = (layers[0] ?? []).some(({ id }) => (into.get(id) ?? []).length > 0);
  const left = SIZES.edge + (hasCircle ? SIZES.gap : 0);
  const heights = layers.map((layer) => layer.map((party) => heightOf(party, into.get(party.id) ?? [])));
  const tall = heights.map((ofLayer) => sum(ofLayer) + SIZES.between * Math.max(0, ofLayer.length - 1));
  const height = Math.max(0, ...tall);
  const placed = layers.flatMap((layer, at) => {
    let y = SIZES.edge + (height - (tall[at] ?? 0)) / 2;
    return layer.map((party, index) => {
      const own = heights[at]?.[index] ?? 0;
      const one = {
        party,
        x: left + at * (SIZES.box + SIZES.gap),
        y,
        height: own,
        lines: linesOf(party.name),
      };
      y += own + SIZES.between;
      return one;
    });
  });
  return {
    parties: placed,
    holdings: placedHoldings(placed, into),
    // A circle goes round the boxes at the right.
    width:
      left +
      Math.max(1, layers.length) * (SIZES.box + SIZES.gap) -
      SIZES.gap +
      SIZES.edge +
      (hasCircle ? 60 : 0),
    height: height + 2 * SIZES.edge,
  };
}

function heightOf(party: PicturedParty, into: readonly Holding[]): number {
  const text = linesOf(party.name).length * SIZES.line + (party.mark === null ? 0 : SIZES.line) + 16;
  return Math.max(text, sum(into.map(slotOf)) + 8);
}

/** Room that a share takes at the left of a box. */
function slotOf(holding: Holding): number {
  return shareLines(holding).length * SIZES.label + 8;
}

function placedHoldings(
  placed: readonly PlacedParty[],
  into: ReadonlyMap<string, readonly Holding[]>,
): readonly PlacedHolding[] {
  const byId = new Map(placed.map((one) => [one.party.id, one]));
  return placed.flatMap((owned) => {
    const ofOwned = [...(into.get(owned.party.id) ?? [])].sort(
      (a, b) => (byId.get(a.ownerId)?.y ?? 0) - (byId.get(b.ownerId)?.y ?? 0),
    );
    let y = owned.y + (owned.height - sum(ofOwned.map(slotOf))) / 2;
    return ofOwned.flatMap((holding) => {
      const owner = byId.get(holding.ownerId);
      const label = shareLines(holding);
      const top = y;
      y += slotOf(holding);
      if (owner === undefined) return [];
      const end = top + label.length * SIZES.label + 3;
      const from = { x: owner.x + SIZES.box, y: owner.y + owner.height / 2 };
      return [
        {
          holding,
          path: pathOf(from, { x: owned.x - 1, y: end }),
          label,
          labelX: owned.x - 10,
          labelY: top + SIZES.label - 2,
        },
      ];
    });
  });
}

/**
 * A line that bends beside the owner and runs level under its share, so that it crosses no other share; one
 * that closes a circle goes round at the right.
 */
function pathOf(
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
) {
  const joint = to.x - LEVEL;
  const middle = (from.x + joint) / 2;
  const [one, other] = joint > from.x ? [middle, middle] : [from.x + 48, joint - 40];
  return `M ${point(from.x, from.y)} C ${point(one, from.y)} ${point(other, to.y)} ${point(joint, to.y)} L ${point(to.x, to.y)}`;
}

/** How long a line runs level before a box, pixels. */
const LEVEL = 88;

function point(x: number, y: number): string {
  return `${x.toFixed(1)},${y.toFixed(1)}`;
}

/** The share in at most three short lines. */
export function shareLines({ least, most, isIndirect, isDisputed }: Holding): readonly string[] {
  const share = least === 0 && most === 1_000_000 ? 'share not stated' : rangeText(least, most);
  return [share, ...(isIndirect ? ['indirectly'] : []), ...(isDisputed ? ['sources disagree'] : [])];
}

/** A name in lines that fit a box. */
export function linesOf(name: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of name.match(PARTS) ?? []) {
    if (line.trim() !== '' && textWidth(line + part.trimEnd()) > ROOM) {
      lines.push(line.trim());
      line = '';
    }
    line += part;
  }
  if (line.trim() !== '') lines.push(line.trim());
  if (lines.length <= MOST_LINES) return lines;
  const rest = lines.slice(MOST_LINES - 1).join(' ');
  return [...lines.slice(0, MOST_LINES - 1), cutOff(rest)];
}

/** Words with the space after them, no longer than fits a line; a Chinese letter is a word. */
const PARTS =
  /[\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF00-\uFFEF]\s*|[^\s\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF00-\uFFEF]{1,16}\s*|\s+/gu;

function cutOff(text: string): string {
  let kept = '';
  for (const letter of text) {
    if (textWidth(`${kept}${letter}…`) > ROOM) return `${kept.trimEnd()}…`;
    kept += letter;
  }
  return kept;
}

/** How wide a text is at 12 px, pixels, rather more than less. */
export function textWidth(text: string): number {
  return sum(Array.from(text, widthOfLetter));
}

function widthOfLetter(letter: string): number {
  if (/[\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFF00-\uFFEF…]/u.test(letter)) return 12;
  if (/[MWmw@%]/.test(letter)) return 10.5;
  if (/[A-Z0-9]/.test(letter)) return 8.5;
  return /[iljtfr.,'() ]/.test(letter) ? 4.5 : 7;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
