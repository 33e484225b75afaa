import type { IncomingMessage } from 'node:http'
import type { CivilDate } from '@liaison-kit/core'
import type { Context } from 'hono'
import type * as z from 'zod'
import type { Access } from '../access/access-book.ts'
import type { CommitteeBook } from '../book/committee-book.ts'
import type { Hub } from '../hub.ts'
import type { Problem } from '../problem.ts'
import type { ProblemCodeName } from './problem-codes.ts'

/** Present when a real server listens; absent in tests that ask the app directly. */
export type Bindings = { incoming?: IncomingMessage }
/** What is known of a request on its way in. */
export interface Variables {
  requestId: string
  /** Why it is refused before anything is looked up. */
  refusal: Problem | undefined
}
export type Env = { Bindings: Bindings; Variables: Variables }
export type Ctx = Context<Env>

/** Under it lies everything of one committee. */
export const C = '/v1/committees/{c}'

/** Who may call: anybody; anybody while the committee is public, else whoever signed in; whoever signed in; the county. */
export type Who = 'all' | 'public' | 'signed-in' | 'county'

/** What an answer is made of, for the description of the hub. */
export interface AnswerShape {
  /** In a few Chinese words. */
  description: string
  /** Of a JSON body. */
  schema?: z.ZodType
  /** Of a body that is no JSON. */
  type?: string
}

/** A call, once it is clear who asks and that the request is well formed. */
export interface Call<W extends Who, P extends string, Q, B> {
  c: Ctx
  hub: Hub
  /** The committee asked about. */
  book: P extends `${typeof C}/${string}` ? CommitteeBook : undefined
  /** Who asks. */
  access: W extends 'signed-in' | 'county' ? Access : W extends 'public' ? Access | undefined : undefined
  /** Where the request comes from. */
  address: string
  query: Q
  body: B
}

/** One call of the hub: what parses a request describes it, too. */
export interface RouteDefinition<W extends Who, P extends string, Q, B> {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** As OpenAPI writes it: `/v1/committees/{c}/entries`. */
  path: P
  /** In a few Chinese words. */
  summary: string
  /** More about it, for whoever writes a program against the hub; Chinese. */
  description?: string
  who: W
  /** Parameters in the URL, a strict object; none unless given. */
  query?: z.ZodType<Q>
  /** Of a JSON body; none is read unless given. */
  body?: z.ZodType<B>
  /** Whether nothing is wrong with a body by its schema, where that can be told sooner than by asking it. */
  isBody?(sent: unknown): sent is B
  /** The media types of a body that is no JSON; `run` reads it, where there is no `receive`. */
  bytes?: readonly string[]
  /** Receives a body that may be JSON or something else; `bytes` then names the other types. JSON is received unless given. */
  receive?(asked: { c: Ctx; query: NoInfer<Q>; take(bytes: number): void }): Promise<unknown>
  /** What is said of a body that is no JSON, where that wants more words. */
  wrongType?: string
  /** What a body may hold, in bytes; 1 MiB unless given. */
  largest?: number
  /** What a call costs beyond 1, of what an address may spend without signing in. */
  surcharge?(asked: { query: Q; today: CivilDate }): number
  /** What is asked of a body before its form, such as how long its lists are. */
  before?(body: unknown): void
  /** Answers other than problems, by status. */
  answers: Readonly<Record<number, AnswerShape>>
  /** Codes of the problems that only this call knows. */
  problems?: readonly ProblemCodeName[]
  run(call: Call<W, P, Q, B>): Promise<Response> | Response
}

/** A route, whatever it takes. */
export type Route = RouteDefinition<Who, string, unknown, unknown>

/** Lets the compiler check a route against what it takes where it is written. */
export function route<const W extends Who, const P extends string, Q = Record<never, never>, B = undefined>(
  definition: RouteDefinition<W, P, Q, B>,
): Route {
  return definition as unknown as Route
}

/** What is about persons, or says who somebody is, is kept nowhere on its way. */
export const PERSONAL = { 'Cache-Control': 'no-store' }
