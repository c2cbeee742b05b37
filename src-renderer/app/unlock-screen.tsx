/** What stands in place of the app while the vault is locked. Depends on: ./unlock-form, ui. */
import { UiProvider } from '../ui/ui-provider';
import { UnlockForm } from './unlock-form';

interface UnlockScreenProps {
  /** Path of the folder that the data lies in; null if it is not known. */
  readonly profileFolder: string | null;
  /** Resolves once the app is shown. */
  readonly onUnlock: (passphrase: string) => Promise<unknown>;
}

export function UnlockScreen({ profileFolder, onUnlock }: UnlockScreenProps) {
  return (
    <UiProvider>
      <UnlockForm
        words="Type the passphrase to open the workspace."
        profileFolder={profileFolder}
        onUnlock={onUnlock}
      />
    </UiProvider>
  );
}
