/** A page that had to let go of its database is loaded anew by itself, but never over something typed or not yet safe. */
import { describe, expect, it, vi } from 'vitest';
import { Attachment } from '../../src-renderer/data/attachment';
import { reloadWhenLeft, type LeavingPage } from '../../src-renderer/services/reload-when-left';

function aPage(change: Partial<LeavingPage> = {}, settle = () => Promise.resolve()) {
  const attachment = new Attachment();
  const reload = vi.fn();
  const kept = new Map<string, string>();
  const page: LeavingPage = {
    workspace: { attachment, settle },
    isTypingHeld: () => false,
    reload,
    now: () => 1_000_000,
    notes: { getItem: (name) => kept.get(name) ?? null, setItem: (name, text) => void kept.set(name, text) },
    ...change,
  };
  reloadWhenLeft(page);
  const leave = async () => {
    attachment.end('newer');
    await Promise.resolve();
    await Promise.resolve();
  };
  return { page, reload, leave };
}

describe('a page that let go of its database', () => {
  it('is loaded anew once everything is safe', async () => {
    const { reload, leave } = aPage();

    await leave();

    expect(reload).toHaveBeenCalledOnce();
  });

  it('stays while a form is open, and while something is not safe', async () => {
    const typing = aPage({ isTypingHeld: () => true });
    const unsafe = aPage({}, () => Promise.reject(new Error('not yet')));

    await typing.leave();
    await unsafe.leave();

    expect(typing.reload).not.toHaveBeenCalled();
    expect(unsafe.reload).not.toHaveBeenCalled();
  });

  it('is not loaded again and again', async () => {
    const first = aPage();
    await first.leave();
    const soon = aPage({ notes: first.page.notes, now: () => 1_000_000 + 59_000 });
    await soon.leave();
    const later = aPage({ notes: first.page.notes, now: () => 1_000_000 + 60_000 });
    await later.leave();

    expect([first, soon, later].map(({ reload }) => reload.mock.calls.length)).toEqual([1, 0, 1]);
  });
});
