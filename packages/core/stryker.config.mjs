// `pnpm run mutants`, here in packages/core: changes the rules one small thing at a time, and lists the changes no test notices.
// Those that are no change stand in mutants/equivalent.mjs, each with its reason.
/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: [
    'src/assess.ts',
    'src/{duties,assessing}/**/*.ts',
    '!src/**/*.{test,cases}.ts',
    // What the cases are written in judges nothing.
    '!src/duties/{case,situation}.ts',
  ],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'stryker.vitest.config.ts' },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 15_000,
  // Kept out of git and out of the other checks.
  tempDirName: 'coverage/mutants',
  reporters: ['clear-text', 'json', 'progress'],
  jsonReporter: { fileName: 'coverage/mutants.json' },
  clearTextReporter: { logTests: false, reportTests: false },
}
