/**
 * Names in an archive that point outside of it. The reader writes nothing at all, so nothing may
 * appear or change anywhere in the folder it runs in; and it must say that it does not trust the file.
 *
 * The control unpacks the same archives as a careless program does, into a folder of its own.
 */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readTable } from '#parser/read-table';
import { workbookParts } from '../fixtures/workbook-file';
import { zipFile } from '../fixtures/zip-file';
import { control, lossless, tell, type TrialSet } from './figure';
import { inOwnFolder } from './give-back';

const TARGETS = ['evil.txt', 'xl/workbook.xml', 'etc/cron.d/job'] as const;
const PREFIXES: readonly string[] = [
  '../',
  '../../',
  '../../../../../../',
  './../',
  'xl/../../',
  'xl/./../../',
  'xl//../../',
  '/',
  '//server/share/',
  'C:/',
  'C:',
  'c:\\',
  '\\\\server\\share\\',
  '..\\',
  '..\\..\\',
  'xl\\..\\..\\',
  '~/',
  '~root/',
  'file:///',
  '．．/',
];
const WHOLE: readonly string[] = [
  'NUL',
  'con.xml',
  'xl/LPT1',
  'aux',
  'a\0.xml',
  'a.xml:stream',
  '..',
  '.',
  'x/..',
  'x. ',
];
const NAMES = [...PREFIXES.flatMap((prefix) => TARGETS.map((target) => prefix + target)), ...WHOLE];

export const traversalNames: TrialSet = {
  name: 'traversal-names',
  title: 'names that point out of an archive',
  trials: NAMES.length,
  fewTrials: NAMES.length,
  run: (trials) =>
    inOwnFolder((folder) => {
      let lost = 0;
      let escaped = 0;
      const inner = join(folder, 'a/b/c/d/e/f');
      mkdirSync(inner, { recursive: true });
      const names = NAMES.slice(0, trials);
      const before = tree(folder);
      const workingFolder = process.cwd();
      process.chdir(inner);
      try {
        for (const name of names) {
          const result = readTable(archive(name));
          if (!result.ok && result.problem.code === 'archive/bad-name') continue;
          lost += 1;
          tell(`${JSON.stringify(name)}: ${result.ok ? 'read' : result.problem.code}`);
        }
      } finally {
        process.chdir(workingFolder);
      }
      if (tree(folder) !== before) {
        lost += 1;
        tell('something was written');
      }
      for (const name of names) if (unpackCarelessly(inner, name)) escaped += 1;
      return Promise.resolve([
        lossless(
          'traversal-names',
          names.length,
          lost,
          'all refused by their names; nothing was written anywhere',
        ),
        control(
          'traversal-names',
          names.length,
          escaped,
          'unpacked carelessly: written outside of the folder',
        ),
      ]);
    }),
};

function archive(name: string): Uint8Array {
  return zipFile([...workbookParts([{ name: 'S', rows: [['id']] }]), { name, content: 'evil' }]);
}

/** Every file below, with its size and content. */
function tree(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const path = join(folder, name);
      return `${name} ${statSync(path).isFile() ? readFileSync(path, 'base64') : ''}`;
    })
    .join('\n');
}

/** @returns whether it was written outside of the folder; at most six steps up, which is still ours */
function unpackCarelessly(folder: string, name: string): boolean {
  if (name.startsWith('/') || name.includes('\0') || name.split('..').length > 7) return false;
  const path = join(folder, name);
  if (path.startsWith(`${folder}/`)) return false;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, 'evil');
    return true;
  } catch {
    return false;
  }
}
