import { describe, expect, it } from 'vitest'
import { answerTime, type Standing, standingOf, stepsOf, unanswered } from './handling.ts'
import type { Handling } from './ledger.ts'

/** `03-01 adopted`: a step of 2012; those of one day in the order they are given. */
const taken = (...steps: string[]): Handling[] =>
  steps.map((text, index) => {
    const [day, step] = text.split(' ')
    return { id: `h${index + 1}`, work: 'w', date: `2012-${day}`, step: step as Handling['step'] }
  })
const ordered = (...steps: string[]): Handling[] => stepsOf({ handling: taken(...steps) }, '2012-12-31').get('w') ?? []

describe('where a work stands', () => {
  it.each<[sentence: string, steps: string[], Standing]>([
    ['nothing was done', [], 'new'],
    ['received', ['03-01 received'], 'received'],
    ['adopted', ['03-01 received', '03-02 adopted'], 'adopted'],
    ['kept', ['03-01 received', '03-02 kept'], 'kept'],
    ['returned', ['03-01 received', '03-02 returned'], 'returned'],
    ['forwarded: an answer is awaited', ['03-02 adopted', '03-03 forwarded'], 'forwarded'],
    ['answered', ['03-03 forwarded', '04-01 answered'], 'answered'],
    ['answered without having been forwarded', ['03-01 received', '04-01 answered'], 'answered'],
    ['an instruction alone moves nothing', ['03-01 instructed'], 'new'],
    ['an instruction stands beside', ['03-02 adopted', '03-05 instructed'], 'adopted'],
    ['a step after return counts', ['03-02 returned', '03-09 received'], 'received'],
    ['returned, sent again and adopted', ['03-02 returned', '03-09 received', '03-10 adopted'], 'adopted'],
    ['recorded out of order, the day says', ['03-10 adopted', '03-01 received'], 'adopted'],
    ['of one day the one recorded last', ['03-01 adopted', '03-01 returned'], 'returned'],
    ['forwarded twice, one answer after both', ['03-03 forwarded', '03-08 forwarded', '04-01 answered'], 'answered'],
    ['forwarded again after the answer', ['03-03 forwarded', '04-01 answered', '04-02 forwarded'], 'forwarded'],
    ['answered between two forwardings', ['04-02 forwarded', '04-01 answered', '03-03 forwarded'], 'forwarded'],
    ['answered on the day of forwarding', ['03-03 forwarded', '03-03 answered'], 'answered'],
    ['the same, recorded the other way round', ['03-03 answered', '03-03 forwarded'], 'answered'],
    ['awaited, although it was kept meanwhile', ['03-03 forwarded', '03-09 kept'], 'forwarded'],
    ['a proposal filed', ['03-01 filed'], 'filed'],
    ['not filed', ['03-01 not-filed'], 'not-filed'],
    ['assigned', ['03-01 filed', '03-05 assigned'], 'assigned'],
    ['its answer', ['03-05 assigned', '05-01 answered'], 'answered'],
    ['rated', ['05-01 answered', '05-09 rated'], 'rated'],
  ])('%s', (_, steps, standing) => {
    expect(standingOf(ordered(...steps))).toBe(standing)
  })
})

describe('the steps of a work', () => {
  it('are those up to the day, that day included, by day; those of one day as they were recorded', () => {
    const handling = taken('03-03 forwarded', '03-01 received', '03-01 adopted', '03-04 answered')
    expect(stepsOf({ handling }, '2012-03-03').get('w')).toEqual([handling[1], handling[2], handling[0]])
    expect(stepsOf({ handling }, '2012-02-29').size).toBe(0)
    expect(stepsOf({}, '2012-03-03').size).toBe(0)
  })

  it('leave what was handed in as it was', () => {
    const handling = taken('03-03 forwarded', '03-01 received')
    const before = JSON.parse(JSON.stringify(handling))
    stepsOf({ handling }, '2012-12-31')
    expect(handling).toEqual(before)
  })

  it('of two forwardings without an answer both wait', () => {
    expect(unanswered(ordered('03-03 forwarded', '03-08 forwarded')).map(({ date }) => date)).toEqual([
      '2012-03-03',
      '2012-03-08',
    ])
  })
})

describe('the day an answer is due', () => {
  it('is so many days after, by the value of the day of forwarding', () => {
    const allowed = [
      { since: '2012-01-01', value: 90, cites: [], assumed: true as const },
      { since: '2012-03-01', value: 30, cites: [] },
    ]
    expect(answerTime('2012-02-29', allowed)).toEqual({ due: '2012-05-29', assumed: true })
    expect(answerTime('2012-03-01', allowed)).toEqual({ due: '2012-03-31' })
    expect(answerTime('9999-12-01', allowed)).toEqual({ due: '9999-12-31' })
  })
})
