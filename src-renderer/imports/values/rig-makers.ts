/**
 * Which maker a rig's name tells, by brand or by the series that only it sells.
 *
 * A series is weaker than a brand: S21 can only be an Antminer today. A2 or A4
 * alone is of several makers, and tells none.
 *
 * Depends on: nothing.
 */

/** A maker with what told it. */
export interface ToldMaker {
  /** As in the vendor catalogue: `Bitmain`. */
  readonly maker: string;
  readonly by: 'brand' | 'series';
}

/** Brands by maker; names of makers count as brands. */
const BRANDS: readonly (readonly [RegExp, string])[] = [
  [/\bant ?miner|\bbitmain|比特大陆|蚂蚁/i, 'Bitmain'],
  [/\bwhats ?miner|\bmicro ?bt|神马/i, 'MicroBT'],
  [/\bavalon(?:miner)?|\bcanaan|嘉楠|阿瓦隆/i, 'Canaan'],
  [/\bseal ?miner|\bbitdeer|比特小鹿/i, 'Bitdeer'],
  [/\bteraflux|\bauradine/i, 'Auradine'],
  [/\bproto\b|\bblock\b(?! ?miner)/i, 'Block (Proto)'],
  [/\bblockminer|\bepic\b/i, 'ePIC'],
  [/\bfluminer/i, 'Fluminer'],
];

const SERIES: readonly (readonly [RegExp, string])[] = [
  [/(?<![a-z0-9])[st](?:9|15|17|19|21|23)(?:[a-z]{0,2}\+{0,2})?(?![0-9])/i, 'Bitmain'],
  [/(?<![a-z0-9])m(?:2[01]|3[0-9]|5[0-9]|6[0-9]|7[0-9])s?\+{0,2}(?![a-z0-9])/i, 'MicroBT'],
  [/(?<![a-z0-9])a1[0-9](?:[0-9]{2})?(?:i|se|xp)?(?![a-z0-9])/i, 'Canaan'],
  [/(?<![a-z0-9])a[hit][0-9]{4}(?![a-z0-9])/i, 'Auradine'],
];

/** The maker a name tells; null if it tells none, or two. */
export function makerOfName(name: string): ToldMaker | null {
  const brands = BRANDS.filter(([pattern]) => pattern.test(name)).map(([, maker]) => maker);
  const [brand] = brands;
  if (brand !== undefined) return brands.length === 1 ? { maker: brand, by: 'brand' } : null;
  const series = SERIES.filter(([pattern]) => pattern.test(name)).map(([, maker]) => maker);
  const [only] = series;
  return only !== undefined && series.length === 1 ? { maker: only, by: 'series' } : null;
}

/** Finds the words of makers and brands, for whoever compares names without them. */
export function brandPatterns(): readonly RegExp[] {
  return BRANDS.map(([pattern]) => new RegExp(pattern.source, 'gi'));
}

/** Where a name of a series or brand with a model number begins and ends in a line; null if there is none. */
export function findRigName(line: string): { readonly start: number; readonly end: number } | null {
  const match = RIG_NAME.exec(line);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}

const BRAND_WORDS =
  'antminer|ant miner|bitmain|比特大陆|蚂蚁(?:矿机)?|whatsminer|whats miner|microbt|神马(?:矿机)?|avalonminer|avalon|canaan|嘉楠|' +
  '阿瓦隆|sealminer|bitdeer|teraflux|auradine|fluminer|blockminer|epic';
const NUMBERS =
  '[st](?:9|15|17|19|21|23)[a-z]{0,2}\\+{0,2}|m[2-7][0-9]s?\\+{0,2}|a1[0-9](?:[0-9]{2})?(?:i|se|xp)?|a[1-9]|a[hit][0-9]{4}|' +
  't3|q|mini ?3|nano ?3s?|520i';
const TRAITS =
  'xp\\+?|pro\\+?|plus|hydro|hyd\\.?|immersion|imm\\.?|air|ultra|[23]u|se|e|j|u[23]s?[0-9a-z]*|水冷|风冷|油冷|浸没|\\((?:air|hydro|home|used|immersion|(?:[a-z0-9]+ )?u[23][a-z0-9]*)\\)';
const RIG_NAME = new RegExp(
  `(?:(?:${BRAND_WORDS})[ -]*)*(?:(?<=(?:${BRAND_WORDS})[ -]*)(?:${NUMBERS})|(?<![a-z0-9.])(?:[st](?:9|15|17|19|21|23)[a-z]{0,2}\\+{0,2}|m[2-7][0-9]s?\\+{0,2}|a1[0-9](?:[0-9]{2})?(?:i|se|xp)?|a[hit][0-9]{4}|a[1-9](?= ?(?:pro|hydro|hyd|air|ultra))))(?![a-z0-9])(?:[ -]?(?:${TRAITS})(?![a-z0-9]))*|\\bproto rig\\b`,
  'i',
);
