import { describe, expect, it } from 'vitest';
import { exactOf, roundExact } from '#domain/editing/exact-number';
import { calculate } from '#domain/editing/expression';
import { SHORT_FACTORS } from '#domain/editing/number-literal';
import { NO_CONVENTIONS } from '#domain/editing/typing-conventions';

const form = { marks: ['us$', 'usd', '$'], factors: SHORT_FACTORS };

function worked(text: string, prev = '3744.00'): string {
  const calculated = calculate(text, exactOf(prev), form, NO_CONVENTIONS);
  if (!calculated.ok) return calculated.problem.words;
  const { value, isPercent } = calculated.value;
  return `${String(roundExact(value, 4))}${isPercent ? '%' : ''}`;
}

describe('maths in a cell', () => {
  it.each([
    ['3400', '34000000'],
    ['3.4k', '34000000'],
    ['$3.4 k', '34000000'],
    ['1.2m', '12000000000'],
    ['1.2mn', '12000000000'],
    ['0.5bn', '5000000000000'],
    ['19%-4%', '150000%'],
    ['0.1+0.2', '3000'],
    ['prev*1.1', '41184000'],
    ['PREV × 1.1', '41184000'],
    ['3400+120', '35200000'],
    ['2*(3+4)/7', '20000'],
    ['10 ÷ 4', '25000'],
    ['prev +5%', '39312000'],
    ['prev −5%', '35568000'],
    ['prev -$40', '37040000'],
    ['200*5%', '100000'],
    ['19%', '190000%'],
    ['-(2-5)', '30000'],
    ['1,234,567.50', '12345675000'],
    ['12 500', '125000000'],
  ])('%s is worked out exactly', (text, expected) => {
    expect(worked(text)).toBe(expected);
  });

  it.each([
    ['1+', '“1+” ends too soon.'],
    ['(1+2', '“(1+2” lacks a closing bracket.'],
    ['1/0', 'Divides by 0.'],
    ['1/(2-2)', 'Divides by 0.'],
    ['2 3', '“2 3” is not a sum that can be worked out.'],
    ['5%+200', '“5%+200” adds a number to a share: it is not clear of what.'],
    ['alert(1)', '“alert(1)” is not a number, nor a sum that can be worked out.'],
    ['prev.constructor', '“prev.constructor” is not a number, nor a sum that can be worked out.'],
  ])('%s is refused in words', (text, words) => {
    expect(worked(text)).toBe(words);
  });

  it('does not work from a value that nobody knows', () => {
    const calculated = calculate('prev+1', null, form, NO_CONVENTIONS);

    expect(calculated.ok ? '' : calculated.problem.words).toMatch(/^Nothing is known here yet/);
  });

  it('bounds what it reads: length and depth', () => {
    expect(worked('1+'.repeat(200) + '1')).toMatch(/at most 200 are read/);
    expect(worked(`${'('.repeat(60)}1${')'.repeat(60)}`)).toMatch(/not a sum/);
  });

  it('asks what a comma means where it can mean two things', () => {
    const calculated = calculate('=1,234'.slice(1), null, form, NO_CONVENTIONS);
    const decimals = calculate('1,234', null, form, { comma: 'decimals', dates: null });
    const thousands = calculate('1,234', null, form, { comma: 'thousands', dates: null });

    expect(calculated.ok ? null : calculated.problem).toMatchObject({
      kind: 'ambiguous',
      readings: [{ words: '1234' }, { words: '1.234' }],
    });
    expect(decimals.ok ? roundExact(decimals.value.value, 3) : null).toBe(1234n);
    expect(thousands.ok ? roundExact(thousands.value.value, 0) : null).toBe(1234n);
  });
});
