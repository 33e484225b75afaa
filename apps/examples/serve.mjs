// `npm run examples`: builds the example pages into dist/ and serves them, beside a hub with the sample county at /liaison.
import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { ensureBuilt, fail, root } from '../../scripts/bootstrap.mjs'
import { passOn } from '../township-site/server/pass-on.mjs'
import { serveFolder } from './serve-folder.mjs'

const run = promisify(execFile)
const PREFIX = '/liaison'
const HOST = '127.0.0.1'
const COMMITTEE = 'sample'
const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const load = (path) => import(pathToFileURL(join(root, path)).href)

/**
 * Builds and serves the examples; the packages must be built. What is recorded goes when they are closed.
 * @param {{ port?: number }} [options] `port`: any free one unless given
 * @returns {Promise<{ url: string, code: string, close: () => Promise<void> }>} `code`: signs in as the clerk of the first group
 */
export async function startExamples({ port = 0 } = {}) {
  const data = mkdtempSync(join(tmpdir(), 'liaison-examples-'))
  let hub
  const server = createServer((request, response) => {
    const { url = '/' } = request
    if (url.startsWith(`${PREFIX}/`) && hub) {
      passOn(request, response, { hub: new URL(hub.url), prefix: PREFIX, timeLimit: 20_000 })
    } else serveFolder(here('dist'), request, response).catch((error) => response.destroy(error))
  })
  async function close() {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
    await hub?.stop()
    rmSync(data, { recursive: true, force: true })
  }
  try {
    await new Promise((listening, failed) => server.once('error', failed).listen(port, HOST, listening))
    const url = `http://${HOST}:${server.address().port}`
    const { code, snapshots } = await sampleHub(data, url)
    await assemble(snapshots)
    const { serve } = await load('packages/hub/dist/index.js')
    hub = await serve({ dir: data, port: 0, host: HOST, embedDir: join(root, 'packages/embed/dist') })
    return { url, code, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Fills a data directory with the sample county, and publishes its counts into a folder beside. */
async function sampleHub(dir, origin) {
  const { Hub, importLedger, LocalOperator, openStore, publicationOf, publish } =
    await load('packages/hub/dist/index.js')
  const { civilDateAt } = await load('packages/core/dist/index.js')
  const { sampleCounty } = await load('packages/sample-county/dist/index.js')
  const hub = await Hub.open(await openStore(dir))
  try {
    const ledger = sampleCounty({ today: civilDateAt(Date.now()), seed: 2012, origins: [origin] })
    await importLedger(hub, ledger)
    const snapshots = join(dir, 'published')
    const counts = await new LocalOperator(hub.store, { hub }).publicCounts(COMMITTEE)
    await publish(snapshots, COMMITTEE, publicationOf(counts))
    const access = { role: 'clerk', group: ledger.groups[0].id, name: '示例：联络组' }
    return { code: await hub.issueAccess(COMMITTEE, access), snapshots }
  } finally {
    await hub.close()
  }
}

/** Puts the pages together in dist/: those that need a build, those that need none, and what lies beside the page of the CMS. */
async function assemble(snapshots) {
  // As a program of its own: it asks the environment whether it builds for production, and a test's says otherwise.
  const env = { ...process.env, NODE_ENV: 'production' }
  await run(process.execPath, [here('node_modules/vite/bin/vite.js'), 'build'], { cwd: here('.'), env })
  for (const page of ['plain', 'cms']) cpSync(here(`src/${page}`), here(`dist/${page}`), { recursive: true })
  for (const file of ['liaison.js', 'liaison.css'])
    cpSync(join(root, 'packages/embed/dist', file), here(`dist/cms/${file}`))
  cpSync(join(snapshots, 'quota/g-01.json'), here('dist/cms/data/g-01.quota.json'))
}

async function main() {
  ensureBuilt()
  const port = Number(process.env.PORT || 8790)
  const examples = await startExamples({ port }).catch((error) => {
    if (error.code !== 'EADDRINUSE') throw error
    return fail(`端口 ${port} 已被占用。请换一个：PORT=${port + 10} npm run examples`)
  })
  const { url, code } = examples
  process.stdout.write(`
示例网页已启动（数据均为虚构，结束后不保留）：
  普通网页   ${url}/plain/　登录码 ${code}
  React 19   ${url}/react/　登录码 demo
  Vue 3      ${url}/vue/　登录码 demo
  老 CMS     ${url}/cms/　只供查看
按 Ctrl-C 结束。
`)
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => void examples.close().then(() => process.exit(0)))
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) await main()
