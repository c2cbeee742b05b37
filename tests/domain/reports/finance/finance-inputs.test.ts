import { describe, expect, it } from 'vitest';
import { FinanceInputs, inputNames, inputsSheet } from '#domain/reports/finance/finance-inputs';
import { aSource } from '../../../fixtures/source';

const anInput = (what: string) => () => ({
  what,
  kind: 'rate' as const,
  value: 26_000,
  unit: 'of customs value',
  source: aSource,
});

describe('Inputs of the finance workbook', () => {
  it('are added once, by a name that a formula can write', () => {
    const inputs = new FinanceInputs();

    expect(inputs.name('duty_FL301-MY', anInput('first'))).toBe('duty_FL301_MY');
    expect(inputs.name('duty_FL301-MY', anInput('again'))).toBe('duty_FL301_MY');
    expect(inputs.all.map(({ what }) => what)).toEqual(['first']);
  });

  it('keep names apart that differ only in what names cannot say', () => {
    const inputs = new FinanceInputs();

    const names = ['duty_A-1', 'duty_A.1', 'duty_a_1'].map((key) => inputs.name(key, anInput(key)));

    expect(names).toEqual(['duty_A_1', 'duty_A_1_2', 'duty_a_1_3']);
  });

  it('stand on a sheet where their names point', () => {
    const inputs = new FinanceInputs();
    inputs.name('hashprice', anInput('Hashprice'));
    inputs.name('bond_rate', anInput('Bond'));

    const sheet = inputsSheet(inputs.all);

    expect(inputNames(inputs.all)).toEqual([
      { name: 'hashprice', refersTo: 'Inputs!$C$2' },
      { name: 'bond_rate', refersTo: 'Inputs!$C$3' },
    ]);
    expect(sheet.columns[2]?.header).toBe('Value');
    const values = [...sheet.rows()].map(({ cells }) => cells[2]);
    expect(values).toEqual([
      { kind: 'rate', look: 'input', value: 26_000 },
      { kind: 'rate', look: 'input', value: 26_000 },
    ]);
  });
});
