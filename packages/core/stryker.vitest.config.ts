import { defineConfig } from 'vitest/config'

// The tests that judge the rules, for the mutation run alone: what builds, packs or reads the sources as text has no say there.
export default defineConfig({
  // The sandbox lies deeper than the package, where what its tsconfig extends is not found.
  oxc: { tsconfig: false },
  test: {
    include: [
      'src/{duties,assessing}/**/*.test.ts',
      'src/assess*.test.ts',
      'test/second-reading.test.ts',
      'test/worked-examples.test.ts',
      'test/live.test.ts',
    ],
    // The same ledgers for every mutant, or one would be killed by luck and live the next time.
    setupFiles: ['test/fixed-seed.ts'],
    env: { LIAISON_RUNS: '100' },
    testTimeout: 60_000,
  },
})
