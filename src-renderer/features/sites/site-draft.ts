/**
 * A site as it stands in the form, and the way from there to a record.
 *
 * One source is typed for the whole site but its tax. A figure that was not touched keeps
 * a source of its own, so that editing one figure never re-labels another.
 *
 * Depends on: core, model (types), ./read-typed, ui.
 */
import { isolatedName } from '#domain/core/isolated-name';
import {
  formatDecimal,
  formatPercent,
  partsPerMillion,
  type PartsPerMillion,
  type UsdCents,
} from '#domain/core/money';
import type { CalendarDate } from '#domain/core/calendar-date';
import type { Result } from '#domain/core/result';
import type { Source, Sourced } from '#domain/core/source';
import type { Days } from '#domain/model/lane';
import type { Site } from '#domain/model/site';
import { newRecordId } from '#domain/core/new-record-id';
import { readTypedDate, readTypedPercent, readTypedUsd, readTypedWhole } from './read-typed';
import { newSourceDraft, readSource, sourceDraftOf, type SourceDraft } from '../../ui/source-draft';

/** The fields as typed. */
export interface SiteDraft {
  readonly name: string;
  readonly state: string;
  readonly energisationDate: string;
  readonly inlandP50: string;
  readonly inlandP90: string;
  /** Dollars for one unit; blank if not known. */
  readonly receiving: string;
  /** Dollars for one unit; blank if it is part of receiving. */
  readonly installation: string;
  readonly isTaxed: boolean;
  /** Per cent; counts only if taxed. */
  readonly taxRate: string;
  /** Where the tax rate was read; counts only if taxed. */
  readonly taxCitation: string;
  readonly source: SourceDraft;
}

/** A field of the form. */
export type SiteField = Exclude<keyof SiteDraft, 'source'> | keyof SourceDraft;

/** What is wrong, by field; a field that is right is absent. */
export type SiteProblems = Readonly<Partial<Record<SiteField, string>>>;

/** What the form starts from. */
export interface SiteFormContext {
  /** The site that is edited; null for a new one. */
  readonly site: Site | null;
  /** Every site of the workspace. */
  readonly sites: readonly Site[];
  /** What a new site's inland days start from. */
  readonly assumedInlandDays: Sourced<Days>;
  readonly today: CalendarDate;
}

const MOST_DAYS = 3650;
const MOST_CENTS = 10_000_000;
/** Far above any US sales tax: more is a slip of the keyboard. */
const MOST_TAX_PPM = 300_000;

/** The form as it opens. */
export function siteDraftOf({ site, assumedInlandDays, today }: SiteFormContext): SiteDraft {
  const { p50, p90 } = (site?.inlandDays ?? assumedInlandDays).value;
  const receiving = site?.receivingCostPerUnit ?? null;
  const installation = site?.installationCostPerUnit ?? null;
  const tax = site?.useTaxRate ?? null;
  return {
    name: site?.name ?? '',
    state: site?.state ?? 'TX',
    energisationDate: site?.energisationDate ?? '',
    inlandP50: String(p50),
    inlandP90: String(p90),
    receiving: receiving === null ? '' : formatDecimal(receiving.value),
    installation: installation === null ? '' : formatDecimal(installation.value),
    isTaxed: tax !== null,
    taxRate: tax === null ? '' : formatPercent(partsPerMillion(tax.value), 2),
    taxCitation: tax?.citation ?? '',
    source: site === null ? newSourceDraft(today) : sourceDraftOf(site.source),
  };
}

/** The site that was typed, or null and what is wrong. */
export function readSiteDraft(
  draft: SiteDraft,
  context: SiteFormContext,
): { readonly site: Site | null; readonly problems: SiteProblems } {
  const name = draft.name.trim();
  const nameProblem = nameProblemOf(name, context);
  const energisation = readTypedDate(draft.energisationDate);
  const p50 = readTypedWhole(draft.inlandP50, MOST_DAYS);
  const p90 = readTypedWhole(draft.inlandP90, MOST_DAYS);
  const isUpsideDown = p50.ok && p90.ok && p90.value < p50.value;
  const receiving = readTypedCost(draft.receiving);
  const installation = readTypedCost(draft.installation);
  const tax = draft.isTaxed ? readTypedPercent(draft.taxRate, MOST_TAX_PPM) : null;
  const taxCitation = draft.taxCitation.trim();
  const { source, problems } = readSource(draft.source);
  const found: SiteProblems = {
    ...problems,
    ...(nameProblem === null ? {} : { name: nameProblem }),
    ...(energisation.ok ? {} : { energisationDate: energisation.problem }),
    ...(p50.ok ? {} : { inlandP50: p50.problem }),
    ...(p90.ok ? {} : { inlandP90: p90.problem }),
    ...(isUpsideDown ? { inlandP90: 'Is less than P50: nine in ten take at least as long as half.' } : {}),
    ...(receiving === null || receiving.ok ? {} : { receiving: receiving.problem }),
    ...(installation === null || installation.ok ? {} : { installation: installation.problem }),
    ...(tax === null || tax.ok ? {} : { taxRate: tax.problem }),
    ...(draft.isTaxed && taxCitation === '' ? { taxCitation: 'Say where the rate was read.' } : {}),
  };
  const isRight = Object.keys(found).length === 0;
  if (!isRight || source === null || !energisation.ok || !p50.ok || !p90.ok) {
    return { site: null, problems: found };
  }
  const days = { p50: p50.value, p90: p90.value };
  const known = context.site;
  return {
    problems: found,
    site: {
      id: known?.id ?? newRecordId('site', name, context.sites),
      name,
      state: draft.state,
      energisationDate: energisation.value,
      inlandDays: {
        value: days,
        ...sourceOf(known?.inlandDays ?? context.assumedInlandDays, known, source, isSameDays(days)),
      },
      receivingCostPerUnit: costOf(receiving, known?.receivingCostPerUnit ?? null, known, source),
      installationCostPerUnit: costOf(installation, known?.installationCostPerUnit ?? null, known, source),
      useTaxRate: tax?.ok === true ? taxOf(partsPerMillion(tax.value), taxCitation, context) : null,
      capacity: known?.capacity ?? null,
      source,
    },
  };
}

/** A cost, or null for a blank field: what is not known is never 0. */
function readTypedCost(text: string): Result<UsdCents, string> | null {
  return text.trim() === '' ? null : readTypedUsd(text, MOST_CENTS);
}

function costOf(
  typed: Result<UsdCents, string> | null,
  before: Sourced<UsdCents> | null,
  site: Site | null,
  source: Source,
): Sourced<UsdCents> | null {
  if (typed?.ok !== true) return null;
  const { value } = typed;
  return { value, ...sourceOf(before, site, source, (cents) => cents === value) };
}

/** A rate of tax is not read where a site's schedule is, so it has a source of its own, read today if it is new. */
function taxOf(value: PartsPerMillion, citation: string, context: SiteFormContext): Sourced<PartsPerMillion> {
  const before = context.site?.useTaxRate ?? null;
  if (before?.value === value && before.citation === citation) return before;
  return { value, citation, asOf: context.today, confidence: 'stated' };
}

/** The source a figure keeps: its own if it was not touched and was not simply that of the site. */
function sourceOf<Value>(
  before: Sourced<Value> | null,
  site: Site | null,
  typed: Source,
  isSame: (value: Value) => boolean,
): Source {
  if (before === null || !isSame(before.value)) return typed;
  const { citation, asOf, confidence } = before;
  return site !== null && isSameSource(site.source, before) ? typed : { citation, asOf, confidence };
}

function isSameDays(days: Days): (other: Days) => boolean {
  return ({ p50, p90 }) => p50 === days.p50 && p90 === days.p90;
}

function isSameSource(one: Source, other: Source): boolean {
  return one.citation === other.citation && one.asOf === other.asOf && one.confidence === other.confidence;
}

function nameProblemOf(name: string, { site, sites }: SiteFormContext): string | null {
  if (name === '') return 'Give the site a name.';
  const folded = name.toLowerCase();
  // Price lists name a site by either, so both must be told apart.
  const isTaken = sites.some(
    (other) =>
      other.id !== site?.id && (other.name.toLowerCase() === folded || other.id.toLowerCase() === folded),
  );
  return isTaken ? `There is already a site ${isolatedName(name)}.` : null;
}
