import { describe, expect, test } from 'vitest'
import { county, entry, type Opened, type Who } from './county.ts'
import { cellOf, type Line, linesOf } from './role-table.ts'
import { type Asker, everybody, FILE, FILE_ID, rolesCounty } from './roles-county.ts'

// Who may call what: hub-api.md's list of calls. `own` is the clerk of g-01, of which m1 (`member`) and m2 (`colleague`) are members;
// `foreign` is the clerk of g-02; `elsewhere` are the county, a clerk and a member of another committee on the same hub. C is the
// committee's path. A call that is made has no line here fails the last test; a line whose call is not made yet is skipped.
const CALLS = linesOf(`
  call                                     county             own                foreign                member             colleague          nobody             elsewhere
  GET /healthz                             yes                yes                yes                    yes                yes                yes                yes
  GET /readyz                              yes                yes                yes                    yes                yes                yes                yes
  GET /metrics                             yes                yes                yes                    yes                yes                yes                yes
  GET /openapi.json                        yes                yes                yes                    yes                yes                yes                yes
  GET /reference                           yes                yes                yes                    yes                yes                yes                yes
  GET /embed/none.js                       404                404                404                    404                404                404                404
  GET /desk/none.html                      404                404                404                    404                404                404                404
  POST C/sign-in                           yes                yes                yes                    yes                yes                yes                yes
  POST C/entries                           yes                yes                yes                    yes                yes                401 not-signed-in  401
  GET C/entries                            yes                yes                yes                    yes                yes                401 not-signed-in  401
  GET C/entries?about=works/w-own          yes                yes                yes                    yes                yes                401 not-signed-in  401
  GET C/ledger                             yes                yes                yes                    yes                yes                401 not-signed-in  401
  GET C/ledger?knownOn=2012-06-30          yes                yes                yes                    yes                yes                401 not-signed-in  401
  GET C/ledger?group=g-01                  yes                yes                404 unknown-group      404 unknown-group  404 unknown-group  401 not-signed-in  401
  GET C/ledger?group=g-02                  yes                404 unknown-group  yes                    404 unknown-group  404 unknown-group  401 not-signed-in  401
  GET C/assessment                         yes                yes                yes                    yes                yes                401 not-signed-in  401
  GET C/assessment?group=g-01              yes                yes                404 unknown-group      404 unknown-group  404 unknown-group  401 not-signed-in  401
  GET C/assessment?group=g-02              yes                404 unknown-group  yes                    404 unknown-group  404 unknown-group  401 not-signed-in  401
  GET C/explanations                       yes                yes                yes                    yes                yes                401 not-signed-in  401
  GET C/explanations?group=g-01            yes                yes                404 unknown-group      404 unknown-group  404 unknown-group  401 not-signed-in  401
  GET C/explanations?group=g-02            yes                404 unknown-group  yes                    404 unknown-group  404 unknown-group  401 not-signed-in  401
  GET C/charters                           yes                yes                yes                    yes                yes                yes                yes
  GET C/groups/g-01/quota                  yes                yes                yes                    yes                yes                yes                yes
  GET C/groups/g-02/quota                  yes                yes                yes                    yes                yes                yes                yes
  GET C/groups/g-09/quota                  404 unknown-group  404 unknown-group  404 unknown-group      404 unknown-group  404 unknown-group  404 unknown-group  404 unknown-group
  GET C/stream                             yes                yes                yes                    yes                yes                401 not-signed-in  401
  PUT C/files/FILE                         yes                yes                yes                    yes                yes                401 not-signed-in  401
  GET C/files/FILE                         yes                yes                404 unknown-file       yes                404 unknown-file   401 not-signed-in  401
  GET C/files/UNHEARD                      404 unknown-file   404 unknown-file   404 unknown-file       404 unknown-file   404 unknown-file   401 not-signed-in  401
  GET C/access                             yes                403                403                    403                403                401 not-signed-in  401
  POST C/access                            yes                403                403                    403                403                401 not-signed-in  401
  DELETE C/access/SPARE                    yes                403                403                    403                403                401 not-signed-in  401
  POST C/imports?preview=true              yes                403                403                    403                403                401 not-signed-in  401
  POST C/imports                           yes                403                403                    403                403                401 not-signed-in  401
  POST C/imports?kind=roster&preview=true  yes                403                403                    403                403                401 not-signed-in  401
  POST C/imports?kind=roster               yes                403                403                    403                403                401 not-signed-in  401
  GET C/templates/roster.xlsx              yes                403                403                    403                403                401 not-signed-in  401
  GET C/templates/attendance.xlsx          yes                403                403                    403                403                401 not-signed-in  401
  GET C/templates/works.xlsx               yes                403                403                    403                403                401 not-signed-in  401
  GET C/exports/roster.xlsx                yes                yes                yes                    403                403                401 not-signed-in  401
  GET C/exports/roster.xlsx?group=g-01     yes                yes                404 unknown-group      403                403                401 not-signed-in  401
  GET C/exports/rolls/own                  yes                yes                404 unknown-gathering  403                403                401 not-signed-in  401
  GET C/exports/rolls/joined               yes                yes                yes                    403                403                401 not-signed-in  401
  GET C/chain                              yes                403                403                    403                403                401 not-signed-in  401
  POST C/sign-out                          yes                yes                yes                    yes                yes                401 not-signed-in  yes
`)

// The same where the committee is not public.
const NOT_PUBLIC = linesOf(`
  call                     county  own                foreign            member             colleague          nobody             elsewhere
  GET /healthz             yes     yes                yes                yes                yes                yes                yes
  GET C/charters           yes     yes                yes                yes                yes                401 not-signed-in  401
  GET C/groups/g-01/quota  yes     yes                404 unknown-group  404 unknown-group  404 unknown-group  401 not-signed-in  401
  GET C/groups/g-02/quota  yes     404 unknown-group  yes                404 unknown-group  404 unknown-group  401 not-signed-in  401
`)

const COLUMNS = ['county', 'own', 'foreign', 'member', 'colleague', 'nobody', 'elsewhere'] as const

const PATHS: Record<string, string> = {
  FILE: FILE_ID,
  UNHEARD: `sha256-${'0'.repeat(64)}`,
}

const newWork = (group: string, member?: string) => ({
  id: 'new',
  kind: 'info-report',
  group,
  date: '2012-06-01',
  title: '一',
  ...(member && { member }),
})
/** Something each may write. */
const WRITES: Record<Who | 'elsewhere', () => object> = {
  county: () => entry('terms/t1', county.terms[0]),
  own: () => entry('works/new', newWork('g-01')),
  foreign: () => entry('works/new-2', { ...newWork('g-02'), id: 'new-2' }),
  member: () => entry('works/new-m1', { ...newWork('g-01', 'm1'), id: 'new-m1' }),
  colleague: () => entry('works/new-m2', { ...newWork('g-01', 'm2'), id: 'new-m2' }),
  nobody: () => entry('works/new', newWork('g-01')),
  elsewhere: () => entry('works/new', newWork('g-01')),
}

/** What a call sends that takes a body. */
function bodyOf(
  call: string,
  { codes }: Opened,
  { column }: Asker,
): { type: string; body: string | Uint8Array } | undefined {
  const json = (body: unknown) => ({ type: 'application/json', body: JSON.stringify(body) })
  switch (call.replace(/\?(?!kind).*|&.*/, '')) {
    case 'POST C/sign-in':
      return json({ code: codes.own })
    case 'POST C/entries':
      return json({ entries: [WRITES[column]()] })
    case 'POST C/access':
      return json({ role: 'clerk', group: 'g-01' })
    case 'POST C/imports':
      return json(rolesCounty)
    case 'POST C/imports?kind=roster':
      return { type: 'text/csv', body: '姓名,联络组\n甲一,第一联络组\n' }
    case 'PUT C/files/FILE':
      return { type: 'application/pdf', body: FILE }
  }
}

/** Asks, and says what came of it as a cell does; an answer without an end is not waited for. */
async function asked(call: string, hub: Opened, asker: Asker): Promise<string> {
  const [method = '', path = ''] = call.split(' ')
  const sent = bodyOf(call, hub, asker)
  const named = path.replace(/^C\//, '').replace(/[A-Z]{4,}/, (name) => PATHS[name] ?? name)
  const response = await hub.request(named, {
    method,
    headers: { ...asker.headers, ...(sent && { 'Content-Type': sent.type }) },
    ...(sent && { body: sent.body }),
  })
  const isProblem = response.headers.get('Content-Type') === 'application/problem+json'
  const { code } = isProblem ? ((await response.json()) as { code: string }) : {}
  if (!isProblem) await response.body?.cancel()
  return cellOf({ status: response.status, code })
}

/** The calls a hub has: how, and where. */
const routesOf = ({ app }: Opened): { method: string; path: string }[] =>
  app.routes.filter(({ method }) => ['GET', 'POST', 'PUT', 'DELETE'].includes(method))

/** Whether a call of the table is one of a route. */
function isOf({ method, path }: { method: string; path: string }, call: string): boolean {
  const [how, where = ''] = call.replace(/\?.*/, '').replace(' C/', ' /v1/committees/shili/').split(' ')
  const pattern = path.replace(/\*$/, '.+').replace(/:\w+/g, '[^/]+')
  return how === method && new RegExp(`^${pattern}$`).test(where)
}

type Shared = ReturnType<typeof everybody>

/** Each line of a table is asked by everybody. */
function asksAll(lines: readonly Line[], shared: Shared): void {
  test.for(lines)('$what', async ({ what, cells }, { skip }) => {
    const { hub, askers } = shared()
    skip(!routesOf(hub).some((route) => isOf(route, what)), 'the hub does not have this call yet')
    if (what === 'DELETE C/access/SPARE') {
      PATHS.SPARE = (await hub.hub.issueAccess('shili', { role: 'county' })).replace(/-.*/, '')
    }
    // A file is there to be read before somebody is to be kept from it.
    if (what === 'GET C/files/FILE') await asked('PUT C/files/FILE', hub, askers[0]!)
    for (const asker of askers) {
      const { column, name } = asker
      // Who signs out is not to be missing afterwards.
      const leaves = what === 'POST C/sign-out' && column !== 'nobody' && column !== 'elsewhere'
      const headers = leaves ? { Authorization: `Bearer ${await hub.enter(column)}` } : asker.headers
      const answer = await asked(what, hub, { ...asker, headers })
      expect({ name, answer }).toEqual({ name, answer: cells[COLUMNS.indexOf(column)] })
    }
  })
}

describe('who may call what', () => {
  const shared = everybody()
  asksAll(CALLS, shared)

  test('every call of the hub has a line in the table', () => {
    const without = routesOf(shared().hub)
      .filter((route) => !CALLS.some(({ what }) => isOf(route, what)))
      .map(({ method, path }) => `${method} ${path}`)
    expect(without, 'nobody has said who may make these calls: add a line to CALLS').toEqual([])
  })

  test('a committee that is not there has nothing to call', async () => {
    const { hub, askers } = shared()
    for (const { headers } of askers) {
      const { body } = await hub.ask('/v1/committees/nowhere/ledger', { headers })
      expect(body).toMatchObject({ status: 404, code: 'unknown-committee' })
    }
  })

  test('what is done elsewhere, about things of the same ids, changes nothing here', async () => {
    const { hub, askers } = shared()
    const before = await hub.get('county', 'ledger')
    const { headers } = askers.find(({ name }) => name === 'the county of elsewhere')!
    const written = { ...rolesCounty.works[0]!, title: '外地' }
    const answer = await hub.post(
      '/v1/committees/linxian/entries',
      { entries: [entry('works/w-own', written)] },
      headers,
    )
    expect(answer.status).toBe(200)
    expect((await hub.get('county', 'ledger')).body).toEqual(before.body)
    const there = await hub.ask('/v1/committees/linxian/ledger', { headers })
    expect(there.body.ledger.works.find(({ id }) => id === 'w-own')?.title).toBe('外地')
  })
})

describe('who may call what, where the committee is not public', () => {
  asksAll(NOT_PUBLIC, everybody({ ...rolesCounty, committee: { ...rolesCounty.committee, public: false } }))
})
