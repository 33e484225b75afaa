import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { Throttle } from '../src/access/throttle.ts'
import { county, entry, openCounty } from './county.ts'

describe('signing in', () => {
  test('a code gives a session that says who one is', async () => {
    const { post, codes, ask } = await openCounty()
    const { status, body, headers } = await post('sign-in', { code: codes.own })
    expect(status).toBe(200)
    expect(body).toEqual({
      token: expect.stringMatching(/^[\w-]{43}$/),
      role: 'clerk',
      group: 'g-01',
      member: null,
      name: '王文书',
      expires: '2012-06-30T16:00:00.000Z',
    })
    expect(headers.get('Cache-Control')).toBe('no-store')
    const authorization = { headers: { Authorization: `Bearer ${body.token}` } }
    expect((await ask('ledger', authorization)).status).toBe(200)
    expect((await ask('sign-out', { method: 'POST', ...authorization })).status).toBe(204)
    expect((await ask('ledger', authorization)).body).toMatchObject({ status: 401, code: 'session-over' })
  })

  test('a member’s code says which member, and works after they have left', async () => {
    const { post, hub, write, ask } = await openCounty()
    await write('county', [entry('members/m2', { ...county.members[1], left: '2012-01-31' })])
    const code = await hub.issueAccess('shili', { role: 'member', member: 'm2' })
    const { body } = await post('sign-in', { code })
    expect(body).toMatchObject({ role: 'member', group: null, member: 'm2', name: '甲二' })
    const { ledger } = (await ask('ledger', { headers: { Authorization: `Bearer ${body.token}` } })).body
    expect(ledger.members.map(({ id }) => id)).toEqual(['m2'])
  })

  test('a code is easy to copy from paper, and however it is typed it is the same', async () => {
    const { post, codes } = await openCounty()
    expect(codes.own).toMatch(/^[a-km-np-z2-9]{6}-[a-km-np-z2-9]{13}$/)
    const wide = codes.own.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))
    const [id, secret = ''] = codes.own.split('-')
    for (const code of [codes.own.toUpperCase(), ` ${id} - ${secret.slice(0, 5)} ${secret.slice(5)}\n`, wide]) {
      expect((await post('sign-in', { code })).status, code).toBe(200)
    }
  })

  test('a wrong secret, an unknown id and no code at all are refused in the same words', async () => {
    const { post, codes } = await openCounty()
    const [id] = codes.own.split('-')
    const answers = []
    for (const code of [`${id}-aaaaaaaaaaaaa`, 'nobody-aaaaaaaaaaaaa', 'x', '\u0000-a', '\ud800-a', '-', ' '])
      answers.push(await post('sign-in', { code }))
    for (const { status, body } of answers) {
      expect(status).toBe(401)
      expect(body).toEqual(answers[0]?.body)
    }
  })

  test('a session ends after half a day, and with the last day of its code', async () => {
    const { post, clock, hub, ask } = await openCounty()
    const code = await hub.issueAccess('shili', { role: 'county', expires: '2012-06-30' })
    const { token } = (await post('sign-in', { code })).body
    const authorization = { headers: { Authorization: `Bearer ${token}` } }
    clock.now = Date.parse('2012-06-30T15:59:59.000Z')
    expect((await ask('chain', authorization)).status).toBe(200)
    // Midnight at the committee.
    clock.now = Date.parse('2012-06-30T16:00:00.000Z') - 1
    expect((await ask('chain', authorization)).status).toBe(200)
    expect((await post('sign-in', { code })).status).toBe(200)
    clock.now += 1
    expect((await ask('chain', authorization)).status).toBe(401)
    expect((await post('sign-in', { code })).body).toMatchObject({ status: 401, code: 'code-expired' })
  })

  test('revoking a code ends its sessions, also for a hub started anew', async () => {
    const { post, codes, hub, get, restart } = await openCounty()
    expect((await get('own', 'ledger')).status).toBe(200)
    const [id = ''] = codes.own.split('-')
    await hub.access.revoke('shili', id)
    expect((await get('own', 'ledger')).status).toBe(401)
    await restart()
    expect((await get('own', 'ledger')).status).toBe(401)
    expect((await post('sign-in', { code: codes.own })).body).toMatchObject({ status: 401, code: 'code-revoked' })
    expect((await get('county', 'ledger')).status).toBe(200)
  })

  test('who tries codes is slowed down and then has to wait; another code, and another address, has not', async () => {
    const { post, codes, clock } = await openCounty()
    const [id] = codes.own.split('-')
    const wrong = { code: `${id}-aaaaaaaaaaaaa` }
    const from = (address: string) => ({ 'X-Forwarded-For': address })
    const statuses = []
    for (let tries = 0; tries < 6; tries++) statuses.push((await post('sign-in', wrong, from('10.0.0.1'))).status)
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
    const refused = await post('sign-in', { code: codes.own }, from('10.0.0.1'))
    expect(refused.body).toMatchObject({ status: 429, code: 'too-many-tries' })
    expect(refused.headers.get('Retry-After')).toBe('30')
    expect((await post('sign-in', { code: codes.county }, from('10.0.0.1'))).status).toBe(200)
    expect((await post('sign-in', { code: codes.own }, from('10.0.0.2'))).status).toBe(200)
    clock.now += 30_000
    expect((await post('sign-in', wrong, from('10.0.0.1'))).status).toBe(401)
    expect((await post('sign-in', wrong, from('10.0.0.1'))).headers.get('Retry-After')).toBe('60')
    clock.now += 60_000
    expect((await post('sign-in', { code: codes.own }, from('10.0.0.1'))).status).toBe(200)
    expect((await post('sign-in', wrong, from('10.0.0.1'))).status).toBe(401)
  })

  test('many tries at once gain nothing', async () => {
    const { post, codes } = await openCounty()
    const [id] = codes.own.split('-')
    const tries = Array.from({ length: 12 }, () => post('sign-in', { code: `${id}-aaaaaaaaaaaaa` }))
    const refused = (await Promise.all(tries)).filter(({ status }) => status === 429)
    expect(refused).toHaveLength(7)
  })

  test('what is remembered of tries is bounded, and forgotten in time', () => {
    let now = 0
    const throttle = new Throttle(() => now)
    const block = (key: string): void => {
      for (let tries = 0; tries < 5; tries++) throttle.begin(key)
    }
    block('first')
    expect(throttle.begin('first')).toEqual({ retryAfterSeconds: 30 })
    for (let other = 0; other < 10_000; other++) throttle.begin(`other ${other}`)
    expect(throttle.begin('first')).toEqual({ pauseMs: 0 })
    block('second')
    now += 60 * 60_000
    expect(throttle.begin('second')).toEqual({ pauseMs: 0 })
  })

  test('neither code nor token is kept in clear', async () => {
    const { codes, as, dir, hub } = await openCounty()
    const token = (await as('own')).Authorization?.slice('Bearer '.length) ?? ''
    await hub.close()
    const kept = readdirSync(dir).map((name) => readFileSync(`${dir}/${name}`, 'latin1'))
    const [id = '', secret = ''] = codes.own.split('-')
    expect(kept.join()).toContain(id)
    expect(kept.join()).not.toContain(secret)
    expect(kept.join()).not.toContain(token)
  })

  test('a code is issued only for a group there is, and revoked only where there is one', async () => {
    const { hub } = await openCounty()
    await expect(hub.issueAccess('shili', { role: 'clerk', group: 'g-09' })).rejects.toMatchObject({ status: 400 })
    await expect(hub.issueAccess('shili', { role: 'clerk' })).rejects.toMatchObject({ status: 400 })
    for (const request of [
      { role: 'member' },
      { role: 'member', member: 'm9' },
      { role: 'member', member: 'm1', group: 'g-01' },
      { role: 'clerk', group: 'g-01', member: 'm1' },
    ] as const) {
      await expect(hub.issueAccess('shili', request)).rejects.toMatchObject({ status: 400 })
    }
    await expect(hub.issueAccess('shili', { role: 'county', expires: '2012-02-30' })).rejects.toMatchObject({
      status: 400,
    })
    await expect(hub.access.revoke('shili', 'nobody')).rejects.toMatchObject({ code: 'unknown-access-code' })
    const codes = await hub.access.list('shili')
    expect(codes).toHaveLength(3)
    expect(codes.find(({ role }) => role === 'county')).toEqual({
      id: expect.stringMatching(/^[a-z2-9]{6}$/),
      role: 'county',
      member: null,
      group: null,
      name: '示例县政协',
      issued: '2012-06-30T04:00:00.000Z',
      expires: null,
      revoked: null,
    })
  })
})
