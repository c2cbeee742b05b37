/**
 * The dialog in which a person decides on a layer: adds, edits or takes it out.
 *
 * Depends on: core, model (types), ./layer-dialog, ./take-out-dialog,
 * ./use-layer-effect (types).
 */
import type { CalendarDate } from '#domain/core/calendar-date';
import type { TariffOverlay } from '#domain/model/tariff-overlay';
import type { TariffPack } from '#domain/model/tariff-pack';
import { LayerDialog } from './layer-dialog';
import type { LayerRow } from './layer-rows';
import { TakeOutDialog } from './take-out-dialog';
import type { MeasureLayer } from './use-layer-effect';

/** What is being decided; a null row is a new layer. */
export type OpenDecision =
  | { readonly kind: 'layer'; readonly row: LayerRow | null }
  | { readonly kind: 'take-out'; readonly row: LayerRow };

interface DecisionDialogProps {
  readonly open: OpenDecision | null;
  /** The pack in use with the user's layers laid over it. */
  readonly merged: TariffPack;
  readonly takenIds: ReadonlySet<string>;
  readonly author: string;
  readonly today: () => CalendarDate;
  readonly measure: MeasureLayer;
  readonly onSave: (overlay: TariffOverlay) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Shows nothing while nothing is being decided. */
export function DecisionDialog(props: DecisionDialogProps) {
  const { open, author, measure, onSave, onClose } = props;
  if (open === null) return null;
  const today = props.today();
  return open.kind === 'layer' ? (
    <LayerDialog
      row={open.row}
      merged={props.merged}
      takenIds={props.takenIds}
      author={author}
      today={today}
      measure={measure}
      onSave={onSave}
      onClose={onClose}
    />
  ) : (
    <TakeOutDialog
      row={open.row}
      author={author}
      today={today}
      measure={measure}
      onSave={onSave}
      onClose={onClose}
    />
  );
}
