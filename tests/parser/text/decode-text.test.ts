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
    ['UTF-8', utf8('id,vendör\n深圳'), 'utf-8', 'bytes'],
    ['UTF-8 with a byte-order mark', utf8('\uFEFFid,vendör\n深圳'), 'utf-8', 'mark'],
    ['UTF-16, low byte first', utf16('id,vendör\n深圳', true), 'utf-16le', 'mark'],
    ['UTF-16, high byte first', utf16('id,vendör\n深圳', false), 'utf-16be', 'mark'],
    ['UTF-16, low byte first, without a mark', utf16('id,vendör\n深圳', true).slice(2), 'utf-16le', 'bytes'],
    ['UTF-16, high byte first, without one', utf16('id,vendör\n深圳', false).slice(2), 'utf-16be', 'bytes'],
  ])('reads %s', (_, bytes, encoding, encodingBy) => {
    expect(decodeText(bytes)).toEqual({ text: 'id,vendör\n深圳', encoding, encodingBy });
  });

  it('falls back to Windows-1252 and says so', () => {
    // The euro sign and the dash: what Node 20 itself decodes wrongly.
    const bytes = Uint8Array.of(0x50, 0x72, 0xe9, 0x6d, 0x69, 0x75, 0x6d, 0x20, 0xbd, 0x80, 0x96);

    expect(decodeText(bytes)).toEqual({ text: 'Prémium ½€–', encoding: 'windows-1252', encodingBy: 'bytes' });
  });

  it('takes Chinese text of a mainland spreadsheet for what it is', () => {
    // 型号,深圳矿机 in GB18030.
    const bytes = Uint8Array.of(
      ...[0xd0, 0xcd, 0xba, 0xc5, 0x2c],
      ...[0xc9, 0xee, 0xdb, 0xda, 0xbf, 0xf3, 0xbb, 0xfa],
    );

    expect(decodeText(bytes)).toEqual({ text: '型号,深圳矿机', encoding: 'gb18030', encodingBy: 'bytes' });
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

  it.each([
    ['utf-8', [0x4d, 0xfc, 0x2c], 'M\uFFFD,'],
    ['utf-16le', [0xff, 0xfe, 0x8b, 0x57, 0x2c, 0x00], '型,'],
    ['utf-16be', [0x57, 0x8b, 0x00, 0x2c], '型,'],
    ['gb18030', [0xd0, 0xcd, 0x2c], '型,'],
    ['windows-1252', [0xd0, 0x80, 0x2c], 'Ð€,'],
    ['big5', [0xab, 0xac, 0x2c], '型,'],
    ['shift_jis', [0x8c, 0x5e, 0x2c], '型,'],
  ] as const)('reads as %s what the user says is that', (encoding, bytes, text) => {
    expect(decodeText(Uint8Array.from(bytes), encoding)).toEqual({ text, encoding, encodingBy: 'chosen' });
  });

  it('does not take a program for text, although it has zeros', () => {
    const program = Uint8Array.from({ length: 400 }, (_, at) => (at % 4 === 0 ? at % 251 : at % 2));

    expect(() => decodeText(program)).toThrow('file/not-a-table a binary file');
  });

  it('says that an encoding does not fit, rather than to give zeros', () => {
    const bytes = utf16('id,price', true).slice(2);

    expect(() => decodeText(bytes, 'gb18030')).toThrow('file/not-a-table no text in gb18030');
  });

  it('refuses what holds zero characters', () => {
    expect(() => decodeText(Uint8Array.of(0x61, 0x00, 0x62))).toThrow('file/not-a-table a binary file');
  });
});
