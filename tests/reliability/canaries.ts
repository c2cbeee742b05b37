/**
 * Thirty secrets that are entered in a journey through the window, and where
 * they lie afterwards: in the database, the vault and the files that were
 * saved, and nowhere else. With a passphrase not in database and vault either.
 *
 * The control writes one of them where none may be, in each form that is looked for.
 */
import { randomInt } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { launchApp, type LaunchedApp } from '../e2e/harness/launch';
import { filesBelow, wordsIn, wordsInFiles, writtenSince } from './canary-search';
import { control, lossless, tell, type Figure, type TrialSet } from './figure';
import { inOwnFolder } from './give-back';

/** What nobody else may learn. */
interface Secrets {
  readonly vendors: readonly string[];
  readonly models: readonly string[];
  readonly notes: readonly string[];
  readonly prices: readonly string[];
  readonly id: string;
  readonly file: string;
  readonly workspace: string;
  readonly site: string;
  readonly sources: readonly string[];
  readonly typed: string;
  readonly passphrase: string;
}

export const canaries: TrialSet = {
  name: 'canaries',
  title: 'thirty secrets of a journey, looked for where they must not be',
  trials: 2,
  fewTrials: 1,
  run: async (trials) => [
    ...(await inOwnFolder((folder) => searched(folder, false))),
    ...(trials > 1 ? await inOwnFolder((folder) => searched(folder, true)) : []),
  ],
};

async function searched(folder: string, isSealed: boolean): Promise<readonly Figure[]> {
  const secrets = makeSecrets();
  const words = [...new Set(Object.values(secrets as unknown as Record<string, string | string[]>).flat())];
  const profile = join(folder, 'profile');
  const temporary = join(folder, 'temporary');
  const saved = join(folder, 'saved');
  for (const made of [profile, temporary, saved]) mkdirSync(made);
  const start = Date.now();
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = temporary;
  const heard: string[] = [];
  try {
    let app = await launchApp({ profile, isRelaunchStopped: true });
    listen(app, heard);
    if (isSealed) {
      await setPassphrase(app, secrets.passphrase);
      app = await launchApp({ profile });
      listen(app, heard);
      await unlock(app, secrets.passphrase);
    }
    await journey(app, secrets, saved, isSealed);
    heard.push(await titles(app));
    await app.close();
    // Once more and to a bad end: what a crash leaves behind counts too.
    app = await launchApp({ profile });
    listen(app, heard);
    if (isSealed) await unlock(app, secrets.passphrase);
    await app.page.getByRole('grid', { name: 'Offers' }).waitFor();
    heard.push(await titles(app));
    await crash(app);
    await app.kill();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }

  const kept = [join(profile, 'IndexedDB') + sep, join(profile, 'vault') + sep];
  const isKept = (file: string): boolean => kept.some((path) => file.startsWith(path));
  const own = filesBelow(profile);
  const outside = [...filesBelow(temporary), ...writtenSince(elsewhere(), start)];
  const wrong = [...(isSealed ? own : own.filter((file) => !isKept(file))), ...outside];
  // The passphrase is nobody's record: it may not lie in database or vault even where they are readable.
  const found = [
    ...wordsInFiles(wrong, words),
    ...wordsInFiles(isSealed ? [] : own.filter(isKept), [secrets.passphrase]),
    ...wordsIn(Buffer.from(heard.join('\n')), words).map((word) => `said or shown as a title: ${word}`),
  ];
  for (const place of found) tell(place);
  const name = isSealed ? 'canaries-sealed' : 'canaries';
  const lain = new Set(wordsInFiles(own.filter(isKept), words).map((line) => line.split(': ').at(-1)));
  return [
    lossless(
      name,
      words.length,
      found.length,
      `secrets found in ${String(wrong.length)} files outside of ${isSealed ? 'what was saved, database and vault included' : 'database, vault and what was saved'}, in what the program says and in titles`,
    ),
    ...(isSealed
      ? []
      : [
          {
            ...control(
              name,
              words.length,
              lain.size,
              'secrets found in database and vault, where they belong',
            ),
            ok: lain.size >= words.length / 2,
          },
        ]),
    planted(name, [profile, temporary], words, isKept),
  ];
}

/** The same search after one secret was written where none may be, in each form. */
function planted(
  name: string,
  [profile = '', temporary = '']: readonly string[],
  words: readonly string[],
  isKept: (file: string) => boolean,
): Figure {
  const [word = ''] = words;
  const places: Readonly<Record<string, Buffer>> = {
    [join(profile, 'planted.log')]: Buffer.from(`price list of ${word} read\n`),
    [join(profile, 'Local Storage', 'planted')]: Buffer.from(word, 'utf16le'),
    [join(temporary, 'planted.json')]: Buffer.from(Buffer.from(`xy${word}`).toString('base64')),
    [join(temporary, 'deep', word)]: Buffer.from('nothing'),
  };
  for (const [path, bytes] of Object.entries(places)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  const files = [...filesBelow(profile), ...filesBelow(temporary)].filter((file) => !isKept(file));
  const found = wordsInFiles(files, words).length;
  const count = Object.keys(places).length;
  return {
    ...control(`${name}-planted`, count, found, 'secrets written on purpose, all found'),
    ok: found === count,
  };
}

/** Where a program may leave something without being asked. */
function elsewhere(): string[] {
  const home = homedir();
  const folders = [
    '.config',
    '.local/share',
    '.pki',
    '.cache/rigplan',
    '.cache/fontconfig',
    '.cache/mesa_shader_cache',
  ];
  return [
    ...folders.flatMap((name) => filesBelow(join(home, name))),
    ...filesBelow('/dev/shm'),
    ...filesBelow('/var/crash'),
  ];
}

function makeSecrets(): Secrets {
  const token = (): string => Array.from({ length: 8 }, () => 'BCDFGHKLMNPQRSTVWXZ'[randomInt(19)]).join('');
  const many = (count: number, word: string): string[] =>
    Array.from({ length: count }, () => `${word} ${token()}`);
  return {
    vendors: many(6, 'Vendor'),
    models: many(5, 'Rig'),
    notes: many(6, 'Agreed'),
    prices: Array.from(
      { length: 5 },
      () => `${String(randomInt(10_000, 90_000))}.${String(randomInt(10, 99))}`,
    ),
    id: `OFFER-${token()}`,
    file: `list-${token()}`,
    workspace: `Tender ${token()}`,
    site: `Site ${token()}`,
    sources: many(2, 'Contract'),
    typed: `search ${token()}`,
    passphrase: `${token()} ${token()} ${token()} ${token()}`,
  };
}

function listen({ electron }: LaunchedApp, heard: string[]): void {
  const { stdout, stderr } = electron.process();
  for (const stream of [stdout, stderr]) stream?.on('data', (bytes: Buffer) => heard.push(bytes.toString()));
}

async function journey(app: LaunchedApp, secrets: Secrets, folder: string, isSealed: boolean): Promise<void> {
  const { page } = app;
  const { vendors, models, notes, prices } = secrets;
  const header =
    'id,vendor,model,hashrate_ths,power_w,origin,ship_from,incoterm,unit_price,currency,quantity,hts_code,mode,lead_time_days,note';
  const lines = vendors.map((vendor, index) =>
    [
      index === 0 ? secrets.id : `C-${String(index)}`,
      vendor,
      models[index % models.length],
      '234',
      '3510',
      'MY',
      'MY',
    ]
      .concat([
        'FOB',
        prices[index % prices.length],
        'USD',
        '100',
        '8543.70.98.60',
        'ocean',
        '30',
        notes[index],
      ])
      .join(),
  );
  const list = join(folder, `${secrets.file}.csv`);
  writeFileSync(list, `${[header, ...lines].join('\n')}\n`);
  if (!isSealed) await page.getByRole('button', { name: /Start empty/ }).click();
  await page.getByRole('button', { name: /template/i }).waitFor();
  await app.answerOpenDialog(list);
  await app.chooseMenu('import-price-list');
  await page.getByRole('button', { name: /^Import \d+ offers/ }).click();
  await page.getByRole('grid', { name: 'Offers' }).waitFor();

  await page.getByPlaceholder(/Vendor, model/).fill(secrets.typed);
  await page.getByPlaceholder(/Vendor, model/).fill(secrets.id);
  await page.getByRole('grid', { name: 'Offers' }).locator('[data-column="model"]').last().click();
  await page.keyboard.press('Shift+F2');
  const offer = page.getByRole('dialog', { name: `Offer ${secrets.id}` });
  await offer.getByRole('textbox', { name: 'Note' }).fill(`${notes[0] ?? ''} again`);
  await offer.getByRole('button', { name: 'Save offer' }).click();
  await offer.waitFor({ state: 'detached' });
  await page.getByPlaceholder(/Vendor, model/).fill('');

  await app.chooseMenu('show-data');
  await page.getByLabel('Name of the workspace').fill(secrets.workspace);
  await page.getByLabel('Name of the workspace').press('Enter');
  await page.getByRole('button', { name: 'Add site…' }).click();
  const site = page.getByRole('dialog', { name: 'Add a site' });
  await site.getByLabel('Name').fill(secrets.site);
  await site.getByLabel('Energised from').fill('2026-12-01');
  await site.getByLabel('Receiving, $/unit').fill('18.50');
  await site.getByLabel('Source').fill(secrets.sources[0] ?? '');
  await site.getByRole('button', { name: 'Add site' }).click();
  await site.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Change hashprice' }).click();
  const assumption = page.getByRole('dialog', { name: 'Change hashprice' });
  await assumption.getByLabel('Value, $/PH/day').fill('52.40');
  await assumption.getByLabel('Source').fill(secrets.sources[1] ?? '');
  await assumption.getByRole('button', { name: 'Save assumption' }).click();
  await assumption.waitFor({ state: 'detached' });

  await app.answerSaveDialog(join(folder, 'sealed.rigplan'));
  await page.getByRole('button', { name: 'Export with a passphrase…' }).click();
  const seal = page.getByRole('dialog', { name: 'Export the workspace with a passphrase' });
  await typePassphrase(seal, secrets.passphrase);
  await seal.getByRole('button', { name: 'Export…' }).click();
  await seal.waitFor({ state: 'detached', timeout: 60_000 });
  for (const [command, name] of [
    ['export-xlsx', 'out.xlsx'],
    ['export-csv', 'out.csv'],
    ['print-pdf', 'out.pdf'],
    ['export-workspace', 'out.json'],
  ] as const) {
    await app.chooseMenu('show-compare');
    await page.getByRole('grid', { name: 'Offers' }).waitFor();
    await app.answerSaveDialog(join(folder, name));
    await app.chooseMenu(command);
    await page.getByText(new RegExp(`(Exported|Printed).* to .*${name.replace('.', '\\.')}`)).waitFor();
  }
  await page.getByRole('status').getByText('Saved', { exact: true }).waitFor();
}

async function setPassphrase(app: LaunchedApp, passphrase: string): Promise<void> {
  const { page } = app;
  const ended = new Promise((resolve) => app.electron.process().once('close', resolve));
  await page.getByRole('button', { name: /Start empty/ }).click();
  await page.getByRole('button', { name: /template/i }).waitFor();
  await app.chooseMenu('show-data');
  await page.getByRole('button', { name: 'Set…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Set a passphrase' });
  await typePassphrase(dialog, passphrase);
  await dialog.getByRole('button', { name: 'Set passphrase' }).click();
  await ended;
}

async function typePassphrase(
  dialog: ReturnType<LaunchedApp['page']['locator']>,
  passphrase: string,
): Promise<void> {
  await dialog.getByLabel('New passphrase', { exact: true }).fill(passphrase);
  await dialog.getByLabel('The same again', { exact: true }).fill(passphrase);
}

async function unlock({ page }: LaunchedApp, passphrase: string): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Screens' }).waitFor({ timeout: 60_000 });
}

async function titles({ electron, page }: LaunchedApp): Promise<string> {
  const shown = await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.getTitle()),
  );
  return [...shown, await page.title()].join('\n');
}

async function crash({ electron }: LaunchedApp): Promise<void> {
  await electron.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]!.webContents;
    const gone = new Promise((resolve) => contents.once('render-process-gone', resolve));
    contents.forcefullyCrashRenderer();
    await gone;
  });
}
