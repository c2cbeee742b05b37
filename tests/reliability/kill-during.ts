/**
 * Every process killed at an instant within an operation: afterwards there is the old
 * state or the new one, table by table, and the vault and the database say the same.
 *
 * Half of the kills are spread evenly over the operation. The other half close in on the
 * instant at which the old state turns into the new one, where a mixture would be.
 */
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { control, lossless, tell, type Figure, type TrialSet } from './figure';
import { inOwnFolder } from './give-back';
import { bothContentsOf, differences, start, type Contents } from './running-app';

/** A state as a trial compares it; instants do not count. */
export type State = Contents;

/** What is interrupted. */
export interface Operation {
  readonly title: string;
  /** Fills the profile that every trial begins with a copy of, and gives its state. */
  readonly prepare: (profile: string) => Promise<State>;
  /**
   * Brings the program to the operation and begins it; kills every process of it so many ms after the
   * beginning. With null it is let to its end.
   *
   * @returns how long it took, ms; null if it was killed
   */
  readonly run: (profile: string, killAfterMs: number | null) => Promise<number | null>;
  /** What a kill left, if that says more than the state after the next start: `old`, `new`, or what is wrong. */
  readonly look?: (profile: string) => Promise<string>;
  /** What else must hold after the starts; a fault in words. */
  readonly inspect?: (profile: string) => Promise<string | null>;
  /** Trials of an operation done without care; gives how many the comparison noticed. */
  readonly controls: (work: Careless) => Promise<number>;
  readonly controlNote: string;
}

/** What a control works with. */
export interface Careless {
  readonly trials: number;
  readonly old: State;
  readonly new: State;
  /** A new copy of the profile. */
  readonly copy: () => string;
}

const FEWEST_CONTROLS = 3;

/** The trials of one operation. */
export function killDuring(name: string, operation: Operation): TrialSet {
  return {
    name,
    title: `kill −9 of every process within ${operation.title}, on the real Electron`,
    trials: 50,
    fewTrials: 4,
    run: (trials) => inOwnFolder((folder) => interruptAgainAndAgain(name, operation, folder, trials)),
  };
}

async function interruptAgainAndAgain(
  name: string,
  operation: Operation,
  folder: string,
  trials: number,
): Promise<readonly Figure[]> {
  const template = join(folder, 'template');
  const old = await operation.prepare(template);
  let copies = 0;
  const copy = (): string => {
    copies += 1;
    const profile = join(folder, String(copies));
    cpSync(template, profile, { recursive: true });
    return profile;
  };
  const drop = (profile: string): void =>
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });

  const whole = copy();
  const first = (await operation.run(whole, null)) ?? 0;
  const fresh = (await stateAfterStart(whole, 'kill')).timeless;
  drop(whole);
  const again = copy();
  const length = Math.max(first, (await operation.run(again, null)) ?? 0);
  drop(again);
  tell(`it takes ${String(Math.round(length))} ms`);

  let lost = 0;
  const counts = new Map<string, number>();
  const aim = new Aim(length, Math.ceil(trials / 2));
  for (let trial = 0; trial < trials; trial += 1) {
    const profile = copy();
    const delay = aim.next(trial);
    await operation.run(profile, delay);
    const { side, fault } = await verdictOf(operation, profile, old, fresh);
    aim.learn(delay, side);
    counts.set(side, (counts.get(side) ?? 0) + 1);
    if (fault !== null) {
      lost += 1;
      const aside = readdirSync(profile).filter((one) => one.startsWith('quarantine'));
      tell(
        `killed after ${delay.toFixed(1)} ms: ${side}; ${fault}; moved aside: ${aside.join() || 'nothing'}`,
      );
    }
    drop(profile);
    if ((trial + 1) % 10 === 0) tell(`${String(trial + 1)} kills, ${String(lost)} lost`);
  }

  const careless = Math.max(FEWEST_CONTROLS, Math.ceil(trials / 10));
  const noticed = await operation.controls({ trials: careless, old, new: fresh, copy });
  const found = ['old', 'new'].map((side) => `${String(counts.get(side) ?? 0)} ${side}`).join(', ');
  return [
    lossless(name, trials, lost, `${found}; the operation takes ${String(Math.round(length))} ms`),
    control(name, careless, noticed, operation.controlNote),
  ];
}

interface Verdict {
  /** Which state the kill left: `old`, `new`, or neither. */
  readonly side: string;
  readonly fault: string | null;
}

/** Three starts: the one after the kill, one more, and one with the database taken away. */
async function verdictOf(operation: Operation, profile: string, old: State, fresh: State): Promise<Verdict> {
  const left = (await operation.look?.(profile)) ?? null;
  try {
    const first = await stateAfterStart(profile, 'kill');
    const side = left ?? sideOf(first.timeless, old, fresh);
    // Where the kill's own remains were looked at, the start has to finish what was begun.
    const reached = left === null ? side : sideOf(first.timeless, fresh, fresh);
    if (side !== 'old' && side !== 'new') return { side, fault: side };
    if (reached !== 'old' && reached !== 'new') return { side, fault: `after the start: ${reached}` };
    const second = await stateAfterStart(profile, 'close');
    const changed = differences(first.exact, second.exact);
    if (changed.length > 0) return { side, fault: `a second start shows other ${changed.join(', ')}` };
    const fault = (await operation.inspect?.(profile)) ?? null;
    if (fault !== null) return { side, fault };
    rmSync(join(profile, 'IndexedDB'), { recursive: true });
    const rebuilt = await stateAfterStart(profile, 'kill');
    const apart = differences(first.exact, rebuilt.exact);
    return { side, fault: apart.length === 0 ? null : `the vault says other ${apart.join(', ')}` };
  } catch (cause) {
    return { side: 'none', fault: cause instanceof Error ? cause.message : String(cause) };
  }
}

/** `old`, `new`, or in which tables it is neither. */
export function sideOf(state: State, old: State, fresh: State): string {
  const fromNew = differences(state, fresh);
  if (fromNew.length === 0) return 'new';
  const fromOld = differences(state, old);
  if (fromOld.length === 0) return 'old';
  return `mixed: neither the old ${fromOld.join(', ')} nor the new ${fromNew.join(', ')}`;
}

/** Starts the program, reads everything and ends it. */
export async function stateAfterStart(
  profile: string,
  end: 'kill' | 'close',
): Promise<{ readonly exact: State; readonly timeless: State }> {
  const { app } = await start(profile);
  try {
    return await bothContentsOf(app);
  } finally {
    await app[end]();
  }
}

/** Which instant is next. */
class Aim {
  readonly #length: number;
  readonly #spread: number;
  #low = 0;
  #high: number;

  /** @param spread - how many are spread evenly before it begins to close in */
  constructor(length: number, spread: number) {
    this.#length = length;
    this.#spread = spread;
    this.#high = length;
  }

  next(trial: number): number {
    return trial < this.#spread
      ? ((trial + 0.5) / this.#spread) * this.#length
      : (this.#low + this.#high) / 2;
  }

  learn(delay: number, side: string): void {
    if (side === 'old') this.#low = Math.max(this.#low, delay);
    else this.#high = Math.min(this.#high, delay);
    // No two runs take equally long: what was closed in on lies a little to either side.
    if (this.#high - this.#low > this.#length / 100) return;
    const middle = (this.#low + this.#high) / 2;
    this.#low = Math.max(0, middle - this.#length / 10);
    this.#high = Math.min(this.#length, middle + this.#length / 10);
  }
}
