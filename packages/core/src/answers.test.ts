import { describe, expect, it } from 'vitest'
import { answersDue } from './answers.ts'
import { shache2012 } from './charters/shache-2012.ts'
import { county } from './duties/situation.ts'
import { LedgerFaults } from './model/fault.ts'
import type { Handling, Ledger } from './model/ledger.ts'

const reports = county.works('info-report', ['2012-01-20', '2012-02-20'])

const step = (id: string, date: string, step: Handling['step'], more: Partial<Handling> = {}): Handling => ({
  id,
  work: 'info-report-1',
  date,
  step,
  ...more,
})
const withSteps = (...handling: Handling[]): Ledger => ({ ...reports.ledger, handling })

describe('answers that are awaited', () => {
  const forwarded = withSteps(step('h1', '2012-02-01', 'forwarded', { to: '县水利局' }))

  it('an answer is due 90 days after forwarding', () => {
    expect(answersDue(forwarded, '2012-02-01')).toEqual([
      {
        work: 'info-report-1',
        kind: 'info-report',
        group: 'g',
        forwarded: '2012-02-01',
        to: ['县水利局'],
        due: '2012-05-01',
        assumed: true,
        overdue: false,
        daysLeft: 90,
        evidence: ['handling/h1'],
      },
    ])
  })

  it('it is overdue the day after the due day', () => {
    expect(answersDue(forwarded, '2012-05-01')[0]).toMatchObject({ overdue: false, daysLeft: 0 })
    expect(answersDue(forwarded, '2012-05-02')[0]).toMatchObject({ overdue: true, daysLeft: -1 })
  })

  it('it is not awaited before it was forwarded', () => {
    expect(answersDue(forwarded, '2012-01-31')).toEqual([])
    expect(answersDue(reports.ledger, '2012-05-02')).toEqual([])
  })

  it('an answer ends the waiting on its day, whatever it says, and later steps are not seen', () => {
    const limited = withSteps(
      step('h1', '2012-02-01', 'forwarded'),
      step('h2', '2012-04-01', 'answered', { result: 'limited' }),
    )
    expect(answersDue(limited, '2012-03-31')).toHaveLength(1)
    expect(answersDue(limited, '2012-04-01')).toEqual([])
  })

  it('forwarded again before an answer it waits since the first time, for all; after an answer anew', () => {
    const again = withSteps(
      step('h3', '2012-03-01', 'forwarded', { to: '县农业局' }),
      step('h1', '2012-02-01', 'forwarded', { to: '县水利局' }),
      step('h2', '2012-04-01', 'answered'),
      step('h4', '2012-04-02', 'forwarded'),
    )
    expect(answersDue(again, '2012-03-01')).toMatchObject([
      { forwarded: '2012-02-01', to: ['县水利局', '县农业局'], evidence: ['handling/h1', 'handling/h3'] },
    ])
    expect(answersDue(again, '2012-04-02')).toMatchObject([
      { forwarded: '2012-04-02', to: [], due: '2012-07-01', evidence: ['handling/h4'] },
    ])
  })

  it('by due day, then work', () => {
    const other = { work: 'info-report-2' }
    const both = withSteps(step('h1', '2012-03-02', 'forwarded'), step('h2', '2012-03-01', 'forwarded', other))
    expect(answersDue(both, '2012-04-01').map(({ work }) => work)).toEqual(['info-report-2', 'info-report-1'])
    const one = withSteps(step('h1', '2012-03-01', 'forwarded', other), step('h2', '2012-03-01', 'forwarded'))
    expect(answersDue(one, '2012-04-01').map(({ work }) => work)).toEqual(['info-report-1', 'info-report-2'])
  })

  it('the days allowed are those of the charter in force, and of its value, on the day of forwarding', () => {
    const answerDueDays = [
      { since: '2012-01-01', value: 90, cites: [] },
      { since: '2012-03-01', value: 30, cites: [] },
    ]
    const charter = { ...shache2012, id: 'own', values: { ...shache2012.values, answerDueDays } }
    const dueOf = (date: string) => {
      const { committee } = reports.charters([{ from: '2012-01-01', charter }]).ledger
      return answersDue({ ...withSteps(step('h1', date, 'forwarded')), committee }, '2012-12-31')[0]
    }
    expect(dueOf('2012-02-29')).toMatchObject({ due: '2012-05-29' })
    expect(dueOf('2012-03-01')).toMatchObject({ due: '2012-03-31' })
    expect(dueOf('2012-03-01')).not.toHaveProperty('assumed')
  })

  it('no due day lies beyond the calendar', () => {
    const last = withSteps(step('h1', '9999-12-01', 'forwarded'))
    expect(answersDue(last, '9999-12-31')[0]).toMatchObject({ due: '9999-12-31', overdue: false })
  })

  it('are refused for what is no day', () => {
    expect(() => answersDue(forwarded, '2012-02-30')).toThrow(LedgerFaults)
  })
})
