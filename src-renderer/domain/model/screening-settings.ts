/**
 * What a screening is done with, stored with its result: a score means nothing without it.
 *
 * Depends on: zod.
 */
import { z } from 'zod';

/** How alike a name and an entry are taken to be, the likeliest first. */
export const BANDS = ['strong', 'possible', 'weak'] as const;
/** One of {@link BANDS}. */
export type Band = (typeof BANDS)[number];

/** Lowest scores of the bands, 0 to 1, the strong one highest. */
export interface ScreeningSettings {
  readonly strongFrom: number;
  readonly possibleFrom: number;
  readonly weakFrom: number;
  /** Hits that are kept of one name; strong and possible ones are kept in any case. */
  readonly mostWeakHits: number;
}

/** What is used where nobody has set anything; how they were found is in docs/adr/0029. */
export const DEFAULT_SCREENING_SETTINGS: ScreeningSettings = {
  strongFrom: 0.88,
  possibleFrom: 0.72,
  weakFrom: 0.58,
  mostWeakHits: 10,
};

/** How a company screens. */
export interface ScreeningPractice {
  readonly settings: ScreeningSettings;
  /** Days after which a list counts as old, 1 to 3,650. */
  readonly listMaxAgeDays: number;
  /** Whether a decision stands only once a second person has confirmed it. */
  readonly needsSecondPerson: boolean;
}

/** How screening is done until a company says otherwise. */
export const DEFAULT_SCREENING_PRACTICE: ScreeningPractice = {
  settings: DEFAULT_SCREENING_SETTINGS,
  listMaxAgeDays: 30,
  needsSecondPerson: false,
};

const share = z.number().gt(0).max(1);

/** Checks settings: the bands must not cross. */
export const screeningSettingsSchema: z.ZodType<ScreeningSettings> = z
  .object({
    strongFrom: share,
    possibleFrom: share,
    weakFrom: share,
    mostWeakHits: z.number().int().min(0).max(1_000),
  })
  .refine(({ strongFrom, possibleFrom, weakFrom }) => strongFrom > possibleFrom && possibleFrom > weakFrom, {
    path: ['possibleFrom'],
    error: 'Expected a strong hit to score more than a possible one, and that more than a weak one',
  });

/** Checks how a company screens. */
export const screeningPracticeSchema: z.ZodType<ScreeningPractice> = z.object({
  settings: screeningSettingsSchema,
  listMaxAgeDays: z.number().int().min(1).max(3_650),
  needsSecondPerson: z.boolean(),
});
