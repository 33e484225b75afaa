// The `liaison` command inside the repository: installs and builds first where that is needed, silently as far as standard output goes.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt, root } from './bootstrap.mjs'

ensureBuilt()
await import(pathToFileURL(join(root, 'packages/cli/dist/main.js')).href)
