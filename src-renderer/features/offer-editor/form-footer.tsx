/**
 * The foot of the form: what saving would change or what stands in its way, and the buttons.
 *
 * Depends on: reports/offer-field-labels (types), ui, ./field-names, ./draft-fields (types).
 */
import type { OfferField } from '#domain/model/hand-edit';
import { Button } from '../../ui/button';
import { formatCount } from '../../ui/format';
import { LeaveQuestion } from '../../ui/leave-question';
import { draftFieldName, fieldNames } from './field-names';
import type { DraftField, OfferProblems } from './draft-fields';
import styles from './offer-editor.module.css';

interface FormFooterProps {
  readonly formId: string;
  readonly saveLabel: string;
  readonly problems: OfferProblems;
  /** Fields that saving would change; null if that cannot be said. */
  readonly changed: readonly OfferField[] | null;
  /** True while it is asked whether to throw away what was typed. */
  readonly isLeaving: boolean;
  readonly isSaving: boolean;
  readonly onLeave: () => void;
  readonly onStay: () => void;
}

export function FormFooter(props: FormFooterProps) {
  const { formId, saveLabel, problems, changed, isLeaving, isSaving, onLeave, onStay } = props;
  if (isLeaving) return <LeaveQuestion onDiscard={onLeave} onStay={onStay} />;
  const wrong = Object.keys(problems) as DraftField[];
  return (
    <>
      <p role="status" className={styles['footWords']} data-tone={wrong.length > 0 ? 'broken' : 'plain'}>
        {wrong.length > 0 ? wrongWords(wrong) : changed === null ? '' : changedWords(changed)}
      </p>
      <Button onClick={onLeave} disabled={isSaving}>
        Cancel
      </Button>
      <Button variant="primary" type="submit" form={formId} disabled={isSaving}>
        {saveLabel}
      </Button>
    </>
  );
}

/** `Not saved: 2 fields are not right yet: HTS code, unit price.` */
function wrongWords(wrong: readonly DraftField[]): string {
  const names = wrong.map(draftFieldName).join(', ');
  return `Not saved. ${formatCount(wrong.length, 'field is', 'fields are')} not right yet: ${names}.`;
}

function changedWords(changed: readonly OfferField[]): string {
  return changed.length === 0 ? 'Nothing is changed yet.' : `Changes ${fieldNames(changed)}.`;
}
