// `npm run load`: installs and builds the hub, then lets a crowd at it. Only the results go to standard output.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureInstalled, root, runPnpm } from './bootstrap.mjs'

ensureInstalled()
runPnpm(['exec', 'turbo', 'run', 'build', '--filter=@liaison-kit/bench', '--output-logs=errors-only'], { quiet: true })
await import(pathToFileURL(join(root, 'apps/bench/dist/load.js')).href)
