/**
 * Shares of the hash rate as bars, with the limit that a rule sets and the landed dollars: a table that is
 * its own twin.
 *
 * Vendors have their colours; origins are grey, since a colour names one vendor only.
 *
 * Depends on: react, executive (types), ui/charts, ../figures.
 */
import { useId } from 'react';
import type { ShareBlock, SharePart } from '#domain/executive/plan-summary';
import { CategoryFills, fillOf } from '../../../ui/charts/category-fills';
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
  return (
    <SummaryBlock title={title} unit="% of TH">
      {parts.length === 0 ? <p className={styles['words']}>The plan buys nothing yet.</p> : null}
      <table className={styles['shares']}>
        <thead className={styles['unseen']}>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Share of TH</th>
            <th scope="col">Landed</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((part) => (
            <ShareRow key={part.name} part={part} hasColours={hasColours} />
          ))}
        </tbody>
      </table>
      <p className={styles['below']}>
        {rest === 0 ? null : `${String(rest)} smaller ones are in the tables. `}
        HHI <FigureText figure={hhi} /> of 10,000
      </p>
    </SummaryBlock>
  );
}

function ShareRow({ part, hasColours }: { readonly part: SharePart; readonly hasColours: boolean }) {
  const { name, ofThs, landed, limit, isBroken } = part;
  return (
    <tr>
      <th scope="row">
        <span className={styles['shareName']}>{name}</span>
        <ShareBar part={part} hasColours={hasColours} />
        {limit === null ? null : (
          <span className={isBroken ? styles['limitBroken'] : styles['limit']}>
            {isBroken ? `${limit}: broken` : limit}
          </span>
        )}
      </th>
      <td>
        <FigureText figure={ofThs} />
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
  const id = useId();
  const { styleOf } = useReportSurface();
  const style = styleOf(name);
  const share = typeof ofThs.value === 'number' ? ofThs.value / 1_000_000 : 0;
  return (
    <svg viewBox="0 0 160 8" preserveAspectRatio="none" aria-hidden="true" className={styles['shareBar']}>
      {hasColours ? <CategoryFills id={id} of={[style]} /> : null}
      <rect width={160} height={8} className={styles['track']} />
      <rect
        width={160 * share}
        height={8}
        fill={hasColours ? fillOf(id, style) : undefined}
        className={hasColours ? undefined : styles['greyBar']}
      />
    </svg>
  );
}
