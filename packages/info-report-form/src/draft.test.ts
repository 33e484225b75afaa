import { describe, expect, it } from 'vitest'
import {
  type Draft,
  draftFaults,
  draftOf,
  edited,
  type Field,
  findsIn,
  isBlank,
  lengthOf,
  MATTER_LIMIT,
  maskedIn,
  newDraft,
  shownValue,
  TITLE_LIMIT,
  withFiles,
  workOf,
} from './draft.ts'
import { exampleWork } from './info-report-form.examples.ts'

const TODAY = '2012-03-20'
const whole = draftOf(exampleWork)
const but = (field: Field, value: string): Draft => edited(whole, field, value)

describe('what is wrong with a draft', () => {
  it.each<[string, Draft, ReturnType<typeof draftFaults>]>([
    ['nothing, when all is there', whole, []],
    ['nothing, without member and place', edited(but('member', ''), 'place', ''), []],
    [
      'whatever was never touched, in the order of the form, but the day: it is today',
      newDraft(),
      (['title', 'category', 'channel', 'situation', 'problem', 'advice'] as const).map((field) => ({
        field,
        code: 'missing',
      })),
    ],
    ['blanks are not a title', but('title', ' \u3000\n'), [{ field: 'title', code: 'missing' }]],
    ['a title at its limit is not too long', but('title', '水'.repeat(TITLE_LIMIT)), []],
    ['an emoji is one character', but('title', '💧'.repeat(TITLE_LIMIT)), []],
    [
      'one over it is',
      but('title', '水'.repeat(TITLE_LIMIT + 1)),
      [{ field: 'title', code: 'too-long', count: TITLE_LIMIT + 1 }],
    ],
    ['today is not too late', but('date', TODAY), []],
    ['tomorrow is', but('date', '2012-03-21'), [{ field: 'date', code: 'future' }]],
    ['no day', but('date', ''), [{ field: 'date', code: 'missing' }]],
    ['a day that does not exist', but('date', '2012-02-30'), [{ field: 'date', code: 'missing' }]],
    ['the matter at its limit', matter(MATTER_LIMIT), []],
    [
      'one over it, told at the longest part',
      matter(MATTER_LIMIT + 1),
      [{ field: 'problem', code: 'too-long', count: MATTER_LIMIT + 1 }],
    ],
  ])('%s', (_name, draft, faults) => {
    expect(draftFaults(draft, TODAY)).toEqual(faults)
  })

  it('takes no day for too late where today is not known', () => {
    expect(draftFaults(but('date', '2999-01-01'), undefined)).toEqual([])
    expect(draftFaults(but('date', ''), undefined)).toEqual([{ field: 'date', code: 'missing' }])
  })
})

describe('a draft as a work', () => {
  it('comes back as it was', () => {
    expect(workOf(whole, 'g-01', TODAY)).toEqual(exampleWork)
    expect(Object.keys(workOf(whole, 'g-01', TODAY))).toEqual(Object.keys(exampleWork))
  })

  it('leaves out what is not required and empty, and takes today where no day was given', () => {
    const draft = newDraft({ title: '题', category: 'health', channel: 'other', place: ' ', situation: '一' })
    expect(workOf(draft, 'g-01', TODAY)).toEqual({
      id: draft.work,
      kind: 'info-report',
      group: 'g-01',
      date: TODAY,
      title: '题',
      category: 'health',
      channel: 'other',
      situation: '一',
      problem: '',
      advice: '',
    })
  })

  it('keeps every letter', () => {
    const text = '  =HYPERLINK("x")\u202e<img src=x>\t💧\n'
    expect(workOf(but('situation', text), 'g-01', TODAY).situation).toBe(text)
  })
})

describe('the ids of a draft', () => {
  it('are made when it is begun and stay while it is written', () => {
    const draft = newDraft()
    const later = edited(edited(draft, 'title', '一'), 'title', '二')
    expect([later.work, later.entry]).toEqual([draft.work, draft.entry])
    expect(draft.work).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(draft.work).not.toBe(draft.entry)
  })

  it('a report taken back is the same work under a new entry', () => {
    expect(whole.work).toBe(exampleWork.id)
    expect(draftOf(exampleWork).entry).not.toBe(whole.entry)
  })

  it('what the page has already been handed is never changed under its id', () => {
    const frozen: Draft = { ...whole, frozen: true }
    const changed = edited(frozen, 'title', '另一个标题')
    expect(changed.work).toBe(frozen.work)
    expect(changed.entry).not.toBe(frozen.entry)
    expect(changed.frozen).toBeUndefined()
  })
})

describe('a draft', () => {
  it('survives being stored as JSON', () => {
    expect(JSON.parse(JSON.stringify(whole))).toEqual(whole)
  })

  it('is blank until something is typed, and again when all of it is taken out', () => {
    expect(isBlank(newDraft())).toBe(true)
    expect(isBlank(edited(newDraft(), 'advice', '一'))).toBe(false)
    expect(isBlank(edited(edited(newDraft(), 'advice', '一'), 'advice', ''))).toBe(true)
  })

  it('shows today as its day until another is given, and keeps a day that was taken out empty', () => {
    expect(shownValue(newDraft(), 'date', TODAY)).toBe(TODAY)
    expect(shownValue(newDraft(), 'date', undefined)).toBe('')
    expect(shownValue(edited(newDraft(), 'date', ''), 'date', TODAY)).toBe('')
  })

  it('counts as a person does', () => {
    expect(lengthOf('渠水💧')).toBe(3)
  })
})

function matter(length: number): Draft {
  const problem = '字'.repeat(length - 200)
  return newDraft({ ...whole.values, situation: '情'.repeat(100), problem, advice: '议'.repeat(100) })
}

describe('personal data in a draft', () => {
  const called = but('problem', '请打 13800000000 或 a@example.com')

  it('is a fault of each field that holds some, until a reason is given, which is recorded', () => {
    const both = edited(called, 'title', '车牌粤B12345')
    expect(draftFaults(both, TODAY)).toEqual([
      { field: 'title', code: 'personal' },
      { field: 'problem', code: 'personal' },
    ])
    expect(draftFaults(edited(both, 'personalDataReason', ' \n'), TODAY)).toHaveLength(2)
    const given = edited(both, 'personalDataReason', ' 本人同意公开 ')
    expect(draftFaults(given, TODAY)).toEqual([])
    expect(workOf(given, 'g-01', TODAY).personalDataReason).toBe('本人同意公开')
  })

  it('no reason is recorded where there is none', () => {
    expect(workOf(but('personalDataReason', '本人同意'), 'g-01', TODAY)).toEqual(exampleWork)
  })

  it('is masked one by one, in its place, and the text keeps its length', () => {
    const [phone, mail] = findsIn(called)
    expect(called.values.problem?.slice(phone?.from, phone?.to)).toBe('13800000000')
    const once = maskedIn(called, phone!)
    expect(once.values.problem).toBe('请打 138******00 或 a@example.com')
    const [left] = findsIn(once)
    expect(left).toEqual(mail)
    expect(findsIn(maskedIn(once, left!))).toEqual([])
  })
})

describe('where a report comes from, and its pictures', () => {
  it('go with it and come back', () => {
    const work = {
      ...exampleWork,
      derivedFrom: ['gatherings/a1', 'works/w1'],
      files: [`sha256-${'a'.repeat(64)}`],
    }
    expect(workOf(draftOf(work), 'g-01', TODAY)).toEqual(work)
  })

  it('pictures alone are something that could be lost', () => {
    expect(isBlank(withFiles(newDraft(), ['sha256-a']))).toBe(false)
  })

  it('a member reports for nobody else', () => {
    expect(workOf(whole, 'g-01', TODAY, 'm002').member).toBe('m002')
  })
})
