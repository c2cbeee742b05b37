/**
 * The workspace and its history, live: a component is drawn again after each change.
 *
 * Depends on: react, ./services, data (types).
 */
import { useEffect, useState } from 'react';
import type { HistoryStep, WorkspaceState } from '../data/workspace-state';
import { useServices } from './services';

/** What the database says now. An error of the database is thrown into the nearest error boundary. */
export function useWorkspace(): WorkspaceState {
  const { workspace, initialState } = useServices();
  const [state, setState] = useState(initialState);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => workspace.watch(setState, setFailure), [workspace]);
  throwIfFailed(failure);
  return state;
}

/** The newest steps of the history, newest first. */
export function useHistory(): readonly HistoryStep[] {
  const { workspace } = useServices();
  const [steps, setSteps] = useState<readonly HistoryStep[]>([]);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => workspace.watchHistory(setSteps, setFailure), [workspace]);
  throwIfFailed(failure);
  return steps;
}

function throwIfFailed(failure: unknown): void {
  if (failure !== null) throw failure instanceof Error ? failure : new Error(String(failure));
}
