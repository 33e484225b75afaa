import type { Handling, Work } from '@liaison-kit/core'
import { afterEach, expect, it } from 'vitest'
import { MountedInbox } from '../test/mounted-inbox.ts'
import { sampleSource } from './report-inbox.examples.ts'
import { sampleLedger } from './sample-ledger.examples.ts'

declare global {
  var ran: boolean | undefined
}

afterEach(() => {
  document.body.textContent = ''
})

const NASTY: readonly [name: string, text: string][] = [
  ['a script', '<script>globalThis.ran = true</script>'],
  ['a picture that fails', '<img src=x onerror="globalThis.ran = true">'],
  ['an end of the element', '</p></li></ol><svg onload=globalThis.ran=true>'],
  ['a template', '\u0024{globalThis.ran = true} {{7*7}} `'],
  ['a formula', '=HYPERLINK("javascript:ran=true","点我")'],
  ['emoji and a surrogate alone', '🏞️👨‍👩‍👧‍👦 \ud83d 末'],
  ['marks of direction', 'a\u202Eاب\u2066 123 \u200F末'],
  ['control characters', '甲\u0007\u0001\u000b\u001b[31m乙\u007f'],
  ['spaces that count', '甲  乙\t丙\n\n  丁\u00a0戊\u3000己'],
  ['a hundred thousand characters', '长文'.repeat(50_000)],
]

it.each(NASTY)('comes back to the letter and never runs: %s', async (_, text) => {
  const work: Work = {
    ...sampleLedger.works[0]!,
    title: text,
    situation: text,
    problem: text,
    advice: text,
    place: text,
    personalDataReason: text,
  }
  const handling: Handling[] = [
    { id: 'f1', work: work.id, date: '2012-06-12', step: 'instructed', by: text, text },
    { id: 'f2', work: work.id, date: '2012-06-13', step: 'answered', result: text, text },
  ]
  const mounted = await MountedInbox.with(sampleSource({ ledger: { ...sampleLedger, works: [work], handling } }))
  mounted.one('.queue[value=all]').click()
  await mounted.settled()
  expect(mounted.one('.case bdi').textContent).toBe(text)
  mounted.one('.case .open').click()
  await mounted.settled()
  const shown = (selector: string): (string | null)[] => mounted.all(selector).map((one) => one.textContent)
  expect(shown('#heading bdi')).toEqual([text])
  expect(shown('.original .matter')).toEqual([text, text, text])
  expect(shown('.facts bdi').filter((value) => value === text)).toHaveLength(2)
  expect(shown('.life-text')).toEqual([text, text])

  mounted.one('.take [value=adopted]').click()
  await mounted.settled()
  // A text field has no carriage returns, and what is recorded has no blanks around it.
  const edited = `编辑：${text}。`
  await mounted.fill('text', edited)
  mounted.one('form [type=submit]').click()
  await mounted.settled()
  const recorded = mounted.source.ledger.handling?.find(({ step }) => step === 'adopted')
  expect(recorded?.text).toBe(edited)
  expect(shown('.handling > .matter')).toEqual([edited])
  expect(globalThis.ran).toBeUndefined()
})
