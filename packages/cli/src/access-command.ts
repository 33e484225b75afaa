import { civilDateAt } from '@liaison-kit/core'
import type { Access, Hub } from '@liaison-kit/hub'
import { argumentsOf, dayOption, required } from './arguments.ts'
import { type Command, CommandError } from './command.ts'
import { existing, withHub } from './data-dir.ts'

const usage = `liaison access --data DIR --committee ID --role county|clerk [--group ID] [--name WHO] [--expires DAY]
      liaison access --data DIR --committee ID --list | --revoke CODE-ID`

const ROLE_NAMES: Record<Access['role'], string> = { county: '县政协', clerk: '联络组', member: '委员' }

/** `liaison access`: issues, lists and revokes access codes. A new code stands alone on standard output, this once. */
export const accessCommand: Command = {
  usage,
  summary: '发放、查看、停用登录码',
  async run(args, output) {
    const { values } = argumentsOf(
      args,
      {
        data: { type: 'string' },
        committee: { type: 'string' },
        role: { type: 'string' },
        group: { type: 'string' },
        name: { type: 'string' },
        expires: { type: 'string' },
        list: { type: 'boolean', default: false },
        revoke: { type: 'string' },
      },
      usage,
    )
    const dir = existing(required('data', values.data, usage))
    const committee = required('committee', values.committee, usage)
    const wishes = [values.list, values.revoke !== undefined, values.role !== undefined].filter(Boolean)
    if (wishes.length !== 1) throw new CommandError(2, `请在 --role、--list、--revoke 中选一项。\n用法：${usage}`)
    const expires = dayOption('expires', values.expires)
    const issue = async (hub: Hub): Promise<string> => {
      const role = roleOption(values.role)
      return `${await hub.issueAccess(committee, { role, group: values.group, name: values.name, expires })}\n`
    }
    const answer = await withHub(dir, async (hub) => {
      // Asked first, so that a wrong committee is told for what it is.
      const { ledger } = await hub.committee(committee)
      if (values.list) return listText(await hub.access.list(committee), ledger.committee.zone)
      if (values.revoke === undefined) return issue(hub)
      await hub.access.revoke(committee, values.revoke)
      return `登录码 ${values.revoke} 已停用，用它登录的页面已退出。\n`
    })
    output.out(answer)
    return 0
  },
}

function roleOption(role: string | undefined): Access['role'] {
  if (role === 'county' || role === 'clerk') return role
  if (role === 'member') throw new CommandError(2, '这一版还没有委员个人的登录码，请使用 county 或 clerk。')
  throw new CommandError(2, `--role 只能是 county 或 clerk，不能是“${role}”。\n用法：${usage}`)
}

function listText(codes: readonly Access[], zone: string | undefined): string {
  const dayOf = (instant: string): string => civilDateAt(Date.parse(instant), zone)
  if (codes.length === 0) return '还没有发放登录码。\n'
  return codes
    .map(({ id, role, group, name, issued, expires, revoked }) => {
      const state = revoked ? `已停用 ${dayOf(revoked)}` : expires ? `有效至 ${expires}` : '有效'
      return `${id}\t${ROLE_NAMES[role]}\t${group ?? '-'}\t${name}\t发放 ${dayOf(issued)}\t${state}\n`
    })
    .join('')
}
