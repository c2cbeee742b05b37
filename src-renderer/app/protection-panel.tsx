/** The passphrase on the Data screen, with its services. Depends on: react, services, features/protection. */
import { useMemo } from 'react';
import { ProtectionSection, type ProtectionActions } from '../features/protection/protection-section';
import { useServices } from '../services/services';

/** Shows nothing where nothing can be protected, as in a plain browser. */
export function ProtectionPanel({ onExportPlain }: { readonly onExportPlain: () => void }) {
  const { host, workspace, locking } = useServices();
  const { protection } = host;
  const actions = useMemo(
    (): Omit<ProtectionActions, 'exportPlain'> | null =>
      protection === null || locking === null
        ? null
        : {
            read: () => protection.state(),
            change: async (change) => {
              await workspace.settle();
              return protection.change(change);
            },
            setLockAfter: (minutes) => protection.setLockAfter(minutes),
            lock: () => locking.lock(),
          },
    [protection, workspace, locking],
  );
  return actions === null ? null : <ProtectionSection actions={{ ...actions, exportPlain: onExportPlain }} />;
}
