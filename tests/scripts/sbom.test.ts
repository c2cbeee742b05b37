import { describe, expect, it } from 'vitest';
import { shippedPackages, shippedPart } from '../../scripts/sbom.mjs';

const lock = {
  packages: {
    '': { version: '1.0.0' },
    'node_modules/react': { version: '19.0.0' },
    'node_modules/a/node_modules/@b/c': { version: '2.0.0' },
    'node_modules/vitest': { version: '4.0.0', dev: true },
    'node_modules/@types/react': { version: '19.0.0', devOptional: true },
    'node_modules/electron': { version: '45.0.0', dev: true },
  },
};
const component = (name: string, version: string, scope = 'required') => ({
  'bom-ref': `${name}@${version}`,
  name,
  version,
  scope,
});
const bom = {
  metadata: { component: component('checkout', '1.0.0') },
  components: [
    component('react', '19.0.0', 'optional'),
    component('@b/c', '2.0.0'),
    component('vitest', '4.0.0', 'optional'),
    component('electron', '45.0.0', 'optional'),
    component('@types/react', '19.0.0', 'optional'),
  ],
  dependencies: [
    { ref: 'checkout@1.0.0', dependsOn: ['react@19.0.0', 'vitest@4.0.0', 'electron@45.0.0'] },
    { ref: 'vitest@4.0.0', dependsOn: ['react@19.0.0'] },
    { ref: 'react@19.0.0' },
  ],
};

describe('the list of what users get', () => {
  it('names what the app is built from and Electron, but no tool', () => {
    expect([...shippedPackages(lock)]).toEqual(['react@19.0.0', '@b/c@2.0.0', 'electron@45.0.0']);
    expect(shippedPart(bom, lock).components).toEqual([
      component('react', '19.0.0'),
      component('@b/c', '2.0.0'),
      component('electron', '45.0.0'),
    ]);
  });

  it('is of RigPlan, in whatever folder it was built', () => {
    expect(shippedPart(bom, lock).metadata.component.name).toBe('rigplan');
  });

  it('says who needs whom among them alone', () => {
    expect(shippedPart(bom, lock).dependencies).toEqual([
      { ref: 'checkout@1.0.0', dependsOn: ['react@19.0.0', 'electron@45.0.0'] },
      { ref: 'react@19.0.0', dependsOn: [] },
    ]);
  });

  it('is not written when a package is missing in it', () => {
    const incomplete = { ...bom, components: bom.components.slice(1) };

    expect(() => shippedPart(incomplete, lock)).toThrow('Not installed, so not listed: react@19.0.0');
  });
});
