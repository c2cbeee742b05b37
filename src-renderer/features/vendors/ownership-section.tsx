/**
 * Who owns the vendor, and whether ownership ties it to a listed party: words, picture, table.
 *
 * Depends on: react, core, ui, services (types), and the ownership parts of this folder.
 */
import { Maximize2, Plus } from 'lucide-react';
import { useState } from 'react';
import type { CalendarDate } from '#domain/core/calendar-date';
import { isolatedName } from '#domain/core/isolated-name';
import type { OwnershipStake } from '#domain/model/ownership-stake';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice, Tag } from '../../ui/notice';
import type { KnownOwnership } from '../../services/use-ownership';
import { EffectiveTable } from './effective-table';
import { HoldingsTable } from './holdings-table';
import { OwnershipPicture } from './ownership-picture';
import { RuleTimeline } from './rule-timeline';
import type { OpenForm, VendorRecords } from './vendor-records';
import { STANDING_TONES, STANDING_WORDS } from './vendor-words';
import styles from './vendors.module.css';

interface OwnershipSectionProps {
  readonly ownership: KnownOwnership;
  readonly records: VendorRecords;
  readonly asOf: CalendarDate;
  readonly onOpen: (form: OpenForm) => void;
  readonly onPutBack: (id: string, label: string) => void;
}

export function OwnershipSection({ ownership, records, asOf, onOpen, onPutBack }: OwnershipSectionProps) {
  const { standing, sentences, potential, parties, holdings } = ownership;
  const [isTable, setIsTable] = useState(false);
  const [isLarge, setIsLarge] = useState(false);
  const nameOf = (id: string) => isolatedName(records.parties.find((party) => party.id === id)?.name ?? id);
  const openParty = (partyId: string) => {
    const party = records.parties.find(({ id }) => id === partyId);
    setIsLarge(false);
    if (partyId === standing.partyId) onOpen({ kind: 'vendor', isNew: false });
    else if (party !== undefined) onOpen({ kind: 'party', party });
  };
  const picture = { parties, holdings, subjectId: standing.partyId, onOpen: openParty };
  return (
    <section aria-label="Owners and ties">
      <header className={styles['sectionHead']}>
        <h3 className={styles['heading']}>
          Owners and ties <Tag tone={STANDING_TONES[standing.kind]}>{STANDING_WORDS[standing.kind]}</Tag>
        </h3>
        <Button
          icon={Plus}
          onClick={() => {
            onOpen({ kind: 'stake', stake: null });
          }}
        >
          Add holding…
        </Button>
      </header>
      {sentences.map((sentence) => (
        <p key={sentence} className={styles['words']}>
          {sentence}
        </p>
      ))}
      {potential === null ? null : (
        <Notice tone="unsure" title="If the potential matches that are open were true ones">
          {potential.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      )}
      {holdings.length === 0 ? null : (
        <>
          <div className={styles['actions']}>
            <Button
              aria-pressed={isTable}
              onClick={() => {
                setIsTable(!isTable);
              }}
            >
              {isTable ? 'Show as picture' : 'Show as table'}
            </Button>
            {isTable ? null : (
              <Button
                icon={Maximize2}
                onClick={() => {
                  setIsLarge(true);
                }}
              >
                Larger
              </Button>
            )}
          </div>
          {isTable ? null : <OwnershipPicture {...picture} />}
        </>
      )}
      <HoldingsTableOrNone
        isShown={isTable || holdings.length === 0}
        {...{ ownership, records, nameOf, onOpen, onPutBack }}
      />
      <EffectiveTable ownership={ownership} nameOf={nameOf} />
      <RuleTimeline rules={records.rules} asOf={asOf} />
      {isLarge ? (
        <Dialog
          isOpen
          size="full"
          title={`Holdings around ${nameOf(standing.partyId)}`}
          description="Owners stand left of what they own. The arrow keys go from party to party, Enter opens one."
          onClose={() => {
            setIsLarge(false);
          }}
        >
          <OwnershipPicture {...picture} scale={LARGE} />
        </Dialog>
      ) : null}
    </section>
  );
}

/** Times the natural size. */
const LARGE = 1.5;

interface TwinProps {
  readonly isShown: boolean;
  readonly ownership: KnownOwnership;
  readonly records: VendorRecords;
  readonly nameOf: (partyId: string) => string;
  readonly onOpen: (form: OpenForm) => void;
  readonly onPutBack: (id: string, label: string) => void;
}

/** The table where it is asked for or stands alone, if anything was ever on record; else nothing. */
function HoldingsTableOrNone({ isShown, ownership, records, nameOf, onOpen, onPutBack }: TwinProps) {
  const partyIds = new Set(ownership.parties.map(({ id }) => id));
  const touches = ({ ownerId, ownedId }: OwnershipStake) => partyIds.has(ownerId) || partyIds.has(ownedId);
  const { shipped, own } = records.stakes;
  if (!isShown || ![...shipped, ...own.flatMap(({ value }) => value ?? [])].some(touches)) return null;
  return (
    <HoldingsTable
      holdings={ownership.holdings}
      stakes={records.stakes}
      partyIds={partyIds}
      nameOf={nameOf}
      onOpen={onOpen}
      onPutBack={onPutBack}
    />
  );
}
