/** What protection does and does not do, and what went wrong, in words. */

/** What nobody reads without the passphrase. */
export const PROTECTED: readonly string[] = [
  'every record in the database: offers, prices, vendors, notes, sites, the history',
  'the vault: every change, every safety copy, and what was set aside as damaged',
  'the filter and the order of the table as you left them',
];

/** What lies open all the same. */
export const NOT_PROTECTED: readonly string[] = [
  'how many records of each kind there are, sizes of files, and when they were written',
  'files you export, unless you export them with a passphrase',
  'memory while RigPlan is unlocked, and what the system writes of it to disk: swap, hibernation, crash reports',
  'what was on this disk before, until it is overwritten: encrypt the whole disk as well',
  'whatever a person or a program sees who uses this computer while RigPlan is unlocked',
];

/** A failed change in the order a reader needs it; `field` where one field is at fault. */
export interface ChangeProblem {
  readonly field: 'current' | null;
  readonly words: string;
}

const byCode: Readonly<Record<string, ChangeProblem>> = {
  'vault/wrong-passphrase': {
    field: 'current',
    words: 'This is not the present passphrase. Nothing was changed.',
  },
  'vault/behind': {
    field: null,
    words:
      'Something was not on disk yet. Nothing was changed: wait for “Saved” in the status bar, then try again.',
  },
  'vault/disk-full': {
    field: null,
    words:
      'There is not enough room on the disk to write the vault anew beside the old one. Nothing was changed: make space, then try again.',
  },
};

export function changeProblemOf(cause: unknown): ChangeProblem {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const words = cause instanceof Error ? cause.message : String(cause);
  return byCode[code] ?? { field: null, words: `${words} The passphrase is as it was.` };
}
