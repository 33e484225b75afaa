import { type DestinationStream, destination, pino } from 'pino'

/**
 * Where the hub tells its operator what happens: structured lines. Nothing that is about persons goes in: no address, token, body or
 * query, no path with ids in it, and of an error that wraps another only the other's name.
 */
export interface Logger {
  debug(fields: object, message: string): void
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}

export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** The level a text names; `info` where it names none. */
export function logLevelIn(text: string | undefined): LogLevel {
  return LOG_LEVELS.find((level) => level === text) ?? 'info'
}

/**
 * A log of JSON lines, each `{ level, time, msg, … }` with the time in RFC 3339.
 * @param to standard error unless given
 */
export function openLog(level: LogLevel, to: DestinationStream = destination({ dest: 2, sync: true })): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { error: told },
    },
    to,
  )
}

/** Of an error what helps to find its place, and nothing it may quote: a parser's message holds a piece of what it could not read. */
export function told(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error }
  const { name, cause } = error
  const code = codeOf(error)
  const stack = error.stack?.split('\n').filter((line) => /^\s+at /.test(line))
  return {
    name,
    ...(code !== undefined && { code }),
    ...(!(error instanceof SyntaxError) && { message: error.message }),
    ...(stack && { stack: stack.map((line) => line.trim()) }),
    ...(cause instanceof Error && { cause: { name: cause.name, code: codeOf(cause) } }),
  }
}

const codeOf = (error: Error): string | undefined => ('code' in error ? String(error.code) : undefined)
