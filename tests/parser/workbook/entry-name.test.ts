import { describe, expect, it } from 'vitest';
import { nameFault } from '#parser/workbook/entry-name';

describe('the name of a part', () => {
  it.each([
    'xl/workbook.xml',
    '[Content_Types].xml',
    '_rels/.rels',
    'xl/media/image1.png',
    'docProps/',
    '型号.xml',
  ])('may be %s', (name) => {
    expect(nameFault(name)).toBeNull();
  });

  it.each([
    ['', 'it is empty'],
    ['/etc/passwd', 'it is absolute'],
    ['//server/share', 'it is absolute'],
    ['../a', 'it steps out of its folder'],
    ['xl/../../a', 'it steps out of its folder'],
    ['xl/./a', 'it steps out of its folder'],
    ['xl//a', 'it steps out of its folder'],
    ['..\u200b/a', 'it steps out of its folder'],
    ['．．/a', 'it steps out of its folder'],
    ['..\\a', 'it has a backslash'],
    ['C:a', 'it names a drive or a stream'],
    ['a.xml:stream', 'it names a drive or a stream'],
    ['a\0.xml', 'it has control characters'],
    ['~/.bashrc', 'it names a home folder'],
    ['xl/NUL', 'it names a device'],
    ['xl/com1.xml', 'it names a device'],
    ['xl/a. ', 'a part of it ends in a dot or a space'],
    ['..\u2215a', 'it is written to deceive'],
    ['x'.repeat(256), 'it is too long'],
  ])('may not be %j', (name, fault) => {
    expect(nameFault(name)).toBe(fault);
  });
});
