/**
 * `npm run pack:stamp`: writes the SHA-256 of the shipped tariff pack into it, after an edit.
 *
 * The hash is taken by the app's own code, so that it is the one by which the
 * app knows a whole pack. Nothing else in the file changes.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { projectFolder } from './project-folder.mjs';
import { runScript } from './run-script.mjs';

const packFile = join(projectFolder, 'resources/data/tariff-pack.json');
const hashFile = join(projectFolder, 'src-renderer/imports/pack-hash.ts');

await runScript(async () => {
  const text = await readFile(packFile, 'utf8');
  /** @type {{ module: { packHash: (pack: object) => Promise<string> } }} */
  const { module } = await runnerImport(hashFile, {
    root: projectFolder,
    configFile: false,
    logLevel: 'error',
  });
  const sha256 = await module.packHash(JSON.parse(text));
  const stamped = stamp(text, sha256);
  if (stamped === text) {
    console.error(`The pack is stamped already: ${sha256}.`);
    return 0;
  }
  await writeFile(packFile, stamped);
  console.error(`Stamped resources/data/tariff-pack.json: ${sha256}.`);
  return 0;
});

/**
 * Puts a hash in place of the one that stands in a pack's text, whose layout stays.
 * @param {string} text
 * @param {string} sha256
 * @throws {Error} if the text has not exactly one field for it
 */
function stamp(text, sha256) {
  const field = /("sha256":\s*)"[^"]*"/g;
  if (text.match(field)?.length !== 1) {
    throw new Error('resources/data/tariff-pack.json must have one field "sha256", which may be empty.');
  }
  return text.replace(field, `$1"${sha256}"`);
}
