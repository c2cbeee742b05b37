/**
 * Offers against rules: what each rule says of each offer, in words, near misses first.
 *
 * Depends on: react, core, evaluation (types), ranking, services (types), ui.
 */
import { useMemo, useState } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import type { FailedGate } from '#domain/evaluation/standing';
import { nearMissesFirst, type JudgedOffer } from '#domain/ranking/policy-effects';
import type { RankingTools } from '../../services/use-ranking';
import { SelectField } from '../../ui/fields';
import { formatCount } from '../../ui/format';
import { LongTable, type LongColumn } from '../../ui/long-table';
import { cellWords, offerWords, summaryWords } from './policy-words';
import styles from './policy.module.css';

type Scope = 'shortlist' | 'not-passed' | 'all';

interface OffersByRuleProps {
  readonly tools: RankingTools;
  readonly onShowOffer: (offerId: string) => void;
}

/** Two lines. */
const ROW_HEIGHT = 44;

export function OffersByRule({ tools, onShowOffer }: OffersByRuleProps) {
  const { ranked } = tools;
  const { rows, gates } = ranked;
  const hasShortlist = rows.some(({ offer }) => offer.isShortlisted);
  const [asked, setAsked] = useState<Scope | null>(null);
  const scope = asked ?? (hasShortlist ? 'shortlist' : 'all');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const offers = useMemo(() => {
    const judged = nearMissesFirst(rows, gates);
    if (scope === 'all') return judged;
    return judged.filter(({ row, notPassed }) =>
      scope === 'shortlist' ? row.offer.isShortlisted : notPassed.size > 0,
    );
  }, [rows, gates, scope]);
  const rules = ranked.ranking.gates.filter(({ isOff }) => isOff !== true);
  const columns: readonly LongColumn[] = [
    { id: 'offer', header: 'Offer', width: 'minmax(220px, 1.4fr)' },
    { id: 'policy', header: 'Policy', width: 'minmax(150px, 0.8fr)' },
    ...rules.map(({ id, name }) => ({
      id,
      header: <span title={name}>{isolatedName(name)}</span>,
      width: 'minmax(170px, 1fr)',
    })),
  ];
  const chosen = Math.max(
    0,
    offers.findIndex(({ row }) => row.offer.id === chosenId),
  );
  return (
    <section aria-labelledby="policy-offers" className={styles['matrix']}>
      <header className={styles['matrixHead']}>
        <h2 id="policy-offers">Offers by rule</h2>
        <span className={styles['hint']}>
          {formatCount(offers.length, 'offer')}, near misses first. Enter shows one in Compare.
        </span>
        <div className={styles['scope']}>
          <SelectField<Scope>
            label="Offers shown"
            value={scope}
            options={[
              { value: 'shortlist', label: 'Shortlist' },
              { value: 'not-passed', label: 'Those that do not pass' },
              { value: 'all', label: 'All' },
            ]}
            onChange={setAsked}
          />
        </div>
      </header>
      {offers.length === 0 ? (
        <p className={styles['hint']}>{EMPTY[scope]}</p>
      ) : (
        <div className={styles['matrixTable']}>
          <LongTable
            label="Offers by rule"
            columns={columns}
            rowCount={offers.length}
            rowHeight={ROW_HEIGHT}
            isFirstPinned
            chosen={chosen}
            onChoose={(index) => {
              setChosenId(offers[index]?.row.offer.id ?? null);
            }}
            onOpen={(index) => {
              const offer = offers[index]?.row.offer;
              if (offer !== undefined) onShowOffer(offer.id);
            }}
            cells={(index) => {
              const offer = offers[index];
              return offer === undefined ? [] : cellsOf(offer, rules);
            }}
          />
        </div>
      )}
    </section>
  );
}

const EMPTY: Readonly<Record<Scope, string>> = {
  shortlist: 'No offer is on the shortlist. Space in Compare puts one on it.',
  'not-passed': 'Every offer passes every rule.',
  all: 'There are no offers yet.',
};

function cellsOf({ row, notPassed }: JudgedOffer, rules: readonly { readonly id: string }[]) {
  const words = offerWords(row.offer);
  return [
    <span key="offer" title={`${words} · ${row.offer.id}`}>
      {words}
    </span>,
    summaryWords(notPassed),
    ...rules.map(({ id }) => {
      const failed = notPassed.get(id);
      const said = cellWords(failed);
      return (
        <span key={id} title={said} className={styles[classOf(failed)]}>
          {said}
        </span>
      );
    }),
  ];
}

/** Red is for a broken rule alone; what nobody knows is unsure. The words say the same. */
function classOf(failed: FailedGate | undefined): 'passes' | 'fails' | 'notJudged' {
  if (failed === undefined) return 'passes';
  return failed.verdict === 'fails' ? 'fails' : 'notJudged';
}
