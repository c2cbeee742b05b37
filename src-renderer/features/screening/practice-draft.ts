/**
 * The form of how screening is done, and what other thresholds would make of the hits at hand.
 *
 * Depends on: model (types).
 */
import type { PartyScreening } from '#domain/model/screening-run';
import type { Band, ScreeningPractice, ScreeningSettings } from '#domain/model/screening-settings';

/** What is typed. */
export interface PracticeDraft {
  readonly strongFrom: string;
  readonly possibleFrom: string;
  readonly weakFrom: string;
  readonly mostWeakHits: string;
  readonly listMaxAgeDays: string;
  readonly needsSecondPerson: boolean;
}

/** What is wrong with a field, by its name. */
export type PracticeProblems = Partial<Record<keyof PracticeDraft, string>>;

/** The form of what is in force. */
export function practiceDraftOf({ settings, ...rest }: ScreeningPractice): PracticeDraft {
  return {
    strongFrom: String(settings.strongFrom),
    possibleFrom: String(settings.possibleFrom),
    weakFrom: String(settings.weakFrom),
    mostWeakHits: String(settings.mostWeakHits),
    listMaxAgeDays: String(rest.listMaxAgeDays),
    needsSecondPerson: rest.needsSecondPerson,
  };
}

/** Reads the form; null where something typed is wrong. */
export function readPracticeDraft(draft: PracticeDraft): {
  readonly practice: ScreeningPractice | null;
  readonly problems: PracticeProblems;
} {
  const problems: { -readonly [Field in keyof PracticeProblems]: PracticeProblems[Field] } = {};
  const share = (field: 'strongFrom' | 'possibleFrom' | 'weakFrom') => {
    const value = /^(0?\.\d{1,4}|1(\.0+)?)$/.test(draft[field].trim()) ? Number(draft[field]) : NaN;
    if (!(value > 0)) problems[field] = 'Write a score above 0 and up to 1, such as 0.88.';
    return value;
  };
  const whole = (field: 'mostWeakHits' | 'listMaxAgeDays', least: number, most: number) => {
    const value = /^\d{1,6}$/.test(draft[field].trim()) ? Number(draft[field]) : NaN;
    if (!(value >= least && value <= most)) {
      problems[field] = `Write a whole number from ${String(least)} to ${most.toLocaleString('en-US')}.`;
    }
    return value;
  };
  const settings: ScreeningSettings = {
    strongFrom: share('strongFrom'),
    possibleFrom: share('possibleFrom'),
    weakFrom: share('weakFrom'),
    mostWeakHits: whole('mostWeakHits', 0, 1_000),
  };
  const listMaxAgeDays = whole('listMaxAgeDays', 1, 3_650);
  if (settings.possibleFrom >= settings.strongFrom) {
    problems.possibleFrom = 'A possible hit must score less than a strong one.';
  }
  if (settings.weakFrom >= settings.possibleFrom) {
    problems.weakFrom = 'A weak hit must score less than a possible one.';
  }
  const practice = { settings, listMaxAgeDays, needsSecondPerson: draft.needsSecondPerson };
  return { practice: Object.keys(problems).length === 0 ? practice : null, problems };
}

/** Hits by band. */
export type BandCounts = Readonly<Record<Band | 'none', number>>;

/**
 * The hits at hand by the bands of some thresholds; `none` are those that would be no hit any more.
 *
 * Hits below the threshold of the run were never kept, so a lower one may find more than this.
 */
export function hitsByBand(
  findings: readonly PartyScreening[],
  { strongFrom, possibleFrom, weakFrom }: ScreeningSettings,
): BandCounts {
  const counts = { strong: 0, possible: 0, weak: 0, none: 0 };
  for (const { hits } of findings) {
    for (const { score } of hits) {
      counts[
        score >= strongFrom
          ? 'strong'
          : score >= possibleFrom
            ? 'possible'
            : score >= weakFrom
              ? 'weak'
              : 'none'
      ] += 1;
    }
  }
  return counts;
}
