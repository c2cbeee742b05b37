/**
 * One list in use: what the file was, how old it is, what is in it, how well names are found in it.
 *
 * Depends on: react, model (types), ui, ./list-words, ./self-test-details.
 */
import { CalendarClock, Copy, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { LoadedList } from '#domain/model/loaded-list';
import type { ShownView } from './shown-view';
import { Button, IconButton } from '../../ui/button';
import { FactsTable } from '../../ui/facts-table';
import { formatCount, formatInstant, formatInteger } from '../../ui/format';
import { Notice, Tag } from '../../ui/notice';
import { Progress } from '../../ui/progress';
import { Section } from '../../ui/section';
import { ageWords, basisWords, formatNames, listDayWords } from './list-words';
import { SelfTestDetails } from './self-test-details';
import styles from './lists.module.css';

interface ListSectionProps {
  readonly inUse: ShownView['lists'][number];
  /** Days after which a list counts as old. */
  readonly maxAgeDays: number;
  /** Share of a self-test under way; null while none is. */
  readonly testing: number | null;
  readonly canChange: boolean;
  readonly onCopy: (text: string) => void;
  readonly onSetDate: () => void;
  readonly onRemove: () => void;
  readonly onTest: () => void;
  readonly onStopTest: () => void;
}

export function ListSection(props: ListSectionProps) {
  const { inUse, maxAgeDays, canChange, onCopy, onSetDate, onRemove } = props;
  const { list, ageDays, isOld } = inUse;
  const { edition, loadedAt, loadedBy, rejected } = list;
  return (
    <Section
      title={formatNames[list.id]}
      actions={
        <>
          <Button icon={CalendarClock} disabled={!canChange} onClick={onSetDate}>
            Set the list date…
          </Button>
          <Button icon={Trash2} disabled={!canChange} onClick={onRemove}>
            Remove…
          </Button>
        </>
      }
    >
      {isOld || ageDays === null ? (
        <div className={styles['notice']}>
          <Notice
            tone="unsure"
            title={ageDays === null ? 'The day of this list is not known' : 'This list is stale'}
          >
            {ageDays === null
              ? 'Whether it is current cannot be told. Set its date, or load an edition that says its day.'
              : `It is ${formatCount(ageDays, 'day')} old and your practice allows ${formatCount(maxAgeDays, 'day')}. Whoever was listed since is not found. Download a newer edition and load it.`}
          </Notice>
        </div>
      ) : null}
      <dl className={styles['facts']}>
        <Fact label="List date">
          {listDayWords(edition.listDate)}{' '}
          <span className={styles['quiet']}>({basisWords(edition.listDate)})</span>{' '}
          <Tag tone={isOld || ageDays === null ? 'unsure' : 'plain'}>
            {ageWords(ageDays, isOld, maxAgeDays)}
          </Tag>
        </Fact>
        <Fact label="File">
          <bdi>{edition.fileName}</bdi>
        </Fact>
        <Fact label="SHA-256">
          <span className={styles['hash']}>{edition.sha256}</span>{' '}
          <IconButton
            label={`Copy the SHA-256 of ${edition.fileName}`}
            icon={Copy}
            onClick={() => {
              onCopy(edition.sha256);
            }}
          />
        </Fact>
        <Fact label="Loaded">
          {formatInstant(loadedAt)} by {loadedBy ?? 'a person whose name was not given'}
        </Fact>
        <Fact label="Rows">
          {formatInteger(edition.rows)}, of which {formatInteger(edition.rows - edition.rejected)} became
          entries
        </Fact>
      </dl>
      <h3 className={styles['heading']}>Rows by source list</h3>
      <FactsTable>
        <thead>
          <tr>
            <th scope="col">Source list</th>
            <th scope="col" data-cell="number">
              Entries
            </th>
          </tr>
        </thead>
        <tbody>
          {edition.rowsByList.map(({ listName, rows }) => (
            <tr key={listName}>
              <th scope="row">{listName}</th>
              <td data-cell="number">{formatInteger(rows)}</td>
            </tr>
          ))}
        </tbody>
      </FactsTable>
      <Rejected count={edition.rejected} rows={rejected} />
      <h3 className={styles['heading']}>Self-test</h3>
      <SelfTestPart {...props} />
      <Earlier list={list} />
    </Section>
  );
}

function SelfTestPart({ inUse, testing, canChange, onTest, onStopTest }: ListSectionProps) {
  const { selfTest } = inUse.list;
  if (testing !== null) {
    return <Progress label="Looking for every name of the list in it" share={testing} onStop={onStopTest} />;
  }
  return (
    <>
      {selfTest === null ? (
        <p className={styles['words']}>
          Not made: how well names are found in this list is not known. Findings stand all the same.
        </p>
      ) : (
        <SelfTestDetails test={selfTest} />
      )}
      <div className={styles['buttons']}>
        <Button disabled={!canChange} onClick={onTest}>
          {selfTest === null ? 'Make the self-test' : 'Make the self-test again'}
        </Button>
      </div>
    </>
  );
}

function Rejected(props: { readonly count: number; readonly rows: LoadedList['rejected'] }) {
  const { count, rows } = props;
  if (count === 0) return <p className={styles['quiet']}>Every row became an entry.</p>;
  return (
    <>
      <div className={styles['notice']}>
        <Notice tone="unsure" title={`${formatCount(count, 'row')} did not become an entry`}>
          Whoever stands in them is not found. Look at the reasons, and at the file.
        </Notice>
      </div>
      <details className={styles['fold']}>
        <summary>
          {rows.length < count ? `The first ${formatInteger(rows.length)} of them` : 'Reasons'}, row by row
        </summary>
        <ul className={styles['lines']}>
          {rows.map(({ place, why }) => (
            <li key={`${place} ${why}`}>
              {place}: {why}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function Earlier({ list: { earlier } }: { readonly list: LoadedList }) {
  if (earlier.length === 0) return null;
  return (
    <details className={styles['fold']}>
      <summary>{formatCount(earlier.length, 'earlier edition')}</summary>
      <FactsTable>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">List date</th>
            <th scope="col" data-cell="number">
              Rows
            </th>
            <th scope="col">Loaded</th>
            <th scope="col">SHA-256</th>
          </tr>
        </thead>
        <tbody>
          {earlier.map(({ fileName, sha256, listDate, rows, loadedAt }) => (
            <tr key={`${sha256} ${loadedAt}`}>
              <th scope="row">{fileName}</th>
              <td data-cell="whole">{listDayWords(listDate)}</td>
              <td data-cell="number">{formatInteger(rows)}</td>
              <td data-cell="whole">{formatInstant(loadedAt)}</td>
              <td className={styles['hash']}>{sha256}</td>
            </tr>
          ))}
        </tbody>
      </FactsTable>
    </details>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
