import { fileURLToPath } from 'node:url'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { ariaTree, growWindow } from './packages/ui/test/commands.ts'
import { chromiumArgs, chromiumPath } from './scripts/chromium.mjs'

const conditions = ['liaison-src']
const resolve = { conditions: [...conditions, 'module', 'browser', 'development|production'] }

export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      {
        resolve: { conditions: [...conditions, 'module', 'node', 'development|production'] },
        ssr: { resolve: { conditions: [...conditions, 'module', 'node', 'development|production'] } },
        test: {
          name: 'node',
          environment: 'node',
          // These compute and wait in turn: as many at once as there are processors, once those with a browser beside them are through.
          maxWorkers: '100%',
          sequence: { groupOrder: 1 },
          include: [
            'packages/*/{src,test}/**/*.test.ts',
            'apps/*/test/**/*.test.ts',
            'docs/test/**/*.test.ts',
            'scripts/**/*.test.mjs',
          ],
          exclude: ['**/*.browser.test.ts', '**/*.e2e.test.ts', '**/node_modules/**'],
          testTimeout: 60_000,
        },
      },
      {
        root: 'packages/embed',
        resolve,
        // Everything the widgets import from outside, named beforehand: a late discovery reloads the page in mid-test.
        optimizeDeps: {
          include: [
            '@liaison-kit/ui > lit',
            '@liaison-kit/ui > lit/directive.js',
            '@liaison-kit/ui > lit/directives/guard.js',
            '@liaison-kit/ui > lit/directives/repeat.js',
            '@liaison-kit/quota-meter > axe-core',
          ],
        },
        server: { fs: { allow: ['../..'] } },
        test: {
          name: 'browser',
          dir: fileURLToPath(new URL('packages', import.meta.url)),
          include: ['**/src/**/*.browser.test.ts'],
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            commands: { ariaTree, growWindow },
            provider: playwright({ launchOptions: { executablePath: chromiumPath(), args: chromiumArgs } }),
            instances: [{ browser: 'chromium', viewport: { width: 1280, height: 900 } }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['{packages,apps}/*/test/**/*.e2e.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'docs',
          environment: 'node',
          globalSetup: 'docs/test/built-site.ts',
          include: ['docs/test/**/*.e2e.test.ts'],
          testTimeout: 120_000,
        },
      },
    ],
  },
})
