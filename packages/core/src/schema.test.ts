import { describe, expect, expectTypeOf, test } from 'vitest'
import * as z from 'zod'
import { shippedCharters } from './charters/shipped.ts'
import { smallLedger } from './ledger/small-ledger.ts'
import type { Charter as CharterType } from './model/charter.ts'
import type * as model from './model/ledger.ts'
import * as schema from './schema.ts'

test('what a schema reads is the hand-written type, in both directions', () => {
  expectTypeOf<z.output<typeof schema.Charter>>().toEqualTypeOf<CharterType>()
  expectTypeOf<z.output<typeof schema.Committee>>().toEqualTypeOf<model.Committee>()
  expectTypeOf<z.output<typeof schema.Term>>().toEqualTypeOf<model.Term>()
  expectTypeOf<z.output<typeof schema.Group>>().toEqualTypeOf<model.Group>()
  expectTypeOf<z.output<typeof schema.Member>>().toEqualTypeOf<model.Member>()
  expectTypeOf<z.output<typeof schema.Gathering>>().toEqualTypeOf<model.Gathering>()
  expectTypeOf<z.output<typeof schema.Attendance>>().toEqualTypeOf<model.Attendance>()
  expectTypeOf<z.output<typeof schema.Work>>().toEqualTypeOf<model.Work>()
  expectTypeOf<z.output<typeof schema.Handling>>().toEqualTypeOf<model.Handling>()
  expectTypeOf<z.output<typeof schema.Decision>>().toEqualTypeOf<model.Decision>()
  expectTypeOf<z.output<typeof schema.Contact>>().toEqualTypeOf<model.Contact>()
  expectTypeOf<z.output<typeof schema.Issued>>().toEqualTypeOf<model.Issued>()
  expectTypeOf<z.output<typeof schema.Ledger>>().toEqualTypeOf<model.Ledger>()
})

test.each(Object.values(shippedCharters))('the shipped charter $id is valid in full', (charter) => {
  const ledger = smallLedger()
  ledger.committee.charters[0].charter = JSON.parse(JSON.stringify(charter))
  expect(schema.ledgerFaults(ledger)).toEqual([])
})

describe('JSON Schema', () => {
  test('every schema has one, strict, with the patterns of its texts', () => {
    const json = z.toJSONSchema(schema.Ledger)
    expect(json.required).toEqual([
      'format',
      'committee',
      'terms',
      'groups',
      'members',
      'gatherings',
      'attendance',
      'works',
    ])
    expect(json.additionalProperties).toBe(false)
    expect(z.toJSONSchema(schema.Contact).properties).toEqual({
      id: { type: 'string', pattern: '^[A-Za-z0-9._-]{1,64}$' },
      member: { type: 'string', pattern: '^[A-Za-z0-9._-]{1,64}$' },
      group: { type: 'string', pattern: '^[A-Za-z0-9._-]{1,64}$' },
      from: { type: 'string', format: 'date' },
      to: { type: 'string', format: 'date' },
    })
    for (const thing of [
      schema.Charter,
      schema.Committee,
      schema.Member,
      schema.Gathering,
      schema.Work,
      schema.Issued,
    ]) {
      expect(z.toJSONSchema(thing)).toMatchObject({ type: 'object', additionalProperties: false })
    }
  })
})

test('the door', () => {
  expect(Object.keys(schema).sort()).toMatchInlineSnapshot(`
    [
      "Attendance",
      "Charter",
      "Committee",
      "Contact",
      "Decision",
      "Gathering",
      "Group",
      "Handling",
      "Issued",
      "Ledger",
      "Member",
      "Term",
      "Work",
      "charterFaults",
      "defineCharter",
      "entryFaults",
      "isAbout",
      "ledgerFaults",
      "parseLedger",
    ]
  `)
})
