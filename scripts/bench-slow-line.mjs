// `npm run bench:slow-line`: builds the drop-in and opens a page with it on a line as slow as a village's.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureInstalled, root, runPnpm } from './bootstrap.mjs'

ensureInstalled()
const parts = ['bench', 'embed'].map((name) => `--filter=@liaison-kit/${name}`)
runPnpm(['exec', 'turbo', 'run', 'build', ...parts, '--output-logs=errors-only'], { quiet: true })
await import(pathToFileURL(join(root, 'apps/bench/dist/slow-line.js')).href)
