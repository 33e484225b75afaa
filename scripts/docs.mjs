// `npm run docs`: builds the docs site and opens it.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureInstalled, root, runPnpm } from './bootstrap.mjs'

ensureInstalled()
process.stderr.write('正在生成文档…\n')
runPnpm(['exec', 'turbo', 'run', 'site', '--output-logs=errors-only'], { quiet: true })
const shown = spawn(
  'npx',
  ['vitepress', 'preview', '--port', process.env.DOCS_PORT ?? '8789', ...process.argv.slice(2)],
  {
    cwd: join(root, 'docs'),
    stdio: 'inherit',
    shell: process.platform === 'win32',
  },
)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => shown.kill(signal))
shown.on('exit', (code) => process.exit(code ?? 0))
