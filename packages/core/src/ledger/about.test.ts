import { describe, expect, test } from 'vitest'
import { aboutOf, isAbout, parseAbout, thingsOf } from './about.ts'
import { smallLedger } from './small-ledger.ts'

describe('isAbout', () => {
  test.each([
    'committee',
    'terms/t12',
    'groups/g-01',
    'members/m.1_x-Y',
    'gatherings/a1',
    'attendance/a1/m001',
    'works/w1',
    'handling/h1',
    'decisions/d1',
    'contacts/c1',
    'issued/b1',
    `works/${'x'.repeat(64)}`,
  ])('%s is one', (about) => expect(isAbout(about)).toBe(true))

  test.each([
    '',
    'committee/x',
    'works',
    'works/',
    'works/a/b',
    'works/a b',
    'works/编号',
    `works/${'x'.repeat(65)}`,
    'attendance/a1',
    'attendance/a1/',
    'attendance/a1/m1/x',
    'erasures/e1',
    'constructor/x',
    '__proto__/x',
    '/works/a',
    'works/a\n',
    7,
    null,
  ])('%j is none', (about) => expect(isAbout(about)).toBe(false))
})

test('an about is taken apart and put together', () => {
  expect(parseAbout('attendance/a1/m001')).toEqual({ kind: 'attendance', ids: ['a1', 'm001'] })
  expect(aboutOf('attendance', { gathering: 'a1', member: 'm001', mark: 'present' })).toBe('attendance/a1/m001')
})

test('the things of a ledger come in its order', () => {
  expect([...thingsOf(smallLedger())].map(({ about }) => about)).toEqual([
    'committee',
    'terms/t12',
    'terms/t13',
    'groups/g-01',
    'groups/g-02',
    'members/m001',
    'members/m002',
    'gatherings/a1',
    'gatherings/a2',
    'attendance/a1/m001',
    'attendance/a2/m001',
    'works/w1',
    'works/w2',
    'works/w3',
    'works/w4',
    'handling/h1',
    'decisions/d1',
    'contacts/c1',
    'issued/b1',
  ])
})
