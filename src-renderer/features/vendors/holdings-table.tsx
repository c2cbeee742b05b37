/**
 * Every holding with its source: the table twin of the picture, where holdings are changed.
 *
 * Sources that disagree stand under each other, and none is averaged away.
 *
 * Depends on: react, core, ownership, ui, services (types), ./own-origin, ./vendor-records (types), ./vendor-words.
 */
import { Pencil, RotateCcw, Trash2 } from 'lucide-react';
import { Fragment } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import { withOwnRecords } from '#domain/model/own-record';
import type { OwnershipStake } from '#domain/model/ownership-stake';
import { shareText } from '#domain/ownership/standing-sentences';
import type { Holding } from '#domain/ownership/stakes-on';
import { Button, IconButton } from '../../ui/button';
import { FactsTable } from '../../ui/facts-table';
import { formatDate } from '../../ui/format';
import { Tag } from '../../ui/notice';
import { SourceWords } from '../../ui/source-words';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { originOf, takenOut, type OwnAndShipped } from './own-origin';
import type { OpenForm } from './vendor-records';
import { ORIGIN_WORDS } from './vendor-words';
import styles from './vendors.module.css';

interface HoldingsTableProps {
  readonly holdings: readonly Holding[];
  readonly stakes: OwnAndShipped<OwnershipStake>;
  /** The parties whose holdings these are; a holding that was taken out of them is offered again. */
  readonly partyIds: ReadonlySet<string>;
  readonly nameOf: (partyId: string) => string;
  readonly onOpen: (form: OpenForm) => void;
  readonly onPutBack: (id: string, label: string) => void;
}

export function HoldingsTable(props: HoldingsTableProps) {
  const { holdings, stakes, nameOf, onOpen, onPutBack } = props;
  return (
    <FactsTable>
      <caption className={styles['caption']}>Holdings on record</caption>
      <thead>
        <tr>
          <th scope="col">Owner</th>
          <th scope="col">Holds</th>
          <th scope="col">Of</th>
          <th scope="col">
            <VisuallyHidden>Actions</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {holdings.map((holding) => (
          <Fragment key={`${holding.ownerId} ${holding.ownedId}`}>
            {holding.stakes.map((stake) => {
              const words = `the holding of ${nameOf(stake.ownerId)} in ${nameOf(stake.ownedId)}`;
              const origin = originOf(stake.id, stakes);
              return (
                <Fragment key={stake.id}>
                  <tr>
                    <th scope="row">{nameOf(stake.ownerId)}</th>
                    <td>
                      {shareText({ ...holding, ...stake, isDisputed: false })}
                      {daysText(stake)}
                    </td>
                    <td>{nameOf(stake.ownedId)}</td>
                    <td data-cell="actions">
                      <IconButton
                        label={`Change ${words}`}
                        icon={Pencil}
                        onClick={() => {
                          onOpen({ kind: 'stake', stake });
                        }}
                      />
                      {origin === 'changed' ? (
                        <IconButton
                          label={`Put ${words} back as shipped`}
                          icon={RotateCcw}
                          onClick={() => {
                            onPutBack(stake.id, `Put ${words} back as shipped`);
                          }}
                        />
                      ) : null}
                      <IconButton
                        label={`Take out ${words}`}
                        icon={Trash2}
                        onClick={() => {
                          onOpen({ kind: 'remove-stake', stake });
                        }}
                      />
                    </td>
                  </tr>
                  {/* Below and not beside: the panel is narrow, and a source is long. */}
                  <tr className={styles['sourceRow']}>
                    <td colSpan={4} data-cell="words">
                      <SourceWords source={stake.source} />{' '}
                      {origin === 'shipped' ? null : <Tag>{ORIGIN_WORDS[origin]}</Tag>}
                      {holding.isDisputed ? <Tag tone="unsure">sources disagree</Tag> : null}
                    </td>
                  </tr>
                </Fragment>
              );
            })}
          </Fragment>
        ))}
        <OtherDayRows {...props} />
        <TakenOutRows {...props} />
      </tbody>
    </FactsTable>
  );
}

/** Holdings of other days than the scenario's: on record, and no part of what is told above. */
function OtherDayRows({ holdings, stakes, partyIds, nameOf, onOpen }: HoldingsTableProps) {
  const told = new Set(holdings.flatMap((holding) => holding.stakes.map(({ id }) => id)));
  return withOwnRecords(stakes.shipped, stakes.own)
    .filter(({ id, ownerId, ownedId }) => !told.has(id) && (partyIds.has(ownerId) || partyIds.has(ownedId)))
    .map((stake) => {
      const words = `the holding of ${nameOf(stake.ownerId)} in ${nameOf(stake.ownedId)}`;
      return (
        <tr key={stake.id} className={styles['takenOut']}>
          <td colSpan={3} data-cell="words">
            {`Not on this day: ${words}${daysText(stake)}. `}
            <SourceWords source={stake.source} />
          </td>
          <td data-cell="actions">
            <IconButton
              label={`Change ${words}`}
              icon={Pencil}
              onClick={() => {
                onOpen({ kind: 'stake', stake });
              }}
            />
            <IconButton
              label={`Take out ${words}`}
              icon={Trash2}
              onClick={() => {
                onOpen({ kind: 'remove-stake', stake });
              }}
            />
          </td>
        </tr>
      );
    });
}

function TakenOutRows({ stakes, partyIds, nameOf, onPutBack }: HoldingsTableProps) {
  return takenOut(stakes)
    .filter(({ value }) => partyIds.has(value.ownerId) || partyIds.has(value.ownedId))
    .map(({ value, record }) => {
      const words = `the holding of ${nameOf(value.ownerId)} in ${nameOf(value.ownedId)}`;
      return (
        <tr key={value.id} className={styles['takenOut']}>
          <td colSpan={3} data-cell="words">
            {`Taken out on ${formatDate(record.on)}${record.by === null ? '' : ` by ${isolatedName(record.by)}`}: ${words}.`}
            {record.why === null ? '' : ` ${record.why}`}
          </td>
          <td data-cell="actions">
            <Button
              onClick={() => {
                onPutBack(value.id, `Put ${words} back as shipped`);
              }}
            >
              Put back
            </Button>
          </td>
        </tr>
      );
    });
}

function daysText({ from, until }: OwnershipStake): string {
  if (from !== null && until !== null) return `, ${formatDate(from)} to ${formatDate(until)}`;
  if (from !== null) return `, since ${formatDate(from)}`;
  return until === null ? '' : `, until ${formatDate(until)}`;
}
