import { describe, expect, it } from 'vitest';
import { drawShare } from '../../../src-renderer/features/import/draw-share';

describe('the progress of a write', () => {
  it('is drawn a few times, and as unknown once all is written', () => {
    const drawn: (number | null)[] = [];
    const tell = drawShare((written) => drawn.push(written));

    for (let record = 1; record <= 1_000; record += 1) tell(record / 1_000);

    expect(drawn.slice(0, 3)).toEqual([0, 0.05, 0.1]);
    expect(drawn.length).toBe(21);
    expect(drawn.at(-1)).toBeNull();
  });
});
