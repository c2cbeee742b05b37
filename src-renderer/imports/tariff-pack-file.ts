/**
 * What can be wrong with a file that should hold a tariff pack.
 *
 * A pack is read whole or not at all, since half of one would give wrong duties;
 * every fault of a file is named at once.
 *
 * Depends on: tariffs (types).
 */
import type { PackFinding } from '#domain/tariffs/pack-finding';

/** One thing that is wrong in a pack. */
export type PackFileFault =
  /** The content is not what was stamped: changed or damaged since. */
  | { readonly code: 'pack-file/altered'; readonly stated: string; readonly actual: string }
  | {
      readonly code: 'pack-file/field';
      /** The record as a sentence begins with it: `Tariff layer FL301-MY`, `The pack`. */
      readonly record: string;
      /** Path of the field in the record: `rate`, `source.asOf`; empty for the record itself. */
      readonly field: string;
      /** A clause: `this field is missing`, `“25%” is not a number`. */
      readonly reason: string;
    }
  | { readonly code: 'pack-file/finding'; readonly finding: PackFinding };

/** Why a file was not read as a pack. Nothing was changed. */
export type PackFileProblem =
  | { readonly code: 'pack-file/too-large'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'pack-file/not-utf8' }
  | { readonly code: 'pack-file/not-json' }
  | { readonly code: 'pack-file/not-a-pack' }
  /** At least one fault. */
  | { readonly code: 'pack-file/faulty'; readonly faults: readonly PackFileFault[] };
