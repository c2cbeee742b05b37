/**
 * What an import would do, in numbers and in dollars, and how the file was read.
 *
 * Depends on: core (types), ui, ../how-read-words, ../import-stage (types).
 */
import { isolatedName } from '#domain/core/isolated-name';
import type { UsdCents } from '#domain/core/money';
import { Button } from '../../../ui/button';
import { classNames } from '../../../ui/class-names';
import { formatCount, formatDate, formatInteger, formatUsd } from '../../../ui/format';
import { delimiterWords, encodingWords } from '../how-read-words';
import type { ColumnsWork, PreviewWork } from '../import-stage';
import styles from './preview.module.css';

interface PreviewSummaryProps {
  readonly work: ColumnsWork;
  readonly shown: PreviewWork;
  readonly onBack: () => void;
}

export function PreviewSummary({ work, shown, onBack }: PreviewSummaryProps) {
  const { added, changed, same, asked, rejected, openCount, leftOutCount, addedValue, changedValue } =
    shown.preview;
  return (
    <>
      <dl className={styles['counts']}>
        <Count
          label="New"
          count={added.length}
          words={added.length === 0 ? '' : `${formatUsd(addedValue)} of goods`}
        />
        <Count
          label="Changed"
          count={changed.length}
          words={changed.length === 0 ? '' : signed(changedValue)}
        />
        <Count label="Same" count={same.length} words={same.length === 0 ? '' : 'left as they are'} />
        {asked.length === 0 ? null : (
          <Count
            label="Asked"
            count={asked.length}
            words={
              openCount > 0
                ? `${formatInteger(openCount)} wait for you`
                : leftOutCount > 0
                  ? `${formatInteger(leftOutCount)} left out`
                  : 'all answered'
            }
            tone={openCount > 0 ? 'unsure' : undefined}
          />
        )}
        <Count
          label="Rejected"
          count={rejected.length}
          words={rejected.length === 0 ? '' : 'not imported'}
          tone={rejected.length > 0 ? 'bad' : undefined}
        />
      </dl>
      <p className={styles['file']}>
        {howRead(work, shown)} Dollars are unit price × units, before freight and duty.{' '}
        {shown.mends.length === 0 ? '' : `${formatCount(shown.mends.length, 'cell')} typed by hand. `}
        <Button variant="quiet" onClick={onBack}>
          Change how it is read
        </Button>
      </p>
      <UnreadSheets work={work} shown={shown} />
    </>
  );
}

/** Sheets that look like this one and were not ticked: a list in parts would be half imported unnoticed. */
function UnreadSheets({ work, shown }: Pick<PreviewSummaryProps, 'work' | 'shown'>) {
  const { sheet, alsoSheets } = shown.list.layout;
  const unread = work.guess.sheets.filter(
    ({ name, hasSameHeader }) => hasSameHeader && name !== sheet && !alsoSheets.includes(name),
  );
  if (unread.length === 0) return null;
  const names = unread.map(({ name }) => isolatedName(name)).join(', ');
  return (
    <p className={styles['unread']}>
      {unread.length === 1 ? 'Another sheet has' : `${formatCount(unread.length, 'other sheet')} have`} the
      same header and {unread.length === 1 ? 'is' : 'are'} not read: {names}.
    </p>
  );
}

function howRead({ guess, document }: ColumnsWork, { list }: PreviewWork): string {
  const { profile, isDocumented } = guess;
  const { encoding, delimiter, kind } = document.rows.facts;
  const columns = list.layout.columns.filter((column) => column !== null).length;
  const as =
    profile !== null
      ? `Read as the list of ${isolatedName(profile.name)}, saved ${formatDate(profile.savedOn)}`
      : isDocumented
        ? 'Read in the documented columns'
        : 'Read as you matched it';
  const from =
    list.sheet !== null
      ? `from sheet ${list.sheet}`
      : encoding === null
        ? kind === 'pasted'
          ? 'from what was pasted'
          : ''
        : `as ${encodingWords[encoding]}${delimiter === null ? '' : `, cells separated by ${delimiterWords[delimiter]}`}`;
  const width = Math.max(list.layout.columns.length, list.header.length);
  return `${[as, from].filter((words) => words !== '').join(' ')}, ${columns} of ${width} columns.`;
}

function Count(props: {
  readonly label: string;
  readonly count: number;
  readonly words: string;
  readonly tone?: 'bad' | 'unsure' | undefined;
}) {
  const { label, count, words, tone } = props;
  return (
    <div className={classNames(tone !== undefined && styles[tone])}>
      <dt>{label}</dt>
      <dd>
        <strong>{formatInteger(count)}</strong>
        <span>{words}</span>
      </dd>
    </div>
  );
}

function signed(amount: UsdCents): string {
  return amount > 0 ? `+${formatUsd(amount)} of goods` : `${formatUsd(amount)} of goods`;
}
