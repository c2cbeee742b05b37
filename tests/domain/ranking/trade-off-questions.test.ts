import { calendarDate } from '#domain/core/calendar-date';
import { fitWeights, type Answer, type Answered } from '#domain/ranking/fit-weights';
import { nextQuestion, QUESTIONS, type Question } from '#domain/ranking/trade-off-questions';
import { describe, expect, it } from 'vitest';
import { byWord, money, onScale } from '../../fixtures/ranking';

const asOf = calendarDate('2026-11-21');
const criteria = [
  { ...money, weight: 40 },
  onScale('efficiency', 25, 22, 12),
  onScale('onRackP90', 15, 200, 20),
  byWord('evidence', 20, { Ruling: 100, Certificate: 40, 'None held': 0 }),
];

/** Asks until nothing is left to ask. */
function interview(answerOf: (question: Question, turn: number) => Answer) {
  const answers: Answered[] = [];
  const asked: Question[] = [];
  for (;;) {
    const fitted = fitWeights(
      criteria.map(({ weight }) => weight),
      answers,
    );
    const question = nextQuestion(criteria, fitted, answers, asOf);
    if (question === null) return { asked, answers, shares: fitted.shares };
    asked.push(question);
    answers.push({ a: question.a, b: question.b, answer: answerOf(question, answers.length) });
  }
}

/** Answers of somebody who knows these weights. */
const knowing = (weights: readonly number[]) => (question: Question) => {
  const lead =
    (weights[question.a.criterion] ?? 0) * question.a.points -
    (weights[question.b.criterion] ?? 0) * question.b.points;
  return lead > 0 ? 'first' : 'second';
};

describe('the questions', () => {
  it('are six to ten', () => {
    const { asked } = interview(knowing([50, 20, 20, 10]));

    expect(asked.length).toBeGreaterThanOrEqual(QUESTIONS.least);
    expect(asked.length).toBeLessThanOrEqual(QUESTIONS.most);
  });

  it('set two criteria against each other, each side better in one', () => {
    for (const { a, b, values } of interview(() => 'equal').asked) {
      expect(a.criterion).not.toBe(b.criterion);
      expect(Math.min(a.points, b.points)).toBeGreaterThan(0);
      expect(Math.max(a.points, b.points)).toBeLessThanOrEqual(100);
      for (const { first, second } of values) expect(first).not.toBe(second);
    }
  });

  it('name every criterion', () => {
    const named = interview(() => 'equal').asked.flatMap(({ a, b }) => [a.criterion, b.criterion]);

    expect(new Set(named).size).toBe(criteria.length);
  });

  it('are the same for the same answers', () => {
    expect(interview(knowing([10, 20, 30, 40]))).toEqual(interview(knowing([10, 20, 30, 40])));
  });

  it('do not ask again about what was skipped', () => {
    const { asked } = interview((_, turn) => (turn === 0 ? 'skip' : 'first'));
    const pairOf = ({ a, b }: Question) => [a.criterion, b.criterion].sort().join();
    const [skipped, ...others] = asked.map(pairOf);

    expect(others).not.toContain(skipped);
  });

  it('bring the weights nearer to those of the one who answers', () => {
    const wanted = [20, 20, 50, 10];
    const distance = (shares: readonly number[]) =>
      shares.reduce((sum, share, index) => sum + Math.abs(share - (wanted[index] ?? 0) / 100), 0);

    expect(distance(interview(knowing(wanted)).shares)).toBeLessThan(
      distance(criteria.map(({ weight }) => weight / 100)),
    );
  });

  it('show dollars to the cent, days as days and words as words', () => {
    const values = interview(() => 'equal').asked.flatMap(({ values: both }) => both);
    const of = (columnId: string) => values.find((value) => value.columnId === columnId)?.first;

    expect(Number.isInteger(of('allInPerTh'))).toBe(true);
    expect(of('onRackP90')).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(['Ruling', 'Certificate', 'None held']).toContain(of('evidence'));
  });

  it('are none where there is nothing to set against money', () => {
    expect(nextQuestion([money], fitWeights([1], []), [], asOf)).toBeNull();
  });
});
