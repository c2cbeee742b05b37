/**
 * The fuses of a build for users: switches inside Electron's binary, thrown once when it is
 * packaged, that take from it what a debugger or a planted file would use.
 *
 * Integrity of `app.asar` is on but does nothing on Linux: Electron checks it on macOS and
 * Windows alone, against a hash in the bundle or the executable that is yet to be written there.
 *
 * Depends on: @electron/fuses.
 */
import { flipFuses, FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';

/** @typedef {Exclude<keyof typeof FuseV1Options, number>} FuseName */

/**
 * How each fuse is set, in the order of Electron's wire. An older Electron has a shorter one.
 * @type {Readonly<Record<FuseName, boolean>>}
 */
export const FUSES = {
  // Else ELECTRON_RUN_AS_NODE makes it a Node.js that runs any file under RigPlan's name.
  RunAsNode: false,
  // RigPlan has no cookies. On, each start asks GNOME's or KDE's key store, which may ask the user.
  EnableCookieEncryption: false,
  EnableNodeOptionsEnvironmentVariable: false,
  // SIGUSR1 opens no debugger either.
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  // Else a folder `app` laid beside app.asar would run instead of it.
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  // The page is app://; no file:// page is opened.
  GrantFileProtocolExtraPrivileges: false,
  // As Electron ships it. Off, WebAssembly would check every bound in code, to no gain here.
  WasmTrapHandlers: true,
};

const NAMES = /** @type {FuseName[]} */ (Object.keys(FUSES));

/**
 * Sets every fuse the binary has.
 *
 * @param {string} binary
 * @throws Error if it has a fuse that is not decided above
 */
export async function setFuses(binary) {
  const wire = await readFuses(binary);
  const decided = NAMES.filter((name) => Object.hasOwn(wire, name));
  // Its type wants every fuse it knows, also those that this wire is too short for.
  const config = /** @type {import('@electron/fuses').FuseConfig} */ (
    /** @type {unknown} */ ({
      version: FuseVersion.V1,
      strictlyRequireAllFuses: true,
      ...Object.fromEntries(decided.map((name) => [FuseV1Options[name], FUSES[name]])),
    })
  );
  await flipFuses(binary, config);
}

/**
 * @param {string} binary
 * @returns {Promise<Record<string, boolean | 'removed'>>} each fuse by name; one without a name by its number
 */
export async function readFuses(binary) {
  const wire = Object.entries(await getCurrentFuseWire(binary)).filter(([key]) => key !== 'version');
  return Object.fromEntries(
    wire.map(([position, state]) => [
      FuseV1Options[Number(position)] ?? position,
      state === FuseState.REMOVED ? 'removed' : state === FuseState.ENABLE,
    ]),
  );
}
