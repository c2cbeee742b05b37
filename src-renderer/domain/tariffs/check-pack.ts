/**
 * Checks a tariff pack as a whole, and what one new or edited layer does to it.
 *
 * Every record is taken to have passed its schema. An unconfirmed or suspended
 * layer is never applied, so it overlaps nothing and closes no gap.
 *
 * Depends on: core, model, tariffs.
 */
import { canonicalJson } from '../core/canonical-json';
import type { TariffLayer } from '../model/tariff-layer';
import type { TariffPack } from '../model/tariff-pack';
import { checkFees } from './check-fees';
import { checkGroups, checkLayers } from './check-layers';
import type { PackFinding } from './pack-finding';
import { findCoverageGaps, findSharingPairs } from './shared-entries';

/**
 * Everything that is wrong or doubtful in a pack: layers in their order, then layers with each other,
 * then fees and groups. A pack without an error gives every entry at most one base rate.
 */
export function checkPack(pack: TariffPack): readonly PackFinding[] {
  return [
    ...checkBases(pack),
    ...checkLayers(pack),
    ...checkTogether(pack),
    ...checkFees(pack),
    ...checkGroups(pack),
  ];
}

function checkBases({ layers }: TariffPack): readonly PackFinding[] {
  const isBase = layers.some(
    ({ kind, status }) => kind === 'base' && status !== 'unconfirmed' && status !== 'suspended',
  );
  return isBase
    ? []
    : [{ code: 'pack/no-base-rate', severity: 'error', record: { kind: 'pack' }, field: 'layers' }];
}

/**
 * What a new or edited layer gets wrong: every finding about it, and every one that the pack does
 * not have without it, such as a gap it opens before another layer.
 *
 * @param layer - stands in place of the layer of its id; without one it stands at the end
 * @param pack - with the user's other overlays laid over it
 */
export function checkLayer(layer: TariffLayer, pack: TariffPack): readonly PackFinding[] {
  const isEdit = pack.layers.some(({ id }) => id === layer.id);
  const layers = isEdit
    ? pack.layers.map((one) => (one.id === layer.id ? layer : one))
    : [...pack.layers, layer];
  const known = new Set(checkPack(pack).map(canonicalJson));
  return checkPack({ ...pack, layers }).filter(
    (finding) => isAbout(finding, layer.id) || !known.has(canonicalJson(finding)),
  );
}

function isAbout(finding: PackFinding, id: string): boolean {
  if (finding.record.kind === 'layer' && finding.record.id === id) return true;
  if ('other' in finding && finding.record.kind === 'layer') return finding.other === id;
  return finding.code === 'layer/base-rate-gap' && finding.next === id;
}

/** What layers do together: base rates that overlap or leave days open, and one duty counted twice. */
function checkTogether({ layers, countryGroups }: TariffPack): readonly PackFinding[] {
  const applied = layers.filter(({ status }) => status !== 'unconfirmed' && status !== 'suspended');
  const bases = applied.filter(({ kind }) => kind === 'base');
  return [
    ...findSharingPairs(bases, countryGroups).map(({ first, second, shared }): PackFinding => ({
      code: 'layer/base-rates-overlap',
      severity: 'error',
      record: { kind: 'layer', id: second.id },
      field: '',
      other: first.id,
      shared,
    })),
    ...findCoverageGaps(
      bases.filter(({ condition }) => condition === null),
      countryGroups,
    ).map(({ after, next, ...gap }): PackFinding => ({
      code: 'layer/base-rate-gap',
      severity: 'warning',
      record: { kind: 'layer', id: after.id },
      field: 'to',
      next: next?.id ?? null,
      ...gap,
    })),
    ...byProgram(applied).flatMap((ofProgram) =>
      findSharingPairs(ofProgram, countryGroups).map(({ first, second, shared }): PackFinding => ({
        code: 'layer/program-overlaps',
        severity: 'warning',
        record: { kind: 'layer', id: second.id },
        field: '',
        other: first.id,
        shared,
      })),
    ),
  ];
}

/** Additions that always apply, by programme. One that waits for a finding may well stand beside another. */
function byProgram(layers: readonly TariffLayer[]): readonly (readonly TariffLayer[])[] {
  const programs = new Map<string, TariffLayer[]>();
  for (const layer of layers) {
    if (layer.kind !== 'additive' || layer.condition !== null) continue;
    programs.set(layer.program, [...(programs.get(layer.program) ?? []), layer]);
  }
  return [...programs.values()];
}
