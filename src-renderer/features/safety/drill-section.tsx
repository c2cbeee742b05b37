/**
 * The restore drill: shows that the workspace could be put back from the vault, before it has to be.
 *
 * Depends on: react, ui, data (types), ./kept-drill (types).
 */
import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import type { DrillResult } from '../../data/vault/restore-drill';
import { Button } from '../../ui/button';
import { FactsTable } from '../../ui/facts-table';
import { formatCount, formatInstant, formatInteger } from '../../ui/format';
import { ErrorNotice, Notice, Tag } from '../../ui/notice';
import { Section } from '../../ui/section';
import type { KeptDrill } from './kept-drill';
import styles from './safety-section.module.css';

interface DrillSectionProps {
  readonly drill: () => Promise<DrillResult>;
  /** The last one; null if there was none on this machine. */
  readonly last: KeptDrill | null;
  readonly onDone: (result: DrillResult) => void;
}

type Stage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly result: DrillResult }
  | { readonly kind: 'failed'; readonly problem: string };

export function DrillSection({ drill, last, onDone }: DrillSectionProps) {
  const [stage, setStage] = useState<Stage>({ kind: 'idle' });
  const run = async () => {
    setStage({ kind: 'running' });
    try {
      const result = await drill();
      setStage({ kind: 'done', result });
      onDone(result);
    } catch (cause) {
      setStage({ kind: 'failed', problem: cause instanceof Error ? cause.message : String(cause) });
    }
  };
  return (
    <Section
      title="Restore drill"
      words="Puts the workspace back from the newest safety copy and the changes after it, into a database beside this one; compares every record; then takes that database away. Nothing here is changed."
      actions={
        <Button icon={ShieldCheck} onClick={() => void run()} disabled={stage.kind === 'running'}>
          {stage.kind === 'running' ? 'Running…' : 'Run a drill'}
        </Button>
      }
    >
      <p role="status" className={styles['last']}>
        {lastWords(last)}
      </p>
      {stage.kind === 'done' ? <Result result={stage.result} /> : null}
      {stage.kind === 'failed' ? (
        <ErrorNotice
          title="The drill did not come to its end."
          kept={stage.problem}
          next="The workspace is as it was. Export it as a workspace file to another disk, then take a new safety copy."
        />
      ) : null}
    </Section>
  );
}

function lastWords(last: KeptDrill | null): string {
  if (last === null) return 'No drill is on record.';
  const { at, position, records, isGood } = last;
  const upTo = `up to change ${formatInteger(position)}`;
  return isGood
    ? `Last drill ${formatInstant(at)}: all ${formatCount(records, 'record')} came out the same, ${upTo}.`
    : `Last drill ${formatInstant(at)}: not every record came out the same, ${upTo}.`;
}

function Result({ result }: { readonly result: DrillResult }) {
  const { tables, copyTakenAt, changesAfter, steps, unusable } = result;
  const differing = tables.filter(({ isSame }) => !isSame);
  const source =
    copyTakenAt === null
      ? `the ${formatCount(changesAfter, 'change')} in the journal`
      : `the safety copy of ${formatInstant(copyTakenAt)} and ${formatCount(changesAfter, 'change')} after it`;
  return (
    <div className={styles['result']}>
      {differing.length === 0 ? (
        <Notice>
          {`Restored from ${source}. Every table came out as it is, and ${formatInteger(steps.restored)} of ${formatCount(steps.kept, 'step')} of the history.`}
        </Notice>
      ) : (
        <ErrorNotice
          title={`${formatCount(differing.length, 'table')} did not come out as ${differing.length === 1 ? 'it is' : 'they are'}.`}
          kept={`Restored from ${source}. The workspace itself was not touched.`}
          next="Take a new safety copy, export the workspace as a file to another disk, and run the drill again."
        />
      )}
      {unusable.length === 0 ? null : (
        <Notice tone="unsure" title="A newer safety copy could not be used.">
          {unusable.join(' ')}
        </Notice>
      )}
      <FactsTable>
        <thead>
          <tr>
            <th scope="col">Table</th>
            <th scope="col" data-cell="number">
              Records
            </th>
            <th scope="col">In the drill</th>
          </tr>
        </thead>
        <tbody>
          {tables.map(({ table, records, isSame }) => (
            <tr key={table}>
              <th scope="row">{TABLE_NAMES[table]}</th>
              <td data-cell="number">{formatInteger(records)}</td>
              <td>{isSame ? 'the same' : <Tag tone="broken">different</Tag>}</td>
            </tr>
          ))}
        </tbody>
      </FactsTable>
    </div>
  );
}

const TABLE_NAMES: Readonly<Record<DrillResult['tables'][number]['table'], string>> = {
  settings: 'Settings',
  sites: 'Sites',
  vendors: 'Vendors',
  parties: 'Parties',
  rigModels: 'Rig models',
  marketQuotes: 'Market prices',
  evidence: 'Documents',
  offers: 'Offers',
  overlays: 'Own tariff layers',
  tariffPacks: 'Tariff pack',
  lanes: 'Own lanes',
  views: 'Saved views',
  sourceProfiles: 'Saved ways to read a price list',
  lineage: 'Files saved and opened',
  restrictedLists: 'Restricted-party lists',
  listPieces: 'Pieces of list files',
  screeningRuns: 'Screenings',
  partyScreenings: 'Findings of the newest screening',
  screeningDecisions: 'Decisions on potential matches',
  ownStakes: 'Own holdings',
  ownEvents: 'Own events',
  ownComponents: 'Own components',
  purchaseTerms: 'Purchase terms',
  plans: 'Plans',
  planLines: 'Plan lines',
  planVersions: 'Plan versions',
  planScenarios: 'Scenarios',
};
