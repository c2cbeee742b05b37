/**
 * The answers so far, the question that follows from them, and the weights they come to.
 *
 * Depends on: react, core (types), model (types), ranking.
 */
import { useMemo, useState } from 'react';
import type { CalendarDate } from '#domain/core/calendar-date';
import type { Criterion } from '#domain/model/ranking';
import {
  contradicted,
  fitWeights,
  wholeWeights,
  type Answer,
  type Answered,
} from '#domain/ranking/fit-weights';
import { nextQuestion, QUESTIONS, type Question } from '#domain/ranking/trade-off-questions';

/** Questions at work. */
export interface Questions {
  /** Null once enough was asked. */
  readonly question: Question | null;
  readonly answers: readonly Answered[];
  /** Weights that the answers come to, by criterion, adding up to 100. */
  readonly weights: readonly number[];
  /** Numbers of the answers, from 0, that those weights contradict. */
  readonly against: readonly number[];
  /** Whether so many were answered that weights may be taken. */
  readonly isEnough: boolean;
  readonly answer: (answer: Answer) => void;
  /** Takes the last answer back. */
  readonly back: () => void;
}

/** @param criteria - those with a weight; at least two */
export function useQuestions(criteria: readonly Criterion[], asOf: CalendarDate): Questions {
  const [answers, setAnswers] = useState<readonly Answered[]>([]);
  const fitted = useMemo(
    () =>
      fitWeights(
        criteria.map(({ weight }) => Math.max(1, weight)),
        answers,
      ),
    [criteria, answers],
  );
  const question = useMemo(
    () => nextQuestion(criteria, fitted, answers, asOf),
    [criteria, fitted, answers, asOf],
  );
  return {
    question,
    answers,
    weights: wholeWeights(fitted.shares),
    against: contradicted(fitted.shares, answers),
    isEnough: question === null || answers.length >= QUESTIONS.least,
    answer: (answer) => {
      if (question !== null) setAnswers([...answers, { a: question.a, b: question.b, answer }]);
    },
    back: () => {
      setAnswers(answers.slice(0, -1));
    },
  };
}
