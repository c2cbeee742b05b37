import { describe, expect, it } from 'vitest';
import { seal, unseal } from '../../../src-main/sealing/aes-gcm';
import { derivedKey } from '../../../src-main/sealing/derived-key';

describe('sealing', () => {
  it('is AES-256-GCM as its authors published it [REAL]', () => {
    // McGrew and Viega, The Galois/Counter Mode of Operation, test case 16.
    const hex = (text: string) => Buffer.from(text, 'hex');
    const of = {
      key: hex('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308'),
      nonce: hex('cafebabefacedbaddecaf888'),
      about: hex('feedfacedeadbeeffeedfacedeadbeefabaddad2'),
    };
    const plain = hex(
      'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
    );

    const sealed = seal(of, plain);

    expect(sealed.toString('hex')).toBe(
      '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662' +
        '76fc6ece0f4e1768cddf8853bb2d551b',
    );
    expect(unseal(of, sealed)).toEqual(plain);
  });

  it('gives nothing back for another key, nonce or subject, or a tag cut short', () => {
    const of = { key: Buffer.alloc(32, 1), nonce: Buffer.alloc(12, 2), about: Buffer.from('entry 1') };
    const sealed = seal(of, Buffer.from('words'));

    expect(unseal(of, sealed)?.toString()).toBe('words');
    expect(unseal({ ...of, key: Buffer.alloc(32, 3) }, sealed)).toBeNull();
    expect(unseal({ ...of, nonce: Buffer.alloc(12, 3) }, sealed)).toBeNull();
    expect(unseal({ ...of, about: Buffer.from('entry 2') }, sealed)).toBeNull();
    for (let length = 0; length < sealed.length; length += 1) {
      expect(unseal(of, sealed.subarray(0, length))).toBeNull();
    }
  });
});

describe('derived keys', () => {
  it('are different for each use and each salt, and the same again', () => {
    const key = Buffer.alloc(32, 7);
    const derived = [
      derivedKey(key, 'rigplan entries 1'),
      derivedKey(key, 'rigplan snapshots 1'),
      derivedKey(key, 'rigplan database 1'),
      derivedKey(key, 'rigplan content 1', Buffer.alloc(32, 1)),
      derivedKey(key, 'rigplan content 1', Buffer.alloc(32, 2)),
    ].map((bytes) => Buffer.from(bytes).toString('hex'));

    expect(new Set(derived).size).toBe(derived.length);
    expect(Buffer.from(derivedKey(key, 'rigplan entries 1')).toString('hex')).toBe(derived[0]);
  });
});
