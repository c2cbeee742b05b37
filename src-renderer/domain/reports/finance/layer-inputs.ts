/**
 * Duty as formulas: the rate of each layer by the name of its input.
 *
 * Depends on: core (types), tariffs (types), model (types), ./finance-inputs (types).
 */
import { isolatedName } from '../../core/isolated-name';
import type { TariffLayer } from '../../model/tariff-layer';
import type { TariffPack } from '../../model/tariff-pack';
import type { LayerStack } from '../../tariffs/layer-stack';
import type { FinanceInputs } from './finance-inputs';

/** The name of a layer's rate. */
export function layerInput(layer: TariffLayer, inputs: FinanceInputs): string {
  return inputs.name(`duty_${layer.id}`, () => ({
    what: `Duty ${layer.id}: ${isolatedName(layer.program)}`,
    kind: 'rate',
    value: layer.rate ?? 0,
    unit: 'of customs value',
    source: layer.source,
  }));
}

/**
 * The rate of each layer of a stack as a formula: its input; of a top-up what it is above the base rate.
 *
 * @returns by the id of the layer
 */
export function stackFormulas(
  stack: LayerStack,
  pack: TariffPack,
  inputs: FinanceInputs,
): ReadonlyMap<string, string> {
  const base = baseLayers(stack, pack)
    .map((layer) => layerInput(layer, inputs))
    .join('-');
  return new Map(
    stack.applied.map(({ layer }) => {
      const rate = layerInput(layer, inputs);
      const isAbove = layer.kind === 'top-up' && base !== '';
      return [layer.id, isAbove ? `MAX(0,${rate}-${base})` : rate];
    }),
  );
}

/** The layers that make up the base rate of a stack: the base itself, or what replaces it. */
function baseLayers({ applied }: LayerStack, pack: TariffPack): readonly TariffLayer[] {
  const layers = applied.map(({ layer }) => layer);
  const bases = layers.filter(({ kind }) => kind === 'base');
  if (bases.length > 0) return bases;
  const baseIds = new Set(pack.layers.filter(({ kind }) => kind === 'base').map(({ id }) => id));
  return layers.filter(({ replaces }) => replaces.some((id) => baseIds.has(id)));
}
