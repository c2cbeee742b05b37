/** A profile with a database of many offers, as if somebody had worked in it. */
import type { ElectronApplication, Page } from 'playwright-core';
import { syntheticWorkspace } from './synthetic-workspace';

/** Opens the app once, so that it makes its database, and puts the rows in. */
export async function fillProfile(electron: ElectronApplication, offers: number): Promise<void> {
  const page = await electron.firstWindow();
  await page.waitForSelector('h1, h2');
  await putRows(page, offers);
  await electron.close();
}

async function putRows(page: Page, offers: number): Promise<void> {
  const { screening, settings, ...rest } = syntheticWorkspace(offers);
  if (screening.findings.length > 0) throw new Error('Findings are not put in.');
  await page.evaluate(
    async (tables) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('rigplan');
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(new Error('The database cannot be opened'));
        };
      });
      const transaction = database.transaction([...Object.keys(tables), 'meta'], 'readwrite');
      // Now a database of before safety copies: the next start takes it on as it is.
      transaction.objectStore('meta').delete('vault');
      for (const [name, rows] of Object.entries(tables)) {
        for (const row of rows) transaction.objectStore(name).put(row);
      }
      await new Promise<void>((resolve) => {
        transaction.oncomplete = () => {
          resolve();
        };
      });
      database.close();
    },
    { settings: [settings], ...rest } as Record<string, unknown[]>,
  );
}
