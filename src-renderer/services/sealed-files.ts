/**
 * Workspace files under a passphrase: main seals and opens them, here its refusals are put into words.
 *
 * Depends on: core, data, host (types).
 */
import { fail, ok, type Result } from '#domain/core/result';
import { isSealedFile } from '../data/sealed/sealed-file';
import type { ProtectionHost } from '../host/host';

/** Why a sealed file was not opened. */
export interface UnsealProblem {
  /** Another passphrase may open it. */
  readonly isPassphrase: boolean;
  /** A sentence. */
  readonly words: string;
}

/** Opens sealed files. */
export interface SealedFiles {
  readonly isSealed: (bytes: Uint8Array) => boolean;
  readonly unseal: (bytes: Uint8Array, passphrase: string) => Promise<Result<Uint8Array, UnsealProblem>>;
}

const problems: Readonly<Record<string, UnsealProblem>> = {
  'file/wrong-passphrase': {
    isPassphrase: true,
    words:
      'This passphrase does not open the file. Look at Caps Lock and the keyboard layout, then try again.',
  },
  'file/damaged': {
    isPassphrase: false,
    words: 'It is not as it was sealed: cut short, or altered. Take another copy of the file.',
  },
  'file/newer': {
    isPassphrase: false,
    words: 'A later release of RigPlan sealed it. Open it with that release, or a later one.',
  },
};

/** @param protection - null in a plain browser, which opens none */
export function sealedFiles(protection: ProtectionHost | null): SealedFiles {
  return {
    isSealed: isSealedFile,
    unseal: async (bytes, passphrase) => {
      if (passphrase === '') return fail({ isPassphrase: true, words: 'Type the passphrase.' });
      if (protection === null) {
        return fail({ isPassphrase: false, words: 'Only the desktop application opens sealed files.' });
      }
      try {
        return ok(await protection.unsealFile(bytes, passphrase));
      } catch (cause) {
        const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
        const words = cause instanceof Error ? cause.message : String(cause);
        return fail(problems[code] ?? { isPassphrase: false, words });
      }
    },
  };
}
