/**
 * What the sentence says of the rows: how they are grouped, and with which offer
 * they are compared.
 *
 * Depends on: model/view, ui, ./baseline, ./group-chip.
 */
import type { View } from '#domain/model/view';
import { RemovableChip } from '../../../ui/chip';
import { baselineName } from './baseline';
import { GroupChip } from './group-chip';
import type { OfferRows } from './use-offer-rows';

interface RowPhrasesProps {
  readonly view: View;
  readonly onViewChange: (view: View) => void;
  readonly offerRows: OfferRows;
}

export function RowPhrases({ view, onViewChange, offerRows }: RowPhrasesProps) {
  const { baseline, foldAll, unfoldAll } = offerRows;
  return (
    <>
      <GroupChip view={view} onViewChange={onViewChange} onFoldAll={foldAll} onUnfoldAll={unfoldAll} />
      {baseline === null ? null : (
        <RemovableChip
          lead="compared with"
          removeLabel="Compare with no offer"
          onRemove={() => {
            onViewChange({ ...view, baselineId: null });
          }}
        >
          {baselineName(baseline)}
        </RemovableChip>
      )}
    </>
  );
}
