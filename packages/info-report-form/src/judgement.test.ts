import { handCheck } from '@liaison-kit/core/hand-check'
import { entryFaults } from '@liaison-kit/core/schema'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Draft, draftFaults, FIELDS, type Field, newDraft, workOf } from './draft.ts'
import { formWords } from './info-report-form.words.ts'

// The form judges by plain code, the hub by its schemas: what the one lets through the other takes, and what the hub would refuse is
// pointed out at the same field.

const TODAY = '2012-03-20'

const half = fc.constantFrom('\ud83d', '\udca7', '水\ud83d', '\udca7水', '\ud83d\ud83d\udca7')
const words = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('渠水不足', '东河乡上水村', '建议修渠') },
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(
    '',
    ' ',
    '\u3000\n',
    '=1+1',
    '<b>',
    '\u0000',
    '\u202e',
    '13800000000',
    '村'.repeat(61),
    '字'.repeat(1501),
  ),
  half,
)
const values: Record<Field, fc.Arbitrary<string>> = {
  title: words,
  category: fc.constantFrom('', 'health', 'livelihood'),
  channel: fc.constantFrom('', 'visit', 'other'),
  date: fc.constantFrom('', '2012-03-20', '2012-02-30', '2012-03', '1999-12-31', '2012-03-21'),
  member: fc.constantFrom('', 'm001'),
  place: words,
  derivedFrom: fc.constantFrom('', 'gatherings/a1', 'gatherings/a1 works/w1'),
  situation: words,
  problem: words,
  advice: words,
  personalDataReason: words,
}
const drafts: fc.Arbitrary<Draft> = fc
  .record(values, { requiredKeys: ['title', 'category', 'channel', 'situation', 'problem', 'advice'] })
  .chain((typed) =>
    fc
      .array(fc.constantFrom(`sha256-${'a'.repeat(64)}`, `sha256-${'0'.repeat(64)}`), { maxLength: 2 })
      .map((files) => newDraft(typed as Draft['values'], undefined, files)),
  )

const refusedByHub = (draft: Draft): ReturnType<typeof entryFaults> => {
  const work = workOf(draft, 'g-01', TODAY)
  return entryFaults(`works/${work.id}`, work)
}

describe('the judgement of the form and that of the hub', () => {
  it('what the form lets through, hand check and schema take', () => {
    let passed = 0
    fc.assert(
      fc.property(drafts, (draft) => {
        if (draftFaults(draft, TODAY).length > 0) return
        passed += 1
        expect(refusedByHub(draft)).toEqual([])
        expect(handCheck('works', workOf(draft, 'g-01', TODAY))).toBe(true)
      }),
      { numRuns: 3000, seed: 7 },
    )
    expect(passed).toBeGreaterThan(100)
  })

  it('hand check and schema say the same of every draft, and the form finds fault with each field that they refuse', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const refused = refusedByHub(draft)
        expect(handCheck('works', workOf(draft, 'g-01', TODAY))).toBe(refused.length === 0)
        const flagged = new Set<string>(draftFaults(draft, TODAY).map(({ field }) => field))
        const fields = refused.map(({ path }) => FIELDS.find((field) => path.includes(field)))
        expect(fields.filter((field) => !field || !flagged.has(field))).toEqual([])
      }),
      { numRuns: 2000, seed: 7 },
    )
  })

  it('half a character is refused in the same words', () => {
    const whole = { title: '题', category: 'health', channel: 'visit', situation: '一', problem: '二', advice: '三' }
    const draft = newDraft({ ...whole, problem: '水\ud83d' })
    const [fault] = draftFaults(draft, TODAY)
    expect(fault).toEqual({ field: 'problem', code: 'broken' })
    expect(refusedByHub(draft).map(({ message }) => message)).toEqual([formWords['zh-CN'].fault(fault!)])
    expect(draftFaults(newDraft({ ...whole, problem: '水💧\u200d' }), TODAY)).toEqual([])
  })
})
