/**
 * A rig's name with what vendors put behind it: `S21 XP Hyd 473T`,
 * `WhatsMiner M63S 390T/18.5J`, `蚂蚁S21 XP 270T`.
 *
 * Hash rate, efficiency and power are taken out and read; what is left is the
 * model as the vendor names it.
 *
 * Depends on: core, ./dialect, ./plain-characters, ./read-efficiency, ./read-hashrate, ./read-power, ./rig-makers, ./value-problem.
 */
import { ok, type Result } from '#domain/core/result';
import type { Dialect } from './dialect';
import { notStated } from './not-stated';
import { plainCell } from './plain-characters';
import { readEfficiency, type ReadEfficiency } from './read-efficiency';
import { readHashrate, type ReadHashrate } from './read-hashrate';
import { readPower, type ReadPower } from './read-power';
import { brandPatterns, findRigName, makerOfName } from './rig-makers';
import { refuse, type ValueProblem } from './value-problem';

/** What a cell of a model's name says. */
export interface ReadModel {
  /** As the vendor names it, without the figures. */
  readonly model: string;
  /** As in the vendor catalogue; null if the name does not tell. */
  readonly maker: string | null;
  /** What told it: a brand, or a series that only one maker sells. */
  readonly makerBy: 'brand' | 'series' | null;
  readonly hashrate: ReadHashrate | null;
  readonly power: ReadPower | null;
  readonly efficiency: ReadEfficiency | null;
}

const DIGITS = String.raw`(?<![A-Za-z0-9.,])\d[\d.,]*`;
const TOLERANCE = String.raw`(?:\s*\(?(?:±|\+\/-)\s?\d+(?:[.,]\d+)? ?%\)?)?`;

/** Where figures with their unit stand in a longer text, the most telling first. */
export const FIGURE_PATTERNS = {
  efficiency: new RegExp(
    `${DIGITS} ?(?:j|w)(?:oules?)? ?\\/ ?[tg]h?(?:\\/s|s)?(?![a-z])${TOLERANCE}|${DIGITS} ?j(?![a-z])${TOLERANCE}`,
    'gi',
  ),
  hashrate: new RegExp(`${DIGITS} ?(?:[tpg]h?(?:\\/s|s|ps)?|[tpe]hash)(?![a-z])${TOLERANCE}`, 'gi'),
  power: new RegExp(`${DIGITS} ?(?:k?w|watts?|千?瓦)(?![a-z/])${TOLERANCE}`, 'gi'),
} as const;

/** Reads a cell that names a rig. */
export function readModelText(text: string, dialect: Dialect): Result<ReadModel, ValueProblem> {
  const open = notStated(text);
  if (open !== null) return open;
  const cell = plainCell(text);
  const efficiency = taken(cell, FIGURE_PATTERNS.efficiency, (words) => readEfficiency(words, null, dialect));
  if (!efficiency.ok) return efficiency;
  const hashrate = taken(efficiency.value.rest, FIGURE_PATTERNS.hashrate, (words) =>
    readHashrate(words, null, dialect),
  );
  if (!hashrate.ok) return hashrate;
  const power = taken(hashrate.value.rest, FIGURE_PATTERNS.power, (words) => readPower(words, null, dialect));
  if (!power.ok) return power;
  const model = tidied(power.value.rest);
  if (!/[\p{L}]/u.test(model)) return refuse('not-a-model', 'names no model');
  const rigs = rigsIn(power.value.rest);
  if (rigs.length > 1) {
    return refuse('two-values', `names ${rigs.join(' and ')}; give each a line of its own`, rigs);
  }
  const told = makerOfName(model);
  return ok({
    model,
    maker: told?.maker ?? null,
    makerBy: told?.by ?? null,
    hashrate: hashrate.value.found,
    power: power.value.found,
    efficiency: efficiency.value.found,
  });
}

const BETWEEN_RIGS = /\s*(?:[/\\|&,;、]|\bor\b|\band\b|或|和)\s*/i;

/** The different rigs that a name holds side by side; one name in two languages is one rig. */
function rigsIn(name: string): readonly string[] {
  const parts = name.split(BETWEEN_RIGS).filter((part) => findRigName(part) !== null);
  return [...new Map(parts.map((part) => [withoutBrand(part), tidied(part)])).values()];
}

function withoutBrand(name: string): string {
  return brandPatterns()
    .reduce((rest, brand) => rest.replace(brand, ' '), name.toLowerCase())
    .replace(/[^\p{L}\p{N}+]+/gu, '');
}

interface Taken<Found> {
  readonly rest: string;
  readonly found: Found | null;
}

/** Takes the one figure of a kind out of a text; two of a kind are two rigs. */
function taken<Found>(
  text: string,
  pattern: RegExp,
  read: (words: string) => Result<Found, ValueProblem>,
): Result<Taken<Found>, ValueProblem> {
  const matches = text.match(pattern) ?? [];
  const [first] = matches;
  if (first === undefined) return ok({ rest: text, found: null });
  if (new Set(matches).size > 1) {
    const readings = [...new Set(matches)];
    return refuse('two-values', `names ${readings.join(' and ')}; give each a line of its own`, readings);
  }
  const found = read(first);
  return found.ok ? ok({ rest: text.replace(pattern, ' '), found: found.value }) : found;
}

/** Without the separators and empty brackets that stood round the figures. */
function tidied(rest: string): string {
  return rest
    .replace(/\(\s*[,/;@-]*\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:/|@–-]+|[\s,;:/|@–-]+$/g, '')
    .replace(/\s+\/(?=\s|$)/g, '')
    .trim();
}
