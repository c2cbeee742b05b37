/**
 * Files of the whole workspace that leave the app, and the template, with what is said afterwards.
 *
 * Depends on: services, ui/messages.
 */
import { useExports } from '../services/use-exports';
import { useMessages } from '../ui/messages';

/** What can be saved. */
export interface WorkspaceExports {
  readonly saveTemplate: () => void;
  readonly exportWorkspace: () => void;
  readonly exportRedacted: () => void;
}

/**
 * @param remark - said after the path of a file that holds prices; empty for nothing
 * @param attempt - runs what the user asked for and says what went wrong
 */
export function useWorkspaceExports(
  remark: string,
  attempt: (what: string, work: () => Promise<unknown>) => void,
): WorkspaceExports {
  const exports = useExports();
  const { show } = useMessages();
  return {
    saveTemplate: () => {
      attempt('The template could not be saved.', exports.template);
    },
    exportWorkspace: () => {
      attempt('The workspace could not be exported.', async () => {
        const path = await exports.workspace();
        if (path !== null) show({ kind: 'done', text: `Exported the workspace to ${path}.${remark}` });
      });
    },
    exportRedacted: () => {
      attempt('The workspace could not be exported.', async () => {
        const path = await exports.redactedWorkspace();
        if (path === null) return;
        const text = `Exported the workspace without prices to ${path}. It can be read, not opened.`;
        show({ kind: 'done', text });
      });
    },
  };
}
