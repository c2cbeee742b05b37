/**
 * A total of the plan down to the quotations and rates it rests on: each line opens into its own purchase.
 *
 * It is worked out when it is opened: the trees of many lines take a moment.
 *
 * Depends on: react, evaluation (types), explain, model (types), planning, ui, ./plan-figures (types).
 */
import { useMemo, useState } from 'react';
import type { PreparedReference } from '#domain/evaluation/prepare-reference';
import { unfold } from '#domain/explain/unfold';
import type { Evidence } from '#domain/model/evidence';
import { EXPLAINED_TOTALS, explainPlanTotal, type ExplainedTotal } from '#domain/planning/explain-plan';
import type { PlanEvaluation } from '#domain/planning/plan-evaluation';
import { ExplanationTree } from '../../../ui/explanation-tree';
import type { PlanFigureId } from './plan-figures';
import styles from './totals.module.css';

interface FigureSourcesProps {
  readonly total: ExplainedTotal;
  readonly evaluation: PlanEvaluation;
  readonly prepared: PreparedReference;
  readonly evidence: readonly Evidence[];
}

/** Whether a figure of the strip has a tree down to its sources. */
export function isExplained(id: PlanFigureId): id is PlanFigureId & ExplainedTotal {
  return EXPLAINED_TOTALS.some((total) => total === id);
}

export function FigureSources(props: FigureSourcesProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      className={styles['sources']}
      onToggle={(event) => {
        if (event.currentTarget === event.target) setIsOpen(event.currentTarget.open);
      }}
    >
      <summary>Down to quotations, rates and their sources</summary>
      {isOpen ? <Tree {...props} /> : null}
    </details>
  );
}

function Tree({ total, evaluation, prepared, evidence }: FigureSourcesProps) {
  const { sentence, root } = useMemo(
    () => explainPlanTotal(total, evaluation, { prepared, evidence }),
    [total, evaluation, prepared, evidence],
  );
  return (
    <>
      <p className={styles['sentence']}>{sentence}</p>
      <ExplanationTree nodes={root.inputs.length === 0 ? [root] : root.inputs} unfold={unfold} isLazy />
    </>
  );
}
