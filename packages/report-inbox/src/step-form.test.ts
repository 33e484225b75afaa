import type { Handling, Work } from '@liaison-kit/core'
import { handCheck } from '@liaison-kit/core/hand-check'
import { lifeWords } from '@liaison-kit/ui/life'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inboxWords } from './report-inbox.words.ts'
import { beginning, fieldsOf, originalText, type StepField, stepFaults, stepOf, valuesOf } from './step-form.ts'
import { stepsOffered } from './step-offer.ts'
import { VARIANTS } from './variant.ts'

const words = inboxWords['zh-CN']
const work: Work = {
  id: 'w',
  kind: 'info-report',
  group: 'g',
  date: '2012-03-01',
  title: '标题',
  situation: '情况\r\n第二行',
  advice: '建议',
}
const ORIGINAL = '标题\n\n情况\n第二行\n\n建议'
const STEPS = [...new Set([...VARIANTS['info-report'].steps, ...VARIANTS.proposal.steps])]
const about = (step: Handling['step']): Pick<Handling, 'id' | 'work' | 'step'> => ({ id: 'h', work: 'w', step })

describe('a step as the ledger takes it', () => {
  it('an adopted text that is the original is left out; an edited one is kept to the letter', () => {
    expect(originalText(work)).toBe(ORIGINAL)
    const typed = { date: '2012-03-02', text: ORIGINAL, note: '' }
    expect(stepOf(about('adopted'), typed, work)).toEqual({ ...about('adopted'), date: '2012-03-02' })
    expect(stepOf(about('adopted'), { ...typed, text: '改过' }, work)).toMatchObject({ text: '改过' })
  })

  it('both ratings stand in the result, the work before what came of it', () => {
    const typed = { date: '2012-03-02', ratedWork: 'satisfied', ratedResult: 'dissatisfied' }
    expect(stepOf(about('rated'), typed, work)).toEqual({
      ...about('rated'),
      date: '2012-03-02',
      result: 'satisfied/dissatisfied',
    })
    expect(valuesOf({ ...about('rated'), date: '2012-03-02', result: 'satisfied' }, work)).toMatchObject({
      ratedWork: 'satisfied',
      ratedResult: 'satisfied',
    })
  })

  it('mending keeps what the form does not ask about, and drops what was emptied', () => {
    const before: Handling = { ...about('kept'), date: '2012-03-02', by: '办公室', note: '旧' }
    expect(stepOf(about('kept'), { date: '2012-03-03', note: '' }, work, before)).toEqual({
      ...about('kept'),
      date: '2012-03-03',
      by: '办公室',
    })
  })

  it.each(STEPS)('%s: what the form gives is a step the ledger takes, and opens as it was typed', (step) => {
    const fields = fieldsOf(step, { words, life: lifeWords['zh-CN'], today: '2012-03-05', recipients: [] })
    const value = (name: StepField): fc.Arbitrary<string> => {
      const field = fields.find((one) => one.name === name)!
      if (name === 'date') return fc.constant('2012-03-04')
      if (field.kind !== 'select')
        return fc.string({ minLength: 1 }).filter((text) => text.trim() === text && text !== '')
      return fc.constantFrom(...(field.choices ?? []).map((choice) => (choice as { value: string }).value))
    }
    const typed = fc.record(Object.fromEntries(fields.map(({ name }) => [name, value(name)])))
    fc.assert(
      fc.property(typed, (values) => {
        const made = stepOf(about(step), values, work)
        expect(handCheck('handling', made)).toBe(true)
        expect(valuesOf(made, work)).toEqual(values)
      }),
    )
  })
})

describe('the form of a step', () => {
  it('begins today, an adoption with the original', () => {
    expect(beginning('kept', work, '2012-03-05')).toEqual({ date: '2012-03-05' })
    expect(beginning('adopted', work, '2012-03-05')).toEqual({ date: '2012-03-05', text: ORIGINAL })
  })

  it('takes today and no later day', () => {
    const on = (date: string) => stepFaults({ date } as Record<StepField, string>, words, '2012-03-05')
    expect(on('2012-03-05')).toEqual([])
    expect(on('2012-03-06')).toEqual([{ field: 'date', message: words.laterThanToday }])
  })

  it.each([
    ['returned', ['date', 'note']],
    ['not-filed', ['date', 'note']],
    ['forwarded', ['date', 'to']],
    ['assigned', ['date', 'to']],
    ['answered', ['date', 'result']],
    ['instructed', ['date', 'by', 'text']],
    ['rated', ['date', 'ratedWork', 'ratedResult']],
    ['adopted', ['date']],
  ] as const)('%s asks for %j', (step, required) => {
    const fields = fieldsOf(step, { words, life: lifeWords['zh-CN'], today: undefined, recipients: [] })
    expect(fields.filter(({ isOptional }) => !isOptional).map(({ name }) => name)).toEqual(required)
  })

  it('a result in somebody’s own words stays to be chosen', () => {
    const look = { words, life: lifeWords['zh-CN'], today: undefined, recipients: [], result: '部分解决' }
    const choices = fieldsOf('answered', look).find(({ name }) => name === 'result')?.choices
    expect(choices?.[3]).toEqual({ value: '部分解决', label: '部分解决' })
  })
})

describe('the steps offered', () => {
  const taken = (...steps: Handling['step'][]): Handling[] =>
    steps.map((step, index) => ({ id: `h${index}`, work: 'w', date: '2012-03-01', step }))
  const offered = (standing: Parameters<typeof stepsOffered>[1], ...steps: Handling['step'][]) =>
    stepsOffered(VARIANTS['info-report'], standing, taken(...steps))

  it('follow the life', () => {
    expect(offered('new').first).toEqual(['received', 'adopted', 'kept', 'returned', 'instructed'])
    expect(offered('adopted', 'adopted').first).toEqual(['forwarded', 'instructed'])
    expect(stepsOffered(VARIANTS.proposal, 'answered', taken('filed', 'assigned', 'answered')).first).toEqual(['rated'])
  })

  it('a forwarded one is not adopted again, but may be forwarded further or returned', () => {
    const { first, others } = offered('forwarded', 'received', 'adopted', 'forwarded')
    expect(first).toEqual(['answered', 'instructed'])
    expect(others).toEqual(['kept', 'returned', 'forwarded'])
  })

  it('one returned may be received and adopted anew', () => {
    expect(offered('returned', 'received', 'adopted', 'returned').first).toEqual(['received', 'adopted', 'kept'])
  })

  it('nothing is out of reach before it was done', () => {
    const { first, others } = offered('new')
    expect([...first, ...others].sort()).toEqual([...VARIANTS['info-report'].steps].sort())
  })
})
