import * as z from 'zod'
import { badInput } from '../../problem.ts'
import { wholeNumber } from '../parameters.ts'
import { C, PERSONAL, type Route, route } from '../route.ts'
import type { Position } from '../streaming/follower.ts'
import type { Streams } from '../streaming/streams.ts'
import { tokenOf } from '../token.ts'

/** What is recorded, as it comes. */
export function streamRoutes(streams: Streams): Route[] {
  return [
    route({
      method: 'GET',
      path: `${C}/stream`,
      who: 'signed-in',
      summary: '即时接收新记录',
      description: [
        '服务器推送事件（server-sent events），用 fetch 读取。每条记录是一个 entry 事件，id 是“EPOCH:SEQ”，data 是本人可看的记录，与 GET entries 相同。',
        '断开后带 Last-Event-ID 请求头（或 after 参数）接着读；两者都没有，就从现在开始。只有 id 没有 data 的行表示已读到哪里。',
        '数据从备份恢复后 epoch 不同：先有一个 epoch 事件，data 是 { epoch }，然后从第一条重新开始。',
        '服务器结束时发 end 事件，data 是 { code }：stopping 表示稍后重连，其他表示要重新登录。约每 20 秒有一行注释，表示连接还在。',
      ].join('\n'),
      query: z.strictObject({
        after: wholeNumber(0, Number.MAX_SAFE_INTEGER)
          .optional()
          .describe('只要序号比它大的；有 Last-Event-ID 时不看它'),
      }),
      answers: { 200: { description: '事件流', type: 'text/event-stream' } },
      problems: ['too-many-streams'],
      async run({ c, book, access, query: { after } }) {
        const headers = {
          ...PERSONAL,
          'Content-Type': 'text/event-stream; charset=utf-8',
          // A proxy in front is not to collect what comes.
          'X-Accel-Buffering': 'no',
        }
        const seen = positionIn(c.req.header('Last-Event-ID'))
        if (c.req.method === 'HEAD') return c.body(null, 200, headers)
        return c.body(await streams.open(book, { access, token: tokenOf(c), from: { seen, after } }), 200, headers)
      },
    }),
  ]
}

function positionIn(id: string | undefined): Position | undefined {
  if (id === undefined) return undefined
  const [, epoch, seq] = /^([\w.-]{1,64}):(\d{1,15})$/.exec(id) ?? []
  if (epoch !== undefined && seq !== undefined) return { epoch, seq: Number(seq) }
  const message = '请原样写上收到的最后一个事件的 id，形式是“EPOCH:SEQ”。'
  throw badInput([{ path: 'Last-Event-ID', code: 'event-id', message }])
}
