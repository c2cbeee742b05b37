/**
 * What was quoted before somebody typed over it, who did and when, and the way back.
 *
 * Depends on: Base UI, domain/editing, ui.
 */
import { Popover } from '@base-ui/react/popover';
import { RotateCcw } from 'lucide-react';
import { dayText } from '#domain/core/plain-text';
import { fieldText } from '#domain/editing/field-text';
import type { HandEdit } from '#domain/model/hand-edit';
import type { Offer } from '#domain/model/offer';
import { offerFieldLabels } from '#domain/reports/offer-field-labels';
import { Button } from '../../../ui/button';
import { classNames } from '../../../ui/class-names';
import popup from '../../../ui/popup.module.css';
import styles from './editing.module.css';

interface MarkPanelProps {
  readonly offer: Offer;
  readonly edit: HandEdit;
  /** The cell it is about. */
  readonly anchor: HTMLElement;
  readonly onReset: () => void;
  readonly onClose: () => void;
}

export function MarkPanel({ offer, edit, anchor, onReset, onClose }: MarkPanelProps) {
  const { field, on, by, quoted } = edit;
  const { label } = offerFieldLabels[field];
  return (
    <Popover.Root
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Popover.Portal>
        <Popover.Positioner anchor={anchor} sideOffset={4} align="start" className={popup['positioner']}>
          <Popover.Popup
            aria-label={`${label} of ${offer.id}, typed over`}
            className={classNames(popup['popup'], popup['panel'], styles['mark'])}
          >
            <dl>
              <div>
                <dt>{label} now</dt>
                <dd>{fieldText(field, offer[field])}</dd>
              </div>
              <div>
                <dt>Quoted</dt>
                <dd>{quoted === null ? 'Not kept' : fieldText(field, quoted.value)}</dd>
              </div>
              <div>
                <dt>Typed over</dt>
                <dd>{by === null ? dayText(on) : `${dayText(on)} by ${by}`}</dd>
              </div>
            </dl>
            {quoted === null ? (
              <p className={styles['more']}>
                What the quotation said was not kept then. Import the price list again, or type it.
              </p>
            ) : (
              <Button icon={RotateCcw} onClick={onReset}>
                Reset to the quotation
              </Button>
            )}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
