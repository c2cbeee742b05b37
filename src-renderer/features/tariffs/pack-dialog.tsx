/**
 * What another edition of the pack would change, before it is adopted: which
 * offers cost more or less, which layers differ, what of the user's own to look at.
 *
 * Depends on: react, model (types), tariffs, ui, ./use-pack-review (types).
 */
import { useMemo } from 'react';
import { isolatedName } from '#domain/core/isolated-name';
import { checkPack } from '#domain/tariffs/check-pack';
import { comparePacks } from '#domain/tariffs/compare-packs';
import { overlayConflicts } from '#domain/tariffs/overlay-conflicts';
import { packFindingText } from '#domain/tariffs/pack-finding-text';
import type { TariffOverlay } from '#domain/model/tariff-overlay';
import type { TariffPack } from '#domain/model/tariff-pack';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { formatDate } from '../../ui/format';
import { ErrorNotice, Notice } from '../../ui/notice';
import { Progress } from '../../ui/progress';
import { conflictWords } from './conflict-words';
import { EffectTable } from './effect-table';
import { FieldChanges } from './field-changes';
import { PackDifferences } from './pack-differences';
import styles from './pack.module.css';
import type { PackReview } from './use-pack-review';

interface PackDialogProps {
  readonly review: PackReview;
  /** The pack in use, without the user's layers. */
  readonly present: TariffPack;
  readonly overlays: readonly TariffOverlay[];
}

/** Shows nothing while no pack is under review. */
export function PackDialog({ review, present, overlays }: PackDialogProps) {
  const { stage, close } = review;
  switch (stage.kind) {
    case 'idle':
      return null;
    case 'reading':
      return (
        <Dialog
          isOpen
          onClose={close}
          title="Import a tariff pack"
          footer={<Button onClick={close}>Stop</Button>}
        >
          <Progress label={`Checking ${isolatedName(stage.fileName)}`} share={null} />
        </Dialog>
      );
    case 'refused':
      return (
        <Dialog
          isOpen
          onClose={close}
          title="Import a tariff pack"
          footer={<Button onClick={close}>Close</Button>}
        >
          <ErrorNotice
            title={
              stage.fileName === null
                ? 'There is no pack to adopt.'
                : `${isolatedName(stage.fileName)} cannot be used.`
            }
            kept={stage.lines[0] ?? ''}
          />
          {stage.lines.length < 2 ? null : (
            <ul className={styles['faults']}>
              {stage.lines.slice(1).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </Dialog>
      );
    case 'review':
      return (
        <Dialog
          isOpen
          onClose={close}
          size="wide"
          title={`Adopt tariff pack ${stage.pack.version}?`}
          description={editionWords(present, stage.pack, stage.from)}
          footer={
            <>
              <Button onClick={close} disabled={stage.isAdopting}>
                Keep the present one
              </Button>
              <Button
                variant="primary"
                onClick={review.adopt}
                // What it costs is seen first, or left unseen on purpose.
                disabled={stage.isAdopting || stage.effect.kind === 'measuring'}
              >
                Adopt this pack
              </Button>
            </>
          }
        >
          <ReviewBody review={review} stage={stage} present={present} overlays={overlays} />
        </Dialog>
      );
  }
}

interface ReviewBodyProps extends PackDialogProps {
  readonly stage: Extract<PackReview['stage'], { readonly kind: 'review' }>;
}

function ReviewBody({ review, stage, present, overlays }: ReviewBodyProps) {
  const { pack, effect } = stage;
  // Drawn again with every part of the offers that is priced.
  const conflicts = useMemo(() => overlayConflicts(pack, overlays), [pack, overlays]);
  const difference = useMemo(() => comparePacks(present, pack), [present, pack]);
  const warnings = useMemo(() => checkPack(pack).filter(({ severity }) => severity === 'warning'), [pack]);
  return (
    <div className={styles['review']}>
      {pack.date < present.date ? (
        <Notice tone="unsure" title="This pack is older than the one in use">
          It was kept up to {formatDate(pack.date)}; the present one up to {formatDate(present.date)}. Later
          changes of the law would be lost.
        </Notice>
      ) : null}
      <section aria-label="Effect on your offers">
        <h3 className={styles['heading']}>Your offers</h3>
        {effect.kind === 'measured' ? (
          <EffectTable effect={effect.effect} />
        ) : effect.kind === 'measuring' ? (
          <Progress
            label="Pricing your offers with both packs"
            share={effect.share}
            onStop={review.stopMeasuring}
          />
        ) : (
          <p className={styles['words']}>
            Stopped: what your offers would cost is not known.{' '}
            <Button onClick={review.measureAgain}>Price them again</Button>
          </p>
        )}
      </section>
      {conflicts.length === 0 ? null : (
        <section aria-label="Your own layers">
          <h3 className={styles['heading']}>Your own layers to look at again</h3>
          <ul className={styles['items']}>
            {conflicts.map((conflict) => (
              <li key={conflict.overlay.id}>
                {conflictWords(conflict)}
                {conflict.code === 'overlay/basis-changed' ? (
                  <FieldChanges changes={conflict.changes} />
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-label="Differences">
        <h3 className={styles['heading']}>What is different</h3>
        <PackDifferences difference={difference} />
      </section>
      {warnings.length === 0 ? null : (
        <section aria-label="Warnings">
          <h3 className={styles['heading']}>Doubtful in this pack</h3>
          <ul className={styles['items']}>
            {warnings.map(packFindingText).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function editionWords(present: TariffPack, next: TariffPack, from: string): string {
  return `From ${from}. Version ${present.version} of ${formatDate(present.date)} → ${next.version} of ${formatDate(next.date)}. You can undo that.`;
}
