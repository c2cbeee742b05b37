import { describe, expect, it } from 'vitest';
import { SIGN_OFF, withSignatories } from '#domain/executive/record/sign-off';

const record = { title: 'Spring order', signOff: SIGN_OFF };

describe('who signs', () => {
  it('is nobody until a name is typed, and nothing else of the record changes with it', () => {
    const signed = withSignatories(record, { 'Signed for finance by': 'Ana Q.' });
    expect(signed.title).toBe('Spring order');
    expect(signed.signOff.map(({ name }) => name)).toEqual([null, null, 'Ana Q.', null]);
    expect(withSignatories(signed, {}).signOff).toEqual(SIGN_OFF);
  });

  it('keeps the space behind a first name, since a last one may follow', () => {
    const { signOff } = withSignatories(record, { 'Prepared by': 'Ana ' });
    expect(signOff[0]?.name).toBe('Ana ');
  });

  it('is nobody for spaces and for a role that is not there', () => {
    expect(withSignatories(record, { 'Prepared by': '  ', Chairman: 'Bo' }).signOff).toEqual(SIGN_OFF);
  });

  it('is never said to have found the purchase in order', () => {
    expect(SIGN_OFF.map(({ role }) => role).join(' ')).not.toMatch(/approv|clear|safe/i);
  });
});
