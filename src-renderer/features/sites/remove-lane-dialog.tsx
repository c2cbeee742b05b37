/**
 * Asks before an own lane goes, with what its offers take instead.
 *
 * Depends on: core, model (types), ui.
 */
import { isolatedName } from '#domain/core/isolated-name';
import type { Lane } from '#domain/model/lane';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { formatCount } from '../../ui/format';

interface RemoveLaneDialogProps {
  readonly lane: Lane;
  /** Offers that travel it. */
  readonly usedBy: number;
  readonly onRemove: () => Promise<unknown>;
  readonly onClose: () => void;
}

export function RemoveLaneDialog({ lane, usedBy, onRemove, onClose }: RemoveLaneDialogProps) {
  return (
    <ConfirmDialog
      title={`Remove ${isolatedName(lane.label)}?`}
      doLabel="Remove lane"
      failedTitle="The lane was not removed."
      onDo={onRemove}
      onClose={onClose}
    >
      {usedBy === 0
        ? 'No offer travels it.'
        : `${formatCount(usedBy, 'offer travels', 'offers travel')} it and then ${usedBy === 1 ? 'takes' : 'take'} the next lane that fits.`}
    </ConfirmDialog>
  );
}
