import type { Command } from './command.ts'

/** Every command, loaded only when it is called: judging a file does not wait for a database. */
export const commands: Record<string, () => Promise<Command>> = {
  assess: async () => (await import('./assess-command.ts')).assessCommand,
  charter: async () => (await import('./charter-command.ts')).charterCommand,
  init: async () => (await import('./init-command.ts')).initCommand,
  import: async () => (await import('./import-command.ts')).importCommand,
  serve: async () => (await import('./serve-command.ts')).serveCommand,
  access: async () => (await import('./access-command.ts')).accessCommand,
  export: async () => (await import('./export-command.ts')).exportCommand,
  verify: async () => (await import('./verify-command.ts')).verifyCommand,
  erase: async () => (await import('./erase-command.ts')).eraseCommand,
  backup: async () => (await import('./backup-command.ts')).backupCommand,
  restore: async () => (await import('./restore-command.ts')).restoreCommand,
  publish: async () => (await import('./publish-command.ts')).publishCommand,
}
