import * as z from 'zod'

/** `application/problem+json` (RFC 9457). */
export const problemSchema = z.strictObject({
  type: z.literal('about:blank'),
  title: z.string().describe('状态的名称'),
  status: z.int().min(400).max(599).describe('与 HTTP 状态码相同'),
  detail: z.string().describe('给人看的一句话：出了什么问题，接下来怎么办'),
  code: z.string().describe('给程序看的代码，长期不变'),
  faults: z
    .array(
      z.strictObject({
        path: z.string().describe('在提交的内容里的位置，如 entries[0].value.date'),
        code: z.string(),
        message: z.string(),
      }),
    )
    .min(1)
    .exactOptional()
    .describe('内容有误时逐处说明'),
  requestId: z.string().exactOptional().describe('只在 5xx：这次请求的编号，报修时请一并提供'),
})
