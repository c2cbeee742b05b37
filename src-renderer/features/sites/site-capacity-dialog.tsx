/**
 * The form of what a site can take and what running a rig there costs.
 *
 * Depends on: react, core, model (types), ui, ./site-capacity-draft.
 */
import { Plus, X } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { CalendarDate } from '#domain/core/calendar-date';
import { isolatedName } from '#domain/core/isolated-name';
import type { Cooling } from '#domain/model/rig-model';
import type { Site } from '#domain/model/site';
import { Button, IconButton } from '../../ui/button';
import { SelectField, TextField } from '../../ui/fields';
import { FormDialog } from '../../ui/form-dialog';
import { SourceFields } from '../../ui/source-fields';
import { capacityDraftOf, readCapacityDraft, type CapacityDraft } from './site-capacity-draft';
import styles from './sites.module.css';

interface SiteCapacityDialogProps {
  readonly site: Site;
  readonly today: CalendarDate;
  readonly onSave: (site: Site) => Promise<unknown>;
  readonly onClose: () => void;
}

const coolings: readonly { readonly value: Cooling; readonly label: string }[] = [
  { value: 'air', label: 'Air' },
  { value: 'hydro', label: 'Hydro' },
  { value: 'immersion', label: 'Immersion' },
];

export function SiteCapacityDialog({ site, today, onSave, onClose }: SiteCapacityDialogProps) {
  const [draft, setDraft] = useState(() => capacityDraftOf(site, today));
  const [wasRefused, setWasRefused] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const read = readCapacityDraft(draft, site);
  const problems = wasRefused ? read.problems : {};
  const change = (part: Partial<CapacityDraft>) => {
    setDraft({ ...draft, ...part });
  };
  const problemOf = (field: string) => problems[field] ?? null;

  return (
    <FormDialog
      title={`What ${isolatedName(site.name)} can take`}
      description="A plan is held against this. Blank is not known and sets no limit."
      saveLabel="Save capacity"
      size="wide"
      initialFocus={first}
      onClose={onClose}
      onSave={() => {
        if (Object.keys(read.problems).length === 0) return onSave({ ...site, capacity: read.capacity });
        setWasRefused(true);
        return null;
      }}
    >
      <Steps
        legend="Power at the wall, all rigs together"
        addLabel="Add a step of power"
        lines={draft.power}
        blank={{ from: draft.power.at(-1)?.from ?? '', kilowatts: '' }}
        onChange={(power) => {
          change({ power });
        }}
        removeLabel={(at) => `Remove step ${String(at + 1)} of power`}
      >
        {(line, at, set) => (
          <>
            <TextField
              ref={at === 0 ? first : undefined}
              label={`Power from month, step ${String(at + 1)}`}
              placeholder="2027-03"
              value={line.from}
              onChange={(from) => {
                set({ ...line, from });
              }}
              error={problemOf(`power.${String(at)}.from`)}
            />
            <TextField
              label={`Power, kW, step ${String(at + 1)}`}
              inputMode="decimal"
              placeholder="4000 or 4 MW"
              value={line.kilowatts}
              onChange={(kilowatts) => {
                set({ ...line, kilowatts });
              }}
              error={problemOf(`power.${String(at)}.kilowatts`)}
            />
          </>
        )}
      </Steps>
      <Steps
        legend="Rack positions, by cooling"
        addLabel="Add a step of racks"
        lines={draft.racks}
        blank={{ from: draft.racks.at(-1)?.from ?? '', cooling: 'air' as const, positions: '' }}
        onChange={(racks) => {
          change({ racks });
        }}
        removeLabel={(at) => `Remove step ${String(at + 1)} of racks`}
      >
        {(line, at, set) => (
          <>
            <TextField
              label={`Racks from month, step ${String(at + 1)}`}
              placeholder="2027-03"
              value={line.from}
              onChange={(from) => {
                set({ ...line, from });
              }}
              error={problemOf(`racks.${String(at)}.from`)}
            />
            <SelectField
              label={`Cooling, step ${String(at + 1)}`}
              value={line.cooling}
              options={coolings}
              onChange={(cooling) => {
                set({ ...line, cooling });
              }}
            />
            <TextField
              label={`Positions, step ${String(at + 1)}`}
              inputMode="numeric"
              value={line.positions}
              onChange={(positions) => {
                set({ ...line, positions });
              }}
              error={problemOf(`racks.${String(at)}.positions`)}
            />
          </>
        )}
      </Steps>
      <div className={styles['three']}>
        <TextField
          label="Electricity, ¢/kWh"
          inputMode="decimal"
          value={draft.electricity}
          onChange={(electricity) => {
            change({ electricity });
          }}
          error={problemOf('electricity')}
          hint="All charges together."
        />
        <TextField
          label="Curtailed, % of hours"
          inputMode="decimal"
          value={draft.curtailment}
          onChange={(curtailment) => {
            change({ curtailment });
          }}
          error={problemOf('curtailment')}
          hint="Rigs off for the grid’s sake."
        />
        <TextField
          label="Uptime, % of the rest"
          inputMode="decimal"
          value={draft.uptime}
          onChange={(uptime) => {
            change({ uptime });
          }}
          error={problemOf('uptime')}
          hint="Of the hours that are not curtailed."
        />
      </div>
      <Steps
        legend="Repair centres"
        addLabel="Add a repair centre"
        lines={draft.centres}
        blank={{ name: '', kilometres: '' }}
        onChange={(centres) => {
          change({ centres });
        }}
        removeLabel={(at) => `Remove repair centre ${String(at + 1)}`}
      >
        {(line, at, set) => (
          <>
            <TextField
              label={`Repair centre ${String(at + 1)}`}
              value={line.name}
              onChange={(name) => {
                set({ ...line, name });
              }}
              error={problemOf(`centres.${String(at)}.name`)}
              maxLength={200}
            />
            <TextField
              label={`Kilometres by road, repair centre ${String(at + 1)}`}
              inputMode="numeric"
              value={line.kilometres}
              onChange={(kilometres) => {
                set({ ...line, kilometres });
              }}
              error={problemOf(`centres.${String(at)}.kilometres`)}
            />
          </>
        )}
      </Steps>
      <SourceFields
        draft={draft.source}
        problems={problems}
        onChange={(source) => {
          change({ source });
        }}
        hint="A figure left as it is keeps its own source."
      />
    </FormDialog>
  );
}

interface StepsProps<Line> {
  readonly legend: string;
  readonly addLabel: string;
  readonly lines: readonly Line[];
  readonly blank: Line;
  readonly onChange: (lines: readonly Line[]) => void;
  readonly removeLabel: (at: number) => string;
  readonly children: (line: Line, at: number, set: (line: Line) => void) => ReactNode;
}

/** Lines that can be added and taken away; a line that was added takes the keyboard. */
function Steps<Line>({ legend, addLabel, lines, blank, onChange, removeLabel, children }: StepsProps<Line>) {
  const list = useRef<HTMLDivElement>(null);
  const [added, setAdded] = useState(0);
  useEffect(() => {
    if (added === 0) return;
    const last = list.current?.querySelector(':scope > :last-child');
    last?.querySelector('input')?.focus();
  }, [added]);
  return (
    <fieldset className={styles['steps']}>
      <legend>{legend}</legend>
      <div ref={list} className={styles['stepList']}>
        {lines.map((line, at) => (
          <div key={at} className={styles['step']}>
            {children(line, at, (next) => {
              onChange(lines.map((one, place) => (place === at ? next : one)));
            })}
            <IconButton
              label={removeLabel(at)}
              icon={X}
              onClick={() => {
                onChange(lines.filter((_, place) => place !== at));
              }}
            />
          </div>
        ))}
      </div>
      <Button
        icon={Plus}
        onClick={() => {
          onChange([...lines, blank]);
          setAdded((count) => count + 1);
        }}
      >
        {addLabel}
      </Button>
    </fieldset>
  );
}
