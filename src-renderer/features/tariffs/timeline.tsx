/**
 * How the duty of each origin changes over the days of entry.
 *
 * The same figures stand in a table at the press of a button. A step is chosen
 * with the arrow keys or the pointer, and says which layers make it up.
 *
 * Depends on: react, core, tariffs, ui, ./timeline-chart, ./timeline-table, ./timeline-scale.
 */
import { ChartNoAxesGantt, Plus, Table2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { CalendarDate } from '#domain/core/calendar-date';
import type { CountryCode } from '#domain/core/country';
import { htsText } from '#domain/core/plain-text';
import type { EntryGoods } from '#domain/tariffs/layer-stack';
import type { PreparedPack } from '#domain/tariffs/prepare-pack';
import { rateHistory } from '#domain/tariffs/rate-history';
import { Button } from '../../ui/button';
import { RemovableChip } from '../../ui/chip';
import { formatCountry } from '../../ui/format';
import { Section } from '../../ui/section';
import { CountryField, readCountryText } from './country-choice';
import { TimelineChart } from './timeline-chart';
import { rangeOf, ZOOMS, type ZoomId } from './timeline-scale';
import { TimelineTable } from './timeline-table';
import styles from './timeline.module.css';

interface TimelineProps {
  /** What every row is about, but for its origin. */
  readonly goods: Omit<EntryGoods, 'origin'>;
  /** Rows that are always there, such as the origins of the offers. */
  readonly origins: readonly CountryCode[];
  readonly prepared: PreparedPack;
  readonly asOf: CalendarDate;
  /** Asks what applies to this origin on this day. */
  readonly onPick: (origin: CountryCode, day: CalendarDate) => void;
}

export function Timeline({ goods, origins, prepared, asOf, onPick }: TimelineProps) {
  const [zoom, setZoom] = useState<ZoomId>('since-2025');
  const [isTable, setIsTable] = useState(false);
  const [added, setAdded] = useState<readonly CountryCode[]>([]);
  const range = useMemo(() => rangeOf(zoom, asOf), [zoom, asOf]);
  const rows = useMemo(
    () =>
      [...origins, ...added.filter((origin) => !origins.includes(origin))].map((origin) => ({
        origin,
        spans: rateHistory({ ...goods, origin }, prepared, range.from, range.to),
      })),
    [goods, origins, added, prepared, range],
  );
  return (
    <Section
      title={`Duty over time, % of customs value, HTS ${htsText(goods.htsCode)}`}
      actions={
        <div className={styles['tools']}>
          <div className={styles['zooms']} role="group" aria-label="Days shown">
            {ZOOMS.map(({ id, label }) => (
              <button
                key={id}
                type="button"
                aria-pressed={id === zoom}
                className={styles['zoom']}
                onClick={() => {
                  setZoom(id);
                }}
              >
                {label}
              </button>
            ))}
          </div>
          <Button
            icon={isTable ? ChartNoAxesGantt : Table2}
            onClick={() => {
              setIsTable(!isTable);
            }}
          >
            {isTable ? 'Show as chart' : 'Show as table'}
          </Button>
        </div>
      }
    >
      {isTable ? (
        <TimelineTable rows={rows} asOf={asOf} />
      ) : (
        <TimelineChart rows={rows} range={range} asOf={asOf} onPick={onPick} />
      )}
      <AddOrigin
        known={rows.map(({ origin }) => origin)}
        added={added}
        onAdd={(origin) => {
          setAdded([...added, origin]);
        }}
        onRemove={(origin) => {
          setAdded(added.filter((other) => other !== origin));
        }}
      />
    </Section>
  );
}

interface AddOriginProps {
  readonly known: readonly CountryCode[];
  readonly added: readonly CountryCode[];
  readonly onAdd: (origin: CountryCode) => void;
  readonly onRemove: (origin: CountryCode) => void;
}

function AddOrigin({ known, added, onAdd, onRemove }: AddOriginProps) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const add = () => {
    const origin = readCountryText(typed);
    if (origin === null) {
      setProblem(typed.trim() === '' ? 'Give a country.' : `“${typed.trim()}” is no country on file.`);
      return;
    }
    setTyped('');
    setProblem(null);
    if (!known.includes(origin)) onAdd(origin);
  };
  return (
    <form
      className={styles['add']}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <CountryField
        label="Another origin"
        value={typed}
        onChange={(text) => {
          setTyped(text);
          setProblem(null);
        }}
        error={problem}
      />
      <Button type="submit" icon={Plus}>
        Add origin
      </Button>
      {added.map((origin) => (
        <RemovableChip
          key={origin}
          lead=""
          removeLabel={`Remove ${formatCountry(origin)}`}
          onRemove={() => {
            onRemove(origin);
          }}
        >
          {formatCountry(origin)}
        </RemovableChip>
      ))}
    </form>
  );
}
