/** Where the document of the hub keeps a schema by this name. */
export const SCHEMAS = '#/components/schemas/'

/** For `.meta`: this is described by a schema of the document, and read by something else than zod. */
export function schemaRef(...names: string[]): Record<string, unknown> {
  const refs = names.map((name) => (name === 'null' ? { type: 'null' } : { $ref: SCHEMAS + name }))
  return refs.length === 1 ? refs[0]! : { anyOf: refs }
}
