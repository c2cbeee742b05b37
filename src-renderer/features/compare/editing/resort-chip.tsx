/** Says that edited rows still stand where they stood, and sorts them when pressed. Depends on: ui. */
import { Chip } from '../../../ui/chip';
import { formatCount } from '../../../ui/format';

interface ResortChipProps {
  readonly count: number;
  readonly onSort: () => void;
}

export function ResortChip({ count, onSort }: ResortChipProps) {
  if (count === 0) return null;
  return (
    <Chip tone="unsure" lead={`${formatCount(count, 'row')} out of order —`} onClick={onSort}>
      re-sort
    </Chip>
  );
}
