/**
 * A statement about a part as it stands in the form, and the way from there to a record.
 *
 * A statement that was changed may not keep the source of what it said before: that would be false.
 *
 * Depends on: core, components, model, ui (source draft).
 */
import { isCalendarDate, type CalendarDate } from '#domain/core/calendar-date';
import { newRecordId } from '#domain/core/new-record-id';
import { fail, ok, type Result } from '#domain/core/result';
import { comparableRigName, reachOfPattern } from '#domain/components/model-pattern';
import type { Component, ComponentKind, ComponentReach } from '#domain/model/component';
import {
  newSourceDraft,
  readSource,
  sourceDraftOf,
  type SourceDraft,
  type SourceProblems,
} from '../../ui/source-draft';

/** The fields as typed. */
export interface ComponentDraft {
  readonly maker: string;
  /** Names and beginnings of names with commas between; blank for every rig of the maker. */
  readonly models: string;
  readonly kind: ComponentKind;
  readonly part: string;
  /** Blank if no source says who supplies it. */
  readonly supplierId: string;
  readonly reach: ComponentReach;
  readonly from: string;
  readonly until: string;
  readonly source: SourceDraft;
  readonly by: string;
  readonly why: string;
}

/** What is wrong, by field; a field that is right is absent. */
export interface ComponentProblems {
  readonly models?: string;
  readonly part?: string;
  readonly from?: string;
  readonly until?: string;
  readonly why?: string;
  readonly source?: SourceProblems;
}

/** A rig by its names. */
export interface NamedRig {
  readonly maker: string;
  readonly model: string;
}

/** What the form starts from. */
export interface ComponentFormContext {
  /** The statement that is changed; null for a new one. */
  readonly component: Component | null;
  /** True if it ships with the app: then why it is other than as shipped has to be said. */
  readonly isShipped: boolean;
  /** The rig a new statement is about; null for none in particular. */
  readonly rig: NamedRig | null;
  /** Every rig that a statement can be about. */
  readonly rigs: readonly NamedRig[];
  /** Every statement there is, for an id that is free. */
  readonly taken: readonly { readonly id: string }[];
  readonly today: CalendarDate;
  /** Who is at work, as typed elsewhere. */
  readonly author: string;
}

const STALE_SOURCE = 'The statement changed: say where the new one comes from.';

/** The form as it opens. */
export function componentDraftOf({
  component,
  rig,
  rigs,
  today,
  author,
}: ComponentFormContext): ComponentDraft {
  const person = { by: author, why: '' };
  if (component === null) {
    return {
      maker: rig?.maker ?? rigs[0]?.maker ?? '',
      models: rig?.model ?? '',
      kind: 'control-board',
      part: '',
      supplierId: '',
      reach: 'not-known',
      from: '',
      until: '',
      source: newSourceDraft(today),
      ...person,
    };
  }
  return {
    maker: component.maker,
    models: component.models.join(', '),
    kind: component.kind,
    part: component.part,
    supplierId: component.supplierId ?? '',
    reach: component.reach,
    from: component.from ?? '',
    until: component.until ?? '',
    source: sourceDraftOf(component.source),
    ...person,
  };
}

/** The statement that was typed, or null and what is wrong. */
export function readComponentDraft(
  draft: ComponentDraft,
  context: ComponentFormContext,
): { readonly component: Component | null; readonly problems: ComponentProblems } {
  const models = readModels(draft, context.rigs);
  const part = draft.part.trim();
  const from = readDay(draft.from);
  const until = readDay(draft.until);
  const isBackwards =
    from.ok && until.ok && from.value !== null && until.value !== null && until.value < from.value;
  const { source, problems: sourceProblems } = readSource(draft.source);
  const isWhyMissing = context.isShipped && draft.why.trim() === '';
  const problems: ComponentProblems = {
    ...(models.ok ? {} : { models: models.problem }),
    ...(part === '' ? { part: 'Name the part as its source does.' } : {}),
    ...(from.ok ? {} : { from: from.problem }),
    ...(until.ok ? {} : { until: until.problem }),
    ...(isBackwards ? { until: 'Is before the first day.' } : {}),
    ...(isWhyMissing ? { why: 'Say why it is other than as shipped.' } : {}),
    ...(source === null ? { source: sourceProblems } : {}),
  };
  if (!models.ok || !from.ok || !until.ok || source === null || Object.keys(problems).length > 0) {
    return { component: null, problems };
  }
  const component: Component = {
    id: context.component?.id ?? newRecordId('part', `${draft.maker} ${part}`, context.taken),
    maker: draft.maker,
    models: models.value,
    kind: draft.kind,
    part,
    supplierId: draft.supplierId === '' ? null : draft.supplierId,
    reach: draft.reach,
    from: from.value,
    until: until.value,
    source,
  };
  return isStale(component, context.component)
    ? { component: null, problems: { source: { citation: STALE_SOURCE } } }
    : { component, problems };
}

/** The rigs that the typed names mean; null while they cannot be read. */
export function rigsMeant(draft: ComponentDraft, rigs: readonly NamedRig[]): readonly NamedRig[] | null {
  const models = readModels(draft, rigs);
  if (!models.ok) return null;
  const ofMaker = rigs.filter(({ maker }) => maker === draft.maker);
  return models.value.length === 0
    ? ofMaker
    : ofMaker.filter((rig) => models.value.some((pattern) => isMet(pattern, rig)));
}

function readModels(
  { maker, models }: ComponentDraft,
  rigs: readonly NamedRig[],
): Result<readonly string[], string> {
  const patterns = [...new Set(models.split(/[,;]/).map((text) => text.trim().replace(/\s+/g, ' ')))].filter(
    (text) => text !== '',
  );
  const ofMaker = rigs.filter((rig) => rig.maker === maker);
  const unmet = patterns.find((pattern) => !ofMaker.some((rig) => isMet(pattern, rig)));
  return unmet === undefined
    ? ok(patterns)
    : fail(
        `No rig of ${maker} is named “${unmet}”: write the whole name, or its beginning with * at the end.`,
      );
}

function isMet(pattern: string, { model }: NamedRig): boolean {
  return reachOfPattern(pattern, comparableRigName(model)) !== null;
}

function readDay(text: string): Result<CalendarDate | null, string> {
  if (text === '') return ok(null);
  if (!isCalendarDate(text)) return fail('Give day, month and year.');
  return text < '2009-01-01' ? fail('Is before there were rigs: check the year.') : ok(text);
}

/** True if something else is said under the same source. */
function isStale(now: Component, before: Component | null): boolean {
  if (before?.source.citation !== now.source.citation) return false;
  const says = ({ maker, models, kind, part, supplierId, reach, from, until }: Component) =>
    JSON.stringify([maker, models, kind, part, supplierId, reach, from, until]);
  return says(now) !== says(before);
}
