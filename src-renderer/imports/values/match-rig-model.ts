/**
 * A vendor's model in the rig catalogue, by name and hash rate.
 *
 * Names are compared without brand, spaces and hyphens, and with Hyd for
 * Hydro. A rig is found only if one alone fits; another hash rate of the same
 * name is another rig, and is told apart rather than taken.
 *
 * Depends on: model (types), ./exact-decimal, ./plain-characters, ./rig-makers.
 */
import type { RigModel } from '#domain/model/rig-model';
import { canonicalDecimal } from './exact-decimal';
import { plainCell } from './plain-characters';
import { brandPatterns } from './rig-makers';

/** What the catalogue knows of a name. */
export interface RigMatch {
  /** The one rig of that name and hash rate; null if there is none, or several. */
  readonly rig: RigModel | null;
  /** All rigs of that name, of whatever hash rate. */
  readonly sameName: readonly RigModel[];
}

/**
 * Looks a model up.
 *
 * @param maker - as in the vendor catalogue; null lets the name alone decide
 * @param ths - TH/s as plain decimal text; null finds a rig only if one alone has the name
 */
export function matchRigModel(
  model: string,
  maker: string | null,
  ths: string | null,
  rigModels: readonly RigModel[],
): RigMatch {
  const key = modelKey(model);
  const sameName = rigModels.filter(
    (rig) => (maker === null || rig.vendor === maker) && catalogueKeys(rig.model).includes(key),
  );
  const fitting =
    ths === null
      ? sameName
      : sameName.filter(
          (rig) => rig.hashrateThs !== null && String(rig.hashrateThs) === canonicalDecimal(ths),
        );
  const [rig = null] = fitting;
  return { rig: fitting.length === 1 ? rig : null, sameName };
}

/** A name in the form names are compared in: `Antminer S21 XP Hyd.` is `s21xphydro`. */
export function modelKey(name: string): string {
  let plain = plainCell(name);
  for (const brand of brandPatterns()) plain = plain.replace(brand, ' ');
  return plain
    .toLowerCase()
    .replace(/矿机/g, ' ')
    .replace(/\(?\b(?:air|air[- ]cooled|home)\b\)?|风冷/g, ' ')
    .replace(/水冷/g, 'hydro')
    .replace(/油冷|浸没(?:式)?/g, 'immersion')
    .replace(/\bhyd\b\.?/g, 'hydro')
    .replace(/\bimm\b\.?/g, 'immersion')
    .replace(/[\s()._-]+/g, '');
}

/** A catalogue name and, where it gives a second one in brackets, each of the two. */
function catalogueKeys(name: string): readonly string[] {
  const match = /^(.*?)\s*\(([^)]*)\)$/.exec(name);
  if (match === null) return [modelKey(name)];
  return [modelKey(match[1] ?? ''), modelKey(match[2] ?? ''), modelKey(name)].filter((key) => key !== '');
}
