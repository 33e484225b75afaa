import { civilDateAt } from '@liaison-kit/core'
import type { AccessList, AccessRole } from '@liaison-kit/hub'
import { argumentsOf, dayOption, required } from './arguments.ts'
import { type Command, CommandError } from './command.ts'
import { existing, placeOf, withOperator } from './place.ts'

const usage = `liaison access --data DIR --committee ID --role county|clerk|member [--group ID] [--member ID] [--name WHO] [--expires DAY]
      liaison access --data DIR --committee ID --list | --revoke CODE-ID`

const ROLE_NAMES: Record<AccessRole, string> = { county: '县政协', clerk: '联络组', member: '委员' }

/** `liaison access`: issues, lists and revokes access codes. A new code stands alone on standard output, this once. */
export const accessCommand: Command = {
  usage,
  summary: '发放、查看、停用登录码',
  async run(args, output, environment) {
    const { values } = argumentsOf(
      args,
      {
        data: { type: 'string' },
        committee: { type: 'string' },
        role: { type: 'string' },
        group: { type: 'string' },
        member: { type: 'string' },
        name: { type: 'string' },
        expires: { type: 'string' },
        list: { type: 'boolean', default: false },
        revoke: { type: 'string' },
      },
      usage,
    )
    const place = existing(placeOf(values.data, environment, usage))
    const committee = required('committee', values.committee, usage)
    const wishes = [values.list, values.revoke !== undefined, values.role !== undefined].filter(Boolean)
    if (wishes.length !== 1) throw new CommandError(2, `请在 --role、--list、--revoke 中选一项。\n用法：${usage}`)
    const expires = dayOption('expires', values.expires)
    if (values.list) {
      output.out(listText(await withOperator(place, (operator) => operator.listAccess(committee))))
    } else if (values.revoke !== undefined) {
      const { revoke } = values
      await withOperator(place, (operator) => operator.revokeAccess(committee, revoke))
      output.out(`登录码 ${revoke} 已停用，用它登录的页面已退出。\n`)
    } else {
      const { group, member, name } = values
      const request = { role: roleOption(values.role), group, member, name, expires }
      output.out(`${await withOperator(place, (operator) => operator.issueAccess(committee, request))}\n`)
    }
    return 0
  },
}

function roleOption(role: string | undefined): AccessRole {
  if (role === 'county' || role === 'clerk' || role === 'member') return role
  throw new CommandError(2, `--role 只能是 county、clerk 或 member，不能是“${role}”。\n用法：${usage}`)
}

function listText({ codes, zone }: AccessList): string {
  const dayOf = (instant: string): string => civilDateAt(Date.parse(instant), zone)
  if (codes.length === 0) return '还没有发放登录码。\n'
  return codes
    .map(({ id, role, group, member, name, issued, expires, revoked }) => {
      const state = revoked ? `已停用 ${dayOf(revoked)}` : expires ? `有效至 ${expires}` : '有效'
      return `${id}\t${ROLE_NAMES[role]}\t${group ?? member ?? '-'}\t${name}\t发放 ${dayOf(issued)}\t${state}\n`
    })
    .join('')
}
