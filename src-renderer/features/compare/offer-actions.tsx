/**
 * What can be done with one offer from the comparison, and the buttons for it.
 *
 * The comparison edits nothing itself: its caller opens the form.
 *
 * Depends on: ui.
 */
import { Copy, Pencil, Trash2 } from 'lucide-react';
import { Button, IconButton } from '../../ui/button';
import styles from './inspector.module.css';

/** Opens what the user asks for. Must keep its identity between draws. */
export interface OfferActions {
  readonly add: () => void;
  readonly edit: (offerId: string) => void;
  readonly duplicate: (offerId: string) => void;
  /** Puts offers on the shortlist or takes them off, at once. */
  readonly shortlist: (offerIds: readonly string[], isOn: boolean) => void;
  /** Removes at once; the message that follows offers to undo it. */
  readonly remove: (offerId: string) => void;
}

interface OfferButtonsProps {
  readonly offerId: string;
  readonly actions: OfferActions;
}

export function OfferButtons({ offerId, actions }: OfferButtonsProps) {
  return (
    <div className={styles['offerButtons']}>
      <Button
        icon={Pencil}
        aria-keyshortcuts="Shift+F2"
        onClick={() => {
          actions.edit(offerId);
        }}
      >
        Edit offer…
      </Button>
      <Button
        icon={Copy}
        onClick={() => {
          actions.duplicate(offerId);
        }}
      >
        Duplicate…
      </Button>
      <IconButton
        label={`Remove offer ${offerId}`}
        icon={Trash2}
        onClick={() => {
          actions.remove(offerId);
        }}
      />
    </div>
  );
}
