import { describe, expect, it } from 'vitest';
import { problemOfPassphrase } from '../../src-renderer/ui/new-passphrase';
import { passphraseStrength } from '../../src-renderer/ui/passphrase-strength';

describe('a passphrase', () => {
  it.each([
    ['elevenchars', true],
    ['twelve chars', false],
    ['比特币矿机采购计划书第一', false],
    ['🙂🙃😉😊🥲🤔🤨😐😑😶🫥', true],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', true],
    ['abababababababab', true],
    ['four words by chance', false],
  ])('%s is weak: %s', (passphrase, isWeak) => {
    expect(passphraseStrength(passphrase).isWeak).toBe(isWeak);
  });

  it('is the same as another that only its encoding tells apart', () => {
    const draft = {
      first: 'caf\u00e9 on the corner',
      again: 'cafe\u0301 on the corner',
      isWeakAccepted: false,
    };

    expect(problemOfPassphrase(draft)).toBeNull();
  });
});
