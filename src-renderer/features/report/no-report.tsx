/** The Report screen where there is nothing to report on. Depends on: react, lucide-react, ui. */
import { FileText } from 'lucide-react';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';

interface NoReportProps {
  readonly why: 'no-plan' | 'no-lines';
  readonly onShowPlan: () => void;
}

const WORDS = {
  'no-plan': {
    title: 'No plan yet',
    words:
      'A report is one page that can be signed for a plan: what is bought, what it costs, when it hashes and what may go wrong. Make a plan first.',
  },
  'no-lines': {
    title: 'The plan buys nothing yet',
    words:
      'A report has its figures from the lines of the plan. Add offers to it, or let the optimiser propose lines.',
  },
} as const;

export function NoReport({ why, onShowPlan }: NoReportProps) {
  const { title, words } = WORDS[why];
  return (
    <EmptyState icon={FileText} title={title} actions={<Button onClick={onShowPlan}>Go to Plan</Button>}>
      {words}
    </EmptyState>
  );
}
