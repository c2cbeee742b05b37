/**
 * Who owns the vendor, and whether ownership ties it to a listed party: words, picture, table.
 *
 * Depends on: core, ownership, ui, services (types), ./ownership-picture, ./vendor-words.
 */
import { Fragment } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import { shareText } from '#domain/ownership/standing-sentences';
import { FactsTable } from '../../ui/facts-table';
import { Tag } from '../../ui/notice';
import { SourceWords } from '../../ui/source-words';
import type { KnownOwnership } from '../../services/use-ownership';
import { OwnershipPicture } from './ownership-picture';
import { STANDING_TONES, STANDING_WORDS } from './vendor-words';
import styles from './vendors.module.css';

export function OwnershipSection({ ownership }: { readonly ownership: KnownOwnership }) {
  const { standing, sentences, parties, holdings } = ownership;
  const nameOf = (id: string) => isolatedName(parties.find((party) => party.id === id)?.name ?? id);
  return (
    <section aria-label="Owners and ties">
      <h3 className={styles['heading']}>
        Owners and ties <Tag tone={STANDING_TONES[standing.kind]}>{STANDING_WORDS[standing.kind]}</Tag>
      </h3>
      {sentences.map((sentence) => (
        <p key={sentence} className={styles['words']}>
          {sentence}
        </p>
      ))}
      {holdings.length === 0 ? null : (
        <>
          <div className={styles['pictureScroll']}>
            <OwnershipPicture parties={parties} holdings={holdings} subjectId={standing.partyId} />
          </div>
          <FactsTable>
            <caption className={styles['caption']}>Holdings on record</caption>
            <thead>
              <tr>
                <th scope="col">Owner</th>
                <th scope="col">Holds</th>
                <th scope="col">Of</th>
              </tr>
            </thead>
            <tbody>
              {holdings.map((holding) => (
                <Fragment key={`${holding.ownerId} ${holding.ownedId}`}>
                  {holding.stakes.map((stake) => (
                    <Fragment key={stake.id}>
                      <tr>
                        <th scope="row">{nameOf(stake.ownerId)}</th>
                        <td>{shareText({ ...holding, ...stake, isDisputed: false })}</td>
                        <td>{nameOf(stake.ownedId)}</td>
                      </tr>
                      {/* Below and not beside: the panel is narrow, and a source is long. */}
                      <tr className={styles['sourceRow']}>
                        <td colSpan={3} data-cell="words">
                          <SourceWords source={stake.source} />
                        </td>
                      </tr>
                    </Fragment>
                  ))}
                </Fragment>
              ))}
            </tbody>
          </FactsTable>
        </>
      )}
    </section>
  );
}
