import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src-renderer/imports/decode-text';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, isLittleEndian: boolean) => {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, isLittleEndian);
  for (let index = 0; index < text.length; index += 1) {
    view.setUint16(2 + index * 2, text.charCodeAt(index), isLittleEndian);
  }
  return bytes;
};

describe('decodeText', () => {
  it.each([
    ['UTF-8', utf8('id,vendör\n深圳'), 'utf-8'],
    ['UTF-8 with a byte-order mark', utf8('\uFEFFid,vendör\n深圳'), 'utf-8'],
    ['UTF-16, low byte first', utf16('id,vendör\n深圳', true), 'utf-16le'],
    ['UTF-16, high byte first', utf16('id,vendör\n深圳', false), 'utf-16be'],
  ])('reads %s', (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ ok: true, value: { text: 'id,vendör\n深圳', encoding } });
  });

  it('falls back to Windows-1252 and says so', () => {
    // Not the euro sign: Node 20 decodes 0x80 to 0x9f wrongly, Chromium does not.
    const bytes = Uint8Array.of(0x50, 0x72, 0xe9, 0x6d, 0x69, 0x75, 0x6d, 0x20, 0xbd);

    expect(decodeText(bytes)).toEqual({ ok: true, value: { text: 'Prémium ½', encoding: 'windows-1252' } });
  });

  it.each(['a\r\nb\r\nc', 'a\rb\rc', 'a\r\nb\nc'])('makes every line end of %j one kind', (text) => {
    expect(decodeText(utf8(text))).toMatchObject({ ok: true, value: { text: 'a\nb\nc' } });
  });

  it.each([
    ['Excel workbook', [0x50, 0x4b, 0x03, 0x04, 0x14]],
    ['old Excel workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1]],
    ['PDF document', [0x25, 0x50, 0x44, 0x46, 0x2d]],
    ['binary file', [0x61, 0x00, 0x62]],
  ])('refuses an %s by name', (looksLike, bytes) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual({
      ok: false,
      problem: { code: 'file/not-text', looksLike },
    });
  });
});
