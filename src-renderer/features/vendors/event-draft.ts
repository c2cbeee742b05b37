/**
 * An event as it stands in a form, with what each source says of it.
 *
 * Depends on: core, model, ui, ./stake-draft.
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import { newRecordId } from '#domain/core/new-record-id';
import type { RiskEvent, RiskKind, RiskStatement, Severity } from '#domain/model/risk-event';
import {
  newSourceDraft,
  readSource,
  sourceDraftOf,
  type SourceDraft,
  type SourceProblems,
} from '../../ui/source-draft';
import { readDay } from './stake-draft';

/** What one source says, as typed. */
export interface StatementDraft {
  /** Tells the rows of the form apart. */
  readonly key: number;
  readonly says: string;
  readonly source: SourceDraft;
}

/** The fields as typed. */
export interface EventDraft {
  readonly title: string;
  readonly kind: RiskKind;
  readonly severity: Severity;
  /** Empty for one that bears on the whole trade. */
  readonly partyIds: readonly string[];
  readonly from: string;
  readonly until: string;
  readonly statements: readonly StatementDraft[];
  readonly why: string;
}

/** What is wrong with one statement. */
export interface StatementProblems {
  readonly says?: string;
  readonly source: SourceProblems;
}

/** What is wrong, by field. */
export interface EventProblems {
  readonly title?: string;
  readonly from?: string;
  readonly until?: string;
  /** In the order of the statements. */
  readonly statements: readonly StatementProblems[];
}

/** @param partyId - the party that a new event is about; null for the whole trade */
export function eventDraftOf(
  event: RiskEvent | null,
  partyId: string | null,
  why: string | null,
  today: CalendarDate,
): EventDraft {
  if (event === null) {
    return {
      title: '',
      kind: 'probe',
      severity: 3,
      partyIds: partyId === null ? [] : [partyId],
      from: today,
      until: '',
      statements: [{ key: 0, says: '', source: newSourceDraft(today) }],
      why: '',
    };
  }
  const { title, kind, severity, partyIds, from, until, statements } = event;
  return {
    title,
    kind,
    severity,
    partyIds,
    from,
    until: until ?? '',
    statements: statements.map(({ says, source }, key) => ({ key, says, source: sourceDraftOf(source) })),
    why: why ?? '',
  };
}

/** The draft with one more statement; it begins as one read today. */
export function withStatement(draft: EventDraft, today: CalendarDate): EventDraft {
  const key = Math.max(-1, ...draft.statements.map((statement) => statement.key)) + 1;
  return { ...draft, statements: [...draft.statements, { key, says: '', source: newSourceDraft(today) }] };
}

/**
 * The event, or what is wrong.
 *
 * @param id - null gives a new one
 * @param latest - the day that events are shown by: one that begins later would be kept and not be seen
 */
export function readEventDraft(
  draft: EventDraft,
  id: string | null,
  events: readonly { readonly id: string }[],
  latest: CalendarDate,
): { readonly event: RiskEvent | null; readonly problems: EventProblems } {
  const title = draft.title.trim();
  const from = readDay(draft.from);
  const until = readDay(draft.until);
  const statements = draft.statements.map(readStatement);
  const begins = from.ok ? from.value : null;
  const isAhead = begins !== null && begins > latest;
  const endsBefore = begins !== null && until.ok && until.value !== null && until.value < begins;
  const problems: EventProblems = {
    ...(title === '' ? { title: 'Say what happened in a few words.' } : {}),
    ...(from.ok
      ? begins === null
        ? { from: 'Give the first day known; the first of the month if no day is.' }
        : isAhead
          ? { from: 'Lies ahead: an event stands here once it has begun.' }
          : {}
      : { from: from.problem }),
    ...(until.ok ? (endsBefore ? { until: 'Is before the first day.' } : {}) : { until: until.problem }),
    statements: statements.map(({ problems: ofStatement }) => ofStatement),
  };
  const read = statements.flatMap(({ statement }) => (statement === null ? [] : [statement]));
  if (
    title === '' ||
    begins === null ||
    isAhead ||
    !until.ok ||
    endsBefore ||
    read.length < draft.statements.length
  ) {
    return { event: null, problems };
  }
  return {
    event: {
      id: id ?? newRecordId('event', title, events),
      partyIds: draft.partyIds,
      kind: draft.kind,
      title,
      from: begins,
      until: until.value,
      severity: draft.severity,
      statements: [...read].sort(oldestFirst),
    },
    problems,
  };
}

function readStatement({ says, source }: StatementDraft): {
  readonly statement: RiskStatement | null;
  readonly problems: StatementProblems;
} {
  const read = readSource(source);
  const isBlank = says.trim() === '';
  return {
    statement: isBlank || read.source === null ? null : { says: says.trim(), source: read.source },
    problems: { ...(isBlank ? { says: 'Say what this source says.' } : {}), source: read.problems },
  };
}

/** A source without a day stands last. */
function oldestFirst(a: RiskStatement, b: RiskStatement): number {
  const [one, other] = [a.source.asOf ?? '9999', b.source.asOf ?? '9999'];
  return one === other ? 0 : one < other ? -1 : 1;
}
