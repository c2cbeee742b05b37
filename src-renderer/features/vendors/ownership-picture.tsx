/**
 * Who holds how much of whom, as a picture; the table beside it says the same in words.
 *
 * What a list says of a party is told by the shape of its box and by a word, so that it needs no colour.
 * The arrow keys go from party to party, Enter opens one.
 *
 * Depends on: react, core, ownership (types), services (types), ./ownership-layout.
 */
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import { shareText } from '#domain/ownership/standing-sentences';
import type { Holding } from '#domain/ownership/stakes-on';
import type { PicturedParty } from '../../services/use-ownership';
import { MARK_WORDS, ownershipLayout, SIZES, type PlacedParty } from './ownership-layout';
import styles from './ownership.module.css';

interface OwnershipPictureProps {
  readonly parties: readonly PicturedParty[];
  readonly holdings: readonly Holding[];
  /** The party the page is about. */
  readonly subjectId: string;
  readonly onOpen: (partyId: string) => void;
  /** How many times its natural size it is drawn; 1 if nothing is said. */
  readonly scale?: number;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

export function OwnershipPicture(props: OwnershipPictureProps) {
  const { parties, holdings, subjectId, onOpen, scale = 1 } = props;
  const layout = useMemo(() => ownershipLayout(parties, holdings), [parties, holdings]);
  const [current, setCurrent] = useState(subjectId);
  const svg = useRef<SVGSVGElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen(current);
      return;
    }
    const step = STEPS[event.key];
    const at = layout.parties.findIndex(({ party }) => party.id === current);
    const next = step === undefined ? undefined : layout.parties[at + step];
    if (next === undefined) return;
    event.preventDefault();
    setCurrent(next.party.id);
    svg.current?.querySelector<SVGGElement>(`[data-party="${CSS.escape(next.party.id)}"]`)?.focus();
  };
  return (
    <div className={styles['pictureScroll']}>
      <svg
        ref={svg}
        className={styles['picture']}
        role="group"
        aria-label={`Holdings between ${parties.map(({ name }) => isolatedName(name)).join(', ')}`}
        viewBox={`0 0 ${String(layout.width)} ${String(layout.height)}`}
        width={layout.width * scale}
        height={layout.height * scale}
        onKeyDown={onKeyDown}
      >
        {layout.holdings.map(({ holding, path }) => (
          <path key={`${holding.ownerId} ${holding.ownedId}`} className={styles['line']} d={path} />
        ))}
        {layout.holdings.map(({ holding, label, labelX, labelY }) => (
          <text
            key={`${holding.ownerId} ${holding.ownedId}`}
            className={styles['share']}
            textAnchor="end"
            aria-hidden="true"
          >
            {label.map((line, index) => (
              <tspan key={line} x={labelX} y={labelY + index * SIZES.label}>
                {line}
              </tspan>
            ))}
          </text>
        ))}
        {layout.parties.map((placed) => (
          <Box
            key={placed.party.id}
            placed={placed}
            words={wordsOf(placed.party, parties, holdings)}
            isSubject={placed.party.id === subjectId}
            isCurrent={placed.party.id === current}
            onOpen={onOpen}
          />
        ))}
      </svg>
    </div>
  );
}

interface BoxProps {
  readonly placed: PlacedParty;
  readonly words: string;
  readonly isSubject: boolean;
  readonly isCurrent: boolean;
  readonly onOpen: (partyId: string) => void;
}

function Box({ placed, words, isSubject, isCurrent, onOpen }: BoxProps) {
  const { party, x, y, height, lines } = placed;
  const { mark } = party;
  const rows = lines.length + (mark === null ? 0 : 1);
  const first = y + height / 2 - ((rows - 1) * SIZES.line) / 2 + 4;
  return (
    <g
      className={styles['node']}
      role="button"
      aria-label={words}
      tabIndex={isCurrent ? 0 : -1}
      data-party={party.id}
      onClick={() => {
        onOpen(party.id);
      }}
    >
      <title>{words}</title>
      {mark === null ? (
        <rect
          className={styles['box']}
          data-subject={isSubject}
          x={x}
          y={y}
          width={SIZES.box}
          height={height}
          rx={6}
        />
      ) : (
        <polygon
          className={styles['box']}
          data-subject={isSubject}
          data-mark={mark}
          points={withoutCorners(x, y, height)}
        />
      )}
      {lines.map((line, index) => (
        <text
          key={index}
          className={styles['party']}
          data-subject={isSubject}
          x={x + SIZES.box / 2}
          y={first + index * SIZES.line}
          textAnchor="middle"
        >
          {isolatedName(line)}
        </text>
      ))}
      {mark === null ? null : (
        <text
          className={styles['mark']}
          x={x + SIZES.box / 2}
          y={first + lines.length * SIZES.line}
          textAnchor="middle"
        >
          {MARK_WORDS[mark]}
        </text>
      )}
    </g>
  );
}

/** A box of eight sides. */
function withoutCorners(x: number, y: number, height: number): string {
  const cut = 10;
  const [right, bottom] = [x + SIZES.box, y + height];
  return [
    [x + cut, y],
    [right - cut, y],
    [right, y + cut],
    [right, bottom - cut],
    [right - cut, bottom],
    [x + cut, bottom],
    [x, bottom - cut],
    [x, y + cut],
  ]
    .map((corner) => corner.join(','))
    .join(' ');
}

/** A party with its mark and who holds it, for who does not see the lines. */
function wordsOf(
  { id, name, mark }: PicturedParty,
  parties: readonly PicturedParty[],
  holdings: readonly Holding[],
): string {
  const nameOf = (partyId: string) =>
    isolatedName(parties.find((party) => party.id === partyId)?.name ?? partyId);
  const held = holdings
    .filter(({ ownedId }) => ownedId === id)
    .map((holding) => `${nameOf(holding.ownerId)}: ${shareText(holding)}`);
  return [
    isolatedName(name),
    ...(mark === null ? [] : [MARK_WORDS[mark]]),
    ...(held.length === 0 ? [] : [`held by ${held.join('; ')}`]),
  ].join(', ');
}
