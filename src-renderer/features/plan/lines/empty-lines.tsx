/**
 * A plan without a line, and the three ways to begin one.
 *
 * Depends on: lucide-react, ui.
 */
import { ListPlus, Search, Sparkles } from 'lucide-react';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { formatCount } from '../../../ui/format';

interface EmptyLinesProps {
  readonly offerCount: number;
  readonly shortlistCount: number;
  readonly onAddShortlist: () => void;
  readonly onAddOffers: () => void;
  readonly onPropose: () => void;
}

export function EmptyLines(props: EmptyLinesProps) {
  const { offerCount, shortlistCount, onAddShortlist, onAddOffers, onPropose } = props;
  if (offerCount === 0) {
    return (
      <EmptyState icon={ListPlus} title="There is nothing to order yet">
        A plan is made of offers, and the workspace has none. Import a price list under Compare; the plan is
        kept meanwhile.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={ListPlus}
      title="This plan buys nothing yet"
      actions={
        <>
          {shortlistCount === 0 ? null : (
            <Button variant="primary" icon={ListPlus} onClick={onAddShortlist}>
              Add the shortlist ({formatCount(shortlistCount, 'offer')})
            </Button>
          )}
          <Button variant={shortlistCount === 0 ? 'primary' : 'plain'} icon={Search} onClick={onAddOffers}>
            Add offers…
          </Button>
          <Button icon={Sparkles} onClick={onPropose}>
            Let the optimiser propose
          </Button>
        </>
      }
    >
      Each line is an offer for a site in a batch month.{' '}
      {shortlistCount === 0
        ? 'Star offers in Compare and they can be added here at once; or search for them.'
        : 'Begin with what was shortlisted in Compare, search for more, or state the rules and let the optimiser propose.'}
    </EmptyState>
  );
}
