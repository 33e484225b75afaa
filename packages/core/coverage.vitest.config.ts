import { defineConfig } from 'vitest/config'

// `pnpm run branches`: whether the tests of the rules take every branch of them. Anything less than all fails.
export default defineConfig({
  test: {
    include: [
      'src/{duties,assessing}/**/*.test.ts',
      'test/{second-reading,worked-examples,live,explanations,agenda,what-if}.test.ts',
    ],
    setupFiles: ['test/fixed-seed.ts'],
    testTimeout: 120_000,
    coverage: {
      provider: 'v8',
      include: ['src/assess.ts', 'src/duties/**/*.ts', 'src/assessing/**/*.ts'],
      exclude: ['**/*.cases.ts', '**/*.test.ts', 'src/duties/case.ts', 'src/duties/situation.ts'],
      reporter: ['text', 'json'],
      reportsDirectory: 'coverage/branches',
      thresholds: { branches: 100 },
    },
  },
})
