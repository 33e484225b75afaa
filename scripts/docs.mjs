// `npm run docs`: builds the docs site and opens it on this machine.
import { createServer } from 'node:http'
import { join } from 'node:path'
import { serveFolder } from '../apps/examples/serve-folder.mjs'
import { ensureInstalled, fail, portOf, root, runPnpm } from './bootstrap.mjs'

const HOST = '127.0.0.1'
const port = portOf('DOCS_PORT', 8789)

ensureInstalled()
process.stderr.write('正在生成文档（首次约需两分钟）…\n')
runPnpm(['exec', 'turbo', 'run', 'site', '--output-logs=errors-only'], { quiet: true })
createServer((request, response) => {
  serveFolder(join(root, 'docs/dist'), request, response).catch((error) => response.destroy(error))
})
  .once('error', ({ code }) => {
    if (code === 'EADDRINUSE') fail(`端口 ${port} 已被占用。请换一个端口：DOCS_PORT=${port + 100} npm run docs`)
    fail(`无法使用端口 ${port}（${code}）。请换一个端口：DOCS_PORT=${port + 100} npm run docs`)
  })
  .listen(port, HOST, () => process.stdout.write(`\n文档  http://${HOST}:${port}/\n按 Ctrl-C 结束。\n`))
