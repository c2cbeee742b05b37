import { describe, expect, it, vi } from 'vitest';
import { finish } from '../../src-main/closing';

vi.mock('electron', () => ({ dialog: {} }));

const never = () => new Promise<never>(() => undefined);
const atOnce = () => Promise.resolve();

describe('finish', () => {
  it('ends with the work, and asks nobody', async () => {
    const askUser = vi.fn(() => Promise.resolve(true));

    await finish(atOnce, { runOut: never, askUser });

    expect(askUser).not.toHaveBeenCalled();
  });

  it('ends with work that fails: the page was told, and has called nothing saved', async () => {
    await finish(() => Promise.reject(new Error('EIO')), { runOut: never, askUser: never });
  });

  it('asks when it takes too long, as often as the user waits', async () => {
    const answers = [true, true, false];
    const askUser = vi.fn(() => Promise.resolve(answers.shift() ?? false));

    await finish(never, { runOut: atOnce, askUser });

    expect(askUser).toHaveBeenCalledTimes(3);
  });

  it('ends with work that is done while the user is asked', async () => {
    let done = (): void => undefined;
    const work = () => new Promise<void>((resolve) => (done = resolve));
    const askUser = () => {
      done();
      return never();
    };

    await finish(work, { runOut: atOnce, askUser });
  });
});
