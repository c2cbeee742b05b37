import { describe, expect, it } from 'vitest';
import { runDelta } from '#domain/screening/run-delta';
import { aFinding, aHit } from '../../fixtures/decisions';
import { aSubject } from '../../fixtures/screening-records';

const before = [aFinding([aHit()])];

describe('what a run found other than the one before', () => {
  it('is nothing where nothing is other, whatever ids the list now has', () => {
    expect(runDelta(before, before)).toEqual([]);
    expect(runDelta(before, [aFinding([aHit({ id: 'EL:77' })])])).toEqual([]);
  });

  it('is nothing for the first run, of which everything would be new', () => {
    expect(runDelta([], before)).toEqual([]);
  });

  it('tells of a new entry and of one that is gone', () => {
    const other = aHit({ id: 'EL:2', name: 'Meiya Pico' }, { band: 'weak' });

    expect(runDelta(before, [aFinding([other])])).toEqual([
      'Sophgo: “Meiya Pico” (Entity List (EL) - Bureau of Industry and Security) is new. Potential match, open (weak).',
      'Sophgo: “Xiamen Sophgo Technologies Ltd.” (Entity List (EL) - Bureau of Industry and Security) is no potential match any more.',
    ]);
  });

  it('tells of another band and of what changed in an entry', () => {
    expect(runDelta(before, [aFinding([aHit({ notice: '91 FR 1' }, { band: 'possible' })])])).toEqual([
      'Sophgo: “Xiamen Sophgo Technologies Ltd.” was a strong potential match and is a possible one.',
      'Sophgo: the entry “Xiamen Sophgo Technologies Ltd.” changed. The Federal Register notice was “90 FR 4621” and is “91 FR 1”.',
    ]);
  });

  it('follows an entry that changed and was numbered anew by its name', () => {
    expect(runDelta(before, [aFinding([aHit({ id: 'EL:77', notice: '91 FR 1' })])])).toHaveLength(1);
  });

  it('does not take an entry for another that has its old id now', () => {
    const moved = aFinding([aHit({ id: 'EL:2' }), aHit({ id: 'EL:1', name: 'Meiya Pico' })]);

    expect(runDelta(before, [moved])).toEqual([
      'Sophgo: “Meiya Pico” (Entity List (EL) - Bureau of Industry and Security) is new. Potential match, open (strong).',
    ]);
  });

  it('does not take an entry of one list for the same entry of another list', () => {
    const elsewhere = aFinding([aHit({}, { listId: 'opensanctions' })]);

    expect(runDelta(before, [elsewhere])).toEqual([
      'Sophgo: “Xiamen Sophgo Technologies Ltd.” (Entity List (EL) - Bureau of Industry and Security) is new. Potential match, open (strong).',
      'Sophgo: “Xiamen Sophgo Technologies Ltd.” (Entity List (EL) - Bureau of Industry and Security) is no potential match any more.',
    ]);
  });

  it('tells of parties that came and went', () => {
    const came = aFinding([], { id: 'canaan', subject: aSubject({ names: ['Canaan'] }) });
    const withHit = aFinding([aHit()], { id: 'x', subject: aSubject({ names: ['X'] }) });

    expect(runDelta(before, [came, withHit])).toEqual([
      'Canaan was screened for the first time: no potential match.',
      'X was screened for the first time: potential matches, open: “Xiamen Sophgo Technologies Ltd.” (strong).',
      'Sophgo is no longer among the parties that are screened.',
    ]);
  });
});
