import { describe, expect, it } from 'vitest';
import { calendarDate } from '#domain/core/calendar-date';
import { countryCode } from '#domain/core/country';
import { stopFor, type DispatchStop } from '#domain/planning/dispatch-stop';
import { anOffer } from '../../fixtures/offer';

const from = calendarDate('2027-03-01');
const ofMalaysia: DispatchStop = {
  from,
  country: countryCode('MY'),
  vendor: null,
  aliases: [],
  words: 'nothing leaves MY from 2027-03-01',
};
const ofVendor: DispatchStop = {
  ...ofMalaysia,
  country: null,
  vendor: 'Bitmain',
  aliases: ['Antminer shop'],
  words: 'Bitmain is listed',
};

describe('what keeps goods from leaving', () => {
  it('counts from its day on, and leaves alone what has left before', () => {
    const offer = anOffer();
    expect(stopFor(offer, calendarDate('2027-02-28'), [ofMalaysia])).toBeNull();
    expect(stopFor(offer, from, [ofMalaysia])).toBe(ofMalaysia);
    expect(stopFor(offer, calendarDate('2027-09-01'), [ofMalaysia])).toBe(ofMalaysia);
  });

  it('of a country holds goods that are made there and goods that leave from there', () => {
    const elsewhere = { origin: countryCode('TH'), shipFrom: countryCode('TH') };
    expect(stopFor(anOffer({ ...elsewhere, shipFrom: countryCode('MY') }), from, [ofMalaysia])).toBe(
      ofMalaysia,
    );
    expect(stopFor(anOffer({ ...elsewhere, origin: countryCode('MY') }), from, [ofMalaysia])).toBe(
      ofMalaysia,
    );
    expect(stopFor(anOffer(elsewhere), from, [ofMalaysia])).toBeNull();
  });

  it('of a vendor holds its offers by any of its names, whatever the country', () => {
    expect(stopFor(anOffer(), from, [ofVendor])).toBe(ofVendor);
    expect(stopFor(anOffer({ vendor: 'Antminer shop' }), from, [ofVendor])).toBe(ofVendor);
    expect(stopFor(anOffer({ vendor: 'Canaan' }), from, [ofVendor])).toBeNull();
  });

  it('says nothing of goods whose day of leaving nobody knows, nor without stops', () => {
    expect(stopFor(anOffer(), null, [ofMalaysia])).toBeNull();
    expect(stopFor(anOffer(), from, undefined)).toBeNull();
  });
});

describe('several stops', () => {
  it('hold goods by the one that begins first, in whatever order they stand', () => {
    const sooner = { ...ofMalaysia, from: calendarDate('2026-12-01') };

    for (const stops of [
      [ofMalaysia, sooner],
      [sooner, ofMalaysia],
    ]) {
      expect(stopFor(anOffer(), calendarDate('2027-09-01'), stops)).toBe(sooner);
      expect(stopFor(anOffer(), calendarDate('2026-12-15'), stops)).toBe(sooner);
    }
  });
});
