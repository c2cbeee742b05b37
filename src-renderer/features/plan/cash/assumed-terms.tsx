/**
 * How lines are paid whose offer states no terms: usual terms, or the buyer's own.
 *
 * Depends on: react, payments, model (types), ui, ./cash-words.
 */
import { ListPlus } from 'lucide-react';
import { useRef, useState } from 'react';
import type { PaymentMilestone } from '#domain/model/payment-terms';
import { PAYMENT_TEMPLATES } from '#domain/payments/payment-templates';
import { readPaymentTerms } from '#domain/payments/read-payment-terms';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/fields';
import { formatCount } from '../../../ui/format';
import { FormDialog } from '../../../ui/form-dialog';
import { Menu } from '../../../ui/menu';
import { termsInFull, termsName } from './cash-words';
import styles from './cash.module.css';

interface AssumedTermsProps {
  /** The terms that are taken. */
  readonly terms: readonly PaymentMilestone[];
  /** Lines that are paid by them. */
  readonly lines: number;
  readonly onTerms: (terms: readonly PaymentMilestone[]) => Promise<unknown>;
  /** Does something and tells of a failure. */
  readonly attempt: (what: string, work: () => Promise<unknown>) => void;
  /** Why nothing can be changed; null if it can. */
  readonly refusal: string | null;
}

export function AssumedTerms({ terms, lines, onTerms, attempt, refusal }: AssumedTermsProps) {
  const [isTyping, setIsTyping] = useState(false);
  return (
    <div className={styles['terms']}>
      <p>
        {lines === 0
          ? `Every line is paid by the terms its offer states. Where one states none, ${termsName(terms)} is taken.`
          : `${formatCount(lines, 'line')} of offers that state no payment terms: ${termsName(terms)} is taken, ${termsInFull(terms)}.`}
      </p>
      {refusal === null ? (
        <Menu
          trigger={<Button icon={ListPlus}>Terms to take</Button>}
          actions={[
            ...PAYMENT_TEMPLATES.map((template) => ({
              label: `${template.name}: ${termsInFull(template.terms)}`,
              run: () => {
                attempt('The terms could not be changed.', () => onTerms(template.terms));
              },
            })),
            {
              label: 'Other terms …',
              run: () => {
                setIsTyping(true);
              },
            },
          ]}
        />
      ) : null}
      {isTyping ? (
        <TermsDialog
          onClose={() => {
            setIsTyping(false);
          }}
          onTerms={onTerms}
        />
      ) : null}
    </div>
  );
}

interface TermsDialogProps {
  readonly onClose: () => void;
  readonly onTerms: AssumedTermsProps['onTerms'];
}

function TermsDialog({ onClose, onTerms }: TermsDialogProps) {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const read = typed.trim() === '' ? null : readPaymentTerms(typed);
  const error = read === null ? 'Give the terms.' : read.ok ? null : `“${typed.trim()}” ${read.problem}.`;
  return (
    <FormDialog
      title="Terms where an offer states none"
      saveLabel="Take these terms"
      initialFocus={field}
      onClose={onClose}
      onSave={() => {
        setIsAsked(true);
        return read?.ok === true ? onTerms(read.value) : null;
      }}
    >
      <TextField
        ref={field}
        label="Payment terms"
        value={typed}
        onChange={setTyped}
        error={isAsked ? error : null}
        hint={
          read?.ok === true
            ? `Read as: ${termsInFull(read.value)}.`
            : 'Shares and days: 30 % signing, 70 % 30 days before dispatch.'
        }
      />
    </FormDialog>
  );
}
