// npm run lint: what the compiler allows and this project does not. Types are checked by tsc, form by prettier.
// Knows folders, no single file.
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const nodeGlobals = Object.fromEntries(
  ['process', 'console', 'Buffer', 'URL', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance']
    .concat([
      'fetch',
      'AbortSignal',
      'AbortController',
      'structuredClone',
      'TextDecoder',
      'TextEncoder',
      'setImmediate',
    ])
    .map((name) => [name, 'readonly']),
);
const commonJsGlobals = { ...nodeGlobals, module: 'writable', require: 'readonly', exports: 'writable' };

const privateName = {
  selector: 'PrivateIdentifier',
  message: 'Write `private`: Apps Script refuses #names, and lowered they cost size and speed.',
};
const doubleCast = {
  selector: 'TSAsExpression > TSAsExpression > TSUnknownKeyword',
  message: 'Narrow the value instead of casting it through unknown.',
};
const clocks = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.name="Date"]',
    message: 'The clock is passed in: take it from the Clock port.',
  },
];
const clockProperties = [
  { object: 'Date', property: 'now', message: 'The clock is passed in: take it from the Clock port.' },
  { object: 'Math', property: 'random', message: 'Randomness is passed in.' },
];
const localeProperties = [
  'toLocaleString',
  'toLocaleDateString',
  'toLocaleTimeString',
  'toLocaleUpperCase',
  'toLocaleLowerCase',
].map((property) => ({ property, message: 'Its result depends on where it runs.' }));
/** Apps Script lacks them or does not promise them. The compiler knows none of these in src; this holds in any file. */
const absentOnGoogle = [
  'setTimeout',
  'setInterval',
  'fetch',
  'URL',
  'URLSearchParams',
  'TextEncoder',
  'TextDecoder',
  'Intl',
]
  .concat(['structuredClone', 'queueMicrotask', 'crypto', 'performance', 'window', 'document', 'process', 'require'])
  .map((name) => ({ name, message: 'Apps Script does not have it, or does not promise it.' }));

export default defineConfig(
  {
    ignores: [
      'node_modules/',
      'dist/',
      'dist-*/',
      'build/',
      '.local/',
      'coverage/',
      'sample/northwind/',
      'test/fixtures/',
    ],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.mjs'],
    extends: [js.configs.recommended],
    languageOptions: { ecmaVersion: 2023, sourceType: 'module', globals: nodeGlobals },
  },
  {
    files: ['**/*.cjs'],
    extends: [js.configs.recommended],
    languageOptions: { ecmaVersion: 2023, sourceType: 'commonjs', globals: commonJsGlobals },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [js.configs.recommended, tseslint.configs.recommendedTypeChecked, tseslint.configs.strict],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // The compiler finds these two better.
      'no-undef': 'off',
      'no-unused-vars': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      'no-restricted-syntax': ['error', privateName, doubleCast],
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-misleading-character-class': ['error', { allowEscape: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
      'object-shorthand': 'error',
    },
  },
  {
    // A declaration file stays global only while it has no import of its own.
    files: ['**/*.d.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }] },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...absentOnGoogle],
      'no-restricted-properties': ['error', ...localeProperties],
    },
  },
  {
    files: ['src/domain/**/*.ts', 'src/app/**/*.ts', 'src/text/**/*.ts', 'src/contract/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', privateName, doubleCast, ...clocks],
      'no-restricted-properties': ['error', ...localeProperties, ...clockProperties],
    },
  },
  {
    // The one place that makes code from text, and only from text that the build packed.
    files: ['src/packed/run-program.ts'],
    rules: { 'no-eval': 'off' },
  },
  {
    files: ['emulator/**/*.ts'],
    rules: {
      // It throws into a vm context errors of that context, and turns what a script passes into text as Google does.
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
    },
  },
  {
    files: ['test/**/*.ts', 'test/**/*.tsx'],
    rules: {
      // What comes out of a vm context or a JSON text is any; the assertions are its types.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
