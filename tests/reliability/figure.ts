/** One figure of docs/reliability.md: how often something was tried, and how often it went wrong. */

export interface Figure {
  readonly name: string;
  readonly trials: number;
  /** Trials after which something that was called safe was gone or wrong. Of a control: those that showed the loss. */
  readonly lost: number | null;
  /** Of a control: whether the loss it must show was seen. Null if it was not tried. */
  readonly ok: boolean | null;
  /** What the number does not say. */
  readonly note?: string;
  /** Why it was not tried. */
  readonly skipped?: string;
}

/** A set of trials that is asked for by its name. */
export interface TrialSet {
  readonly name: string;
  /** What is tried, for a person. */
  readonly title: string;
  /** How many, unless told otherwise. */
  readonly trials: number;
  /** How many in a first quick look. */
  readonly fewTrials: number;
  /**
   * The figure, and that of its control if it has one.
   * @param first - number of the first trial, where each is made from its number; 1 if not given
   */
  readonly run: (trials: number, first?: number) => Promise<readonly Figure[]>;
}

/** The figure of trials that must not lose anything. */
export function lossless(name: string, trials: number, lost: number, note?: string): Figure {
  return { name, trials, lost, ok: trials > 0 && lost === 0, ...(note === undefined ? {} : { note }) };
}

/** The figure of a control, which proves that these trials can see a loss. */
export function control(name: string, trials: number, lost: number, note: string): Figure {
  return { name: `${name}-control`, trials, lost, ok: lost > 0, note };
}

/** The figure of what this machine does not allow. */
export function skipped(name: string, why: string): Figure {
  return { name, trials: 0, lost: null, ok: null, skipped: why };
}

/** Says on stderr how far it is. */
export function tell(line: string): void {
  process.stderr.write(`  ${line}\n`);
}
