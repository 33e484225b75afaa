import type { PageLanguage } from '../components/component-words.ts'

/** What the page of the command says around what the command says of itself. */
interface CommandLineWords {
  title: string
  about: string
  commandHeads: readonly [string, string]
  running: string
  inRepository: string
  fromPackage: string
  inPackage: string
  common: string
  commonFacts: readonly string[]
  takenHeads: readonly [string, string, string]
  statuses: string
  statusHeads: readonly [string, string]
  environment: string
  environmentHeads: readonly [string, string]
  otherVariables: string
}

const chinese: CommandLineWords = {
  title: '命令行',
  about:
    '`liaison` 一个命令管全部：按台账文件算出履职情况，建立、启动、备份数据服务，导入名册，发放登录码。本页与 `liaison help` 出自同一份说明。',
  commandHeads: ['命令', '用途'],
  running: '怎样运行',
  inRepository:
    '在本项目的源代码目录里，用 `npm run` 运行，需要 Node.js 20 或更高版本；第一次运行会先安装、构建。`--silent` 使标准输出只有命令自己的内容；`--` 后面的原样交给命令。',
  fromPackage:
    '也可以安装软件包 `@liaison-kit/cli`（尚未发布，见[更新记录](./changelog.zh-CN.md)），命令名是 `liaison`：',
  inPackage:
    '软件包只是命令，不是程序库；在程序里评价台账，用 [`@liaison-kit/core`](../developers.zh-CN.md)。软件包不含履职平台的网页：要用履职平台，请在源代码目录里启动数据服务。',
  common: '各命令相同之处',
  commonFacts: [
    '选项写成 `--名称 内容` 或 `--名称=内容`，放在参数前后都可以。不认识的选项、多余的参数，一律拒绝，不会忽略。日期写成 `YYYY-MM-DD`。',
    '结果写到标准输出，其他的话写到标准错误。在终端里，导入、备份这类操作超过一秒会提示正在进行。',
    '提示和出错信息是中文；`help`、`assess` 可用 `--lang en` 换成英文。',
    '`liaison 命令 --help`（或 `-h`）与 `liaison help 命令` 相同。',
    '数据放在 `--data` 所指的目录，或 `DATABASE_URL` 所指的 PostgreSQL 数据库；两样都写，命令拒绝执行。',
    '同一目录只能由一个服务使用，再启动一个会被拒绝（状态 3）。服务运行时，其他命令经由它执行；`restore` 只恢复到空目录，不经过服务。Windows 上请先停止服务。',
  ],
  takenHeads: ['参数、选项', '意思', '不写时'],
  statuses: '退出状态',
  statusHeads: ['状态', '意思'],
  environment: '环境变量',
  environmentHeads: ['变量', '意思'],
  otherVariables:
    '命令自己只读这两个。数据库地址里没有写的部分，连接 PostgreSQL 的程序按惯例取自 `PGPASSWORD` 等变量。怎样运行、备份数据服务，见[运行数据服务](../guides/running-a-hub.zh-CN.md)。',
}

const english: CommandLineWords = {
  title: 'Command line',
  about:
    'One command, `liaison`, for all: it judges ledger files, begins, runs and backs up a hub, takes in rosters and issues access codes. This page and `liaison help --lang en` are made from the same descriptions.',
  commandHeads: ['command', 'what it does'],
  running: 'Running it',
  inRepository:
    'In the repository it is run by `npm run`, with Node.js 20 or later; the first time installs and builds. `--silent` keeps standard output for the command alone, and what follows `--` is the command’s own.',
  fromPackage:
    'Or from the package `@liaison-kit/cli` (not published yet, see the [changelog](./changelog.md)), as `liaison`:',
  inPackage:
    'The package is a command and no library: programs judge ledgers with [`@liaison-kit/core`](../developers.md). It does not hold the pages of the county’s desk: for those, run the hub in the repository.',
  common: 'What all commands share',
  commonFacts: [
    'Options are written `--name value` or `--name=value`, before or after the argument. An option that is not known and an argument too many are refused, never ignored. Days are written `YYYY-MM-DD`.',
    'Answers go to standard output, everything else to standard error. In a terminal, an import or a backup that takes more than a second says that it goes on.',
    'Messages are in Chinese; `help` and `assess` answer in English with `--lang en`.',
    '`liaison COMMAND --help` (or `-h`) is the same as `liaison help COMMAND`.',
    'Data is kept in the directory of `--data`, or in the PostgreSQL database of `DATABASE_URL`; with both, a command refuses.',
    'One hub at a time serves a directory, and another is refused (status 3). While it runs, the other commands work through it; `restore` takes an empty directory only, and no hub. On Windows, stop the hub first.',
  ],
  takenHeads: ['argument or option', 'what it means', 'unless given'],
  statuses: 'Exit statuses',
  statusHeads: ['status', 'what it means'],
  environment: 'Environment',
  environmentHeads: ['variable', 'what it means'],
  otherVariables:
    'The command itself reads no other. What the address of a database leaves out, the PostgreSQL client takes from variables such as `PGPASSWORD`, as usual. How to run a hub and back it up: [running a hub](../guides/running-a-hub.md).',
}

export const commandLineWords: Readonly<Record<PageLanguage, CommandLineWords>> = { 'zh-CN': chinese, en: english }
