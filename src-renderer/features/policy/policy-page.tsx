/**
 * The purchasing policy: which rules the company sets, what each does to the offers, and what keeps an
 * offer out.
 *
 * The rules are the gates of the ranking: what is changed here is changed there. They change no figure.
 *
 * Depends on: react, model (types), ranking, services (types), ui, ./rules-section, ./offers-by-rule.
 */
import { useMemo } from 'react';
import type { FilterGroup } from '#domain/model/row-filter';
import { policyEffects } from '#domain/ranking/policy-effects';
import { offersThatPass } from '#domain/ranking/policy-filters';
import type { RankingTools } from '../../services/use-ranking';
import { Button } from '../../ui/button';
import { formatCount } from '../../ui/format';
import { FillSlot } from '../../ui/layout/slots';
import { OffersByRule } from './offers-by-rule';
import { totalWords } from './policy-words';
import styles from './policy.module.css';
import { RulesSection } from './rules-section';

export interface PolicyPageProps {
  /** Of `useRanking`: the same that Compare gets. */
  readonly tools: RankingTools;
  /** Goes to Compare with this filter in place of that of its view. */
  readonly onShowOffers: (filter: FilterGroup) => void;
}

export function PolicyPage({ tools, onShowOffers }: PolicyPageProps) {
  const { ranked } = tools;
  const { rows, gates } = ranked;
  const effects = useMemo(() => policyEffects(rows, gates), [rows, gates]);
  const off = tools.ranking.gates.filter(({ isOff }) => isOff === true).length;
  const { passesAll, all } = effects;
  return (
    <div className={styles['page']}>
      <FillSlot name="status-bar">
        <span className={styles['status']}>
          {formatCount(gates.gateCount, 'rule')} asked{off === 0 ? '' : `, ${String(off)} off`} ·{' '}
          {passesAll.offers} of {formatCount(all.offers, 'offer')} pass all
        </span>
      </FillSlot>
      {tools.ranking.gates.length === 0 ? null : (
        <p className={styles['summary']}>
          {gates.gateCount === 0
            ? 'Every rule is off: no offer is kept out.'
            : `${passesAll.offers === 0 ? 'None' : totalWords(passesAll)} of ${totalWords(all)} ${passesAll.offers < 2 ? 'passes' : 'pass'} every rule.`}{' '}
          {passesAll.offers === 0 || gates.gateCount === 0 ? null : (
            <Button
              variant="quiet"
              onClick={() => {
                onShowOffers(offersThatPass());
              }}
            >
              Show them in Compare
            </Button>
          )}
        </p>
      )}
      <RulesSection tools={tools} effects={effects} onShowOffers={onShowOffers} />
      {gates.gateCount === 0 ? null : (
        <OffersByRule
          tools={tools}
          onShowOffer={(offerId) => {
            onShowOffers({
              kind: 'group',
              join: 'all',
              rules: [{ kind: 'one-of', columnId: 'offerId', values: [offerId], isNot: false }],
            });
          }}
        />
      )}
    </div>
  );
}
