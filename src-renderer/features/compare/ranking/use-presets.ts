/**
 * Taking weights from a preset: scales that are fixed already stay as they are.
 *
 * Depends on: react, model (types), ranking, services (types), ui.
 */
import { useCallback } from 'react';
import type { Criterion } from '#domain/model/ranking';
import type { View } from '#domain/model/view';
import { applyPreset, type Preset } from '#domain/ranking/presets';
import type { RankingTools } from '../../../services/use-ranking';
import { useMessages } from '../../../ui/messages';
import { showRank } from './show-rank';

/** Ranks by a preset, shows rank and score and says what was left out. */
export function useApplyPreset(
  tools: RankingTools | undefined,
  view: View,
  onViewChange: (view: View) => void,
): (preset: Preset) => void {
  const { show } = useMessages();
  return useCallback(
    (preset: Preset) => {
      if (tools === undefined) return;
      const { ranking, ranked, settings } = tools;
      const { criteria, counted, unknown } = applyPreset(preset, ranked.rows, settings);
      if (criteria.length === 0) {
        show({
          kind: 'failed',
          text: 'No offer has a figure to rank by yet. Nothing was changed; bring in offers and a site first.',
        });
        return;
      }
      const next = criteria.map((criterion) => keptScale(criterion, ranking.criteria));
      tools.onSave({ ...ranking, criteria: next }, `Rank by the weights “${preset.name}”`);
      onViewChange(showRank(view));
      const left = [
        ...(counted.length === 0 ? [] : [`${counted.join(', ')} (in all-in $ already)`]),
        ...(unknown.length === 0 ? [] : [`${unknown.join(', ')} (no offer says)`]),
      ];
      const words = left.length === 0 ? '' : ` Left out: ${left.join('; ')}.`;
      show({ kind: 'done', text: `Ranked by “${preset.name}”.${words}` });
    },
    [tools, view, onViewChange, show],
  );
}

/** A scale that was there before stays: moving it would reorder offers that nobody touched. */
function keptScale(criterion: Criterion, before: readonly Criterion[]): Criterion {
  const known = before.find(({ columnId }) => columnId === criterion.columnId);
  return known === undefined ? criterion : { ...known, weight: criterion.weight };
}
