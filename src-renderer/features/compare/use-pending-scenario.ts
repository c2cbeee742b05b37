/**
 * The scenario as the user last set it, before it is saved and comes back.
 *
 * Saving takes a moment. A second change made in that moment must build on the
 * first one, or it would take it back without anybody noticing.
 *
 * Depends on: react, core, model (types).
 */
import { useState } from 'react';
import { canonicalJson } from '#domain/core/canonical-json';
import type { Scenario } from '#domain/model/settings';

interface Pending {
  /** The saved scenario as last given. */
  readonly seen: Scenario;
  /** What was sent to be saved and has not come back, oldest first. */
  readonly sent: readonly Scenario[];
}

/** The scenario to show and to build changes on, and the way to change it. */
export function usePendingScenario(
  saved: Scenario,
  onChange: (scenario: Scenario) => void,
): readonly [Scenario, (scenario: Scenario) => void] {
  const [kept, setKept] = useState<Pending>({ seen: saved, sent: [] });
  const pending = kept.seen === saved ? kept : afterArrival(kept.sent, saved);
  if (pending !== kept) setKept(pending);
  const shown = pending.sent.at(-1) ?? saved;
  const change = (next: Scenario) => {
    setKept({ seen: saved, sent: [...pending.sent, next] });
    onChange(next);
  };
  return [shown, change];
}

/** What is still under way. A scenario nobody sent came from elsewhere, as from undo, and counts alone. */
function afterArrival(sent: readonly Scenario[], saved: Scenario): Pending {
  const arrived = canonicalJson(saved);
  const place = sent.findIndex((scenario) => canonicalJson(scenario) === arrived);
  return { seen: saved, sent: place === -1 ? [] : sent.slice(place + 1) };
}
