/**
 * Asked in the foot of a form, in place of its buttons, before what was typed is
 * thrown away. The keyboard stands on the answer that loses nothing.
 *
 * Depends on: ./button.
 */
import { Button } from './button';
import styles from './leave-question.module.css';

interface LeaveQuestionProps {
  readonly onDiscard: () => void;
  readonly onStay: () => void;
}

export function LeaveQuestion({ onDiscard, onStay }: LeaveQuestionProps) {
  return (
    <>
      <p role="alert" className={styles['words']}>
        Close without saving? What you typed is lost.
      </p>
      <Button variant="danger" onClick={onDiscard}>
        Discard
      </Button>
      <Button variant="primary" autoFocus onClick={onStay}>
        Keep editing
      </Button>
    </>
  );
}
