import { describe, expect, it } from 'vitest';
import type { PlanRisk, RiskCause } from '#domain/executive/plan-summary';
import { pageRisks } from '../../../../src-renderer/features/report/summary/page-risks';
import { aFigure } from '../../../fixtures/any-report';

function risk(cause: RiskCause, dollars: number): PlanRisk {
  return {
    cause,
    headline: `${cause} of ${String(dollars)}`,
    dollars: aFigure(`risk/${cause}/${String(dollars)}`, 'Dollars', 'usd', dollars),
    likelihood: null,
    why: 'The terms pay it before the goods leave.',
    mitigation: 'Ask for a bank guarantee.',
    vendors: [],
  };
}

const headlines = (risks: readonly PlanRisk[]) => risks.map(({ headline }) => headline);

describe('the risks of the page', () => {
  it('are the greatest of each cause, not the greatest of all', () => {
    const { shown, named } = pageRisks(
      [risk('deposit', 900), risk('deposit', 800), risk('deposit', 700), risk('back-duty', 100)],
      2,
    );

    expect(headlines(shown)).toEqual(['deposit of 900', 'back-duty of 100']);
    expect(named).toEqual([]);
  });

  it('name what there is no room for once for each cause', () => {
    const { shown, named } = pageRisks(
      [risk('deposit', 900), risk('concentration', 800), risk('back-duty', 100), risk('back-duty', 50)],
      2,
    );

    expect(headlines(shown)).toEqual(['deposit of 900', 'concentration of 800']);
    expect(headlines(named)).toEqual(['back-duty of 100']);
  });

  it('fill the room with more of a cause, in the order of dollars', () => {
    const { shown } = pageRisks([risk('deposit', 900), risk('deposit', 800), risk('back-duty', 100)], 3);

    expect(headlines(shown)).toEqual(['deposit of 900', 'deposit of 800', 'back-duty of 100']);
  });
});
