/**
 * The application: first start or the frame with a screen in it.
 *
 * Depends on: react, services, features, ui, host (types), ./read-only-banner, ./start-notes, ./workspace-screens.
 */
import { useCallback, useState } from 'react';
import { WelcomePage, type Door } from '../features/welcome/welcome-page';
import { useReadOnly } from '../services/use-read-only';
import { useServices } from '../services/services';
import { useWorkspace } from '../services/use-workspace';
import { ReadOnlyProvider } from '../ui/read-only';
import { ReadOnlyBanner } from './read-only-banner';
import { StartNotes } from './start-notes';
import { WithoutVaultNotice } from './without-vault-notice';
import { WorkspaceScreens } from './workspace-screens';

const NEW_WORKSPACE_NAME = 'New tender';

export function App() {
  const { host, workspace, safety, today } = useServices();
  const state = useWorkspace();
  const [opening, setOpening] = useState<Door | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  /** Set when the workspace was started in order to import into it. */
  const [startsWithImport, setStartsWithImport] = useState(false);

  const open = useCallback(
    (door: Door) => {
      setOpening(door);
      setProblem(null);
      setStartsWithImport(door === 'import');
      const started =
        door === 'sample' ? workspace.openSample() : workspace.startEmpty(NEW_WORKSPACE_NAME, today());
      started
        .catch((cause: unknown) => {
          setProblem(cause instanceof Error ? cause.message : String(cause));
        })
        .finally(() => {
          setOpening(null);
        });
    },
    [workspace, today],
  );

  const readOnly = useReadOnly();
  const notes = (
    <>
      <ReadOnlyBanner readOnly={readOnly} />
      {host.vault !== null && safety === null ? <WithoutVaultNotice /> : null}
      <StartNotes notes={safety?.notes ?? []} />
    </>
  );
  return (
    <ReadOnlyProvider reason={readOnly?.reason ?? null}>
      {state.settings === null ? (
        <>
          {notes}
          <WelcomePage onOpen={open} opening={opening} problem={problem} />
        </>
      ) : (
        <WorkspaceScreens
          state={state}
          settings={state.settings}
          startsWithImport={startsWithImport}
          notes={notes}
        />
      )}
    </ReadOnlyProvider>
  );
}
