/**
 * What can be done at this moment, as told by whatever is on screen: the list
 * that the command palette searches.
 *
 * A screen adds its commands while it is shown and takes them away with itself,
 * so the palette never offers what nothing would answer.
 *
 * Depends on: react.
 */
import { useEffect, useSyncExternalStore } from 'react';
import { searchable } from '../search-text';

/** One command. */
export interface Command {
  /** Unique among all that are there at once. */
  readonly id: string;
  /** What it does, as a button would say it. */
  readonly label: string;
  /** The heading it is listed under. */
  readonly group: string;
  /** Its own keys, such as `Mod+E`. */
  readonly keys?: string;
  readonly run: () => void;
}

let lists: readonly (readonly Command[])[] = [];
let all: readonly Command[] = [];
const listeners = new Set<() => void>();

function tell(next: readonly (readonly Command[])[]): void {
  lists = next;
  all = lists.flat();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Offers commands for as long as the component is there. The list must keep its identity while it means the same. */
export function useCommands(commands: readonly Command[]): void {
  useEffect(() => {
    tell([...lists, commands]);
    return () => {
      tell(lists.filter((list) => list !== commands));
    };
  }, [commands]);
}

/** Every command there is now. */
export function useAllCommands(): readonly Command[] {
  return useSyncExternalStore(subscribe, () => all);
}

/**
 * The commands that hold every word, in any order, those whose label begins with the words first.
 * Letter case and accents do not count.
 */
export function matchingCommands(commands: readonly Command[], query: string): readonly Command[] {
  const wanted = searchable(query).trim();
  const words = wanted.split(/\s+/);
  const found = commands.filter(({ label, group }) => {
    const text = searchable(`${label} ${group}`);
    return words.every((word) => text.includes(word));
  });
  const begins = ({ label }: Command) => searchable(label).startsWith(wanted);
  return wanted === '' ? found : [...found.filter(begins), ...found.filter((one) => !begins(one))];
}
