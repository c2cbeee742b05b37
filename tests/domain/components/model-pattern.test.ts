/** Names and beginnings of names of rigs, compared. */
import { comparableRigName, reachOfPattern } from '#domain/components/model-pattern';
import { describe, expect, it } from 'vitest';

const names = (pattern: string, model: string) => reachOfPattern(pattern, comparableRigName(model)) !== null;

describe('reachOfPattern', () => {
  it('takes case and spaces for nothing', () => {
    expect(names('antminer s21xp', 'Antminer S21 XP')).toBe(true);
    expect(names('ANTMINER S19*', 'Antminer S19k Pro')).toBe(true);
  });

  it('takes wide letters, as sellers in China type them, for plain ones', () => {
    expect(names('Antminer S19*', 'Ａｎｔｍｉｎｅｒ　Ｓ１９ Pro')).toBe(true);
  });

  it('takes a whole name for that rig alone', () => {
    expect(names('Antminer S21', 'Antminer S21+')).toBe(false);
    expect(names('Antminer S21', 'Antminer S21 Pro')).toBe(false);
  });

  it('takes a beginning for all that begin so', () => {
    expect(names('Antminer S21*', 'Antminer S21+ Hydro')).toBe(true);
    expect(names('Antminer S21*', 'Antminer S19 XP')).toBe(false);
  });

  it('takes a star in the middle for a letter of the name', () => {
    expect(names('Antminer * Pro', 'Antminer S21 Pro')).toBe(false);
  });

  it('ranks a whole name above every beginning, and a longer beginning above a shorter', () => {
    const name = comparableRigName('Antminer S21 Pro');
    const [whole, long, short, any] = ['Antminer S21 Pro', 'Antminer S21 P*', 'Antminer S21*', '*'].map(
      (pattern) => reachOfPattern(pattern, name) ?? Number.NaN,
    );

    expect(whole).toBeGreaterThan(long ?? Number.NaN);
    expect(long).toBeGreaterThan(short ?? Number.NaN);
    expect(short).toBeGreaterThan(any ?? Number.NaN);
    expect(any).toBe(1);
  });
});
