/**
 * Shares of the hash rate as bars, with the limit that a rule sets and the landed dollars: a table that is
 * its own twin.
 *
 * Vendors have their colours; origins are grey, since a colour names one vendor only.
 *
 * Depends on: executive (types), ui/charts, ../figures.
 */
import type { ShareBlock, SharePart } from '#domain/executive/plan-summary';
import { CategoryBar } from '../../../ui/charts/category-bar';
import { FigureText } from '../figures/figure-text';
import { useReportSurface } from '../figures/report-surface';
import { SummaryBlock } from './summary-block';
import styles from './summary.module.css';

interface ShareBarsProps {
  readonly title: string;
  readonly shares: ShareBlock;
  readonly hasColours: boolean;
}

/** Bars that the page has room for. */
const MOST = 6;

export function ShareBars({ title, shares: { parts, hhi }, hasColours }: ShareBarsProps) {
  const shown = parts.length > MOST ? parts.slice(0, MOST - 1) : parts;
  const rest = parts.length - shown.length;
  const common = commonLimit(parts);
  return (
    <SummaryBlock title={title} unit="of TH, and landed">
      {parts.length === 0 ? <p className={styles['words']}>The plan buys nothing yet.</p> : null}
      <table className={styles['shares']}>
        <colgroup>
          <col />
          <col />
          <col />
          <col />
        </colgroup>
        <thead className={styles['unseen']}>
          <tr>
            <th scope="col">Name</th>
            <td />
            <th scope="col">Share of TH</th>
            <th scope="col">Landed</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((part) => (
            <ShareRow key={part.name} part={part} isLimitNamed={common === null} hasColours={hasColours} />
          ))}
        </tbody>
      </table>
      <p className={styles['below']}>
        {rest === 0 ? null : `${String(rest)} smaller ones are in the tables. `}
        HHI <FigureText figure={hhi} /> of 10,000{common === null ? '' : `; each ${common}`}
      </p>
    </SummaryBlock>
  );
}

/** A limit that all have, said once; null if they differ. */
function commonLimit(parts: readonly SharePart[]): string | null {
  const [first] = parts;
  return first !== undefined && parts.length > 1 && parts.every(({ limit }) => limit === first.limit)
    ? first.limit
    : null;
}

interface ShareRowProps {
  readonly part: SharePart;
  readonly isLimitNamed: boolean;
  readonly hasColours: boolean;
}

function ShareRow({ part, isLimitNamed, hasColours }: ShareRowProps) {
  const { name, ofThs, landed, limit, isBroken } = part;
  return (
    <tr>
      <th scope="row">
        {name}
        {limit === null || !(isLimitNamed || isBroken) ? null : (
          <span className={isBroken ? styles['limitBroken'] : styles['limit']}>
            {isBroken ? `${limit}: broken` : limit}
          </span>
        )}
      </th>
      <td className={styles['barCell']}>
        <ShareBar part={part} hasColours={hasColours} />
      </td>
      <td>
        <FigureText figure={ofThs} hasLetters={false} />
      </td>
      <td>
        <FigureText figure={landed} hasLetters={false} />
      </td>
    </tr>
  );
}

function ShareBar({
  part: { name, ofThs },
  hasColours,
}: {
  readonly part: SharePart;
  readonly hasColours: boolean;
}) {
  const { styleOf } = useReportSurface();
  const share = typeof ofThs.value === 'number' ? ofThs.value / 1_000_000 : 0;
  return (
    <svg viewBox="0 0 44 7" aria-hidden="true" className={styles['shareBar']}>
      <rect width={44} height={7} className={styles['track']} />
      {hasColours ? (
        <CategoryBar width={44 * share} height={7} style={styleOf(name)} />
      ) : (
        <rect width={44 * share} height={7} className={styles['greyBar']} />
      )}
    </svg>
  );
}
