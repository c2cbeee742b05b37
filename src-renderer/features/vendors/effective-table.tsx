/**
 * What each listed party holds of the vendor, directly and through others, and what the rules make of it.
 *
 * What a holding is worth and what a rule says are two columns of thought: a rule does not multiply along
 * a chain.
 *
 * Depends on: core, ownership (types), ui, services (types), ./vendor-words.
 */
import { isolatedName } from '#domain/core/isolated-name';
import type { ShareRange } from '#domain/ownership/economic-share';
import { rangeText, shareText } from '#domain/ownership/standing-sentences';
import { FactsTable } from '../../ui/facts-table';
import type { KnownOwnership } from '../../services/use-ownership';
import { MARK_WORDS } from './ownership-layout';
import { AGGREGATE_WORDS, RULE_STATE_WORDS } from './vendor-words';
import styles from './vendors.module.css';

interface EffectiveTableProps {
  readonly ownership: KnownOwnership;
  readonly nameOf: (partyId: string) => string;
}

export function EffectiveTable({ ownership, nameOf }: EffectiveTableProps) {
  const { effective, parties, standing, potential } = ownership;
  if (effective.length === 0) {
    return (
      <p className={styles['quiet']}>
        No listed party is known to hold any of it. A common shareholder of it and of a listed party makes
        them related, and neither of them owned by the other.
      </p>
    );
  }
  const { findings } = potential?.standing ?? standing;
  return (
    <>
      <FactsTable>
        <caption className={styles['caption']}>What listed parties hold in the end</caption>
        <thead>
          <tr>
            <th scope="col">Party</th>
            <th scope="col">Directly</th>
            <th scope="col">Through others</th>
            <th scope="col">Together</th>
          </tr>
        </thead>
        <tbody>
          {effective.map(({ listedId, direct, indirect, together }) => {
            const mark = parties.find(({ id }) => id === listedId)?.mark ?? null;
            return (
              <tr key={listedId}>
                <th scope="row">
                  {nameOf(listedId)}
                  {mark === null ? null : <span className={styles['source']}>{MARK_WORDS[mark]}</span>}
                </th>
                <td>{direct === null ? 'nothing on record' : shareText(direct)}</td>
                <td>{rangeWords(indirect)}</td>
                <td>{rangeWords(together)}</td>
              </tr>
            );
          })}
        </tbody>
      </FactsTable>
      {findings.map(({ rule, period, ownership: { kind, least, most, through } }) => (
        <p key={rule.id} className={styles['words']}>
          {`${rule.name}, ${period === null ? 'no period on record for this day' : RULE_STATE_WORDS[period.state].toLowerCase()}: ${rangeText(least, most)} counts together (${through.map(({ ownerId }) => isolatedName(nameOf(ownerId))).join(', ')}), and the threshold is ${rangeText(rule.threshold, rule.threshold)}: ${AGGREGATE_WORDS[kind]}.`}
          {potential === null ? '' : ' Potential matches are counted here as if they were true ones.'}
        </p>
      ))}
    </>
  );
}

function rangeWords({ least, most }: ShareRange): string {
  return most === 0 ? 'nothing on record' : rangeText(least, most);
}
