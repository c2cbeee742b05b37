/** Lint rules. Style belongs to the formatter; these rules guard meaning. */
import reactHooks from 'eslint-plugin-react-hooks';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

const pureOnly = {
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: 'Take the date as an argument.' },
    { object: 'Math', property: 'random', message: 'Take the numbers as an argument.' },
  ],
  'no-restricted-syntax': [
    'error',
    {
      selector: "NewExpression[callee.name='Date'][arguments.length=0]",
      message: 'Take the date as an argument.',
    },
    { selector: "MemberExpression[object.name='Intl']", message: 'Formatting belongs to ui/format.' },
    { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
  ],
};

export default tseslint.config(
  {
    ignores: ['out/**', 'node_modules/**', 'test-results/**', '**/*.cjs', 'src-*/**/*.json'],
  },
  ...tseslint.configs.strictTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } } },
  {
    files: ['src-*/**/*.{ts,tsx}', 'tests/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs['recommended-latest'].rules,
      // TanStack Table hands out getters that change: the compiler's rules do not fit it.
      'react-hooks/incompatible-library': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/prefer-promise-reject-errors': ['error', { allowThrowingUnknown: true }],
      'no-console': 'error',
    },
  },
  {
    files: ['src-*/**/*.{ts,tsx}'],
    rules: { 'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      'no-console': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  { files: ['src-renderer/domain/**/*.ts', 'src-parser/**/*.ts'], rules: pureOnly },
  {
    files: ['src-main/**/*.ts'],
    ignores: ['src-main/ipc/register.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'electron', importNames: ['ipcMain'], message: 'Use ipc/register.' }] },
      ],
    },
  },
  { files: ['**/*.{js,mjs}', '*.config.ts', 'tests/*.config.ts'], ...tseslint.configs.disableTypeChecked },
);
