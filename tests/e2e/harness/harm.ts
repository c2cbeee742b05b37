/**
 * Watches a running app for what hostile text could do to it: run, change the
 * page, ask the network, open a dialog, change what every object has.
 *
 * Depends on: ./launch, ../../fixtures/hostile-text.
 */
import { HOSTILE_MARK } from '../../fixtures/hostile-text';
import type { LaunchedApp } from './launch';

/** Elements that the app never makes, but markup taken for markup would. */
const FOREIGN =
  'img, iframe, frame, object, embed, base, form[action], a[href], marquee, script:not([src]), meta[http-equiv=refresh], details[ontoggle], [onerror], [onload], [onfocus], [onmouseover], body style';

/** What became of the page since it was watched. */
export interface Harm {
  /** Directives of the page's policy that had something to refuse. */
  readonly refused: readonly string[];
  readonly isPrototypeSame: boolean;
  readonly isPolluted: boolean;
  readonly foreignElements: readonly string[];
  readonly ran: boolean;
  readonly url: string;
  readonly dialogs: readonly string[];
  readonly errors: readonly string[];
  readonly requests: readonly string[];
}

/** None at all. */
export const UNHARMED: Harm = {
  refused: [],
  isPrototypeSame: true,
  isPolluted: false,
  foreignElements: [],
  ran: false,
  url: 'app://rigplan/',
  dialogs: [],
  errors: [],
  requests: [],
};

/** Starts to watch; after a reload of the page it has to be started again. */
export async function watchForHarm(app: LaunchedApp): Promise<() => Promise<Harm>> {
  const dialogs: string[] = [];
  app.page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await app.page.evaluate(() => {
    const seen = window as unknown as { refused: string[]; own: string };
    seen.refused = [];
    seen.own = Reflect.ownKeys(Object.prototype).map(String).join();
    document.addEventListener('securitypolicyviolation', (event) =>
      seen.refused.push(event.effectiveDirective),
    );
  });
  return async () => {
    const page = await app.page.evaluate(
      ({ foreign, mark }) => {
        const seen = window as unknown as { refused: string[]; own: string };
        return {
          refused: seen.refused,
          isPrototypeSame: Reflect.ownKeys(Object.prototype).map(String).join() === seen.own,
          isPolluted: 'polluted' in {},
          foreignElements: [...document.querySelectorAll(foreign)].map((element) => element.outerHTML),
          ran: mark in window,
          url: location.href,
        };
      },
      { foreign: FOREIGN, mark: HOSTILE_MARK },
    );
    return { ...page, dialogs, errors: app.errors, requests: app.foreignRequests };
  };
}

/** A cell of the table: what it holds and what its tooltip would say. */
export interface ShownCell {
  readonly text: string;
  readonly hint: string;
}

/** Vendor and model of every row of the table, scrolled through, by the offer's id. */
export async function shownRows({ page }: LaunchedApp): Promise<Map<string, readonly ShownCell[]>> {
  // As a list: an object loses the row named `__proto__` on its way out of the page.
  const rows = await page.evaluate(async () => {
    const rows = new Map<string, ShownCell[]>();
    const table = document.querySelector('[role="grid"]');
    const scroller = [table, ...(table?.querySelectorAll('*') ?? []), table?.parentElement].find(
      (element) => element && element.scrollHeight > element.clientHeight + 40 && element.clientHeight > 100,
    );
    const collect = () => {
      for (const row of document.querySelectorAll('[data-row]')) {
        const cells = ['vendor', 'model'].map((column) => {
          const cell = row.querySelector(`[data-column="${column}"]`);
          return { text: cell?.textContent ?? '', hint: cell?.getAttribute('title') ?? '' };
        });
        rows.set(row.getAttribute('data-row') ?? '', cells);
      }
    };
    collect();
    for (let top = 0; scroller && top < scroller.scrollHeight; top += 300) {
      scroller.scrollTop = top;
      await new Promise((resolve) => setTimeout(resolve, 60));
      collect();
    }
    if (scroller) scroller.scrollTop = 0;
    return [...rows];
  });
  return new Map(rows);
}
