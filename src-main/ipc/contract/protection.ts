/**
 * The channels of protection by a passphrase: the vault's, and that of single files.
 *
 * Main alone has keys. What passes here are passphrases on their way in, and, by
 * `vault:open`, the one key that the page seals its database with.
 *
 * Depends on: ./shapes, zod.
 */
import { z } from 'zod';
import { bytes, nothing } from './shapes';

/** A sealed file is somewhat larger than what it holds, and is to be opened again. */
const MAX_SEALED_BYTES = 63 * 1024 * 1024;

/** Compared after NFKC normalisation. Too short a one is the page's affair: main takes any. */
const passphrase = z.string().min(1).max(1024);

/** What protection takes and answers. */
export const protectionChannels = {
  /** Asked before `vault:open`, which fails while `isLocked`. */
  'protection:state': {
    request: nothing,
    response: z.strictObject({
      /** There is a passphrase. */
      isProtected: z.boolean(),
      /** The passphrase has not been given since the start, or the last lock. */
      isLocked: z.boolean(),
      /**
       * Minutes without input after which {@link DesktopBridge.onLocking} is called; null: never by
       * time alone. It is called besides when the screen is locked or the machine goes to sleep.
       */
      lockAfterMinutes: z.number().int().min(1).max(240).nullable(),
      /**
       * Names of folders beside the vault that hold data anybody who reads the disk can read, such
       * as databases moved aside. `protection:change` removes them if asked to.
       */
      plainCopies: z.array(z.string()),
      /** Path of the folder that all data of this user lies in: shown, never handed back. */
      profileFolder: z.string(),
    }),
  },
  /** Takes the keys out. Works for a second or several. Without a passphrase set it does nothing. */
  'protection:unlock': { request: z.strictObject({ passphrase }), response: nothing },
  /**
   * Sets (`current` null), changes, or removes (`next` null) the passphrase. Call it when everything
   * is saved, and let nothing be edited until the answer: setting and removing write the vault anew
   * and then start the program again, with the database rebuilt from the vault. If something was to be
   * appended meanwhile, it is given up as `vault/behind`, and nothing has changed. Both null is a
   * `vault/bad-call`; so is setting one where there is one.
   */
  'protection:change': {
    request: z.strictObject({
      current: passphrase.nullable(),
      next: passphrase.nullable(),
      /** Deletes what `plainCopies` lists, once the new state is on disk. */
      removePlainCopies: z.boolean(),
    }),
    response: z.strictObject({
      /** Whether the program ends now and starts again. */
      restarts: z.boolean(),
    }),
  },
  /** Writes what waits, closes the vault, forgets the keys and loads the page again. */
  'protection:lock': { request: nothing, response: nothing },
  /**
   * The other answer to {@link DesktopBridge.onLocking}: a form holds typing that is saved nowhere, so
   * the page covers itself and stays as it is. The vault stays open and the keys stay in memory;
   * `protection:unlock` checks the passphrase, and the page uncovers itself.
   */
  'protection:cover': { request: nothing, response: nothing },
  /** Kept beside the vault, not in it. */
  'protection:set-lock-after': {
    request: z.strictObject({ minutes: z.number().int().min(1).max(240).nullable() }),
    response: nothing,
  },
  /** Seals bytes so that only the passphrase opens them. */
  'file:seal': {
    request: z.strictObject({
      bytes: bytes.refine((value) => value.byteLength <= MAX_SEALED_BYTES, 'More than 63 MB'),
      passphrase,
    }),
    response: bytes,
  },
  /** Opens sealed bytes. They begin with the eight letters `RPSEALED`. */
  'file:unseal': { request: z.strictObject({ bytes, passphrase }), response: bytes },
} as const;

/** Why something sealed was not opened, or not sealed. */
export type ProtectionProblemCode =
  /** The passphrase does not open the vault. Nothing was changed. */
  | 'vault/wrong-passphrase'
  /** The vault has a passphrase that was not given yet. */
  | 'vault/locked-by-passphrase'
  /** Something is not on disk yet: save first, then try again. */
  | 'vault/behind'
  /** The passphrase does not open the file, or its first bytes were altered: nothing can tell which. */
  | 'file/wrong-passphrase'
  /** The file is not sealed, or not as it was sealed: cut short, altered, or asking for absurd work. */
  | 'file/damaged'
  /** A later release sealed it. */
  | 'file/newer';
