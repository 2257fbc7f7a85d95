// The script's zone is the manifest's; sheets and people in tests live in other zones.
process.env.TZ = 'Etc/UTC';
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'cjs', 'mjs', 'json'],
  transform: { '^.+\\.tsx?$': ['ts-jest', { tsconfig: 'tsconfig.jest.json', diagnostics: false }] },
  reporters: ['default', '<rootDir>/test/tally-reporter.cjs'],
  testTimeout: 60_000,
};
