/**
 * `rigplan verify`: the published worked examples, and what this install makes of each.
 *
 * The sheet is printed whole even where a figure differs: it is what is needed then.
 *
 * Depends on: core, ../command, ../outcome, ../verify-install.
 */
import { ok } from '#domain/core/result';
import { defineCommand } from '../command';
import { success } from '../outcome';
import { verifyInstall } from '../verify-install';

/** Computes the worked examples. */
export const verify = defineCommand({
  word: 'verify',
  help: {
    usages: ['verify [--json] [--out FILE]'],
    says: 'verify computes the published worked examples and prints each with what came out.',
    options: [['--json', 'JSON in place of the sheet']],
  },
  grammar: { files: [], options: ['--out'], switches: ['--json'] },
  read: (parts) => ok({ isJson: parts.has('--json'), outArgument: parts.placeOf('--out') }),
  run: async ({ isJson, outArgument }, { loadData }) => {
    const { bytes, differing } = await verifyInstall(isJson, loadData);
    const outcome = success(bytes, outArgument);
    if (differing === 0) return outcome;
    const examples =
      differing === 1 ? '1 worked example differs' : `${String(differing)} worked examples differ`;
    return { ...outcome, problems: [`${examples} from what was published.`], exitCode: 1 };
  },
});
