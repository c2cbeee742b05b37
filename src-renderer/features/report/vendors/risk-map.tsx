/**
 * The risk map: each risk by how likely it is and what it would cost, numbered as in the table below it.
 *
 * A likelihood stands here only where the workspace states one; the others have a lane of their own. On
 * paper a vendor is told by the name beside a point and by the number, not by its colour alone.
 *
 * Depends on: react, executive (types), ui/charts, ../figures, ./cause-words, ./risk-map-layout,
 * ./risk-map-table.
 */
import { useId, useMemo } from 'react';
import { percentText } from '#domain/executive/figure-text';
import type { RiskPoint } from '#domain/executive/vendor-risk';
import { shortAmount } from '../../../ui/charts/short-amount';
import { useReportSurface } from '../figures/report-surface';
import { CAUSE_WORDS } from './cause-words';
import { layOutRisks, MAP_HEIGHT, MAP_WIDTH, RADIUS, type PlacedPoint } from './risk-map-layout';
import { RiskMapTable } from './risk-map-table';
import styles from './vendors.module.css';

export function RiskMap({ points }: { readonly points: readonly RiskPoint[] }) {
  const headingId = useId();
  if (points.length === 0) {
    return (
      <section aria-labelledby={headingId} className={styles['block']}>
        <h2 id={headingId}>Risk map</h2>
        <p className={styles['quiet']}>The workspace states nothing that would cost the plan more.</p>
      </section>
    );
  }
  return (
    <section aria-labelledby={headingId} className={styles['mapBlock']}>
      <div className={styles['kept']}>
        <header className={styles['blockHead']}>
          <h2 id={headingId}>Risk map</h2>
          <span className={styles['quiet']}>
            likelihood as the workspace states it × US dollars on a scale of tens
          </span>
        </header>
        <Drawing points={points} />
      </div>
      <RiskMapTable points={points} />
    </section>
  );
}

function Drawing({ points }: { readonly points: readonly RiskPoint[] }) {
  const layout = useMemo(() => layOutRisks(points, labelOf), [points]);
  const { placed, lane, plot, dollarTicks, likelihoodTicks, leftOut, withoutDollars } = layout;
  const middle = (lane.from + lane.to) / 2;
  return (
    <>
      {placed.length === 0 ? null : (
        <svg
          viewBox={`0 0 ${String(MAP_WIDTH)} ${String(MAP_HEIGHT)}`}
          role="img"
          aria-label={summaryOf(placed)}
          className={styles['map']}
        >
          <rect
            x={lane.from}
            width={lane.to - lane.from}
            y={plot.top}
            height={plot.bottom - plot.top}
            className={styles['lane']}
          />
          {dollarTicks.map(({ value, at }) => (
            <g key={value}>
              <line x1={lane.from} x2={plot.to} y1={at} y2={at} className={styles['grid']} />
              <text x={lane.from - 5} y={at} dy="0.32em" textAnchor="end" className={styles['tick']}>
                {shortAmount(value)}
              </text>
            </g>
          ))}
          {likelihoodTicks.map(({ value, at }) => (
            <g key={value}>
              <line x1={at} x2={at} y1={plot.top} y2={plot.bottom} className={styles['grid']} />
              <text x={at} y={plot.bottom + 12} textAnchor="middle" className={styles['tick']}>
                {percentText(value)}
              </text>
            </g>
          ))}
          <text x={middle} y={plot.bottom + 12} textAnchor="middle" className={styles['axisName']}>
            likelihood not stated
          </text>
          <text
            x={(plot.from + plot.to) / 2}
            y={MAP_HEIGHT - 5}
            textAnchor="middle"
            className={styles['axisName']}
          >
            likelihood
          </text>
          <text x={2} y={9} className={styles['axisName']}>
            dollars
          </text>
          {placed.map((place) => (
            <Point key={place.point.key} place={place} />
          ))}
        </svg>
      )}
      {leftOut === 0 ? null : (
        <p className={styles['quiet']}>{`${String(leftOut)} smaller ones stand in the table alone.`}</p>
      )}
      {withoutDollars.length === 0 ? null : (
        <p className={styles['quiet']}>
          {`Without dollars above 0, and so in the table alone: ${withoutDollars.map(String).join(', ')}.`}
        </p>
      )}
    </>
  );
}

function Point({ place: { point, number, x, y, hasLabel } }: { readonly place: PlacedPoint }) {
  const { styleOf } = useReportSurface();
  const [vendor] = point.vendors;
  const stroke = vendor === undefined || point.vendors.length > 1 ? 'var(--ink)' : styleOf(vendor).colour;
  return (
    <g>
      <title>{`${String(number)}: ${point.label}, ${point.dollars.text}`}</title>
      <circle cx={x} cy={y} r={RADIUS} stroke={stroke} className={styles['point']} />
      <text x={x} y={y} dy="0.34em" textAnchor="middle" className={styles['pointNumber']}>
        {number}
      </text>
      {hasLabel ? (
        <text x={x + RADIUS + 3} y={y} dy="0.34em" className={styles['pointName']}>
          {labelOf(point)}
        </text>
      ) : null}
    </g>
  );
}

const LONGEST = 18;

/** `Bitmain, deposit`. */
function labelOf({ vendors, cause }: RiskPoint): string {
  const [vendor = 'the plan'] = vendors;
  const name = vendors.length > 1 ? `${String(vendors.length)} vendors` : vendor;
  const letters = Array.from(name);
  const short = letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : name;
  return `${short}, ${CAUSE_WORDS[cause]}`;
}

function summaryOf(placed: readonly PlacedPoint[]): string {
  const [first] = placed;
  if (first === undefined) return 'Nobody can put dollars on any of these risks.';
  const stated = placed.filter(({ point }) => point.likelihood !== null);
  const [greatest] = stated;
  return [
    `Risks by likelihood and dollars, ${String(placed.length)} points.`,
    `The dearest is ${first.point.label}, ${first.point.dollars.text}.`,
    greatest === undefined
      ? 'Of none is a likelihood stated.'
      : `Of those with a stated likelihood it is ${greatest.point.label}, ${greatest.point.dollars.text} at ${greatest.point.likelihood?.text ?? ''}.`,
    'The table below has every one.',
  ].join(' ');
}
