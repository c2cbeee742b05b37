/**
 * The columns of the table of vendors, in groups: one wide table on screen, a table for each group on paper.
 *
 * Depends on: react, executive (types), ../figures.
 */
import type { ReactNode } from 'react';
import type { VendorRiskRow } from '#domain/executive/vendor-risk';
import { FigureText } from '../figures/figure-text';
import styles from './vendors.module.css';

/** One column. */
export interface VendorColumn {
  readonly id: string;
  readonly header: string;
  readonly isNumber: boolean;
  readonly cell: (row: VendorRiskRow) => ReactNode;
}

/** Columns that stand together. */
export interface VendorColumnGroup {
  readonly title: string;
  readonly columns: readonly VendorColumn[];
}

type FigureOf = (row: VendorRiskRow) => VendorRiskRow['landed'] | undefined;

/** The columns of a workspace with these scenarios. */
export function vendorColumnGroups(scenarios: readonly string[]): readonly VendorColumnGroup[] {
  return [
    {
      title: 'What is bought',
      columns: [
        figureColumn('landed', 'Landed', ({ landed }) => landed),
        figureColumn('of-landed', 'Share of landed', ({ ofLanded }) => ofLanded),
        figureColumn('of-ths', 'Share of TH', ({ ofThs }) => ofThs),
      ],
    },
    {
      title: 'Lists, policy and events',
      columns: [
        wordsColumn('lists', 'List status', ({ listStatus, isOfConcern }) =>
          isOfConcern ? <span className={styles['concern']}>{listStatus.words}</span> : listStatus.words,
        ),
        wordsColumn('policy', 'Purchasing policy', policyCell),
        wordsColumn('events', 'Register events', eventsCell),
      ],
    },
    {
      title: 'At risk, and landed in each scenario against the present view',
      columns: [
        figureColumn('back-duty', 'Back-duty exposure', ({ backDuty }) => backDuty),
        figureColumn('deposits', 'Deposits at risk', ({ depositsAtRisk }) => depositsAtRisk),
        ...scenarios.map((name, at) =>
          figureColumn(`scenario-${String(at)}`, name, ({ exposures }) => exposures[at]?.landedDelta),
        ),
      ],
    },
    {
      title: 'Time and service',
      columns: [
        figureColumn('lead-p50', 'Lead time P50', ({ leadP50 }) => leadP50),
        figureColumn('lead-p90', 'Lead time P90', ({ leadP90 }) => leadP90),
        figureColumn('warranty', 'Warranty left at the rack', ({ warrantyLeft }) => warrantyLeft),
        wordsColumn('service', 'Service in the US', ({ service }) => <Clamped>{service.words}</Clamped>),
        wordsColumn('on-time', 'On-time record', ({ onTime }) => <Clamped>{onTime.words}</Clamped>),
      ],
    },
    {
      title: 'Who it is',
      columns: [
        wordsColumn('origins', 'Origins', ({ origins }) => <Clamped>{origins.words}</Clamped>),
        wordsColumn('headquarters', 'Headquarters', ({ headquarters }) => headquarters.words),
        wordsColumn('owners', 'Owners and related parties', ownersCell),
      ],
    },
  ];
}

function figureColumn(id: string, header: string, figureOf: FigureOf): VendorColumn {
  return {
    id,
    header,
    isNumber: true,
    cell: (row) => {
      const figure = figureOf(row);
      return figure === undefined ? '—' : <FigureText figure={figure} />;
    },
  };
}

function wordsColumn(id: string, header: string, cell: VendorColumn['cell']): VendorColumn {
  return { id, header, isNumber: false, cell };
}

/** Words cut to two lines on screen, where the page of the vendor has them whole. */
function Clamped({ children }: { readonly children: string }) {
  return (
    <div className={styles['clamped']} title={children}>
      {children}
    </div>
  );
}

function ownersCell({ owners }: VendorRiskRow): ReactNode {
  const [first] = owners;
  const rest = owners.length - 1;
  return (
    <>
      <Clamped>{first?.words ?? '—'}</Clamped>
      {rest <= 0 ? null : <span className={styles['below']}>{more(rest, 'statement')} on its page</span>}
    </>
  );
}

function eventsCell({ events }: VendorRiskRow): ReactNode {
  const [newest] = events;
  if (newest === undefined) return 'none on record';
  const rest = events.length - 1;
  return (
    <>
      {newest.title}
      {rest === 0 ? null : <span className={styles['below']}>{more(rest, 'older event')} on its page</span>}
    </>
  );
}

function policyCell({ policyFaults, gatesPassed, gates }: VendorRiskRow): ReactNode {
  if (gates === 0) return 'no gate is on';
  return (
    <>
      {`passes ${String(gatesPassed)} of ${String(gates)} gates`}
      {policyFaults.map((fault) => (
        <span key={fault} className={styles['fault']}>
          {fault}
        </span>
      ))}
    </>
  );
}

function more(count: number, noun: string): string {
  return `${String(count)} more ${noun}${count === 1 ? '' : 's'}`;
}
