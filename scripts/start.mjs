// `npm start`: installs, builds, fills an empty data directory with the sample county, then runs the hub and the township site.
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt, fail, portOf, root } from './bootstrap.mjs'

const HOST = '127.0.0.1'
const COMMITTEE = 'sample'
const DEMO = '演示'

const sitePort = portOf('PORT', 8788)
const hubPort = portOf('HUB_PORT', 8787)
const dir = resolve(process.env.LIAISON_DATA ?? join(root, '.liaison-data'))

ensureBuilt()
await askFree(sitePort, 'PORT', '网站')
await askFree(hubPort, 'HUB_PORT', '数据服务')

const load = (path) => import(pathToFileURL(join(root, path)).href)
const { Hub, importLedger, openStore, serve, StoreError } = await load('packages/hub/dist/index.js')
const { civilDateAt } = await load('packages/core/dist/index.js')
const { sampleCounty } = await load('packages/sample-county/dist/index.js')
const { startSite } = await load('apps/township-site/server.mjs')

const codes = await demoCodes()
const hub = await serve({
  dir,
  port: hubPort,
  host: HOST,
  embedDir: join(root, 'packages/embed/dist'),
  deskDir: join(root, 'apps/county-desk/dist'),
})
const site = await startSite({ port: sitePort, host: HOST, hub: hub.url })

process.stdout.write(`
示例网站已启动（数据均为虚构）：
  网站      http://${HOST}:${sitePort}/
  数据服务  ${hub.url}
  履职平台  ${hub.url}/desk/?committee=${COMMITTEE}（县政协办公室、联络组、委员填报）

演示登录码（每次启动都换新的，旧的随即停用）：
  县政协          ${codes.county}
  联络组 ${codes.group}  ${codes.clerk}

打开网站的“联络组工作台”，用联络组的登录码登录，即可登记出席、报送社情民意信息。
数据存放在 ${dir}，删除它即可换成当天的新数据。按 Ctrl-C 结束。
`)

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop)

async function stop() {
  await site.close()
  await hub.stop()
  process.exit(0)
}

/** Fills an empty directory, and changes the demo codes: what was printed at an earlier start lets nobody in. */
async function demoCodes() {
  let store
  try {
    store = await openStore(dir)
  } catch (error) {
    if (error instanceof StoreError) fail(error.message)
    throw error
  }
  const county = await Hub.open(store)
  try {
    const origins = [HOST, 'localhost'].map((host) => `http://${host}:${sitePort}`)
    if (!(await county.find(COMMITTEE))) {
      await importLedger(county, sampleCounty({ today: civilDateAt(Date.now()), seed: 2012, origins }))
    }
    const { committee, groups } = (await county.committee(COMMITTEE)).ledger
    const missing = origins.filter((origin) => !committee.origins?.includes(origin))
    if (missing.length > 0) {
      // Another port than at an earlier start: the site's pages are to write from there too.
      const value = { ...committee, origins: [...(committee.origins ?? []), ...missing] }
      const at = new Date().toISOString()
      await county.import(COMMITTEE, [{ id: `demo-origins-${randomUUID()}`, about: 'committee', at, value }])
    }
    for (const { id, name, revoked } of await county.access.list(COMMITTEE)) {
      if (name.startsWith(DEMO) && !revoked) await county.access.revoke(COMMITTEE, id)
    }
    const [group] = groups
    return {
      group: group.name,
      county: await county.issueAccess(COMMITTEE, { role: 'county', name: `${DEMO}：县政协` }),
      clerk: await county.issueAccess(COMMITTEE, { role: 'clerk', group: group.id, name: `${DEMO}：${group.name}` }),
    }
  } finally {
    await county.close()
  }
}

/** A taken port is told before anything is started. */
function askFree(port, name, what) {
  return new Promise((done) => {
    const probe = createServer()
    probe.once('error', ({ code }) => {
      if (code === 'EADDRINUSE')
        fail(`${what}要用的端口 ${port} 已被占用。请结束占用它的程序，或换一个端口：${name}=${port + 100} npm start`)
      fail(`无法使用端口 ${port}（${code}）。请换一个端口：${name}=${port + 100} npm start`)
    })
    probe.listen(port, HOST, () => probe.close(done))
  })
}
