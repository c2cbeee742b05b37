import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../../scripts/project-folder.mjs';
import { shippedPackages } from '../../scripts/sbom.mjs';

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly inBundle?: boolean;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}
interface Description {
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly scripts: Record<string, string>;
}

const read = (file: string) => readFileSync(join(projectFolder, file), 'utf8');
const description = JSON.parse(read('package.json')) as Description;
const lock = JSON.parse(read('package-lock.json')) as {
  readonly lockfileVersion: number;
  readonly packages: Record<string, LockedPackage>;
};
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');
const wanted = { ...description.dependencies, ...description.devDependencies };

/** Of what users get. A further one is a decision: does it let RigPlan be handed on as it is? */
const ALLOWED_LICENCES = new Set(['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD']);
/** For font files alone: they may be shipped with a program, but not sold by themselves. */
const ALLOWED_BESIDES: Readonly<Record<string, string>> = {
  '@fontsource-variable/inter': 'OFL-1.1',
  '@fontsource/inter': 'OFL-1.1',
};

describe('every package', () => {
  it('is wanted in one version, no range, tag, folder or address', () => {
    const loose = Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));

    expect(Object.keys(wanted).length).toBeGreaterThan(30);
    expect(loose).toEqual([]);
  });

  it('is locked in the version that is wanted', () => {
    const other = Object.entries(wanted).filter(
      ([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version,
    );

    expect(lock.lockfileVersion).toBe(3);
    expect(lock.packages['']).toMatchObject({
      dependencies: description.dependencies,
      devDependencies: description.devDependencies,
    });
    expect(other).toEqual([]);
  });

  it('is known by its SHA-512, and comes from the registry of npm', () => {
    const unknown = locked.filter(
      ([, { integrity = '', resolved, link, inBundle }]) =>
        inBundle !== true &&
        (!/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity) ||
          link === true ||
          // npm may leave the address out: then it is the registry that is set, and none is set here.
          (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'))),
    );

    expect(unknown.map(([path]) => path)).toEqual([]);
    expect(read('.npmrc')).not.toMatch(/registry/);
  });

  it('is installed without running anything of it', () => {
    expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true');
    // With it npm runs none of ours around `npm run` either.
    const hooks = Object.keys(description.scripts).filter((name) =>
      /^(pre|post)|^(install|prepare|prepublish)$/.test(name),
    );
    expect(hooks).toEqual([]);
  });
});

describe('a package that users get', () => {
  const shipped = shippedPackages(lock);
  const entries = locked.filter(
    ([path, { version = '', dev, devOptional }]) =>
      shipped.has(`${path.split('node_modules/').at(-1) ?? ''}@${version}`) &&
      ((dev !== true && devOptional !== true) || path === 'node_modules/electron'),
  );

  it('has a licence that lets it be handed on', () => {
    const refused = entries.filter(([path, { license = 'none' }]) => {
      const name = path.split('node_modules/').at(-1) ?? '';
      return !ALLOWED_LICENCES.has(license) && ALLOWED_BESIDES[name] !== license;
    });

    expect(entries.length).toBeGreaterThanOrEqual(Object.keys(description.dependencies).length);
    expect(refused.map(([path, { license }]) => `${path}: ${license ?? 'none'}`)).toEqual([]);
  });

  it('says the same of its licence as the package itself', () => {
    const differing = entries.filter(([path, { license }]) => {
      const file = join(projectFolder, path, 'package.json');
      if (!existsSync(file)) return true;
      return (JSON.parse(readFileSync(file, 'utf8')) as { license?: unknown }).license !== license;
    });

    expect(differing.map(([path]) => path)).toEqual([]);
  });

  it('stands in docs/dependencies.md with its version and licence', () => {
    const text = read('docs/dependencies.md');
    const missing = entries.filter(([path, { version = '', license = '' }]) => {
      const name = path.split('node_modules/').at(-1) ?? '';
      return !text.split('\n').some((line) => {
        const cells = line.split('|').map((cell) => cell.trim());
        return cells.includes(`\`${name}\``) && cells.includes(version) && cells.includes(license);
      });
    });

    expect(missing.map(([path, { version }]) => `${path} ${version ?? ''}`)).toEqual([]);
  });
});

describe('a grid that the table is measured against', () => {
  const folder = 'tests/bench/grids/peers';
  const peers = (JSON.parse(read(`${folder}/package.json`)) as Pick<Description, 'dependencies'>)
    .dependencies;
  const { packages } = JSON.parse(read(`${folder}/package-lock.json`)) as {
    readonly packages: Record<string, LockedPackage>;
  };

  it('is wanted and locked in one version under MIT, and known by its SHA-512', () => {
    const others = Object.entries(peers).filter(([name, version]) => {
      const found = packages[`node_modules/${name}`];
      return found?.version !== version || found.license !== 'MIT';
    });
    const unknown = Object.entries(packages).filter(
      ([path, { integrity = '', resolved }]) =>
        path !== '' &&
        (!/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity) ||
          (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'))),
    );

    expect(Object.keys(peers)).toContain('ag-grid-community');
    expect(others).toEqual([]);
    expect(unknown.map(([path]) => path)).toEqual([]);
    expect(read(`${folder}/.npmrc`).split('\n')).toContain('ignore-scripts=true');
  });

  it('is no package of RigPlan’s', () => {
    const grids = Object.keys(peers).filter((name) => name.includes('grid'));

    expect(grids).toHaveLength(2);
    expect(grids.filter((name) => lock.packages[`node_modules/${name}`] !== undefined)).toEqual([]);
  });
});
