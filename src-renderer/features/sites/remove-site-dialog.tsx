/**
 * Asks before a site goes, or says which offers or plan lines keep it.
 *
 * Depends on: core, model (types), ui.
 */
import { isolatedName } from '#domain/core/isolated-name';
import type { Site } from '#domain/model/site';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Dialog } from '../../ui/dialog';
import { formatCount } from '../../ui/format';

interface RemoveSiteDialogProps {
  readonly site: Site;
  readonly isDefault: boolean;
  /** Offers that name the site, not those that take it as the default. */
  readonly namedBy: number;
  /** Plan lines that name it. */
  readonly plannedBy: number;
  readonly onRemove: () => Promise<unknown>;
  readonly onClose: () => void;
}

export function RemoveSiteDialog(props: RemoveSiteDialogProps) {
  const { site, isDefault, namedBy, plannedBy, onRemove, onClose } = props;
  if (namedBy > 0 || plannedBy > 0) {
    return (
      <Dialog
        isOpen
        onClose={onClose}
        title={`${isolatedName(site.name)} cannot be removed`}
        footer={<Button onClick={onClose}>Close</Button>}
      >
        {namedBy > 0
          ? `${formatCount(namedBy, 'offer names', 'offers name')} this site and would lose it. Change the site instead, or import those offers again for another site.`
          : null}
        {plannedBy > 0
          ? ` ${formatCount(plannedBy, 'plan line is', 'plan lines are')} for this site. Give them another site first, or remove them.`
          : null}
      </Dialog>
    );
  }
  return (
    <ConfirmDialog
      title={`Remove ${isolatedName(site.name)}?`}
      doLabel="Remove site"
      failedTitle="The site was not removed."
      onDo={onRemove}
      onClose={onClose}
    >
      {isDefault
        ? 'It is the default site: offers that name none have no site afterwards, so their delay and all-in are unknown.'
        : 'No offer names it.'}
    </ConfirmDialog>
  );
}
