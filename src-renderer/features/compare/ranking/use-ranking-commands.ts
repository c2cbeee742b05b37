/**
 * What the palette can do with the ranking.
 *
 * Depends on: react, model (types), ranking, services (types), ui/commands.
 */
import { useMemo } from 'react';
import type { View } from '#domain/model/view';
import { PRESETS } from '#domain/ranking/presets';
import type { RankingTools } from '../../../services/use-ranking';
import { useCommands, type Command } from '../../../ui/commands/command-list';
import { showRank } from './show-rank';
import { useApplyPreset } from './use-presets';

interface RankingCommands {
  /** Undefined where offers cannot be ranked. */
  readonly tools: RankingTools | undefined;
  readonly view: View;
  readonly onViewChange: (view: View) => void;
  readonly openRanking: () => void;
  readonly ask: () => void;
  /** Whether the table is there. */
  readonly isTable: boolean;
}

export function useRankingCommands(page: RankingCommands): void {
  const { tools, view, onViewChange, openRanking, ask, isTable } = page;
  const apply = useApplyPreset(tools, view, onViewChange);
  const canAsk = (tools?.ranking.criteria.filter(({ weight }) => weight > 0).length ?? 0) >= 2;
  const list = useMemo((): readonly Command[] => {
    if (tools === undefined || !isTable) return [];
    const group = 'Ranking';
    return [
      { group, id: 'ranking', label: 'Open the ranking: gates and weights', run: openRanking },
      ...PRESETS.map((preset) => ({
        group,
        id: `ranking-${preset.id}`,
        label: `Rank by the weights “${preset.name}”`,
        run: () => {
          apply(preset);
          openRanking();
        },
      })),
      ...(canAsk
        ? [
            {
              group,
              id: 'ranking-ask',
              label: 'Set the weights by questions: which would you take?',
              run: ask,
            },
          ]
        : []),
      ...(tools.ranking.criteria.length === 0
        ? []
        : [
            {
              group,
              id: 'ranking-show',
              label: 'Show rank and score, best first',
              run: () => {
                onViewChange(showRank(view));
              },
            },
          ]),
    ];
  }, [tools, isTable, openRanking, apply, canAsk, ask, onViewChange, view]);
  useCommands(list);
}
