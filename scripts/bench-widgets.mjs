// `npm run bench:widgets`: builds the drop-in and shows it in a real Chromium beside what the browser has itself.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureInstalled, root, runPnpm } from './bootstrap.mjs'

ensureInstalled()
const parts = ['bench', 'embed'].map((name) => `--filter=@liaison-kit/${name}`)
runPnpm(['exec', 'turbo', 'run', 'build', ...parts, '--output-logs=errors-only'], { quiet: true })
await import(pathToFileURL(join(root, 'apps/bench/dist/widgets.js')).href)
