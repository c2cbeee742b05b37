/**
 * What is weighed: a slider for each criterion, and how far it may move before
 * the order changes.
 *
 * Depends on: react, model (types), ranking, services (types), ui.
 */
import { X } from 'lucide-react';
import { useMemo } from 'react';
import type { Criterion } from '#domain/model/ranking';
import { columnOf, scorableColumns } from '#domain/ranking/criterion-points';
import { countedAs } from '#domain/ranking/double-counting';
import type { RankedComparison } from '#domain/ranking/rank-comparison';
import { offerName, ordinal } from '#domain/ranking/rank-words';
import { sharesOf } from '#domain/ranking/score-table';
import { suggestCriterion } from '#domain/ranking/suggest-scale';
import { rankIntervals, type ShareInterval } from '#domain/ranking/weight-stability';
import type { RankingTools } from '../../../services/use-ranking';
import { IconButton } from '../../../ui/button';
import { SelectField } from '../../../ui/fields';
import { useMessages } from '../../../ui/messages';
import { CriterionScale } from './criterion-scale';
import { headerOf, putCriterion, weightLabel, withoutCriterion, withWeight } from './edit-ranking';
import styles from './ranking.module.css';
import { percentWords, WeightSlider } from './weight-slider';

interface WeightsSectionProps {
  readonly tools: RankingTools;
  /** The offer in focus; its own rank is told beside the first. */
  readonly focusedId: string | null;
}

export function WeightsSection({ tools, focusedId }: WeightsSectionProps) {
  const { ranking, ranked, settings, onTry, onSave } = tools;
  const shares = sharesOf(ranking.criteria);
  const intervals = useMemo(() => intervalsOf(ranked, focusedId), [ranked, focusedId]);
  const first = ranked.rows[ranked.ranked.first[0] ?? -1];
  return (
    <section aria-labelledby="ranking-weights" className={styles['part']}>
      <h3 id="ranking-weights">Weights</h3>
      {first === undefined ? null : (
        <p className={styles['hint']}>
          Beside each: the share of the whole weight, the others in proportion, within which{' '}
          {offerName(first)} stays first.
        </p>
      )}
      <ul className={styles['criteria']}>
        {ranking.criteria.map((criterion, index) => {
          const { columnId, weight } = criterion;
          const header = headerOf(criterion);
          const column = columnOf(criterion);
          const share = shares[index] ?? 0;
          return (
            <li key={columnId} aria-label={header}>
              <div className={styles['criterionHead']}>
                <span className={styles['criterionName']}>{header}</span>
                <span className={styles['share']}>{percentWords(share)}</span>
                <IconButton
                  label={`Weigh ${header} no longer`}
                  icon={X}
                  onClick={() => {
                    const { ranking: next, label } = withoutCriterion(ranking, columnId);
                    onSave(next, label);
                  }}
                />
              </div>
              <WeightSlider
                header={header}
                weight={weight}
                share={share}
                onTry={(next) => {
                  onTry(withWeight(ranking, columnId, next));
                }}
                onSave={(next) => {
                  onSave(withWeight(ranking, columnId, next), weightLabel(settings.ranking, columnId, next));
                }}
              />
              <IntervalWords intervals={intervals.get(columnId)} />
              {column === null ? (
                <p className={styles['hint']}>This column is not known here: it is passed over.</p>
              ) : (
                <CriterionScale
                  criterion={criterion}
                  column={column}
                  onSave={(next) => {
                    const change = putCriterion(ranking, next);
                    onSave(change.ranking, change.label);
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
      <AddCriterion tools={tools} />
    </section>
  );
}

interface Intervals {
  readonly first: ShareInterval | null;
  /** Of the offer in focus, if it is ranked and not first. */
  readonly focused: { readonly rank: number; readonly interval: ShareInterval } | null;
}

/** By column: within which shares the first stays first, and the offer in focus keeps its rank. */
function intervalsOf(comparison: RankedComparison, focusedId: string | null): ReadonlyMap<string, Intervals> {
  const { table, ranked, rows } = comparison;
  const first = ranked.first[0];
  if (first === undefined) return new Map();
  const focused = rows.findIndex(({ offer }) => offer.id === focusedId);
  const rank = rows[focused]?.standing?.rank ?? null;
  const isOther = rank !== null && rank !== 1;
  return new Map(
    table.criteria.map(({ columnId }, criterion) => {
      const asked = isOther ? [first, focused] : [first];
      const [ofFirst = null, own] = rankIntervals(table, ranked.isRanked, criterion, asked) ?? [];
      return [
        columnId,
        { first: ofFirst, focused: own === undefined || rank === null ? null : { rank, interval: own } },
      ];
    }),
  );
}

function IntervalWords({ intervals }: { readonly intervals: Intervals | undefined }) {
  if (intervals === undefined || intervals.first === null) return null;
  const { first, focused } = intervals;
  return (
    <p className={styles['interval']}>
      <span>First stays first: {rangeWords(first)}</span>
      {focused === null ? null : (
        <span>
          {' · '}in focus, {ordinal(focused.rank)} stays {ordinal(focused.rank)}:{' '}
          {rangeWords(focused.interval)}
        </span>
      )}
    </p>
  );
}

function rangeWords({ from, to }: ShareInterval): string {
  if (from <= 0 && to >= 1) return 'any share';
  if (from <= 0) return `up to ${percentWords(to)}`;
  if (to >= 1) return `${percentWords(from)} or more`;
  return `${percentWords(from).replace(' %', '')}–${percentWords(to)}`;
}

function AddCriterion({ tools }: { readonly tools: RankingTools }) {
  const { ranking, ranked, settings, onSave } = tools;
  const { show } = useMessages();
  const weighed = new Set(ranking.criteria.map(({ columnId }) => columnId));
  const options = scorableColumns
    .filter(({ id }) => !weighed.has(id))
    .map(({ id, header, group }) => ({
      value: id,
      label: `${group}: ${header}${countedAs(id, settings) === null ? '' : ' (in all-in $ already)'}`,
    }));
  if (ranking.criteria.length >= MOST_CRITERIA) return null;
  const add = (columnId: string) => {
    const column = columnOf({ columnId });
    if (column === null) return;
    const criterion: Criterion | null = suggestCriterion(column, NEW_WEIGHT, ranked.rows, ranked.asOf);
    if (criterion === null) {
      show({
        kind: 'failed',
        text: `No offer says anything under ${column.header}, so there is nothing to set a scale by. The ranking is as it was.`,
      });
      return;
    }
    const change = putCriterion(ranking, criterion);
    onSave(change.ranking, change.label);
  };
  return (
    <SelectField
      label="Weigh another column"
      value=""
      options={[{ value: '', label: 'Choose a column' }, ...options]}
      onChange={(id) => {
        if (id !== '') add(id);
      }}
    />
  );
}

const NEW_WEIGHT = 10;
/** What a ranking may hold. */
const MOST_CRITERIA = 20;
