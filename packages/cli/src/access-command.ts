import { civilDateAt } from '@liaison-kit/core'
import type { AccessList, AccessRole } from '@liaison-kit/hub'
import { dayOption, required } from './arguments.ts'
import { UsageError } from './command.ts'
import { describedCommand } from './described-command.ts'
import { existing, placeOf, withOperator } from './place.ts'
import { COMMITTEE, DATA } from './shared-options.ts'

const ROLE_NAMES: Record<AccessRole, string> = { county: '县政协', clerk: '联络组', member: '委员' }

/** `liaison access`: issues, lists and revokes access codes. A new code stands alone on standard output, this once. */
export const accessCommand = describedCommand({
  name: 'access',
  summary: { 'zh-CN': '发放、查看、停用登录码', en: 'Issues, lists and revokes access codes' },
  forms: [
    '--data --committee --role [--group] [--member] [--name] [--expires]',
    '--data --committee --list | --revoke',
  ],
  word: {},
  options: {
    data: DATA,
    committee: COMMITTEE,
    role: {
      value: 'county|clerk|member',
      about: {
        'zh-CN': '发一个新登录码，给县政协（county）、联络组（clerk）或委员（member）；只显示这一次',
        en: 'Issues a new code: for the county’s office, a group’s clerk or a member. It is shown this once.',
      },
    },
    group: {
      value: 'ID',
      about: {
        'zh-CN': '哪个联络组的登录码；只用于 clerk，必填',
        en: 'Whose code it is: the group, with clerk only, where it must be given.',
      },
    },
    member: {
      value: 'ID',
      about: {
        'zh-CN': '哪位委员的登录码；只用于 member，必填',
        en: 'Whose code it is: the member, with member only, where it must be given.',
      },
    },
    name: {
      value: 'WHO',
      about: { 'zh-CN': '登录后显示的名称', en: 'What the holder is called when signed in.' },
      otherwise: { 'zh-CN': '委员、联络组或县政协的名称', en: 'the name of the member, group or committee' },
    },
    expires: {
      value: 'DAY',
      about: {
        'zh-CN': '最后可用的一天（含），写成 YYYY-MM-DD',
        en: 'The last day on which it may be used, YYYY-MM-DD.',
      },
      otherwise: { 'zh-CN': '一直可用', en: 'no end' },
    },
    list: {
      about: {
        'zh-CN': '列出已发放的登录码（不含密码部分）',
        en: 'Lists the codes that were issued, without their secrets.',
      },
    },
    revoke: {
      value: 'CODE-ID',
      about: {
        'zh-CN': '停用一个登录码，用它登录的页面随即退出；编号见 --list',
        en: 'Revokes a code and ends its sessions; the ids are those of --list.',
      },
    },
  },
  examples: [
    {
      line: 'liaison access --data data --committee shili --role county',
      about: { 'zh-CN': '给县政协办公室发登录码', en: 'a code for the county’s office' },
    },
    {
      line: 'liaison access --data data --committee shili --role clerk --group g-01 --expires 2026-12-31',
      about: { 'zh-CN': '给一个联络组发登录码，用到年底', en: 'a code for a group’s clerk, until the end of the year' },
    },
    {
      line: 'liaison access --data data --committee shili --list',
      about: { 'zh-CN': '看发过哪些', en: 'which were issued' },
    },
  ],
  async run({ values }, output, environment) {
    const place = existing(placeOf(values.data, environment))
    const committee = required('committee', values.committee)
    const wishes = [values.list, values.revoke !== undefined, values.role !== undefined].filter(Boolean)
    if (wishes.length !== 1) throw new UsageError('请在 --role、--list、--revoke 中选一项。')
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
})

function roleOption(role: string | undefined): AccessRole {
  if (role === 'county' || role === 'clerk' || role === 'member') return role
  throw new UsageError(`--role 只能是 county、clerk 或 member，不能是“${role}”。`)
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
