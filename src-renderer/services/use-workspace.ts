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
  const [failure, setFailure] = useState<Error | null>(null);
  useEffect(() => workspace.watch(setState, (cause) => setFailure(asError(cause))), [workspace]);
  if (failure !== null) throw failure;
  return state;
}

/** The newest steps of the history, newest first. */
export function useHistory(): readonly HistoryStep[] {
  const { workspace } = useServices();
  const [steps, setSteps] = useState<readonly HistoryStep[]>([]);
  const [failure, setFailure] = useState<Error | null>(null);
  useEffect(() => workspace.watchHistory(setSteps, (cause) => setFailure(asError(cause))), [workspace]);
  if (failure !== null) throw failure;
  return steps;
}

function asError(cause: unknown): Error {
  return cause instanceof Error ? cause : new Error('The database failed without a word.');
}
