import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { headline, standingWords } from '#domain/executive/summary/headline';
import { sampleWorkspace } from '../../../../src-renderer/data/seed';
import { sampleReportGround } from '../../../fixtures/report-ground';

const { planLines, offers } = await sampleWorkspace();

describe('the sentence at the head of the page', () => {
  it('says what is bought, what it costs and when it hashes', async () => {
    expect(headline(await sampleReportGround())).toBe(
      'Buy 4,240 rigs (1.43 EH/s, 17.1 MW) for $20.7M landed, 16.52 $/TH all-in, hashing by 9 Jun 2027 (P90 4 Jul 2027).',
    );
  });

  it('says of a plan without lines that it buys nothing', async () => {
    expect(headline(await sampleReportGround({ state: { planLines: [] } }))).toBe(
      'The plan buys nothing yet.',
    );
  });

  it('says what is not known, and leaves out a power that nobody stated', async () => {
    const state = {
      planLines: planLines.slice(0, 1),
      offers: offers.map((offer) =>
        offer.id === 'BD-01' ? { ...offer, htsCode: '0101210010', powerW: null } : offer,
      ),
    };
    expect(headline(await sampleReportGround({ state }))).toMatch(
      /^Buy 800 rigs \(0\.27 EH\/s\), landed cost not known, all-in cost not known, hashing by /,
    );
  });

  it('says why a plan with a line whose offer is gone has no total, and what the others buy', async () => {
    const state = { planLines, offers: offers.filter(({ id }) => id !== 'AU-01') };
    const ground = await sampleReportGround({ state });

    expect(headline(ground)).toBe(
      'The plan has no total: 1 of its 12 lines is of an offer that is not in the workspace any more. The others buy 3,990 rigs.',
    );
    expect(standingWords(ground).join(' ')).toMatch(
      /In question: .*AU-01.*: Its offer is not in the workspace any more: no total holds anything of it\./,
    );
  });

  it('counts the lines in question behind the first one', async () => {
    const state = { planLines: planLines.map((line) => ({ ...line, quantity: 1 })) };
    const words = standingWords(await sampleReportGround({ state })).join(' ');

    expect(words).toMatch(
      /In question: .*: 1 unit; the vendor sells [\d,]+ or more; and \d+ more lines, see the decision record\./,
    );
  });

  it('speaks of one rig as one', async () => {
    const [line] = planLines;
    if (line === undefined) throw new Error('Expected a line');
    const state = { planLines: [{ ...line, quantity: 1 }] };
    expect(headline(await sampleReportGround({ state }))).toMatch(/^Buy 1 rig \(/);
  });

  it('says so where nothing of the plan comes', async () => {
    const layers = [{ kind: 'vendor-listed', vendor: 'Bitdeer', from: calendarDate('2026-12-01') }] as const;
    const ground = await sampleReportGround({
      state: {
        planLines: planLines.slice(0, 1),
        planScenarios: [{ id: 's', name: 'Listed', note: null, layers }],
      },
      scenario: 'Listed',
    });
    expect(headline(ground)).toBe('Nothing of the plan comes under this scenario.');
    expect(standingWords(ground).at(-1)).toMatch(
      /^800 rigs do not come under this scenario; \$[\d,.]+M? is paid for them and counted as cost\.$/,
    );
  });
});

describe('how the plan stands', () => {
  it('names the day, the view, the rules and the options', async () => {
    expect(standingWords(await sampleReportGround())).toEqual([
      'Figures as of 21 Nov 2026, present view.',
      '6 rules: 4 kept, 2 broken.',
      'Options on 200 rigs are held: their fees are counted, the rigs are not.',
    ]);
  });

  it('names the scenario, and says of a plan without rules that it has none', async () => {
    const [plan] = (await sampleWorkspace()).plans;
    if (plan === undefined) throw new Error('Expected a plan');
    const ground = await sampleReportGround({
      state: { plans: [{ ...plan, rules: [] }] },
      scenario: 'Origins refused (sample)',
    });
    expect(standingWords(ground).slice(0, 2)).toEqual([
      'Figures as of 21 Nov 2026, scenario Origins refused (sample).',
      'The plan has no rules.',
    ]);
  });
});
