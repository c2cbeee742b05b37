/**
 * How a file was read: by which saved way, from which sheet, where its header stands, in which
 * encoding, with which marks, and what decided each. Everything can be moved.
 *
 * Depends on: react, model (types), table, imports (types), ui, ../import-stage (types).
 */
import { useState } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import type { DATE_ORDERS, DECIMAL_MARKS } from '#domain/model/source-profile';
import {
  DELIMITERS,
  TEXT_ENCODINGS,
  type Delimiter,
  type DialectChoice,
  type TextEncodingName,
} from '#parser/table/table-file';
import type { LayoutChoice, LayoutGuess } from '../../../imports/layout/layout';
import { Button } from '../../../ui/button';
import { CheckField, SelectField, TextField } from '../../../ui/fields';
import { formatCount, formatDate } from '../../../ui/format';
import { delimiterWords, encodingWords } from '../how-read-words';
import type { ColumnsWork } from '../import-stage';
import styles from './columns.module.css';

interface HowReadProps {
  readonly work: ColumnsWork;
  readonly onChoose: (choice: LayoutChoice) => void;
  readonly onDialect: (dialect: DialectChoice) => void;
}

export function HowRead({ work, onChoose, onDialect }: HowReadProps) {
  const { guess, document } = work;
  const { layout, profile, changedHeader, told } = guess;
  const { facts } = document.rows;
  const { dialect } = layout;
  return (
    <div className={styles['how']}>
      {profile === null ? null : (
        <p className={styles['fact']}>
          Read as the list of {isolatedName(profile.name)}, saved {formatDate(profile.savedOn)}.{' '}
          <Button variant="quiet" onClick={() => onChoose({ profileId: null })}>
            Read it anew
          </Button>
        </p>
      )}
      {changedHeader === null ? null : <ChangedHeader {...changedHeader} />}
      {guess.sheets.length === 0 ? null : <Sheets guess={guess} onChoose={onChoose} />}
      <HeaderLines guess={guess} onChoose={onChoose} />
      <div className={styles['pair']}>
        <LineField
          label="Offers from line"
          value={layout.firstLine}
          onSay={(line) => onChoose({ firstLine: line ?? layout.firstLine })}
        />
        <LineField label="to line" value={layout.lastLine} onSay={(line) => onChoose({ lastLine: line })} />
      </div>
      {facts.encoding === null ? null : (
        <SelectField<TextEncodingName>
          label="Encoding"
          value={facts.encoding}
          hint={encodingBy[facts.encodingBy ?? 'chosen']}
          onChange={(encoding) => onDialect({ ...document.dialect, encoding })}
          options={TEXT_ENCODINGS.map((value) => ({ value, label: encodingWords[value] }))}
        />
      )}
      {facts.delimiter === null ? null : (
        <SelectField<Delimiter>
          label="Cells are separated by"
          value={facts.delimiter}
          hint={delimiterBy[facts.delimiterBy ?? 'chosen']}
          onChange={(delimiter) => onDialect({ ...document.dialect, delimiter })}
          options={DELIMITERS.map((value) => ({ value, label: delimiterWords[value] }))}
        />
      )}
      <div className={styles['pair']}>
        <SelectField<(typeof DECIMAL_MARKS)[number] | ''>
          label="Decimal mark"
          value={dialect.decimalMark ?? ''}
          onChange={(mark) => onChoose({ dialect: { ...dialect, decimalMark: mark === '' ? null : mark } })}
          options={[
            { value: '', label: 'no cell needs it' },
            { value: 'point', label: 'point: 1,234.5' },
            { value: 'comma', label: 'comma: 1.234,5' },
          ]}
        />
        <SelectField<(typeof DATE_ORDERS)[number] | ''>
          label="Order of dates"
          value={dialect.dateOrder ?? ''}
          onChange={(order) => onChoose({ dialect: { ...dialect, dateOrder: order === '' ? null : order } })}
          options={[
            { value: '', label: 'no cell needs it' },
            { value: 'ymd', label: 'year, month, day' },
            { value: 'dmy', label: 'day, month, year' },
            { value: 'mdy', label: 'month, day, year' },
          ]}
        />
      </div>
      {told.length === 0 ? null : (
        <ul className={styles['told']}>
          {told.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

const encodingBy = {
  mark: 'stated by the mark that the file begins with',
  bytes: 'found from its bytes',
  chosen: 'chosen by you',
} as const;

const delimiterBy = {
  stated: 'stated by the first line',
  counted: 'counted in the first lines',
  chosen: 'chosen by you',
} as const;

function ChangedHeader({ added, missing }: NonNullable<LayoutGuess['changedHeader']>) {
  const parts = [
    ...(added.length === 0 ? [] : [`new: ${added.map(isolatedName).join(', ')}`]),
    ...(missing.length === 0 ? [] : [`missing: ${missing.map(isolatedName).join(', ')}`]),
  ];
  if (parts.length === 0) return null;
  return <p className={styles['warned']}>Its columns are not those of last time; {parts.join('; ')}.</p>;
}

function Sheets(props: { readonly guess: LayoutGuess; readonly onChoose: (choice: LayoutChoice) => void }) {
  const { guess, onChoose } = props;
  const { layout, sheets } = guess;
  const others = sheets.filter(({ name, hasSameHeader }) => hasSameHeader && name !== layout.sheet);
  return (
    <>
      <SelectField
        label="Sheet"
        value={layout.sheet ?? ''}
        hint={sheets.find(({ name }) => name === layout.sheet)?.why}
        onChange={(sheet) => onChoose({ sheet })}
        options={sheets.map(({ name, rows }) => ({
          value: name,
          label: `${name} · ${formatCount(rows, 'row')}`,
        }))}
      />
      {others.map(({ name }) => (
        <CheckField
          key={name}
          label={`Also read ${isolatedName(name)}, which has the same header`}
          isChecked={layout.alsoSheets.includes(name)}
          onChange={(isOn) =>
            onChoose({
              alsoSheets: isOn
                ? [...layout.alsoSheets, name]
                : layout.alsoSheets.filter((one) => one !== name),
            })
          }
        />
      ))}
    </>
  );
}

function HeaderLines(props: {
  readonly guess: LayoutGuess;
  readonly onChoose: (choice: LayoutChoice) => void;
}) {
  const { guess, onChoose } = props;
  const now = guess.layout.headerLines;
  const key = (lines: readonly number[]) => lines.join('+');
  const candidates = guess.headerCandidates.some(({ lines }) => key(lines) === key(now))
    ? guess.headerCandidates
    : [
        { lines: now, words: guess.layout.header.filter((cell) => cell !== '').join(' · ') },
        ...guess.headerCandidates,
      ];
  const options = candidates
    .filter(({ lines }) => lines.length > 0)
    .map(({ lines, words }) => ({
      value: key(lines),
      label: `Line ${lines.join(' and ')}: ${words.length > 60 ? `${words.slice(0, 59)}…` : words}`,
    }));
  return (
    <SelectField
      label="Header"
      hint="or choose its row in the file, and Enter"
      value={key(now)}
      onChange={(value) => onChoose({ headerLines: value === '' ? [] : value.split('+').map(Number) })}
      options={[...options, { value: '', label: 'The file has no header' }]}
    />
  );
}

/** Keeps what is typed to itself until Enter or the next field. */
function LineField(props: {
  readonly label: string;
  readonly value: number | null;
  readonly onSay: (line: number | null) => void;
}) {
  const { label, value, onSay } = props;
  const shown = value === null ? '' : String(value);
  const [typed, setTyped] = useState<string | null>(null);
  const say = () => {
    const text = (typed ?? shown).trim();
    setTyped(null);
    if (text === shown) return;
    if (text === '') onSay(null);
    else if (/^[1-9]\d{0,6}$/.test(text)) onSay(Number(text));
  };
  return (
    <TextField
      label={label}
      value={typed ?? shown}
      onChange={setTyped}
      onBlur={say}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        say();
      }}
      inputMode="numeric"
      placeholder="end"
    />
  );
}
