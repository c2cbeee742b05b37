/**
 * Asks before a site goes, or says which offers keep it.
 *
 * Depends on: react, ui.
 */
import { useState } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import type { Site } from '#domain/model/site';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { formatCount } from '../../ui/format';
import { ErrorNotice } from '../../ui/notice';

interface RemoveSiteDialogProps {
  readonly site: Site;
  readonly isDefault: boolean;
  /** Offers that name the site, not those that take it as the default. */
  readonly namedBy: number;
  readonly onRemove: () => Promise<unknown>;
  readonly onClose: () => void;
}

export function RemoveSiteDialog({ site, isDefault, namedBy, onRemove, onClose }: RemoveSiteDialogProps) {
  const [failure, setFailure] = useState<string | null>(null);
  if (namedBy > 0) {
    return (
      <Dialog
        isOpen
        onClose={onClose}
        title={`${isolatedName(site.name)} cannot be removed`}
        footer={<Button onClick={onClose}>Close</Button>}
      >
        {formatCount(namedBy, 'offer names', 'offers name')} this site and would lose it. Change the site
        instead, or import those offers again for another site.
      </Dialog>
    );
  }
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
      title={`Remove ${isolatedName(site.name)}?`}
      description="You can undo that."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="danger" onClick={() => void remove()}>
            Remove site
          </Button>
        </>
      }
    >
      {isDefault
        ? 'It is the default site: offers that name none have no site afterwards, so their delay and all-in are unknown.'
        : 'No offer names it.'}
      {failure === null ? null : <ErrorNotice title="The site was not removed." kept={failure} />}
    </Dialog>
  );
}
