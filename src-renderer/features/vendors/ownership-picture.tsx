/**
 * Who holds how much of whom, as a picture; the table below it says the same in words.
 *
 * Depends on: ownership (types), ui, services (types), ./ownership-layers.
 */
import { isolatedName } from '#domain/core/isolated-name';
import { shareText } from '#domain/ownership/standing-sentences';
import type { Holding } from '#domain/ownership/stakes-on';
import type { PicturedParty } from '../../services/use-ownership';
import { placeParties, type PlacedParty } from './ownership-layers';
import styles from './vendors.module.css';

interface OwnershipPictureProps {
  readonly parties: readonly PicturedParty[];
  readonly holdings: readonly Holding[];
  /** The party the page is about. */
  readonly subjectId: string;
}

const BOX = { width: 140, height: 44, across: 158, down: 104 } as const;
const EDGE = 8;
/** How far down a line its label stands. */
const LABEL_AT = 0.72;
/** Longest line of a name that fits a box. */
const LINE = 20;

export function OwnershipPicture({ parties, holdings, subjectId }: OwnershipPictureProps) {
  const placed = placeParties(parties, holdings);
  const byId = new Map(placed.map((one) => [one.party.id, one]));
  const columns = Math.max(...placed.map(({ column }) => column)) + 1;
  const rows = Math.max(...placed.map(({ row }) => row)) + 1;
  const width = (columns - 1) * BOX.across + BOX.width + 2 * EDGE;
  const height = (rows - 1) * BOX.down + BOX.height + 2 * EDGE;
  return (
    <svg
      className={styles['picture']}
      role="img"
      aria-label={`Holdings between ${parties.map(({ name }) => name).join(', ')}; the table below has each.`}
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      width={width}
      height={height}
    >
      {holdings.map((holding) => {
        const from = byId.get(holding.ownerId);
        const to = byId.get(holding.ownedId);
        if (from === undefined || to === undefined) return null;
        return <Line key={`${holding.ownerId} ${holding.ownedId}`} from={from} to={to} holding={holding} />;
      })}
      {placed.map((one) => (
        <Box key={one.party.id} placed={one} isSubject={one.party.id === subjectId} />
      ))}
    </svg>
  );
}

function Line(props: { readonly from: PlacedParty; readonly to: PlacedParty; readonly holding: Holding }) {
  const start = cornerOf(props.from);
  const end = cornerOf(props.to);
  const x1 = start.x + BOX.width / 2;
  const y1 = start.y + BOX.height;
  const x2 = end.x + BOX.width / 2;
  const y2 = end.y;
  return (
    <g>
      <line className={styles['line']} x1={x1} y1={y1} x2={x2} y2={y2} />
      {/* Near the party that is held, where lines of one owner have parted. */}
      <text
        className={styles['share']}
        x={x1 + (x2 - x1) * LABEL_AT}
        y={y1 + (y2 - y1) * LABEL_AT + 4}
        textAnchor="middle"
      >
        {isStated(props.holding) ? shareText(props.holding) : 'share not stated'}
      </text>
    </g>
  );
}

function Box({ placed, isSubject }: { readonly placed: PlacedParty; readonly isSubject: boolean }) {
  const { party } = placed;
  const { x, y } = cornerOf(placed);
  const lines = linesOf(party.name);
  const first = y + BOX.height / 2 + 4 - (lines.length + (party.isListed ? 1 : 0) - 1) * 7;
  return (
    <g>
      <rect
        className={styles['box']}
        data-listed={party.isListed}
        data-subject={isSubject}
        x={x}
        y={y}
        width={BOX.width}
        height={BOX.height}
        rx={6}
      />
      {lines.map((line, index) => (
        <text
          key={line}
          className={styles['party']}
          x={x + BOX.width / 2}
          y={first + index * 14}
          textAnchor="middle"
        >
          {isolatedName(line)}
        </text>
      ))}
      {party.isListed ? (
        <text
          className={styles['listed']}
          x={x + BOX.width / 2}
          y={first + lines.length * 14}
          textAnchor="middle"
        >
          listed
        </text>
      ) : null}
      <title>{party.name}</title>
    </g>
  );
}

function isStated({ least, most }: Holding): boolean {
  return least > 0 || most < 1_000_000;
}

function cornerOf({ row, column }: PlacedParty) {
  return { x: EDGE + column * BOX.across, y: EDGE + row * BOX.down };
}

/** At most two lines, the second cut off. */
function linesOf(name: string): readonly string[] {
  if (name.length <= LINE) return [name];
  const space = name.lastIndexOf(' ', LINE);
  const cut = space > 0 ? space : LINE;
  const rest = name.slice(cut).trim();
  return [name.slice(0, cut), rest.length > LINE ? `${rest.slice(0, LINE - 1)}…` : rest];
}
