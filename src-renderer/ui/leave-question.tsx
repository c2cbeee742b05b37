/**
 * Asked in the foot of a form, in place of its buttons, before what was typed is
 * thrown away. The keyboard stands on the answer that loses nothing.
 *
 * Depends on: ./button.
 */
import { Button } from './button';
import styles from './leave-question.module.css';

interface LeaveQuestionProps {
  /** What would be lost, where that is not typing. */
  readonly words?: string;
  readonly stayLabel?: string;
  readonly onDiscard: () => void;
  readonly onStay: () => void;
}

export function LeaveQuestion(props: LeaveQuestionProps) {
  const { words = 'Close without saving? What you typed is lost.', stayLabel = 'Keep editing' } = props;
  const { onDiscard, onStay } = props;
  return (
    <>
      <p role="alert" className={styles['words']}>
        {words}
      </p>
      <Button variant="danger" onClick={onDiscard}>
        Discard
      </Button>
      <Button variant="primary" autoFocus onClick={onStay}>
        {stayLabel}
      </Button>
    </>
  );
}
