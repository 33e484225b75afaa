import * as z from 'zod'
import { explanationsSchema } from '../answers/explanations.ts'
import { HORIZON_DAYS, readExplanations } from '../explaining.ts'
import type { ExplanationShelf } from '../explanation-shelf.ts'
import { daySchema } from '../parameters.ts'
import { C, PERSONAL, type Route, route } from '../route.ts'

/** What stands behind the assessment. */
export function explanationRoutes(shelf: ExplanationShelf): Route[] {
  return [
    route({
      method: 'GET',
      path: `${C}/explanations`,
      who: 'signed-in',
      summary: '评价的依据',
      description: `每个结论的规定出处、计入和没有计入的记录、怎样会改变；以及待办日程和需要处理的认定。范围和结论与履职评价相同，只列出本人可看的记录。日程从评价日起列到第 ${HORIZON_DAYS} 天（含）；已过期限的请看履职评价。`,
      query: z.strictObject({
        asOf: daySchema.optional().describe('评价哪一天，默认今天'),
        group: z.string().optional().describe('只要这个联络组的'),
      }),
      answers: { 200: { description: '各项依据、日程和认定', schema: explanationsSchema } },
      problems: ['unknown-group', 'not-found'],
      run: async ({ c, hub, book, access, query }) =>
        c.json(await readExplanations(book, access, shelf, hub.today(book), query), 200, PERSONAL),
    }),
  ]
}
