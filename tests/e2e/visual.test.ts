/**
 * Screens of Compare as pictures, light and dark, against the references in
 * tests/visual/references: whatever changes what is seen must be looked at.
 * `npm run test:visual -- --update` takes new ones.
 *
 * The page believes it to be the as-of day of the sample tender; the time of the
 * last safety copy and messages that go away by themselves are left out.
 */
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  MOST_BYTES,
  REFERENCES,
  comparePicture,
  whyNotComparable,
  type PictureArea,
} from '../visual/compare-picture';
import { launchApp, newFolder, type LaunchedApp } from './harness/launch';

const TODAY = new Date('2026-11-21T15:00:00Z');
/** Different each time. */
const LEFT_OUT = '[data-pane="status"] span[title^="Up to then"] { visibility: hidden !important; }';
const themes = ['light', 'dark'] as const;

const header =
  'id,vendor,model,hashrate_ths,power_w,origin,ship_from,incoterm,unit_price,currency,quantity,hts_code,mode,lead_time_days';
const goods = (index: number) =>
  `${200 + (index % 70)},${3400 + (index % 300)},${['MY', 'TH', 'ID'][index % 3] ?? ''},MY,FCA,${3500 + ((index * 37) % 2500)},USD,${50 + (index % 400)},8543.70.98.60,air,${20 + (index % 60)}`;
const longNames = [
  ['深圳比特微电子科技有限公司（神马矿机总部）', '神马矿机 M66S+ 浸没式液冷 高效率版本'],
  ['北京嘉楠捷思信息技术有限公司', '阿瓦隆 A1566I 浸没'],
  [
    'Bitmain Technologies Georgia Limited, Dispatch Department for North America',
    'Antminer S21 XP Hydrogen-Free Immersion Special Edition for High Ambient Temperatures',
  ],
  ['Bitdeer 比特小鹿', 'SEALMINER Z3 Pro Hydro 示例'],
];

const folder = newFolder('visual');
const lists = {
  names: join(folder, 'names.csv'),
  bad: join(folder, 'two-bad-rows.csv'),
  many: join(folder, 'ten-thousand.csv'),
};
let app: LaunchedApp;
let obstacle: string | null = null;

const table = (page: Page) => page.locator('[role="grid"], [role="treegrid"]').first();
const filter = (page: Page) => page.getByRole('textbox', { name: 'Filter offers' });

/** Stops the clock, and leaves out what is different each time: by a sheet of the page, which its rules allow. */
async function prepare(page: Page): Promise<void> {
  await page.clock.setFixedTime(TODAY);
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, LEFT_OUT);
}

/** Closes the message of what was just done. */
async function closeMessage(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Close message' }).click();
  await page.getByRole('button', { name: 'Close message' }).waitFor({ state: 'detached' });
}

/** Compares the screen in both themes; gives what has changed, in words. */
async function look(page: Page, name: string): Promise<readonly string[]> {
  const changes: string[] = [];
  // The status bar answers no pointer.
  await page.mouse.move(720, 898);
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const bytes = await stillPicture(page);
    const change = comparePicture(`${name}-${colorScheme}`, bytes, await chineseWords(page));
    if (change !== null) changes.push(change.what);
  }
  return changes;
}

/** The first picture that is as the one before: nothing is being drawn any more. */
async function stillPicture(page: Page): Promise<Buffer> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const take = () => page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' });
  let before = await take();
  for (let tries = 0; tries < 20; tries += 1) {
    await page.waitForTimeout(150);
    const picture = await take();
    if (picture.equals(before)) return picture;
    before = picture;
  }
  throw new Error('The screen never came to rest');
}

/** Where Chinese words stand: drawn with a font of the machine. */
function chineseWords(page: Page): Promise<PictureArea[]> {
  return page.evaluate(() => {
    const areas: { x: number; y: number; width: number; height: number }[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      if (!/\p{Script=Han}/u.test(node.nodeValue ?? '')) continue;
      const bounds = node.parentElement?.getBoundingClientRect();
      if (bounds === undefined) continue;
      areas.push({ x: bounds.x, y: bounds.y, width: bounds.width, height: bounds.height });
    }
    return areas;
  });
}

async function importList(path: string): Promise<void> {
  await app.answerOpenDialog(path);
  await app.chooseMenu('import-price-list');
  await app.page.getByRole('dialog', { name: /^Import / }).waitFor();
}

beforeAll(async () => {
  const rows = (names: readonly (readonly string[])[], prefix: string) =>
    names.map(
      ([vendor = '', model = ''], index) => `${prefix}-${index + 1},"${vendor}","${model}",${goods(index)}`,
    );
  const many = Array.from({ length: 10_000 }, (_, index) => [
    ['Bitmain', 'MicroBT', 'Bitdeer', 'Canaan'][index % 4] ?? '',
    `Rig ${String(index % 97)}`,
  ]);
  writeFileSync(lists.names, `${[header, ...rows(longNames, 'NAME')].join('\n')}\n`);
  writeFileSync(lists.many, `${[header, ...rows(many, 'MANY')].join('\n')}\n`);
  writeFileSync(
    lists.bad,
    `${[header, ...rows([['Bitmain', 'Antminer S21']], 'GOOD'), 'BAD-1,Bitmain,Antminer S21,234,3510,Atlantis,MY,FCA,3500,USD,10,8543.70.98.60,air,30', 'BAD-2,Bitmain,Antminer S21,234,3510,MY,MY,FCA,"3,5oo",USD,10,8543.70.98.60,air,30'].join('\n')}\n`,
  );
  app = await launchApp();
  await prepare(app.page);
  obstacle = whyNotComparable(await app.electron.evaluate(() => process.versions.chrome));
});
beforeEach(({ skip }) => {
  skip(obstacle !== null, obstacle ?? '');
});
afterAll(async () => {
  await app.close();
});

describe('What is seen', () => {
  it('of Compare', async () => {
    await app.page.getByRole('button', { name: /Open the sample tender/ }).click();
    await table(app.page).locator('[role="gridcell"]').first().waitFor();

    expect.soft(await look(app.page, 'compare')).toEqual([]);
  });

  it('of an explanation', async () => {
    const column = await table(app.page).locator('[data-header="landedPerTh"]').getAttribute('aria-colindex');
    await table(app.page)
      .locator(`[aria-rowindex="4"] [aria-colindex="${column ?? ''}"]`)
      .click();
    await app.page
      .getByRole('complementary')
      .getByText(/Landed \$[\d.]+\/TH = /)
      .waitFor();

    expect.soft(await look(app.page, 'explain')).toEqual([]);
  });

  it('of two offers side by side', async () => {
    await app.page.getByRole('button', { name: 'Side by side' }).click();
    await app.page.getByRole('region', { name: 'Side by side' }).waitFor();

    expect.soft(await look(app.page, 'side-by-side')).toEqual([]);
    await app.page.keyboard.press('Escape');
    await table(app.page).waitFor();
  });

  it('of columns that are folded and pinned at both edges', async () => {
    await app.page.getByRole('button', { name: 'Collapse Delivery' }).first().click();
    await table(app.page).locator('[data-header="allInPerTh"]').click({ button: 'right' });
    await app.page.getByRole('menuitem', { name: 'Pin right' }).click();
    await app.page.getByRole('menu').waitFor({ state: 'detached' });

    expect.soft(await look(app.page, 'columns')).toEqual([]);
    await app.page.getByRole('button', { name: 'Revert' }).click();
    await table(app.page).locator('[data-header="onRackP90"]').waitFor();
  });

  it('of a filter that finds nothing', async () => {
    await filter(app.page).fill('no such rig');
    await app.page.getByText(/No offer holds/).waitFor();

    expect.soft(await look(app.page, 'nothing-found')).toEqual([]);
    await filter(app.page).fill('');
  });

  it('of a price list with errors', async () => {
    await importList(lists.bad);
    await app.page.getByText('Atlantis').first().waitFor();

    expect.soft(await look(app.page, 'errors')).toEqual([]);
    await app.page.keyboard.press('Escape');
    await app.page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('of long and of Chinese names', async () => {
    await importList(lists.names);
    await app.page.getByRole('button', { name: 'Import 4 offers' }).click();
    await closeMessage(app.page);
    await filter(app.page).fill('NAME-');
    await expect.poll(() => table(app.page).getAttribute('aria-rowcount')).toBe('6');

    expect.soft(await look(app.page, 'names')).toEqual([]);
    await filter(app.page).fill('');
  });

  it('of 10,000 offers', async () => {
    await importList(lists.many);
    await app.page.getByRole('button', { name: 'Import 10,000 offers' }).click({ timeout: 120_000 });
    await expect
      .poll(() => table(app.page).getAttribute('aria-rowcount'), { timeout: 120_000 })
      .toBe('10069');
    await closeMessage(app.page);

    expect.soft(await look(app.page, 'ten-thousand')).toEqual([]);
  });

  it('of a workspace without offers', async () => {
    const empty = await launchApp();
    try {
      await prepare(empty.page);
      await empty.page.getByRole('button', { name: /Start empty/ }).click();
      await empty.page.getByText('No offers yet').waitFor();

      expect.soft(await look(empty.page, 'empty')).toEqual([]);
    } finally {
      await empty.close();
    }
  });
});

it('The references are small enough to be kept', () => {
  const sizes = readdirSync(REFERENCES)
    .filter((name) => name.endsWith('.png'))
    .map((name) => statSync(join(REFERENCES, name)).size);

  expect(Math.max(...sizes)).toBeLessThan(MOST_BYTES.each);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_BYTES.together);
});
