/**
 * A statement about a part as a sentence for a buyer: how many units have it, who supplies it, who says
 * so and how firmly. It names the part of the rig, never whether the supplier may be dealt with.
 *
 * Depends on: core, model (types).
 */
import type { Confidence } from '../core/source';
import type { Component, ComponentKind, ComponentReach } from '../model/component';

/** Kinds of parts in the words of the field. */
export const COMPONENT_KIND_WORDS: Readonly<Record<ComponentKind, string>> = {
  chip: 'Hashing chip',
  foundry: 'Foundry of the chip',
  'control-board': 'Control board',
  'power-supply': 'Power supply',
  firmware: 'Firmware',
};

/** How far a statement reaches. */
export const COMPONENT_REACH_WORDS: Readonly<Record<ComponentReach, string>> = {
  'every-unit': 'Every unit',
  'some-units': 'Some units',
  'not-known': 'Which units: not known',
};

/** What is shown of a model about which nobody said anything. */
export const COMPONENTS_NOT_KNOWN = 'Components not known';

const CONFIDENCE_WORDS: Readonly<Record<Confidence, string>> = {
  documented: 'documented',
  stated: 'stated by the source',
  assumed: 'assumed',
};

/**
 * One statement: `Some units have the control board CVITEK CV1835 (CVITEK). Source: …, as of 2026-06-21;
 * stated by the source.`
 *
 * @param supplierName - null if the statement names none
 */
export function componentSentence(component: Component, supplierName: string | null): string {
  const { citation, asOf, confidence } = component.source;
  return [
    `${subject(component)} (${supplierName ?? 'supplier not known'})`,
    ...daysOfMaking(component),
    `Source: ${citation}, ${asOf === null ? 'undated' : `as of ${asOf}`}; ${CONFIDENCE_WORDS[confidence]}.`,
  ].join('. ');
}

/** The part alone with how far it reaches: `Some units: CVITEK CV1835`. */
export function partWords({ reach, part }: Component): string {
  return reach === 'every-unit' ? part : `${COMPONENT_REACH_WORDS[reach]}: ${part}`;
}

/**
 * Why a statement is no ground for saying that a rig has the part: it is assumed, or nobody knows which
 * units have it: `assumed, which units is not known`. Null where it is one.
 */
export function doubtOfPart({ reach, source }: Component): string | null {
  const doubts = [
    ...(source.confidence === 'assumed' ? [CONFIDENCE_WORDS.assumed] : []),
    ...(reach === 'not-known' ? ['which units is not known'] : []),
  ];
  return doubts.length === 0 ? null : doubts.join(', ');
}

function subject({ reach, kind, part }: Component): string {
  const what = `${NOUNS[kind]} ${part}`;
  if (reach === 'every-unit') return `Every unit has ${what}`;
  return reach === 'some-units' ? `Some units have ${what}` : `Units may have ${what}; which, is not known`;
}

const NOUNS: Readonly<Record<ComponentKind, string>> = {
  chip: 'the hashing chip',
  foundry: 'hashing chips made by',
  'control-board': 'the control board',
  'power-supply': 'the power supply',
  firmware: 'the firmware',
};

function daysOfMaking({ from, until }: Component): readonly string[] {
  if (from !== null && until !== null) return [`Units made from ${from} to ${until}`];
  if (from !== null) return [`Units made from ${from} on`];
  return until === null ? [] : [`Units made until ${until}`];
}
