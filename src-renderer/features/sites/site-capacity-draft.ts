/**
 * Power, racks and running costs of a site as they stand in the form, and the way from there to a record.
 *
 * One source is typed for all of them; a figure that was not touched keeps its own. A blank field is a
 * figure that nobody stated, which sets no limit, and is never 0.
 *
 * Depends on: core, imports, model (types), ./read-typed, ui.
 */
import { isCalendarMonth, type CalendarMonth } from '#domain/core/calendar-month';
import type { CalendarDate } from '#domain/core/calendar-date';
import { formatPercent, partsPerMillion, usdCents, type UsdCents } from '#domain/core/money';
import { fail, ok, type Result } from '#domain/core/result';
import type { Source, Sourced } from '#domain/core/source';
import type { Cooling } from '#domain/model/rig-model';
import type { Site } from '#domain/model/site';
import type { PowerStep, RackStep, RepairCentre, SiteCapacity } from '#domain/model/site-capacity';
import { readDecimal } from '../../imports/read-number';
import { newSourceDraft, readSource, sourceDraftOf, type SourceDraft } from '../../ui/source-draft';
import { readTypedPercent, readTypedWhole } from './read-typed';

/** A step of power as typed. */
export interface PowerDraft {
  readonly from: string;
  readonly kilowatts: string;
}

/** A step of rack positions as typed. */
export interface RackDraft {
  readonly from: string;
  readonly cooling: Cooling;
  readonly positions: string;
}

/** A repair centre as typed. */
export interface CentreDraft {
  readonly name: string;
  readonly kilometres: string;
}

/** The fields as typed. A line of which nothing is typed is left out. */
export interface CapacityDraft {
  readonly power: readonly PowerDraft[];
  readonly racks: readonly RackDraft[];
  readonly centres: readonly CentreDraft[];
  /** US cents for a kilowatt-hour. */
  readonly electricity: string;
  readonly curtailment: string;
  readonly uptime: string;
  readonly source: SourceDraft;
}

/**
 * What is wrong, by field: `power.0.kilowatts`, `racks.2.from`, `uptime`, `citation`. A field that is
 * right is absent.
 */
export type CapacityProblems = Readonly<Record<string, string>>;

const MOST_KILOWATTS = 10_000_000;
const MOST_POSITIONS = 10_000_000;
const MOST_KILOMETRES = 25_000;
/** A dollar for a kilowatt-hour: more is a slip of the keyboard. */
const MOST_CENTS_PER_MWH = 100_000;

/** The form as it opens, with an empty line where there is none yet. */
export function capacityDraftOf(site: Site, today: CalendarDate): CapacityDraft {
  const { capacity } = site;
  const sources = [capacity?.power, capacity?.racks, capacity?.electricityPerMwh, capacity?.uptime];
  const known = sources.find((figure) => figure !== null && figure !== undefined);
  const share = (figure: Sourced<number> | null | undefined) =>
    figure === null || figure === undefined ? '' : formatPercent(partsPerMillion(figure.value), 2);
  const electricity = capacity?.electricityPerMwh ?? null;
  return {
    power: (capacity?.power?.value ?? [{ from: '', kilowatts: '' }]).map(({ from, kilowatts }) => ({
      from,
      kilowatts: String(kilowatts),
    })),
    racks: (capacity?.racks?.value ?? [{ from: '', cooling: 'air' as const, positions: '' }]).map(
      ({ from, cooling, positions }) => ({ from, cooling, positions: String(positions) }),
    ),
    centres: (capacity?.repairCentres ?? []).map(({ name, kilometres }) => ({
      name,
      kilometres: String(kilometres),
    })),
    electricity: electricity === null ? '' : String(electricity.value / 1_000),
    curtailment: share(capacity?.curtailment),
    uptime: share(capacity?.uptime),
    source: known === undefined ? newSourceDraft(today) : sourceDraftOf(known),
  };
}

/**
 * The capacity that was typed, or what is wrong.
 *
 * @returns `capacity` is null while something is wrong, and for a form in which nothing is stated
 */
export function readCapacityDraft(
  draft: CapacityDraft,
  site: Site,
): { readonly capacity: SiteCapacity | null; readonly problems: CapacityProblems } {
  const problems: Record<string, string> = {};
  const note = <Value>(field: string, read: Result<Value, string>): Value | null => {
    if (read.ok) return read.value;
    problems[field] = read.problem;
    return null;
  };
  const power = draft.power.flatMap((line, at): readonly PowerStep[] => {
    if (line.from.trim() === '' && line.kilowatts.trim() === '') return [];
    const from = note(`power.${String(at)}.from`, readMonth(line.from));
    const kilowatts = note(`power.${String(at)}.kilowatts`, readKilowatts(line.kilowatts));
    return from === null || kilowatts === null ? [] : [{ from, kilowatts }];
  });
  const racks = draft.racks.flatMap((line, at): readonly RackStep[] => {
    if (line.from.trim() === '' && line.positions.trim() === '') return [];
    const from = note(`racks.${String(at)}.from`, readMonth(line.from));
    const positions = note(`racks.${String(at)}.positions`, readTypedWhole(line.positions, MOST_POSITIONS));
    return from === null || positions === null ? [] : [{ from, cooling: line.cooling, positions }];
  });
  const centres = draft.centres.flatMap((line, at): readonly Omit<RepairCentre, 'source'>[] => {
    const name = line.name.trim();
    if (name === '' && line.kilometres.trim() === '') return [];
    if (name === '') problems[`centres.${String(at)}.name`] = 'Name the repair centre.';
    const kilometres = note(
      `centres.${String(at)}.kilometres`,
      readTypedWhole(line.kilometres, MOST_KILOMETRES),
    );
    return name === '' || kilometres === null ? [] : [{ name, kilometres }];
  });
  noteTwice(draft.power, (line) => line.from, 'power', problems);
  noteTwice(draft.racks, (line) => line.from && `${line.from} ${line.cooling}`, 'racks', problems);
  const electricity = blankOr(draft.electricity, (text) => note('electricity', readCentsPerKwh(text)));
  const curtailment = blankOr(draft.curtailment, (text) =>
    note('curtailment', readTypedPercent(text, 1_000_000)),
  );
  const uptime = blankOr(draft.uptime, (text) => note('uptime', readTypedPercent(text, 1_000_000)));
  const isEmpty =
    power.length + racks.length + centres.length === 0 &&
    [electricity, curtailment, uptime].every((figure) => figure === null);
  if (Object.keys(problems).length > 0) return { capacity: null, problems };
  if (isEmpty) return { capacity: null, problems: {} };
  const { source, problems: sourceProblems } = readSource(draft.source);
  if (source === null) return { capacity: null, problems: { ...sourceProblems } };
  const before = site.capacity;
  const inOrder = <Step extends { readonly from: string }>(steps: readonly Step[]) =>
    [...steps].sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
  return {
    problems: {},
    capacity: {
      power: power.length === 0 ? null : sourced(inOrder(power), before?.power, before, source),
      racks: racks.length === 0 ? null : sourced(inOrder(racks), before?.racks, before, source),
      electricityPerMwh:
        electricity === null ? null : sourced(electricity, before?.electricityPerMwh, before, source),
      curtailment:
        curtailment === null
          ? null
          : sourced(partsPerMillion(curtailment), before?.curtailment, before, source),
      uptime: uptime === null ? null : sourced(partsPerMillion(uptime), before?.uptime, before, source),
      repairCentres: centres.map((centre) => {
        const same = before?.repairCentres.find(
          ({ name, kilometres }) => name === centre.name && kilometres === centre.kilometres,
        );
        return { ...centre, source: same?.source ?? source };
      }),
    },
  };
}

function blankOr<Value>(text: string, read: (text: string) => Value | null): Value | null {
  return text.trim() === '' ? null : read(text);
}

/** A figure keeps its own source if it was not touched and was not simply the one the form showed. */
function sourced<Value>(
  value: Value,
  before: Sourced<Value> | null | undefined,
  capacity: SiteCapacity | null,
  typed: Source,
): Sourced<Value> {
  if (before === null || before === undefined || JSON.stringify(before.value) !== JSON.stringify(value)) {
    return { value, ...typed };
  }
  const shown = [capacity?.power, capacity?.racks, capacity?.electricityPerMwh, capacity?.uptime].find(
    (figure) => figure !== null && figure !== undefined,
  );
  const isShown =
    shown?.citation === before.citation &&
    shown.asOf === before.asOf &&
    shown.confidence === before.confidence;
  return isShown ? { value, ...typed } : before;
}

function noteTwice<Line>(
  lines: readonly Line[],
  nameOf: (line: Line) => string,
  list: string,
  problems: Record<string, string>,
): void {
  const seen = new Set<string>();
  for (const [at, line] of lines.entries()) {
    const name = nameOf(line).trim();
    if (name === '') continue;
    if (seen.has(name)) {
      problems[`${list}.${String(at)}.from`] ??=
        'Stands here twice: one step says what holds from a month on.';
    }
    seen.add(name);
  }
}

/** A month as `2027-03`, and as people also type it: `2027-3`, `03/2027`. */
function readMonth(text: string): Result<CalendarMonth, string> {
  const typed = text.trim();
  if (typed === '') return fail('Give the month from which this holds.');
  const found = /^(\d{4})[-/.](\d{1,2})$/.exec(typed) ?? null;
  const turned = /^(\d{1,2})[-/.](\d{4})$/.exec(typed) ?? null;
  const [year = '', month = ''] =
    found !== null ? found.slice(1) : turned !== null ? [turned[2], turned[1]] : [];
  const whole = `${year}-${month.padStart(2, '0')}`;
  if (!isCalendarMonth(whole)) return fail(`“${typed}” is no month such as 2027-03.`);
  if (whole < '1990-01' || whole > '2199-12')
    return fail(`“${typed}” is not in 1990 to 2199: check the year.`);
  return ok(whole);
}

function readKilowatts(text: string): Result<number, string> {
  const typed = text.trim();
  if (typed === '') return fail('Give the kilowatts; 0 if there is none from then on.');
  const inMegawatts = /mw$/i.test(typed);
  const read = readDecimal(typed.replace(/\s*[mk]w$/i, ''));
  if (!read.ok) return fail(`“${typed}” ${read.problem}.`);
  const kilowatts = Number(read.value) * (inMegawatts ? 1_000 : 1);
  if (kilowatts > MOST_KILOWATTS) return fail(`“${typed}” is more than ${String(MOST_KILOWATTS)} kW.`);
  return ok(kilowatts);
}

function readCentsPerKwh(text: string): Result<UsdCents, string> {
  const read = readDecimal(text, ['¢', '¢/kWh'], false);
  if (!read.ok) return fail(`“${text.trim()}” ${read.problem}.`);
  if ((read.value.split('.')[1] ?? '').length > 3) {
    return fail(`“${text.trim()}” has more than three decimals.`);
  }
  const cents = Math.round(Number(read.value) * 1_000);
  return cents > MOST_CENTS_PER_MWH
    ? fail(`“${text.trim()}” is more than 100 ¢: give cents for a kilowatt-hour.`)
    : ok(usdCents(cents));
}
