/**
 * Problems of a tariff pack file as sentences.
 *
 * Depends on: core, tariffs, ./tariff-pack-file (types).
 */
import { assertNever } from '#domain/core/result';
import { packFindingText } from '#domain/tariffs/pack-finding-text';
import type { PackFileFault, PackFileProblem } from './tariff-pack-file';

/** Faults beyond these are counted and not told. */
const MOST_TOLD = 50;

/** What happened, what is kept and every fault, each in a line of its own. */
export function packFileProblemText(problem: PackFileProblem): string {
  return packFileProblemLines(problem).join('\n');
}

/** The same as a list: first what happened and what is kept, then the faults. */
export function packFileProblemLines(problem: PackFileProblem): readonly string[] {
  const kept = 'The pack in use stays as it is.';
  switch (problem.code) {
    case 'pack-file/too-large':
      return [
        `The file has ${megabytes(problem.bytes)} MB; a tariff pack may have at most ${megabytes(problem.limit)} MB. ${kept}`,
      ];
    case 'pack-file/not-utf8':
      return [`The file is not text in UTF-8, so it is no tariff pack. ${kept}`];
    case 'pack-file/not-json':
      return [`The file is not JSON, or it is cut off. ${kept}`];
    case 'pack-file/not-a-pack':
      return [`The file is JSON and not a tariff pack: it has no list of layers. ${kept}`];
    case 'pack-file/faulty':
      return [`The tariff pack was not taken over. ${kept}`, ...faultLines(problem.faults)];
    default:
      return assertNever(problem);
  }
}

function faultLines(faults: readonly PackFileFault[]): readonly string[] {
  const told = faults.slice(0, MOST_TOLD).map(faultText);
  const rest = faults.length - told.length;
  return rest === 0 ? told : [...told, `And ${rest} more.`];
}

function faultText(fault: PackFileFault): string {
  switch (fault.code) {
    case 'pack-file/altered':
      return (
        `The pack, sha256: the file was changed or damaged after it was stamped. It states ` +
        `${fault.stated.slice(0, 12)}… but its content gives ${fault.actual.slice(0, 12)}… (first digits). Get the file again from where it came.`
      );
    case 'pack-file/field':
      return `${fault.record}${fault.field === '' ? '' : `, ${fault.field}`}: ${fault.reason}.`;
    case 'pack-file/finding':
      return packFindingText(fault.finding);
    default:
      return assertNever(fault);
  }
}

function megabytes(bytes: number): string {
  return (bytes / (1024 * 1024)).toFixed(1);
}
