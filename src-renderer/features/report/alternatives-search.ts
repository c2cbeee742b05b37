/** The search for other plans, as the page shows it. Depends on: nothing. */

/** How the search stands and what can be done about it. */
export interface AlternativesSearch {
  /** What is looked for just now and how much of it is done, 0 to 1, null if nobody can tell; null while nothing runs. */
  readonly progress: { readonly words: string; readonly share: number | null } | null;
  /** Why the last search found less than it should, in a sentence; null if nothing is to say. */
  readonly problem: string | null;
  readonly onFind: () => void;
  readonly onStop: () => void;
}
