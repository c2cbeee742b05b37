/**
 * How screening is done: thresholds, age of lists, second person, way of matching.
 *
 * Depends on: react, model, screening, ui, ./band-words, ./practice-dialog.
 */
import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import type { PartyScreening } from '#domain/model/screening-run';
import { DEFAULT_SCREENING_SETTINGS, type ScreeningPractice } from '#domain/model/screening-settings';
import { ALGORITHM_VERSION } from '#domain/screening/screening-settings';
import { Button } from '../../ui/button';
import { formatCount, formatInteger } from '../../ui/format';
import { Tag } from '../../ui/notice';
import { Section } from '../../ui/section';
import { scoreText } from './band-words';
import { PracticeDialog } from './practice-dialog';
import styles from './lists.module.css';

interface PracticeSectionProps {
  readonly practice: ScreeningPractice;
  readonly findings: readonly PartyScreening[];
  readonly canChange: boolean;
  readonly onSave: (practice: ScreeningPractice) => Promise<unknown>;
}

export function PracticeSection({ practice, findings, canChange, onSave }: PracticeSectionProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { settings, listMaxAgeDays, needsSecondPerson } = practice;
  const { strongFrom, possibleFrom, weakFrom, mostWeakHits } = settings;
  const isStandard =
    strongFrom === DEFAULT_SCREENING_SETTINGS.strongFrom &&
    possibleFrom === DEFAULT_SCREENING_SETTINGS.possibleFrom &&
    weakFrom === DEFAULT_SCREENING_SETTINGS.weakFrom &&
    mostWeakHits === DEFAULT_SCREENING_SETTINGS.mostWeakHits;
  return (
    <Section
      title="How screening is done"
      actions={
        <Button
          icon={SlidersHorizontal}
          disabled={!canChange}
          onClick={() => {
            setIsOpen(true);
          }}
        >
          Change…
        </Button>
      }
    >
      <dl className={styles['facts']}>
        <div>
          <dt>Bands by score</dt>
          <dd>
            Strong from {scoreText(strongFrom)}, possible from {scoreText(possibleFrom)}, weak from{' '}
            {scoreText(weakFrom)} <Tag>{isStandard ? 'standard' : 'set by your company'}</Tag>
          </dd>
        </div>
        <div>
          <dt>Weak hits kept</dt>
          <dd>{formatInteger(mostWeakHits)} of each name; strong and possible ones in any case</dd>
        </div>
        <div>
          <dt>A list is stale after</dt>
          <dd>{formatCount(listMaxAgeDays, 'day')}</dd>
        </div>
        <div>
          <dt>Second person</dt>
          <dd>
            {needsSecondPerson
              ? 'A decision stands only once another person has confirmed it.'
              : 'Not asked for: a decision stands once one person has made it.'}
          </dd>
        </div>
        <div>
          <dt>Way of matching</dt>
          <dd>Version {ALGORITHM_VERSION}, stored with every run</dd>
        </div>
      </dl>
      {isOpen ? (
        <PracticeDialog
          practice={practice}
          findings={findings}
          onSave={onSave}
          onClose={() => {
            setIsOpen(false);
          }}
        />
      ) : null}
    </Section>
  );
}
