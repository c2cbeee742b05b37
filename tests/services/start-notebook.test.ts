/** A note from one start to the next. */
import { describe, expect, it } from 'vitest';
import { startNotebook } from '../../src-renderer/services/start-notebook';

describe('a note to the next start', () => {
  it('is there until it is taken away', () => {
    const kept = new Map<string, string>();
    const store = {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, text: string) => void kept.set(name, text),
      removeItem: (name: string) => void kept.delete(name),
    };

    startNotebook(store).write('torn');
    expect(startNotebook(store).read()).toBe('torn');
    startNotebook(store).write(null);
    expect(startNotebook(store).read()).toBeNull();
  });

  it('that cannot be kept stops no start', () => {
    const refuse = () => {
      throw new Error('quota');
    };
    const store = { getItem: () => null, setItem: refuse, removeItem: refuse };

    expect(() => {
      startNotebook(store).write('torn');
    }).not.toThrow();
  });
});
