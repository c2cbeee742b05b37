/**
 * Which switches a build for users may be started with: those of a short list, no other.
 *
 * Chromium and Node have some thousands, and dozens of them open a debugger, load code, turn off
 * the sandbox or lead the network elsewhere; each release brings new ones. So the harmless ones
 * are listed, not the harmful. Chromium reads switches anywhere up to a bare `--`, also behind
 * the word of a command: in a build for users a command therefore stands behind `--`.
 *
 * Not stopped here: what Chromium does before the first line of ours runs, such as starting its
 * zygote (`--zygote-cmd-prefix`). Who may choose switches may start other programs as well.
 *
 * Depends on: nothing.
 */

/** Where the profile is, and how the window is drawn. */
const HARMLESS: ReadonlySet<string> = new Set([
  'user-data-dir',
  'disable-gpu',
  'disable-dev-shm-usage',
  'force-device-scale-factor',
  'force-renderer-accessibility',
  'gtk-version',
  'lang',
  'ozone-platform',
  'ozone-platform-hint',
]);

/** Who starts it: root on Linux has no sandbox to turn off. */
interface Starter {
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
}

/**
 * The first switch that must not be there, with its dashes and without its value, or null.
 *
 * @param words - `process.argv` of a packaged program
 */
export function refusedSwitch(words: readonly string[], starter: Starter): string | null {
  for (const word of words.slice(1)) {
    if (word === '--') return null;
    const found = readSwitch(word, starter.platform);
    if (found !== null && !isHarmless(found.name, starter)) return found.asWritten;
  }
  return null;
}

/** What is said on stderr, in one line, before the program ends with 1. */
export function refusalOfSwitch(asWritten: string): string {
  return `RigPlan does not start with ${asWritten}: only switches for its profile and its display are taken. The words of a command stand behind "--", as in: rigplan -- compare FILE --as-of DATE`;
}

function isHarmless(name: string, { platform, isRoot }: Starter): boolean {
  return HARMLESS.has(name) || (name === 'no-sandbox' && platform === 'linux' && isRoot);
}

/** As Chromium reads it: one dash or two, a slash too on Windows, where case does not count. */
function readSwitch(
  word: string,
  platform: NodeJS.Platform,
): { readonly name: string; readonly asWritten: string } | null {
  const pattern = platform === 'win32' ? /^(?:--|-|\/)([^=]+)/ : /^(?:--|-)([^=]+)/;
  const match = pattern.exec(word);
  if (match === null) return null;
  const name = match[1] ?? '';
  return { name: platform === 'win32' ? name.toLowerCase() : name, asWritten: match[0] };
}
