import { postOn } from '@liaison-kit/core'
import type { BookTask } from '@liaison-kit/documents'
import * as z from 'zod'
import type { Access } from '../../access/access-book.ts'
import { readerIn, scopeOf } from '../../access/scope.ts'
import { view } from '../../access/view.ts'
import type { CommitteeBook } from '../../book/committee-book.ts'
import { partFor, type SheetKind } from '../../book/sheet-import.ts'
import type { Hub } from '../../hub.ts'
import { Problem } from '../../problem.ts'
import { daySchema } from '../parameters.ts'
import { C, type Ctx, PERSONAL, type Route, route } from '../route.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const answers = { 200: { description: '电子表格（.xlsx）', type: XLSX } }
const group = z.string().optional().describe('只要这个联络组的')
const problems = ['unknown-group', 'sheet-too-heavy', 'busy'] as const
const filledIn = '填好后在导入时提交。示例行不会导入。'

/** Workbooks to fill in, and what is recorded as workbooks. */
export const sheetRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: `${C}/templates/roster.xlsx`,
    who: 'county',
    summary: '委员名册模板',
    description: filledIn,
    answers,
    problems: ['sheet-too-heavy', 'busy'],
    run: (call) => template(call, 'roster', '委员名册模板'),
  }),
  route({
    method: 'GET',
    path: `${C}/templates/attendance.xlsx`,
    who: 'county',
    summary: '出席登记表模板',
    description: `在任委员已经列出。${filledIn}`,
    query: z.strictObject({ group }),
    answers,
    problems,
    run: (call) => template(call, 'attendance', '出席登记表模板', call.query.group),
  }),
  route({
    method: 'GET',
    path: `${C}/templates/works.xlsx`,
    who: 'county',
    summary: '工作成果清单模板',
    description: filledIn,
    answers,
    problems: ['sheet-too-heavy', 'busy'],
    run: (call) => template(call, 'works', '工作成果清单模板'),
  }),
  route({
    method: 'GET',
    path: `${C}/exports/roster.xlsx`,
    who: 'signed-in',
    summary: '委员名册',
    description: '某一天在任的委员，各按当天的联络组和职务。县政协看全部，联络组看本组。改好后可以再导入。',
    query: z.strictObject({ asOf: daySchema.optional().describe('哪一天，默认今天'), group }),
    answers,
    problems: ['not-allowed', ...problems],
    async run({ c, hub, book, access, query }) {
      const task = await book.inTurn((): BookTask => {
        const { ledger, group: only } = readable(book, access, query.group)
        const asOf = query.asOf ?? hub.today(book)
        return { do: 'roster', ledger: partFor('roster', ledger), asOf, ...(only !== undefined && { group: only }) }
      })
      return send(c, hub, task, '委员名册')
    },
  }),
  route({
    method: 'GET',
    path: `${C}/exports/rolls/{gathering}`,
    who: 'signed-in',
    summary: '出席登记表',
    description: '一次会议活动的应到委员和出席情况。县政协看全部，联络组看本组可看的。',
    answers,
    problems: ['not-allowed', 'unknown-gathering', ...problems],
    async run({ c, hub, book, access }) {
      const id = c.req.param('gathering') ?? ''
      const task = await book.inTurn((): BookTask => {
        const { ledger: read, group: own } = readable(book, access)
        const ledger = partFor('attendance', read)
        const gatherings = ledger.gatherings.filter((one) => one.id === id)
        const [held] = gatherings
        if (!held) throw unknownGathering(id)
        const attendance = ledger.attendance.filter(({ gathering }) => gathering === id)
        // Of another group's gathering a clerk reads the marks of the own members: others without theirs would seem to have none.
        const isOthers = own !== undefined && held.group !== own
        const marked = new Set(attendance.map(({ member }) => member))
        const members = ledger.members.filter(
          (member) => !isOthers || marked.has(member.id) || postOn(member, held.date)?.group === own,
        )
        return { do: 'roll', ledger: { ...ledger, members, gatherings, attendance }, gathering: id }
      })
      return send(c, hub, task, '出席登记表')
    },
  }),
]

async function template(
  { c, hub, book, access }: { c: Ctx; hub: Hub; book: CommitteeBook; access: Access },
  kind: SheetKind,
  file: string,
  group?: string,
): Promise<Response> {
  const ledger = await book.inTurn(() => partFor('roster', readable(book, access, group).ledger))
  const today = hub.today(book)
  return send(c, hub, { do: 'template', kind, ledger, today, ...(group !== undefined && { group }) }, file)
}

/** What somebody may read, and whose it is; what is made of it is the office's, not a member's. */
function readable(book: CommitteeBook, access: Access, group?: string) {
  if (access.role === 'member')
    throw new Problem(403, 'not-allowed', '名册和登记表由县政协和联络组下载。如有需要，请联系联络组。')
  const { ledger } = book
  const scope = scopeOf(access, ledger, group)
  return {
    ledger: view(ledger, readerIn(scope, book)),
    group: scope.of === 'group' ? scope.group : undefined,
  }
}

async function send(c: Ctx, hub: Hub, task: BookTask, name: string): Promise<Response> {
  const bytes = await hub.sheets.inTurn((perform) => perform(task))
  return c.body(new Uint8Array(bytes), 200, {
    ...PERSONAL,
    'Content-Type': XLSX,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.xlsx`)}`,
  })
}

function unknownGathering(id: string): Problem {
  const message = `没有会议活动“${id.slice(0, 64)}”，或不属于您。请核对编号。`
  return new Problem(404, 'unknown-gathering', message)
}
