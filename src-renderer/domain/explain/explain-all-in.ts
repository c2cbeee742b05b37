/**
 * How the all-in cost per TH comes about, and its parts at the site.
 *
 * Depends on: core, model, explain.
 */
import { isolatedName } from '../core/isolated-name';
import { applyRate, formatPercent, usdCents, type UsdCents } from '../core/money';
import { amountText, usdText } from '../core/plain-text';
import type { AllIn } from '../evaluation/all-in';
import { hashrateFact, type ExplainContext } from './explain-context';
import { delayNode } from './explain-delay';
import { reserveNode } from './explain-exposure';
import { landedPerThNode } from './explain-landed';
import { unitPriceNode } from './explain-price';
import { servicePerThNode } from './explain-service';
import type { Explanation, FigureAnswer } from './explanation';
import { asFigure, computed, fact, rateOf, ratioOf, sumOf, unknown } from './nodes';
import { notAllIn } from './not-all-in';

/** Drayage, racking and installation. */
export function explainReceivingPerTh(context: ExplainContext): FigureAnswer {
  const { allIn } = context.row;
  if (allIn === null) return notAllIn('Receiving per TH', context);
  const site = context.site?.name ?? 'the site';
  const apart = context.site?.installationCostPerUnit == null ? '' : ', and installation,';
  const sentence =
    allIn.receivingPerTh === null
      ? `Receiving is not known: the site ${site} gives no cost.`
      : `Receiving ${usdText(allIn.receivingPerTh)}/TH: drayage, unloading and racking${apart} at ${site}.`;
  return { sentence, root: receivingNode(context) };
}

/** Sales or use tax of the site. */
export function explainUseTaxPerTh(context: ExplainContext): FigureAnswer {
  const { allIn } = context.row;
  const { site } = context;
  if (allIn === null || site === null) return notAllIn('Use tax per TH', context);
  const node = taxNode(context);
  const rate = site.useTaxRate;
  if (allIn.useTaxPerTh === null || node === null || rate === null) {
    return {
      sentence: `No sales or use tax is counted: the site ${isolatedName(site.name)} gives no rate.`,
      root: computed('Use tax per TH', '—', 'the site gives no rate', [fact('Site', site.name, site.source)]),
    };
  }
  return {
    sentence: `Use tax ${usdText(allIn.useTaxPerTh)}/TH: ${formatPercent(rate.value)} % of the unit price at ${isolatedName(site.name)}.`,
    root: node,
  };
}

/** Landed + receiving + use tax and what the scenario counts of delay, service and reserve. */
export function explainAllInPerTh(context: ExplainContext): FigureAnswer {
  const { allIn, cost } = context.row;
  if (allIn === null || cost === null) return notAllIn('All-in cost per TH', context);
  if (allIn.perTh === null) {
    const sentence = 'All-in cost is not known: the site gives no receiving cost.';
    return { sentence, root: unknown('All-in cost per TH', sentence) };
  }
  const { counted } = allIn;
  const useTax = taxNode(context);
  const parts: readonly (readonly [string, UsdCents | null, Explanation | null])[] = [
    ['landed', cost.perTh, landedPerThNode(context, cost)],
    ['receiving', allIn.receivingPerTh, receivingNode(context)],
    ['use tax', allIn.useTaxPerTh, useTax],
    ['delay', allIn.delayPerTh, counted.delay ? delayNode(context) : null],
    ['service', allIn.servicePerTh, counted.service ? servicePerThNode(context) : null],
    ['reserve', allIn.reservePerTh, counted.reserve ? reserveNode(context) : null],
  ];
  const shown = parts.flatMap(([name, amount, node]) =>
    amount === null || node === null ? [] : [{ name, amount, node }],
  );
  const notes = notesOf(context, allIn);
  const nodes = shown.map(({ node }) => node);
  return {
    sentence:
      `All-in ${usdText(allIn.perTh)}/TH = ${shown.map(({ name, amount }) => `${name} ${amountText(amount)}`).join(' + ')}.` +
      notes.map((note) => ` ${note}`).join(''),
    root: computed(
      'All-in cost per TH',
      `${amountText(allIn.perTh)} $/TH`,
      shown.map(({ name }) => name).join(' + '),
      nodes,
      { note: notes.length === 0 ? null : notes.join(' '), operation: sumOf(nodes) },
    ),
  };
}

/** What is no part of the sum, and why. */
function notesOf({ row }: ExplainContext, { counted, reservePerTh }: AllIn): string[] {
  const left = (['delay', 'service', 'reserve'] as const).filter((part) => !counted[part]);
  const leftOut = left.length === 0 ? [] : [`The scenario leaves out ${left.join(' and ')}.`];
  const unset =
    counted.reserve && reservePerTh === null && row.exposure !== null
      ? ['No reserve is set aside: no chance of refusal is set.']
      : [];
  return [...leftOut, ...unset];
}

function receivingNode(context: ExplainContext): Explanation {
  const { allIn } = context.row;
  const { site } = context;
  const cost = site?.receivingCostPerUnit ?? null;
  if (allIn === null || allIn.receivingPerTh === null || site === null || cost === null) {
    return asFigure('receivingPerTh', unknown('Receiving per TH', 'The site gives no receiving cost.'));
  }
  const receiving = fact(
    `Drayage and racking of one unit, ${isolatedName(site.name)}`,
    usdText(cost.value),
    cost,
  );
  const installation = site.installationCostPerUnit;
  const ofUnit =
    installation === null
      ? receiving
      : sumNode(
          receiving,
          fact(
            `Installation of one unit, ${isolatedName(site.name)}`,
            usdText(installation.value),
            installation,
          ),
          usdText(usdCents(cost.value + installation.value)),
        );
  const hashrate = hashrateFact(context);
  return asFigure(
    'receivingPerTh',
    computed(
      'Receiving per TH',
      `${amountText(allIn.receivingPerTh)} $/TH`,
      'cost of one unit ÷ TH/s',
      [ofUnit, hashrate],
      { operation: ratioOf([ofUnit], [hashrate]) },
    ),
  );
}

function sumNode(receiving: Explanation, installation: Explanation, value: string): Explanation {
  const parts = [receiving, installation];
  return computed('Receiving and installation of one unit', value, 'receiving + installation', parts, {
    operation: sumOf(parts),
  });
}

/** The use tax per TH; null if the site charges none. */
function taxNode(context: ExplainContext): Explanation | null {
  const { allIn, offer } = context.row;
  const rate = context.site?.useTaxRate ?? null;
  const perTh = allIn?.useTaxPerTh ?? null;
  if (rate === null || perTh === null) return null;
  const price = unitPriceNode(context);
  const ofUnit = computed(
    'Use tax of one unit',
    usdText(applyRate(offer.unitPrice, rate.value)),
    'rate × unit price',
    [fact(`Rate at ${context.site?.name ?? ''}`, `${formatPercent(rate.value)} %`, rate), price],
    { operation: rateOf(rate.value, [price]) },
  );
  const hashrate = hashrateFact(context);
  return asFigure(
    'useTaxPerTh',
    computed(
      'Use tax per TH',
      `${amountText(perTh)} $/TH`,
      'use tax of one unit ÷ TH/s',
      [ofUnit, hashrate],
      {
        operation: ratioOf([ofUnit], [hashrate]),
      },
    ),
  );
}
