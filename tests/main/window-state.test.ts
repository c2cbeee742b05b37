import fc from 'fast-check';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWindowState, parseWindowState, placeWindow } from '../../src-main/window-state';

const FIRST = { bounds: null, isMaximized: false, theme: 'system' };
const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const monitor = { x: 1440, y: 0, width: 2560, height: 1400 };

describe('parseWindowState', () => {
  it.each([
    ['nothing', ''],
    ['half a file', '{"bounds":'],
    ['another kind of value', '[]'],
    ['an unknown theme', '{"bounds":null,"isMaximized":false,"theme":"neon"}'],
    [
      'a size that is no number',
      '{"bounds":{"x":0,"y":0,"width":"9","height":9},"isMaximized":false,"theme":"dark"}',
    ],
    ['more than it should hold', '{"bounds":null,"isMaximized":false,"theme":"dark","path":"/"}'],
  ])('starts afresh from %s', (_case, text) => {
    expect(parseWindowState(text)).toEqual(FIRST);
  });
});

describe('openWindowState', () => {
  it('brings back what was kept, and writes a file that only its owner reads', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rigplan-state-'));
    const path = join(folder, 'window.json');
    const bounds = { x: 1, y: 2, width: 1000, height: 700 };

    const first = await openWindowState(path);
    first.update({ theme: 'dark' });
    first.update({ bounds });
    await first.flush();
    const second = await openWindowState(path);

    expect(second.current()).toEqual({ bounds, isMaximized: false, theme: 'dark' });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(second.current());
    rmSync(folder, { recursive: true });
  });

  it('goes on when the file cannot be written', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rigplan-state-'));
    writeFileSync(join(folder, 'taken'), '');

    const state = await openWindowState(join(folder, 'taken/window.json'));
    state.update({ theme: 'light' });
    await state.flush();

    expect(state.current().theme).toBe('light');
    rmSync(folder, { recursive: true });
  });
});

describe('placeWindow', () => {
  it('opens in the middle of the first display the first time', () => {
    expect(placeWindow(null, [monitor, laptop])).toEqual({ x: 2000, y: 250, width: 1440, height: 900 });
  });

  it('fits a small display', () => {
    expect(placeWindow(null, [{ x: 0, y: 0, width: 1280, height: 720 }])).toEqual({
      x: 0,
      y: 0,
      width: 1280,
      height: 720,
    });
  });

  it('goes back to where it was, on the second display too', () => {
    const saved = { x: 1600, y: 100, width: 1200, height: 800 };

    expect(placeWindow(saved, [laptop, monitor])).toEqual(saved);
  });

  it('comes home when its display is gone', () => {
    const placed = placeWindow({ x: 1600, y: 100, width: 1200, height: 800 }, [laptop]);

    expect(placed).toEqual({ x: 120, y: 62, width: 1200, height: 800 });
  });

  it('can always be seen and grasped', () => {
    const place = fc.record({
      x: fc.integer({ min: -9000, max: 9000 }),
      y: fc.integer({ min: -9000, max: 9000 }),
      width: fc.integer({ min: 1, max: 9000 }),
      height: fc.integer({ min: 1, max: 9000 }),
    });
    fc.assert(
      fc.property(place, (saved) => {
        const { x, y, width } = placeWindow(saved, [laptop, monitor]);
        return [laptop, monitor].some(
          (area) =>
            y >= area.y &&
            y + 80 <= area.y + area.height &&
            Math.min(x + width, area.x + area.width) - Math.max(x, area.x) >= 80,
        );
      }),
    );
  });
});
