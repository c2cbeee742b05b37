/**
 * A layer as it stands in the form, and the way from there to a record.
 *
 * Rates are typed in per cent, codes with or without dots, countries by name or
 * code. Nothing is rounded or guessed: a rate that is suspiciously low is asked
 * about and taken as it is.
 *
 * Depends on: core, model, tariffs, imports/read-number, ./country-choice, ./decision-draft.
 */
import { isCalendarDate, type CalendarDate } from '#domain/core/calendar-date';
import { formatPercent, partsPerMillion, type PartsPerMillion } from '#domain/core/money';
import { htsText } from '#domain/core/plain-text';
import { fail, ok, type Result } from '#domain/core/result';
import type { Confidence } from '#domain/core/source';
import {
  tariffLayerSchema,
  type LayerKind,
  type LayerStatus,
  type TariffLayer,
} from '#domain/model/tariff-layer';
import type { TariffPack } from '#domain/model/tariff-pack';
import { readPercent } from '../../imports/read-percent';
import { formatCountry } from '../../ui/format';
import { readCountryText } from './country-choice';

/** The fields as typed; a blank one is not known or open. */
export interface LayerDraft {
  readonly program: string;
  readonly kind: LayerKind;
  /** Per cent. */
  readonly rate: string;
  readonly status: LayerStatus;
  /** Names with commas between them. */
  readonly include: string;
  readonly exclude: string;
  readonly hts: string;
  readonly replaces: string;
  readonly from: string;
  readonly to: string;
  readonly authority: string;
  readonly heading: string;
  readonly isUsmcaExempt: boolean;
  readonly condition: string;
  readonly litigation: string;
  readonly note: string;
  readonly citation: string;
  readonly asOf: string;
  readonly confidence: Confidence;
}

/** What is wrong, by field; a field that is right is absent. */
export type LayerProblems = Readonly<Partial<Record<keyof LayerDraft, string>>>;

/** The product codes of rigs, which a new layer starts from. */
const RIG_PREFIXES = ['85437098', '85437099'];

/** The form of a new layer. */
export function newLayerDraft(today: CalendarDate): LayerDraft {
  return {
    program: '',
    kind: 'additive',
    rate: '',
    status: 'scheduled',
    include: '',
    exclude: '',
    hts: RIG_PREFIXES.map(htsText).join(', '),
    replaces: '',
    from: '',
    to: '',
    authority: '',
    heading: '',
    isUsmcaExempt: false,
    condition: '',
    litigation: '',
    note: '',
    citation: '',
    asOf: today,
    confidence: 'stated',
  };
}

/** The form of a layer on record. */
export function layerDraftOf(layer: TariffLayer): LayerDraft {
  return {
    program: layer.program,
    kind: layer.kind,
    rate: layer.rate === null ? '' : formatPercent(layer.rate, 0),
    status: layer.status,
    include: layer.origins.include.map(placeText).join(', '),
    exclude: layer.origins.exclude.map(placeText).join(', '),
    hts: layer.htsPrefixes.map(htsText).join(', '),
    replaces: layer.replaces.join(', '),
    from: layer.from ?? '',
    to: layer.to ?? '',
    authority: layer.authority ?? '',
    heading: layer.heading ?? '',
    isUsmcaExempt: layer.isUsmcaExempt,
    condition: layer.condition ?? '',
    litigation: layer.litigation ?? '',
    note: layer.note ?? '',
    citation: layer.source.citation,
    asOf: layer.source.asOf ?? '',
    confidence: layer.source.confidence,
  };
}

/**
 * The layer that was typed, or null and what is wrong with it.
 *
 * @param id - of the layer that is edited, or that a new one gets
 */
export function readLayerDraft(
  draft: LayerDraft,
  id: string,
  groups: TariffPack['countryGroups'],
): { readonly layer: TariffLayer | null; readonly problems: LayerProblems } {
  const rate = readRate(draft.rate, draft.status);
  const include = readPlaces(draft.include, groups);
  const exclude = readPlaces(draft.exclude, groups);
  const hts = readPrefixes(draft.hts);
  const isUpsideDown = draft.from !== '' && draft.to !== '' && draft.to < draft.from;
  const problems: LayerProblems = {
    ...(draft.program.trim() === '' ? { program: 'Give the programme a name.' } : {}),
    ...(rate.ok ? {} : { rate: rate.problem }),
    ...(include.ok
      ? include.value.length === 0
        ? { include: 'Name at least one origin, or write “all”.' }
        : {}
      : { include: include.problem }),
    ...(exclude.ok ? {} : { exclude: exclude.problem }),
    ...(hts.ok ? {} : { hts: hts.problem }),
    ...(draft.kind === 'replaces' && draft.replaces.trim() === ''
      ? { replaces: 'Name the layers it stands in for, by id.' }
      : {}),
    ...(draft.from === '' || isCalendarDate(draft.from) ? {} : { from: 'Give day, month and year.' }),
    ...(draft.to === '' || isCalendarDate(draft.to) ? {} : { to: 'Give day, month and year.' }),
    ...(isUpsideDown ? { to: 'Ends before it starts.' } : {}),
    ...(draft.citation.trim() === '' ? { citation: 'Say where this was read, or who said it.' } : {}),
    ...(draft.asOf === '' || isCalendarDate(draft.asOf) ? {} : { asOf: 'Give day, month and year.' }),
  };
  if (Object.keys(problems).length > 0 || !rate.ok || !include.ok || !exclude.ok || !hts.ok) {
    return { layer: null, problems };
  }
  const parsed = tariffLayerSchema.safeParse({
    id,
    program: draft.program.trim(),
    authority: textOrNull(draft.authority),
    heading: textOrNull(draft.heading),
    htsPrefixes: hts.value,
    origins: { include: include.value, exclude: exclude.value },
    rate: rate.value,
    kind: draft.kind,
    replaces: draft.kind === 'replaces' ? listOf(draft.replaces) : [],
    from: draft.from === '' ? null : draft.from,
    to: draft.to === '' ? null : draft.to,
    status: draft.status,
    isUsmcaExempt: draft.isUsmcaExempt,
    condition: textOrNull(draft.condition),
    litigation: textOrNull(draft.litigation),
    source: {
      citation: draft.citation.trim(),
      asOf: draft.asOf === '' ? null : draft.asOf,
      confidence: draft.confidence,
    },
    note: textOrNull(draft.note),
  });
  // Every rule of the schema is worded above; one that is added later must not be passed over in silence.
  if (!parsed.success) return { layer: null, problems: { program: parsed.error.issues[0]?.message ?? '' } };
  return { layer: parsed.data, problems };
}

/**
 * The layer that was typed as far as it decides a duty: with stand-ins for its name and
 * its source where they are still to come. To be measured, never saved.
 */
export function readLayerRules(
  draft: LayerDraft,
  id: string,
  groups: TariffPack['countryGroups'],
): TariffLayer | null {
  const { program, citation } = draft;
  const named = {
    ...draft,
    program: program.trim() === '' ? UNNAMED : program,
    citation: citation.trim() === '' ? UNNAMED : citation,
  };
  return readLayerDraft(named, id, groups).layer;
}

const UNNAMED = 'Not named yet';

/** Below this no duty is usual, ppm: 0.5 %. */
const LOW_PPM = 5000;

/** The per cent that was probably meant where a very low rate is typed: `25` for 0.25; else null. */
export function likelyPercent(text: string): string | null {
  const rate = readTypedRate(text);
  return rate.ok && rate.value > 0 && rate.value < LOW_PPM
    ? formatPercent(partsPerMillion(rate.value * 100), 0)
    : null;
}

/** An id for a new layer that no other has: `OWN-STEP-OF-DECEMBER`. */
export function newLayerId(program: string, taken: ReadonlySet<string>): string {
  const slug = program
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  const base = slug === '' ? 'OWN' : `OWN-${slug}`;
  let id = base;
  for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`;
  return id;
}

function readRate(text: string, status: LayerStatus): Result<PartsPerMillion | null, string> {
  if (text.trim() === '') {
    return status === 'unconfirmed'
      ? ok(null)
      : fail('Give a rate in per cent. Only an unconfirmed layer may have none.');
  }
  const rate = readTypedRate(text);
  if (!rate.ok) return rate;
  if (rate.value > 10_000_000) return fail(`“${text.trim()}” is more than 1000 %.`);
  if (rate.value > 0 && rate.value < 1000) return fail(`“${text.trim()}” is less than 0.1 %.`);
  return ok(partsPerMillion(rate.value));
}

/** Per cent as parts per million; one that cannot be counted exactly is far above any limit. */
function readTypedRate(text: string): Result<number, string> {
  const read = readPercent(text);
  if (!read.ok) return fail(`“${text.trim()}” ${read.problem}.`);
  return Number.isSafeInteger(read.value * 100) ? read : fail(`“${text.trim()}” is more than 1000 %.`);
}

function readPlaces(text: string, groups: TariffPack['countryGroups']): Result<readonly string[], string> {
  const byName = new Map(Object.keys(groups).map((name) => [name.toLowerCase(), name]));
  const places: string[] = [];
  for (const name of listOf(text)) {
    const place = /^(?:\*|all|every origin)$/i.test(name)
      ? '*'
      : (byName.get(name.toLowerCase()) ?? readCountryText(name));
    if (place === null) {
      const known = Object.keys(groups).join(', ');
      return fail(
        `“${name}” is neither a country nor a group of the pack${known === '' ? '' : ` (${known})`}.`,
      );
    }
    if (!places.includes(place)) places.push(place);
  }
  return ok(places);
}

function readPrefixes(text: string): Result<readonly string[], string> {
  const codes = listOf(text).map((code) => ({ code, digits: code.replace(/[.\s]/g, '') }));
  if (codes.length === 0) return fail('Give at least one HTS code.');
  const wrong = codes.find(({ digits }) => !/^\d{4,10}$/.test(digits));
  if (wrong !== undefined) return fail(`“${wrong.code}” is not 4 to 10 digits of an HTS code.`);
  return ok([...new Set(codes.map(({ digits }) => digits))]);
}

function placeText(place: string): string {
  if (place === '*') return 'all';
  return place.length === 2 && readCountryText(place) === place ? formatCountry(place) : place;
}

function listOf(text: string): readonly string[] {
  return text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
