import { afterEach, describe, expect, it, vi } from 'vitest';
import { sandboxEverything } from '../../src-main/hardening';

const { app } = vi.hoisted(() => ({
  app: { enableSandbox: vi.fn<() => void>(), commandLine: { hasSwitch: vi.fn<(name: string) => boolean>() } },
}));
vi.mock('electron', () => ({ app }));

afterEach(() => {
  vi.resetAllMocks();
});

describe('the sandbox', () => {
  it('is on for every page, whatever its window asks for', () => {
    app.commandLine.hasSwitch.mockReturnValue(false);

    sandboxEverything();

    expect(app.enableSandbox).toHaveBeenCalledOnce();
  });

  it('is not asked for where it was turned off, as it must be for root: the program would end', () => {
    app.commandLine.hasSwitch.mockImplementation((name) => name === 'no-sandbox');

    sandboxEverything();

    expect(app.enableSandbox).not.toHaveBeenCalled();
  });
});
