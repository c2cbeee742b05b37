import { describe, expect, it } from 'vitest';
import { decodeText } from '#parser/text/decode-text';

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
    expect(decodeText(bytes)).toEqual({ text: 'id,vendör\n深圳', encoding });
  });

  it('falls back to Windows-1252 and says so', () => {
    // The euro sign and the dash: what Node 20 itself decodes wrongly.
    const bytes = Uint8Array.of(0x50, 0x72, 0xe9, 0x6d, 0x69, 0x75, 0x6d, 0x20, 0xbd, 0x80, 0x96);

    expect(decodeText(bytes)).toEqual({ text: 'Prémium ½€–', encoding: 'windows-1252' });
  });

  it('takes Chinese text of a mainland spreadsheet for what it is', () => {
    // 型号,深圳矿机 in GB18030.
    const bytes = Uint8Array.of(
      ...[0xd0, 0xcd, 0xba, 0xc5, 0x2c],
      ...[0xc9, 0xee, 0xdb, 0xda, 0xbf, 0xf3, 0xbb, 0xfa],
    );

    expect(decodeText(bytes)).toEqual({ text: '型号,深圳矿机', encoding: 'gb18030' });
  });

  it.each([
    ['a German name', [0x4d, 0xfc, 0x6e, 0x63, 0x68, 0x65, 0x6e]],
    ['a French word', [0x71, 0x75, 0x61, 0x6c, 0x69, 0x74, 0xe9, 0x2c, 0x31]],
    ['Russian words', [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0xfb, 0x20, 0xec, 0xe8, 0xf0]],
  ])('does not take %s for Chinese', (_, bytes) => {
    expect(decodeText(Uint8Array.from(bytes)).encoding).toBe('windows-1252');
  });

  it.each(['a\r\nb\r\nc', 'a\rb\rc', 'a\r\nb\nc'])('makes every line end of %j one kind', (text) => {
    expect(decodeText(utf8(text)).text).toBe('a\nb\nc');
  });

  it('refuses what holds zero characters', () => {
    expect(() => decodeText(Uint8Array.of(0x61, 0x00, 0x62))).toThrow('file/not-a-table a binary file');
  });
});
