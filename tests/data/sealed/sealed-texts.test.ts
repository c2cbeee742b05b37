/** How the table looked, kept beside the database: sealed where a passphrase is set. */
import { expect, it } from 'vitest';
import { isSealedFile } from '../../../src-renderer/data/sealed/sealed-file';
import { sealedTexts } from '../../../src-renderer/data/sealed/sealed-texts';
import { DATABASE_KEY } from '../../fixtures/database-key';

function aStore() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
  };
}

const text = JSON.stringify({ filter: 'Icewater — 比特', sort: [] });

it('gives back what was kept, and lies there unreadable', () => {
  const store = aStore();
  const texts = sealedTexts(store, DATABASE_KEY);

  texts.setItem('rigplan.view', text);

  expect(texts.getItem('rigplan.view')).toBe(text);
  expect(store.kept.get('rigplan.view')).not.toContain('Icewater');
  expect(texts.getItem('rigplan.other')).toBeNull();
});

it('takes what was kept in the clear, under another name or under another key for nothing', () => {
  const store = aStore();
  const texts = sealedTexts(store, DATABASE_KEY);
  texts.setItem('rigplan.view', text);
  store.kept.set('rigplan.page', '"data"');
  store.kept.set('rigplan.author', store.kept.get('rigplan.view') ?? '');
  const other = sealedTexts(
    store,
    DATABASE_KEY.map((byte) => byte ^ 1),
  );

  expect(texts.getItem('rigplan.page')).toBeNull();
  expect(texts.getItem('rigplan.author')).toBeNull();
  expect(other.getItem('rigplan.view')).toBeNull();
});

it('gives back long texts, such as many views that were changed and not saved', () => {
  const long = 'filter '.repeat(200_000);
  const texts = sealedTexts(aStore(), DATABASE_KEY);

  texts.setItem('rigplan.view-drafts', long);

  expect(texts.getItem('rigplan.view-drafts')).toBe(long);
});

it('keeps texts as they are without a key', () => {
  const store = aStore();

  sealedTexts(store, null).setItem('rigplan.view', text);

  expect(store.kept.get('rigplan.view')).toBe(text);
});

it('a sealed file is known by its first eight bytes', () => {
  const bytes = (words: string) => new TextEncoder().encode(words);

  expect(isSealedFile(bytes('RPSEALED\u0001rest'))).toBe(true);
  expect(isSealedFile(bytes('{"format":"RPSEALED"}'))).toBe(false);
  expect(isSealedFile(bytes('RPSEALE'))).toBe(false);
});
