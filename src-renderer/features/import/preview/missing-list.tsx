/**
 * Offers of a vendor's last list that this one no longer holds: left as they are, or ended.
 *
 * Depends on: imports (types), ui.
 */
import type { ImportAnswers } from '../../../imports/preview/import-question';
import type { MissingOffers } from '../../../imports/preview/missing-offers';
import { CheckField } from '../../../ui/fields';
import { formatCount, formatDate } from '../../../ui/format';
import styles from './preview.module.css';

interface MissingListProps {
  readonly missing: readonly MissingOffers[];
  readonly onAnswer: (answers: ImportAnswers) => void;
}

/** Offers that are named; the others are counted. */
const NAMED = 12;

export function MissingList({ missing, onAnswer }: MissingListProps) {
  return (
    <ul className={styles['missing']}>
      {missing.map(({ id, sentence, offers, endsOn, answer }) => (
        <li key={id}>
          <p>{sentence}</p>
          <p className={styles['names']}>
            {offers
              .slice(0, NAMED)
              .map((offer) => `${offer.model} (${offer.id})`)
              .join(', ')}
            {offers.length > NAMED ? ` and ${formatCount(offers.length - NAMED, 'other')}` : ''}
          </p>
          <CheckField
            label={`They are not offered any more: valid until ${formatDate(endsOn)}`}
            hint="Marked as typed by hand. Otherwise they stay as they are."
            isChecked={answer === 'end'}
            onChange={(isEnded) => onAnswer({ [id]: isEnded ? 'end' : 'leave' })}
          />
        </li>
      ))}
    </ul>
  );
}
