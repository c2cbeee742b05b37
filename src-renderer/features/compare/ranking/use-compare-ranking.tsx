/**
 * The ranking of the comparison: its panel for the inspector, its questions,
 * its commands.
 *
 * Depends on: react, model (types), services (types), ./questions-dialog, ./ranking-panel.
 */
import { useCallback, useState, type ReactNode } from 'react';
import type { View } from '#domain/model/view';
import type { RankingTools } from '../../../services/use-ranking';
import { QuestionsDialog } from './questions-dialog';
import { RankingPanel } from './ranking-panel';
import { useRankingCommands } from './use-ranking-commands';

interface CompareRankingOptions {
  /** Undefined where offers cannot be ranked. */
  readonly ranking?: RankingTools | undefined;
  readonly view: View;
  readonly onViewChange: (view: View) => void;
}

/** What the page draws of it. */
interface CompareRanking {
  /** The panel, told which offer is in focus; null where offers cannot be ranked. */
  readonly panel: ((focusedId: string | null) => ReactNode) | null;
  readonly dialog: ReactNode;
}

/** @param openTab - brings a tab of the inspector into sight; must keep its identity */
export function useCompareRanking(
  { ranking: tools, view, onViewChange }: CompareRankingOptions,
  isTable: boolean,
  openTab: (tab: 'ranking') => void,
): CompareRanking {
  const [isAsking, setIsAsking] = useState(false);
  const ask = useCallback(() => {
    setIsAsking(true);
  }, []);
  const open = useCallback(() => {
    openTab('ranking');
  }, [openTab]);
  useRankingCommands({ tools, view, onViewChange, openRanking: open, ask, isTable });
  if (tools === undefined) return { panel: null, dialog: null };
  return {
    panel: (focusedId) => (
      <RankingPanel tools={tools} view={view} onViewChange={onViewChange} onAsk={ask} focusedId={focusedId} />
    ),
    dialog: isAsking ? <QuestionsDialog tools={tools} onClose={() => setIsAsking(false)} /> : null,
  };
}
