import type { Text } from './language.ts'

/** The variables that the commands read, and no other. */
export const ENVIRONMENT = {
  DATABASE_URL: {
    'zh-CN': 'PostgreSQL 数据库的地址，如 postgres://用户:密码@主机:5432/库名。代替 --data，两者只能用一个。',
    en: 'A PostgreSQL database, such as postgres://USER:PASSWORD@HOST:5432/NAME, in place of --data; never both.',
  },
  LIAISON_LOG: {
    'zh-CN': '数据服务（serve）的日志记到哪一级：silent、error、warn、info、debug。默认 info，写成别的也按 info。',
    en: 'How much the log of serve tells: silent, error, warn, info or debug. info if it is not set, or is anything else.',
  },
} as const satisfies Record<string, Text>

/** What a command is handed of its surroundings. */
export type Environment = Readonly<Partial<Record<keyof typeof ENVIRONMENT, string | undefined>>>
