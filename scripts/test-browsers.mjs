// `npm run test:browsers`: builds the drop-in and does three tasks with it in old kernels of Chromium and in three engines of the day.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureInstalled, root, runPnpm } from './bootstrap.mjs'

ensureInstalled()
const parts = ['engines', 'cli', 'embed'].map((name) => `--filter=@liaison-kit/${name}`)
runPnpm(['exec', 'turbo', 'run', 'build', ...parts, '--output-logs=errors-only'], { quiet: true })
await import(pathToFileURL(join(root, 'apps/engines/dist/main.js')).href)
