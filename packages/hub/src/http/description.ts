// A door: what the hub says of itself, for whoever describes it elsewhere.
import type { Hub } from '../hub.ts'
import { type OpenApi, openApiOf } from './openapi.ts'
import { DEFAULT_LIMITS } from './operations/limits.ts'
import { type RouteParts, routesOf } from './routes.ts'

export type { OpenApi } from './openapi.ts'
export { PROBLEM_CODES, type ProblemCode, type ProblemCodeName } from './problem-codes.ts'
export { type Call, callsOf } from './reference/call.ts'
export type { Who } from './route.ts'

/** The document that every hub of this release answers `/openapi.json` with; no store is opened, and nothing listens. */
export function hubDescription(): OpenApi {
  // Only what runs a call asks for these, and none is run.
  return openApiOf(routesOf({} as Hub, { limits: DEFAULT_LIMITS } as RouteParts))
}
