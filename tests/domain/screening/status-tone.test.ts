import { describe, expect, it } from 'vitest';
import type { MatchState } from '#domain/screening/match-state';
import { PARTY_STATUS_KINDS, type PartyStatus } from '#domain/screening/party-status';
import { stateTone, statusTone } from '#domain/screening/status-tone';
import { aHit } from '../../fixtures/decisions';

const status = (kind: PartyStatus['kind'], band: PartyStatus['band'] = null) =>
  statusTone({ kind, band } as PartyStatus);
const match = (state: MatchState, band: 'strong' | 'weak' = 'strong') =>
  stateTone({ hit: aHit({}, { band }), state, decision: null, openBecause: [], awaitsSecondPerson: false });

describe('the colour of a party', () => {
  it('is green for a person’s false positive and for nothing that a machine found', () => {
    const green = PARTY_STATUS_KINDS.filter((kind) => status(kind, 'strong') === 'decided');

    expect(green).toEqual(['false-positive']);
  });

  it('is red for a listing and a true match alone', () => {
    const red = PARTY_STATUS_KINDS.filter((kind) => status(kind, 'strong') === 'broken');

    expect(red).toEqual(['listed', 'true-match']);
  });

  it('is none for a weak potential match, and amber for a strong or a possible one', () => {
    expect(['weak', 'possible', 'strong'].map((band) => status('potential-match', band as 'weak'))).toEqual([
      'plain',
      'unsure',
      'unsure',
    ]);
  });
});

describe('the colour of a match', () => {
  it('is by its state, and while it is open by its band', () => {
    expect([match('true-match'), match('false-positive'), match('escalated')]).toEqual([
      'broken',
      'decided',
      'unsure',
    ]);
    expect([match('open'), match('open', 'weak')]).toEqual(['unsure', 'plain']);
  });
});
