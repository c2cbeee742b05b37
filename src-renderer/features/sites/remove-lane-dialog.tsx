/**
 * Asks before an own lane goes, with what its offers take instead.
 *
 * Depends on: react, core, ui.
 */
import { useState } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import type { Lane } from '#domain/model/lane';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { formatCount } from '../../ui/format';
import { ErrorNotice } from '../../ui/notice';

interface RemoveLaneDialogProps {
  readonly lane: Lane;
  /** Offers that travel it. */
  readonly usedBy: number;
  readonly onRemove: () => Promise<unknown>;
  readonly onClose: () => void;
}

export function RemoveLaneDialog({ lane, usedBy, onRemove, onClose }: RemoveLaneDialogProps) {
  const [failure, setFailure] = useState<string | null>(null);
  const remove = async () => {
    try {
      await onRemove();
      onClose();
    } catch (cause) {
      setFailure(cause instanceof Error ? cause.message : String(cause));
    }
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Remove ${isolatedName(lane.label)}?`}
      description="You can undo that."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="danger" onClick={() => void remove()}>
            Remove lane
          </Button>
        </>
      }
    >
      {usedBy === 0
        ? 'No offer travels it.'
        : `${formatCount(usedBy, 'offer travels', 'offers travel')} it and then ${usedBy === 1 ? 'takes' : 'take'} the next lane that fits.`}
      {failure === null ? null : <ErrorNotice title="The lane was not removed." kept={failure} />}
    </Dialog>
  );
}
