/**
 * The fields that sentences of layers share: a change in per cent, a day, a country, a vendor.
 *
 * Depends on: core, imports, model (types), ui, ./new-layer (types).
 */
import { calendarDate, isCalendarDate, isPlanDay, type CalendarDate } from '#domain/core/calendar-date';
import { countryCode, type CountryCode } from '#domain/core/country';
import { formatPercent, partsPerMillion } from '#domain/core/money';
import type { ScenarioLayer } from '#domain/model/plan-scenario';
import { readPercent } from '../../imports/read-percent';
import { formatCountry } from '../../ui/format';
import { SentenceInput, SentenceSelect } from '../../ui/sentence-fields';
import type { LayerNames } from './new-layer';

/** What a sentence of one kind is given. */
export interface SentenceOf<Kind extends ScenarioLayer['kind']> {
  readonly layer: Extract<ScenarioLayer, { readonly kind: Kind }>;
  readonly names: LayerNames;
  readonly onChange: (layer: ScenarioLayer) => void;
}

interface ChangeFieldsProps {
  readonly changePpm: number;
  readonly onTake: (changePpm: number) => void;
}

/** `20 % lower`: the size and the direction are two fields, so that no sign is overlooked. */
export function ChangeFields({ changePpm, onTake }: ChangeFieldsProps) {
  const isLower = changePpm < 0;
  return (
    <>
      <PercentInput
        label="Per cent"
        ppm={Math.abs(changePpm)}
        most={isLower ? 990_000 : 10_000_000}
        onTake={(ppm) => {
          onTake(isLower ? -ppm : ppm);
        }}
      />
      %
      <SentenceSelect
        label="Lower or higher"
        value={isLower ? 'lower' : 'higher'}
        onChange={(value) => {
          const size = Math.abs(changePpm);
          onTake(value === 'lower' ? -Math.min(size, 990_000) : size);
        }}
      >
        <option value="lower">lower</option>
        <option value="higher">higher</option>
      </SentenceSelect>
    </>
  );
}

interface PercentInputProps {
  readonly label: string;
  readonly ppm: number;
  readonly most?: number;
  readonly onTake: (ppm: number) => void;
}

export function PercentInput({ label, ppm, most = 10_000_000, onTake }: PercentInputProps) {
  return (
    <SentenceInput
      label={label}
      text={formatPercent(partsPerMillion(ppm), 2)}
      expected={`Expected per cent, 0 to ${String(most / 10_000)}.`}
      onTake={(text) => {
        const read = readPercent(text);
        if (!read.ok || read.value > most) return 'refused';
        onTake(read.value);
        return read.value === ppm ? 'same' : 'taken';
      }}
    />
  );
}

interface DayInputProps {
  readonly label: string;
  readonly day: CalendarDate;
  readonly onTake: (day: CalendarDate) => void;
}

export function DayInput({ label, day, onTake }: DayInputProps) {
  return (
    <SentenceInput
      label={label}
      text={day}
      type="date"
      expected="Expected a day of 1990 to 2199."
      onTake={(text) => {
        if (!isCalendarDate(text) || !isPlanDay(text)) return 'refused';
        onTake(calendarDate(text));
        return text === day ? 'same' : 'taken';
      }}
    />
  );
}

interface CountrySelectProps {
  readonly label: string;
  readonly code: CountryCode;
  readonly names: LayerNames;
  readonly onChange: (code: CountryCode) => void;
}

export function CountrySelect({ label, code, names, onChange }: CountrySelectProps) {
  return (
    <SentenceSelect
      label={label}
      value={code}
      onChange={(value) => {
        onChange(countryCode(value));
      }}
    >
      <Countries codes={withCode(names.countries, code)} />
    </SentenceSelect>
  );
}

export function Countries({ codes }: { readonly codes: readonly CountryCode[] }) {
  return codes.map((code) => (
    <option key={code} value={code}>
      {formatCountry(code)}
    </option>
  ));
}

export function Vendors({
  vendors,
  present,
}: {
  readonly vendors: readonly string[];
  readonly present: string | null;
}) {
  const all = present === null || vendors.includes(present) ? vendors : [present, ...vendors];
  return all.map((vendor) => (
    <option key={vendor} value={vendor}>
      {vendor}
    </option>
  ));
}

export function withCode(codes: readonly CountryCode[], code: CountryCode | null): readonly CountryCode[] {
  return code === null || codes.includes(code) ? codes : [code, ...codes];
}
