import type { Ledger } from '@liaison-kit/core'
import { SourceError } from '@liaison-kit/source'
import { memorySource } from '@liaison-kit/source/memory'
import { type Office, officeOf } from '@liaison-kit/source/office'
import { beforeEach, describe, expect, test } from 'vitest'
import { Issuing } from './issuing.ts'
import type { NamedWish } from './wishes.ts'

const ledger: Ledger = {
  format: 'liaison-ledger/1',
  committee: { id: 'sample', name: '示例县政协', charters: [{ from: '2022-01-01', charter: 'shache-2012' }] },
  terms: [{ id: 't10', number: 10, from: '2022-01-01', to: '2026-12-31' }],
  groups: ['g-01', 'g-02', 'g-03'].map((id) => ({ id, name: `${id} 组`, kind: 'township', formed: '2022-01-01' })),
  members: [],
  gatherings: [],
  attendance: [],
  works: [],
}
const wishes: NamedWish[] = ledger.groups.map(({ id, name }) => ({ role: 'clerk', group: id, name }))
const host = { addController() {}, removeController() {}, requestUpdate() {}, updateComplete: Promise.resolve(true) }
const lostAnswer = (): SourceError => new SourceError({ code: 'unreachable', message: '暂时连不上服务器。' })

let office: Office
let issuing: Issuing
let told: string[]
const fates = (): string[] => issuing.issues.map(({ fate }) => fate)

beforeEach(async () => {
  told = []
  const source = memorySource({ ledger, today: '2026-03-20', session: { role: 'county' }, signedIn: true })
  source.subscribe(() => {})
  await source.settled()
  office = { ...officeOf(source)! }
  issuing = new Issuing(host, { office: () => office, changed() {}, failed: ({ code }) => told.push(code) })
})

describe('issuing many codes', () => {
  test('one after another, each shown once', async () => {
    await issuing.begin(wishes)
    expect(fates()).toEqual(['issued', 'issued', 'issued'])
    expect(new Set(issuing.issued.map(({ code }) => code)).size).toBe(3)
    expect((await office.codes()).map(({ group }) => group)).toEqual(['g-01', 'g-02', 'g-03'])
    issuing.putAway()
    expect(JSON.stringify(issuing)).not.toContain('samplesecret')
    expect(issuing.issues).toEqual([])
  })

  test('stops after the one that is under way, and goes on when asked to', async () => {
    const { issue } = office
    office.issue = (wish) => {
      if (wish.group === 'g-02') issuing.stop()
      return issue(wish)
    }
    await issuing.begin(wishes)
    expect(fates()).toEqual(['issued', 'issued', 'waiting'])
    expect(issuing.problem).toBeUndefined()
    await issuing.goOn()
    expect(fates()).toEqual(['issued', 'issued', 'issued'])
  })

  test('an answer lost after the code was made: told, never issued twice, and made anew once that one is revoked', async () => {
    const { issue } = office
    let isLosing = true
    office.issue = async (wish) => {
      const made = await issue(wish)
      if (wish.group !== 'g-02' || !isLosing) return made
      throw lostAnswer()
    }
    await issuing.begin(wishes)
    expect(fates()).toEqual(['issued', 'lost', 'waiting'])
    expect(issuing.problem?.code).toBe('unreachable')
    expect(told).toEqual(['unreachable'])
    const [, lost] = issuing.issues as [unknown, { id: string }]
    expect((await office.codes())[1]?.id).toBe(lost.id)
    isLosing = false
    await issuing.goOn()
    expect(fates()).toEqual(['issued', 'lost', 'issued'])
    await office.revoke(lost.id)
    issuing.again(lost.id)
    await issuing.goOn()
    expect(fates()).toEqual(['issued', 'issued', 'issued'])
    expect((await office.codes()).map(({ group, revoked }) => [group, revoked !== null])).toEqual([
      ['g-01', false],
      ['g-02', true],
      ['g-03', false],
      ['g-02', false],
    ])
  })

  test('an answer lost before anything was made: that one waits, and nothing is doubled', async () => {
    const { issue } = office
    office.issue = (wish) => (wish.group === 'g-02' ? Promise.reject(lostAnswer()) : issue(wish))
    await issuing.begin(wishes)
    expect(fates()).toEqual(['issued', 'waiting', 'waiting'])
    office.issue = issue
    await issuing.goOn()
    expect((await office.codes()).map(({ group }) => group)).toEqual(['g-01', 'g-02', 'g-03'])
  })

  test('as long as the list cannot be read either, it is unsure and nothing more is issued', async () => {
    const { issue, codes } = office
    office.issue = async (wish) => {
      const made = await issue(wish)
      if (wish.group !== 'g-02') return made
      office.codes = () => Promise.reject(lostAnswer())
      throw lostAnswer()
    }
    await issuing.begin(wishes)
    expect(fates()).toEqual(['issued', 'unsure', 'waiting'])
    await issuing.goOn()
    expect(fates()).toEqual(['issued', 'unsure', 'waiting'])
    office.codes = codes
    await issuing.goOn()
    expect(fates()).toEqual(['issued', 'lost', 'issued'])
    expect((await office.codes()).length).toBe(3)
  })

  test('a code of the same kind issued before is not taken for the lost one', async () => {
    await office.issue(wishes[1]!)
    const { issue } = office
    office.issue = (wish) => (wish.group === 'g-02' ? Promise.reject(lostAnswer()) : issue(wish))
    await issuing.begin(wishes)
    expect(fates()).toEqual(['issued', 'waiting', 'waiting'])
  })

  test('a session that ends in between leaves the rest to be issued in the next', async () => {
    const { issue } = office
    const ended = new SourceError({ code: 'session-ended', message: '登录已失效，请重新登录。' })
    office.issue = (wish) => (wish.group === 'g-02' ? Promise.reject(ended) : issue(wish))
    await issuing.begin(wishes)
    expect(fates()).toEqual(['issued', 'waiting', 'waiting'])
    office.issue = issue
    await issuing.goOn()
    expect(fates()).toEqual(['issued', 'issued', 'issued'])
  })

  test('is taken up elsewhere: what was under way is looked for, and not issued twice', async () => {
    await office.issue(wishes[1]!)
    const { issue } = office
    let arrive = (): void => {}
    office.issue = async (wish) => {
      const made = await issue(wish)
      if (wish.group === 'g-02') await new Promise<void>((resolve) => (arrive = resolve))
      return made
    }
    const begun = issuing.begin(wishes)
    await expect.poll(async () => (await office.codes()).length).toBe(3)
    expect(fates()).toEqual(['issued', 'going', 'waiting'])
    issuing.hostDisconnected()
    const next = new Issuing(host, { office: () => office, changed() {}, failed() {} })
    next.takeUp(issuing.kept)
    expect(next.issues.map(({ fate }) => fate)).toEqual(['issued', 'unsure', 'waiting'])
    office.issue = issue
    await next.goOn()
    expect(next.issues.map(({ fate }) => fate)).toEqual(['issued', 'lost', 'issued'])
    arrive()
    await begun
    expect((await office.codes()).map(({ group }) => group)).toEqual(['g-02', 'g-01', 'g-02', 'g-03'])
  })

  test('a refusal stops it and is told; what is given up is not asked for', async () => {
    const { issue } = office
    office.issue = (wish) => issue(wish.group === 'g-02' ? { ...wish, group: 'gone' } : wish)
    await issuing.begin(wishes)
    expect(fates()).toEqual(['issued', 'refused', 'waiting'])
    expect(issuing.problem?.code).toBe('bad-input')
    issuing.giveUp()
    expect(fates()).toEqual(['issued'])
  })
})
