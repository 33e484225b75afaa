import { type Command, CommandError } from './command.ts'

export type { Option } from './arguments.ts'
export { type Command, EXIT_STATUSES } from './command.ts'
export { ENVIRONMENT } from './environment.ts'
export type { Language, Text } from './language.ts'
export { optionText, usageOf } from './usage.ts'

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
  help: async () => (await import('./help-command.ts')).helpCommand,
}

/** All of them, in their order: for who describes them. */
export const allCommands = (): Promise<Command[]> => Promise.all(Object.values(commands).map((load) => load()))

/**
 * The command of a name.
 * @throws CommandError where there is none
 */
export async function commandOf(name: string): Promise<Command> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (load) return load()
  throw new CommandError(2, `没有“${name}”这个命令。现有：${Object.keys(commands).join('、')}。`)
}
