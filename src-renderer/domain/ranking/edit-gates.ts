/**
 * Changes to the gates of a ranking, each with its words for the history.
 *
 * Depends on: core, model (types).
 */
import { isolatedName } from '../core/isolated-name';
import type { Gate, Ranking } from '../model/ranking';

/** A ranking as it shall be, and what the history calls the step. */
export interface RankingChange {
  readonly ranking: Ranking;
  readonly label: string;
}

/** Adds a gate, or puts it in place of the one with the same id. */
export function putGate(ranking: Ranking, gate: Gate): RankingChange {
  const isKnown = ranking.gates.some(({ id }) => id === gate.id);
  return {
    ranking: {
      ...ranking,
      gates: isKnown
        ? ranking.gates.map((one) => (one.id === gate.id ? gate : one))
        : [...ranking.gates, gate],
    },
    label: `${isKnown ? 'Change' : 'Add'} the gate ${isolatedName(gate.name)}`,
  };
}

/** Adds rules behind those there are, each under an id of its own. @param rules - one or more */
export function addGates(ranking: Ranking, rules: readonly Omit<Gate, 'id'>[]): RankingChange {
  const gates = rules.reduce<readonly Gate[]>(
    (all, rule) => [...all, { ...rule, id: freeGateId({ gates: all }) }],
    ranking.gates,
  );
  const [first] = rules;
  return {
    ranking: { ...ranking, gates },
    label:
      rules.length === 1 && first !== undefined
        ? `Add the gate ${isolatedName(first.name)}`
        : `Add ${String(rules.length)} gates`,
  };
}

/** Takes a gate away. */
export function withoutGate(ranking: Ranking, gate: Gate): RankingChange {
  return {
    ranking: { ...ranking, gates: ranking.gates.filter(({ id }) => id !== gate.id) },
    label: `Remove the gate ${isolatedName(gate.name)}`,
  };
}

/** Turns a gate off, or on again: it is kept and not asked. */
export function toggledGate(ranking: Ranking, gate: Gate): RankingChange {
  const { id, name, rule } = gate;
  const isOff = gate.isOff !== true;
  const { ranking: next } = putGate(ranking, isOff ? { id, name, rule, isOff } : { id, name, rule });
  return { ranking: next, label: `Turn the gate ${isolatedName(name)} ${isOff ? 'off' : 'on'}` };
}

/** Moves a gate by so many places, no farther than to an end. */
export function movedGate(ranking: Ranking, gate: Gate, by: number): RankingChange {
  const at = ranking.gates.findIndex(({ id }) => id === gate.id);
  const others = ranking.gates.filter(({ id }) => id !== gate.id);
  const to = Math.max(0, Math.min(at + by, others.length));
  return {
    ranking: {
      ...ranking,
      gates: at === -1 ? ranking.gates : [...others.slice(0, to), gate, ...others.slice(to)],
    },
    label: `Move the gate ${isolatedName(gate.name)} ${by < 0 ? 'up' : 'down'}`,
  };
}

/** An id that no gate of the ranking has. */
export function freeGateId({ gates }: Pick<Ranking, 'gates'>): string {
  const numbers = gates.map(({ id }) => Number(/^gate-(\d+)$/.exec(id)?.[1] ?? 0));
  return `gate-${String(Math.max(0, ...numbers) + 1)}`;
}
