import type { Command } from './command.ts'

/** Every command, loaded only when it is called: judging a file does not wait for a database. */
export const commands: Record<string, () => Promise<Command>> = {
  assess: async () => (await import('./assess-command.ts')).assessCommand,
  charter: async () => (await import('./charter-command.ts')).charterCommand,
  import: async () => (await import('./import-command.ts')).importCommand,
  serve: async () => (await import('./serve-command.ts')).serveCommand,
  access: async () => (await import('./access-command.ts')).accessCommand,
  verify: async () => (await import('./verify-command.ts')).verifyCommand,
}
