/**
 * Whether a list that was loaded can be found in: every name of every entry, as
 * listed and as it may come in, must find that entry; companies that everybody
 * knows must not be hits.
 *
 * Depends on: ./name-index, ./perturb-name, ./screen-party, ./screening-settings, ./second-signals (types).
 */
import type { NameIndex } from './name-index';
import { perturbed, PERTURBATIONS, SeededNumbers, type Perturbation } from './perturb-name';
import { screenParty } from './screen-party';
import type { Band, ScreeningSettings } from '../model/screening-settings';
import type { ScreenedParty } from './second-signals';

/** A name that did not find its entry. */
export interface MissedName {
  readonly entryId: string;
  readonly listed: string;
  readonly query: string;
  readonly how: Perturbation;
}

/** A well-known company that was a hit all the same. */
export interface FalseHit {
  readonly name: string;
  readonly band: Band;
  readonly entryName: string;
}

/** What the self-test came to. */
export interface SelfTest {
  readonly cases: number;
  readonly found: number;
  /** Found cases in parts per million of all, rounded down. */
  readonly recallPpm: number;
  readonly byKind: readonly { readonly how: Perturbation; readonly cases: number; readonly found: number }[];
  /** The first of those that did not find their entry. */
  readonly missed: readonly MissedName[];
  /** Well-known companies looked for. */
  readonly innocents: number;
  /** Those that were strong or possible hits. */
  readonly falseHits: readonly FalseHit[];
}

/** How a self-test is run and watched. */
export interface SelfTestOptions {
  readonly seed: number;
  /** Companies that no list names. */
  readonly innocents: readonly string[];
  /** Tests every so-many-th name; 1 tests all. */
  readonly every: number;
  readonly onProgress?: (share: number) => void;
  /** Asked between names; true ends the test with what is known so far. */
  readonly isStopped?: () => boolean;
}

const MISSED_KEPT = 100;
const NAMES_BETWEEN_PROGRESS = 500;

/** Runs it. A case is found if its entry is a strong or a possible hit. */
export function runSelfTest(
  index: NameIndex,
  settings: ScreeningSettings,
  options: SelfTestOptions,
): SelfTest {
  const steps = selfTestSteps(index, settings, options);
  let step = steps.next();
  for (let names = 0; step.done !== true; names += 1) {
    const isStopped = options.isStopped?.() === true;
    if (!isStopped && names % NAMES_BETWEEN_PROGRESS === 0) options.onProgress?.(step.value);
    step = steps.next(isStopped);
  }
  return step.value;
}

/**
 * The same a name at a time, for who has other things to do in between: gives the share done before each
 * name, and is told whether to end with what is known so far.
 */
export function* selfTestSteps(
  index: NameIndex,
  settings: ScreeningSettings,
  { seed, innocents, every }: Pick<SelfTestOptions, 'seed' | 'innocents' | 'every'>,
): Generator<number, SelfTest, boolean> {
  const numbers = new SeededNumbers(seed);
  const counts = new Map(PERTURBATIONS.map((how) => [how, { cases: 0, found: 0 }]));
  const missed: MissedName[] = [];
  const listed = index.entries.flatMap((entry) =>
    [entry.name, ...entry.aliases].map((name) => ({ entry, name })),
  );
  for (let at = 0; at < listed.length; at += every) {
    const one = listed[at];
    if (one === undefined || (yield at / listed.length)) break;
    const { entry, name } = one;
    for (const how of PERTURBATIONS) {
      const query = perturbed(name, how, index.table, numbers);
      const count = counts.get(how);
      if (query === null || count === undefined) continue;
      count.cases += 1;
      const { hits } = screenParty({ ...partyNamed(query), kind: entry.kind }, index, settings);
      if (hits.some((hit) => hit.entry === entry && hit.band !== 'weak')) count.found += 1;
      else if (missed.length < MISSED_KEPT) missed.push({ entryId: entry.id, listed: name, query, how });
    }
  }
  const byKind = [...counts].map(([how, count]) => ({ how, ...count }));
  const cases = byKind.reduce((sum, count) => sum + count.cases, 0);
  const found = byKind.reduce((sum, count) => sum + count.found, 0);
  const recallPpm = cases === 0 ? 0 : Math.floor((found / cases) * 1_000_000);
  const falseHits = innocents.flatMap((name) => falseHitOf(name, index, settings));
  return { cases, found, recallPpm, byKind, missed, innocents: innocents.length, falseHits };
}

/** A party of which the name alone is known. */
export function partyNamed(name: string): ScreenedParty {
  return { name, country: null, kind: 'unknown', address: null, numbers: [] };
}

function falseHitOf(name: string, index: NameIndex, settings: ScreeningSettings): readonly FalseHit[] {
  const [best] = screenParty(partyNamed(name), index, settings).hits;
  if (best === undefined || best.band === 'weak') return [];
  return [{ name, band: best.band, entryName: best.entry.name }];
}
