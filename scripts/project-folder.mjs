/**
 * Where the repository is.
 *
 * Searched upwards rather than counted in `..`: the benchmarks bundle these
 * scripts into another folder.
 *
 * Depends on: node.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Full path of the repository. */
export const projectFolder = search(dirname(fileURLToPath(import.meta.url)));

/**
 * @param {string} folder
 * @returns {string}
 */
function search(folder) {
  const description = join(folder, 'package.json');
  if (existsSync(description)) {
    const { name } = /** @type {{ name?: string }} */ (JSON.parse(readFileSync(description, 'utf8')));
    if (name === 'rigplan') return folder;
  }
  const above = dirname(folder);
  if (above === folder) throw new Error('The repository of RigPlan cannot be found from here');
  return search(above);
}
