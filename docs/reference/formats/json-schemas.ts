import { Charter, Ledger } from '@liaison-kit/core/schema'
import * as z from 'zod'
import { charterFields as charterFieldsEn } from './charter-fields.en.ts'
import { charterFields } from './charter-fields.zh-CN.ts'
import { ledgerFields as ledgerFieldsEn } from './ledger-fields.en.ts'
import { ledgerFields } from './ledger-fields.zh-CN.ts'
import { CHARTER_PARTS, fieldsIn, LEDGER_PARTS, type Part } from './parts.ts'
import type { FieldTexts, JsonSchema } from './schema-fields.ts'

/** The names of the files the site offers. */
export const LEDGER_SCHEMA_FILE = 'liaison-ledger-1.schema.json'
export const CHARTER_SCHEMA_FILE = 'liaison-charter-1.schema.json'

/** The JSON Schema (2020-12) of a ledger, each field with what it means. */
export function ledgerSchema(): JsonSchema {
  const schema = z.toJSONSchema(Ledger) as JsonSchema
  describe(schema, LEDGER_PARTS, ledgerFields, ledgerFieldsEn)
  return { ...schema, title: 'liaison-ledger/1' }
}

/** The JSON Schema (2020-12) of a charter, each field with what it means. */
export function charterSchema(): JsonSchema {
  const schema = z.toJSONSchema(Charter) as JsonSchema
  describe(schema, CHARTER_PARTS, charterFields, charterFieldsEn)
  return { ...schema, title: 'liaison-charter/1' }
}

/** Writes what each field means into a schema, in Chinese and in English. */
function describe(schema: JsonSchema, parts: readonly Part[], chinese: FieldTexts, english: FieldTexts): void {
  for (const part of parts) {
    for (const one of part.of(schema)) {
      for (const field of fieldsIn(part, one)) {
        field.schema.description = `${chinese[part.id]![field.path]} ${english[part.id]![field.path]}`
      }
    }
  }
}
