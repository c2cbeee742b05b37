/**
 * Ranking: gates, money and weights beside the table they rank.
 *
 * Depends on: react, model (types), ranking, services (types), ui.
 */
import { CircleHelp, SlidersHorizontal } from 'lucide-react';
import type { View } from '#domain/model/view';
import { PRESETS } from '#domain/ranking/presets';
import type { RankingTools } from '../../../services/use-ranking';
import { Button } from '../../../ui/button';
import { Menu } from '../../../ui/menu';
import { GatesSection } from './gates-section';
import { RankingSummary } from './ranking-summary';
import styles from './ranking.module.css';
import { showRank } from './show-rank';
import { useApplyPreset } from './use-presets';
import { WeightsSection } from './weights-section';

/** What the panel needs of the page. */
export interface RankingPanelProps {
  readonly tools: RankingTools;
  readonly view: View;
  readonly onViewChange: (view: View) => void;
  /** Opens the questions that set the weights. */
  readonly onAsk: () => void;
  /** The offer in focus; null if there is none. */
  readonly focusedId: string | null;
}

export function RankingPanel({ tools, view, onViewChange, onAsk, focusedId }: RankingPanelProps) {
  const apply = useApplyPreset(tools, view, onViewChange);
  const { criteria, gates } = tools.ranking;
  const isShown = view.columnIds?.includes('rank') === true;
  return (
    <div className={styles['panel']}>
      {criteria.length === 0 ? (
        <section aria-label="Begin to rank" className={styles['part']}>
          <p className={styles['sentence']}>
            {gates.length === 0 ? 'Nothing is ranked yet.' : 'Nothing is weighed yet.'} Money comes first,
            then what is left: begin with one of these and move the weights.
          </p>
          {PRESETS.map((preset) => (
            <button key={preset.id} type="button" className={styles['preset']} onClick={() => apply(preset)}>
              <strong>{preset.name}</strong>
              <span>{preset.words}</span>
            </button>
          ))}
        </section>
      ) : (
        <>
          <div className={styles['buttons']}>
            <Menu
              trigger={<Button icon={SlidersHorizontal}>Presets</Button>}
              actions={PRESETS.map((preset) => ({ label: preset.name, run: () => apply(preset) }))}
            />
            <Button icon={CircleHelp} onClick={onAsk}>
              Which would you take?
            </Button>
            {isShown ? null : (
              <Button
                onClick={() => {
                  onViewChange(showRank(view));
                }}
              >
                Show rank
              </Button>
            )}
          </div>
          <RankingSummary tools={tools} />
        </>
      )}
      <GatesSection tools={tools} view={view} onViewChange={onViewChange} />
      {criteria.length === 0 ? null : <WeightsSection tools={tools} focusedId={focusedId} />}
    </div>
  );
}
