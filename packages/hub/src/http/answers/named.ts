import {
  Attendance,
  Charter,
  Committee,
  Contact,
  Decision,
  Gathering,
  Group,
  Handling,
  Issued,
  Ledger,
  Member,
  Term,
  Work,
} from '@liaison-kit/core/schema'
import type * as z from 'zod'
import { assessmentSchema, dutyCountsSchema, dutyVerdictSchema, testVerdictSchema } from './assessment.ts'
import { dutyExplanationSchema, testExplanationSchema } from './explanations.ts'
import { problemSchema } from './problem.ts'
import { quotaSchema } from './quota.ts'
import { sheetAccountSchema } from './sheet.ts'

/** A schema that has a name of its own in the document of the hub. */
export interface NamedSchema {
  schema: z.ZodType
  /** In a few Chinese words. */
  title: string
}

/** By name, in the order they are shown. */
export const NAMED_SCHEMAS: Readonly<Record<string, NamedSchema>> = {
  Ledger: { schema: Ledger, title: '台账（liaison-ledger/1）' },
  Committee: { schema: Committee, title: '县政协' },
  Term: { schema: Term, title: '届' },
  Group: { schema: Group, title: '联络组' },
  Member: { schema: Member, title: '委员' },
  Gathering: { schema: Gathering, title: '会议活动' },
  Attendance: { schema: Attendance, title: '出席情况' },
  Work: { schema: Work, title: '工作成果' },
  Handling: { schema: Handling, title: '办理' },
  Decision: { schema: Decision, title: '对达到出席限度的处理' },
  Contact: { schema: Contact, title: '联系人' },
  Issued: { schema: Issued, title: '印发的文件' },
  Charter: { schema: Charter, title: '履职要求（liaison-charter/1）' },
  Assessment: { schema: assessmentSchema, title: '履职评价（liaison-assessment/1）' },
  DutyVerdict: { schema: dutyVerdictSchema, title: '一项职责在一个期间的结论' },
  DutyCounts: { schema: dutyCountsSchema, title: '一项职责在一个期间的数字' },
  TestVerdict: { schema: testVerdictSchema, title: '一项出席限度的核对结果' },
  Quota: { schema: quotaSchema, title: '联络组履职进度（liaison-quota/1）' },
  DutyExplanation: { schema: dutyExplanationSchema, title: '一项职责结论的依据' },
  TestExplanation: { schema: testExplanationSchema, title: '一项出席限度核对的依据' },
  SheetAccount: { schema: sheetAccountSchema, title: '电子表格逐行的结果' },
  Problem: { schema: problemSchema, title: '问题（application/problem+json）' },
}
