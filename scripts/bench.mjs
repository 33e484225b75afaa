// `npm run bench`: installs and builds what it measures, then runs all peers in this one process. Only the results go to standard output.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureInstalled, root, runPnpm } from './bootstrap.mjs'

ensureInstalled()
runPnpm(['exec', 'turbo', 'run', 'build', '--filter=@liaison-kit/bench', '--output-logs=errors-only'], { quiet: true })
await import(pathToFileURL(join(root, 'apps/bench/dist/main.js')).href)
