import { expect, test } from 'vitest'
import { attendanceSheets, cleanRoster, faultyRoster } from './sheet-import.examples.ts'
import { faultCount, tallyOf } from './tally.ts'

test('people are counted by row; the groups a roster names, by themselves', () => {
  expect(tallyOf(cleanRoster)).toEqual({
    rows: { added: 2, changed: 1, same: 1, 'left-out': 1, fault: 0 },
    headings: { added: 1, changed: 0, same: 0, 'left-out': 0, fault: 0 },
  })
})

test('so are rows of marks and the gatherings over them', () => {
  expect(tallyOf(attendanceSheets)).toEqual({
    rows: { added: 1, changed: 1, same: 0, 'left-out': 1, fault: 0 },
    headings: { added: 1, changed: 0, same: 0, 'left-out': 0, fault: 0 },
  })
})

test('faults that are only counted count', () => {
  expect([faultCount(cleanRoster), faultCount(faultyRoster), faultCount({ ...faultyRoster, moreFaults: 7 })]).toEqual([
    0, 2, 9,
  ])
})
