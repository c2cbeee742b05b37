/**
 * What only the user can say before a file is read, each with what it could be and why. A digit
 * chooses; the keyboard then stands on the next question.
 *
 * Depends on: react, model (types), imports (types), ui, ../quote-field-words, ./question-answers.
 */
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { LayoutChoice, LayoutQuestion } from '../../../imports/layout/layout';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/fields';
import { Kbd } from '../../../ui/kbd';
import { holdsAmounts, quoteFieldLabel } from '../quote-field-words';
import styles from './columns.module.css';
import { answersOf, digitOf, questionKey, questionWords } from './question-answers';
import { RateFields } from './rate-fields';
import { RepeatExamples } from './repeat-examples';

interface QuestionsProps {
  readonly questions: readonly LayoutQuestion[];
  readonly isBusy: boolean;
  readonly today: string;
  readonly onAnswer: (choice: LayoutChoice) => void;
  /** Called when the last question was answered, so that the keyboard goes on. */
  readonly onAnswered: () => void;
}

export function Questions({ questions, isBusy, today, onAnswer, onAnswered }: QuestionsProps) {
  const box = useRef<HTMLDivElement>(null);
  const isAnswering = useRef(false);
  useEffect(() => {
    if (!isAnswering.current || isBusy) return;
    isAnswering.current = false;
    const next = box.current?.querySelector<HTMLElement>('button, input');
    if (next == null) onAnswered();
    else next.focus();
  }, [questions, isBusy, onAnswered]);
  const answer = (choice: LayoutChoice) => {
    isAnswering.current = true;
    onAnswer(choice);
  };
  return (
    <div ref={box} className={styles['questions']}>
      {questions.map((question) => (
        <Question key={questionKey(question)} question={question} today={today} onAnswer={answer} />
      ))}
    </div>
  );
}

function Question(props: {
  readonly question: LayoutQuestion;
  readonly today: string;
  readonly onAnswer: (choice: LayoutChoice) => void;
}) {
  const { question, today, onAnswer } = props;
  const id = useId();
  const answers = answersOf(question);
  const isMoney = question.kind === 'missing-field' && holdsAmounts(question.field);
  return (
    <section
      className={styles['question']}
      aria-labelledby={`${id}-title`}
      onKeyDown={(event) => {
        const chosen = answers[digitOf(event) - 1];
        if (chosen === undefined) return;
        event.preventDefault();
        onAnswer(chosen.choice);
      }}
    >
      <h4 id={`${id}-title`} className={styles['questionTitle']}>
        {titleOf(question)}
      </h4>
      <p className={styles['questionWords']}>{questionWords(question)}</p>
      {question.kind === 'repeats-above' ? <RepeatExamples question={question} /> : null}
      {answers.length === 0 ? null : (
        <ol className={styles['answers']} data-amounts={isMoney ? 'raw' : undefined}>
          {answers.map(({ label, why, choice }, at) => (
            <li key={label}>
              <Button className={styles['answer']} onClick={() => onAnswer(choice)}>
                <Kbd keys={String(at + 1)} />
                <span className={styles['answerLabel']}>{label}</span>
                {why === '' ? null : <span className={styles['answerWhy']}>{why}</span>}
              </Button>
            </li>
          ))}
        </ol>
      )}
      {question.kind === 'missing-field' && question.field !== 'mode' ? (
        <Typed
          label={answers.length === 0 ? 'Type it' : 'Or type it'}
          onSay={(text) => onAnswer({ given: { [question.field]: text } })}
        />
      ) : question.kind === 'rate' ? (
        <RateFields
          currency={question.currency}
          today={today}
          onSay={(rate) => onAnswer({ rates: [rate] })}
        />
      ) : null}
    </section>
  );
}

function titleOf(question: LayoutQuestion): ReactNode {
  switch (question.kind) {
    case 'decimal-mark':
      return 'Decimal mark';
    case 'date-order':
      return 'Order of dates';
    case 'missing-field':
      return quoteFieldLabel(question.field);
    case 'repeats-above':
      return `Blank cells: ${quoteFieldLabel(question.field)}`;
    case 'rate':
      return `Rate of ${question.currency}`;
  }
}

function Typed({ label, onSay }: { readonly label: string; readonly onSay: (text: string) => void }) {
  const [text, setText] = useState('');
  return (
    <form
      className={styles['typed']}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onSay(text.trim());
      }}
    >
      <TextField label={label} value={text} onChange={setText} maxLength={2000} />
      <Button type="submit" disabled={text.trim() === ''}>
        For all rows
      </Button>
    </form>
  );
}
