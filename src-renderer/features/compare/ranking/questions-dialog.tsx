/**
 * "Which would you take?": pairs of offers that differ in two things, by keys
 * alone if one likes, and the weights that the answers come to.
 *
 * Nothing is changed before Apply.
 *
 * Depends on: react, filtering, model (types), ranking, services (types), ui.
 */
import { Undo2 } from 'lucide-react';
import { useMemo, useRef, type KeyboardEvent, type RefObject } from 'react';
import { valueText } from '#domain/filtering/shown-words';
import type { Criterion } from '#domain/model/ranking';
import type { Answer } from '#domain/ranking/fit-weights';
import { QUESTIONS, type Question } from '#domain/ranking/trade-off-questions';
import type { RankingTools } from '../../../services/use-ranking';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Kbd } from '../../../ui/kbd';
import { Notice } from '../../../ui/notice';
import { headerOf } from './edit-ranking';
import styles from './ranking.module.css';
import { useQuestions, type Questions } from './use-questions';

interface QuestionsDialogProps {
  readonly tools: RankingTools;
  readonly onClose: () => void;
}

const KEYS: Readonly<Record<string, Answer>> = {
  '1': 'first',
  '2': 'second',
  '0': 'equal',
  s: 'skip',
  S: 'skip',
};

export function QuestionsDialog({ tools, onClose }: QuestionsDialogProps) {
  const { ranking, ranked, onSave } = tools;
  const weighed = useMemo(() => ranking.criteria.filter(({ weight }) => weight > 0), [ranking.criteria]);
  const questions = useQuestions(weighed, ranked.asOf);
  const { question, answers } = questions;
  const firstChoice = useRef<HTMLButtonElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const answer = KEYS[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (answer !== undefined && question !== null) questions.answer(answer);
    else if (event.key === 'Backspace' && answers.length > 0) questions.back();
    else return;
    event.preventDefault();
  };
  const apply = () => {
    const weights = new Map(weighed.map(({ columnId }, index) => [columnId, questions.weights[index] ?? 0]));
    onSave(
      {
        ...ranking,
        criteria: ranking.criteria.map((one) => ({
          ...one,
          weight: weights.get(one.columnId) ?? one.weight,
        })),
      },
      `Set the weights by ${String(answers.length)} answers`,
    );
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Which would you take?"
      description={
        question === null
          ? 'That is enough. Look at what your answers come to.'
          : `Question ${String(answers.length + 1)} of ${String(QUESTIONS.least)} to ${String(QUESTIONS.most)}. All that is not named is equal.`
      }
      holdsTyping
      initialFocus={firstChoice}
      footer={
        <>
          <Button icon={Undo2} disabled={answers.length === 0} onClick={questions.back}>
            Back
          </Button>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            disabled={!questions.isEnough || answers.every(isSkipped)}
            onClick={apply}
          >
            Apply weights
          </Button>
        </>
      }
    >
      <div className={styles['questions']} role="presentation" onKeyDown={onKeyDown}>
        {question === null ? null : (
          <Pair question={question} onAnswer={questions.answer} firstChoice={firstChoice} />
        )}
        <Outcome criteria={weighed} questions={questions} />
      </div>
    </Dialog>
  );
}

function isSkipped({ answer }: { readonly answer: Answer }): boolean {
  return answer === 'skip';
}

interface PairProps {
  readonly question: Question;
  readonly onAnswer: (answer: Answer) => void;
  readonly firstChoice: RefObject<HTMLButtonElement | null>;
}

function Pair({ question: { values }, onAnswer, firstChoice }: PairProps) {
  const choices = [
    { answer: 'first', side: 'first', name: 'The first', key: '1' },
    { answer: 'second', side: 'second', name: 'The second', key: '2' },
  ] as const;
  return (
    <>
      <div className={styles['pair']}>
        {choices.map(({ answer, side, name, key }) => (
          <button
            key={answer}
            type="button"
            ref={answer === 'first' ? firstChoice : undefined}
            className={styles['choice']}
            onClick={() => {
              onAnswer(answer);
            }}
          >
            <span className={styles['choiceName']}>
              {name} <Kbd keys={key} />
            </span>
            {values.map(({ columnId, header, kind, ...sides }) => (
              <span key={columnId} className={styles['choiceValue']}>
                <span>{header}</span>
                <strong>{valueText(sides[side], kind)}</strong>
              </span>
            ))}
          </button>
        ))}
      </div>
      <div className={styles['buttons']}>
        <Button
          onClick={() => {
            onAnswer('equal');
          }}
        >
          About equal <Kbd keys="0" />
        </Button>
        <Button
          variant="quiet"
          onClick={() => {
            onAnswer('skip');
          }}
        >
          Skip <Kbd keys="S" />
        </Button>
      </div>
    </>
  );
}

interface OutcomeProps {
  readonly criteria: readonly Criterion[];
  readonly questions: Questions;
}

/** The weights as they were and as the answers have them, and the answers that do not fit. */
function Outcome({ criteria, questions: { answers, weights, against } }: OutcomeProps) {
  if (answers.length === 0) return null;
  const whole = criteria.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <section aria-label="What the answers come to" className={styles['part']}>
      <table className={styles['outcome']}>
        <thead>
          <tr>
            <th scope="col">Weight, %</th>
            <th scope="col">Now</th>
            <th scope="col">By your answers</th>
          </tr>
        </thead>
        <tbody>
          {criteria.map((criterion, index) => (
            <tr key={criterion.columnId}>
              <th scope="row">{headerOf(criterion)}</th>
              <td>{whole === 0 ? '—' : Math.round((criterion.weight / whole) * 100)}</td>
              <td>{weights[index]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {against.length === 0 ? null : (
        <Notice tone="unsure" title="Not all answers fit together">
          {against.length === 1 ? 'Answer' : 'Answers'} {against.map((index) => index + 1).join(', ')}{' '}
          {against.length === 1 ? 'goes' : 'go'} against the weights that fit the others best. Go back to
          change one, or take the weights as a compromise.
        </Notice>
      )}
    </section>
  );
}
