/** The gravest supplier of a rig, where some of its parts are only assumed. */
import type { Component } from '#domain/model/component';
import { describe, expect, it } from 'vitest';
import {
  gravestSupplier,
  type SupplierStatus,
} from '../../../src-renderer/features/components/supplier-status';
import { aComponent } from '../../fixtures/component';
import { aSource } from '../../fixtures/source';

const listed: SupplierStatus = { words: 'Listed', sentence: 'It is listed.', tone: 'broken', rank: 0 };
const open: SupplierStatus = { words: 'Open', sentence: 'It is open.', tone: 'unsure', rank: 3 };
const assumed: Partial<Component> = { source: { ...aSource, confidence: 'assumed' } };
const gravest = (...components: readonly Component[]) =>
  gravestSupplier(components, (id) => (id === 'cvitek' ? listed : open));

describe('the gravest supplier of a rig', () => {
  it('is listed where a source says that units have its part', () => {
    expect(gravest(aComponent())).toMatchObject({ status: listed, isInEveryUnit: false, doubt: null });
  });

  it.each([
    [assumed, 'assumed'],
    [{ reach: 'not-known' } as const, 'which units is not known'],
  ])('may be listed where its part is in doubt: %j', (change, doubt) => {
    expect(gravest(aComponent(change))).toMatchObject({
      status: { words: 'May be listed', tone: 'unsure' },
      doubt,
    });
  });

  it('is listed where one of its parts is in doubt and another is not', () => {
    const parts = [aComponent(assumed), aComponent({ id: 'other' })];

    expect(gravest(...parts)).toMatchObject({ status: listed, doubt: null });
  });

  it('stands above an open potential match, and keeps the words of one', () => {
    const amlogic = aComponent({ id: 'a', supplierId: 'amlogic', ...assumed });

    expect(gravest(amlogic, aComponent(assumed))?.supplierId).toBe('cvitek');
    expect(gravest(amlogic)?.status).toEqual(open);
  });
});
