import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { assess } from '../src/assess.ts'
import {
  addDays,
  civilDate,
  civilDateAt,
  dayNumber,
  daysBetween,
  daysInMonth,
  isCivilDate,
} from '../src/model/civil-date.ts'
import { EVERY, periodId, periodsOverlapping } from '../src/model/period.ts'
import { ledgerAndQuestion } from './random-ledger.ts'

// Run by itself, in a process whose TZ is set: prints what the machine's zone is, and one hash over all that the library answers.

const hash = createHash('sha256')
let answers = 0
const say = (answer: unknown): void => {
  hash.update(`${JSON.stringify(answer)}\n`)
  answers += 1
}

for (const { ledger, ...question } of fc.sample(ledgerAndQuestion(), { numRuns: 300, seed: 2012 })) {
  try {
    say(assess(ledger, question))
  } catch (error) {
    say(String(error))
  }
}

// Every day of two years and the ends of the calendar; in 2011 the zones here changed their clocks, and Samoa left out a day.
const days = Array.from({ length: 731 }, (_, n) => civilDate(dayNumber('2011-01-01') + n))
for (const day of [...days, '0001-01-01', '1899-12-31', '1900-02-28', '1970-01-01', '9999-12-31', '2011-02-30', '']) {
  say([day, isCivilDate(day)])
  if (!isCivilDate(day)) continue
  say([dayNumber(day), civilDate(dayNumber(day)), daysBetween('2000-02-29', day)])
  if (day < '9999') say([addDays(day, 1), addDays(day, 366)])
  if (day > '0002') say([addDays(day, -1), addDays(day, -366)])
  for (const every of EVERY)
    say([periodId(every, day), day < '9999' && periodsOverlapping(every, day, addDays(day, 40))])
}
for (let month = 1; month <= 12; month += 1) say([daysInMonth(2011, month), daysInMonth(2012, month)])

const HALF_HOUR = 1_800_000
const ZONES = ['Asia/Shanghai', 'America/St_Johns', 'Pacific/Kiritimati', 'Pacific/Apia', 'UTC']
for (let instant = Date.UTC(2011, 11, 28); instant < Date.UTC(2012, 0, 3); instant += HALF_HOUR) {
  say([civilDateAt(instant), civilDateAt(instant - 1), ...ZONES.map((zone) => civilDateAt(instant, zone))])
}

const local = new Date(Date.UTC(2011, 11, 31, 12)).toString()
console.log(JSON.stringify({ local, answers, hash: hash.digest('hex') }))
