import { describe, expect, test } from 'vitest'
import type { Access } from '../src/index.ts'
import { openCounty } from './county.ts'

type Listed = { access: Access[] }
type Issued = Access & { code: string }

async function opened() {
  const hub = await openCounty()
  const send = async (method: string, path: string, body?: unknown) =>
    hub.ask(path, {
      method,
      headers: { ...(await hub.as('county')), ...(body !== undefined && { 'Content-Type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  const list = async (): Promise<Access[]> => ((await hub.get('county', 'access')).body as unknown as Listed).access
  return { ...hub, send, list }
}

describe('the county’s say over who may come in', () => {
  test('a code issued opens the door for whom it was issued, and is shown this once', async () => {
    const { send, post, ask, list } = await opened()
    const answer = await send('POST', 'access', { role: 'clerk', group: 'g-01', name: '李文书', expires: '2012-12-31' })
    const { code, ...access } = answer.body as unknown as Issued
    expect(answer.status).toBe(201)
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    expect(access).toEqual({
      id: code.split('-')[0],
      role: 'clerk',
      group: 'g-01',
      member: null,
      name: '李文书',
      issued: '2012-06-30T04:00:00.000Z',
      expires: '2012-12-31',
      revoked: null,
    })
    const signedIn = await post('sign-in', { code })
    expect(signedIn.body).toMatchObject({ role: 'clerk', group: 'g-01', name: '李文书' })
    const headers = { Authorization: `Bearer ${signedIn.body.token}` }
    expect((await ask('assessment', { headers })).body.groups.map(({ group }) => group)).toEqual(['g-01'])
    expect(await list()).toContainEqual(access)
  })

  test('the list tells everything of a code but its secret, and nothing made of it', async () => {
    const { get, codes } = await opened()
    const { text, headers } = await get('county', 'access')
    const { access } = JSON.parse(text) as Listed
    expect(access.map(({ role }) => role)).toEqual(expect.arrayContaining(['county', 'clerk']))
    for (const one of access) {
      expect(Object.keys(one)).toEqual(['id', 'role', 'group', 'member', 'name', 'issued', 'expires', 'revoked'])
    }
    for (const code of Object.values(codes)) expect(text).not.toContain(code.split('-')[1])
    expect(headers.get('Cache-Control')).toBe('no-store')
  })

  test('a code revoked ends its sessions at once; revoking it again is harmless', async () => {
    const { send, get, list, codes } = await opened()
    expect((await get('own', 'ledger')).status).toBe(200)
    const id = codes.own.split('-')[0]!
    expect(await send('DELETE', `access/${id}`)).toMatchObject({ status: 204, text: '' })
    expect((await get('own', 'ledger')).status).toBe(401)
    expect((await send('DELETE', `access/${id}`)).status).toBe(204)
    expect((await list()).find((one) => one.id === id)?.revoked).toBe('2012-06-30T04:00:00.000Z')
  })

  test('a code nobody was given cannot be revoked', async () => {
    const { send } = await opened()
    expect((await send('DELETE', 'access/nobody')).body).toMatchObject({ status: 404, code: 'unknown-access-code' })
  })

  const wrong: [what: string, body: object, path: string][] = [
    ['no role', {}, 'role'],
    ['a role there is not', { role: 'chair' }, 'role'],
    ['a clerk of no group', { role: 'clerk' }, 'group'],
    ['a clerk of a group there is not', { role: 'clerk', group: 'g-09' }, 'group'],
    ['a member who is none', { role: 'member', member: 'm9' }, 'member'],
    ['a county with a group', { role: 'county', group: 'g-01' }, 'group'],
    ['a day there is not', { role: 'county', expires: '2012-02-30' }, 'expires'],
    ['a name of nothing', { role: 'county', name: '' }, 'name'],
    ['a name of two lines', { role: 'county', name: '甲\n乙' }, 'name'],
    ['a field there is not', { role: 'county', secret: 'x' }, 'secret'],
  ]
  test('what makes no sense is issued to nobody', async () => {
    const { send, list } = await opened()
    const before = (await list()).length
    for (const [what, body, path] of wrong) {
      const answer = await send('POST', 'access', body)
      expect({ what, status: answer.status, path: answer.body.faults?.[0]?.path }).toEqual({ what, status: 400, path })
      expect(answer.body.detail).toMatch(/[一-龥].*。/)
    }
    expect(await list()).toHaveLength(before)
  })
})
