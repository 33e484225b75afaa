import type { IssuedKind, Recipient } from '@liaison-kit/core'
import { names as english } from '@liaison-kit/core/names.en'
import { names as chinese } from '@liaison-kit/core/names.zh-CN'
import {
  Decision,
  Gathering,
  Group,
  Handling,
  Issued,
  Attendance as Mark,
  Member,
  Work,
} from '@liaison-kit/core/schema'
import type { PageLanguage } from '../../components/component-words.ts'

/** A closed list of words: what a ledger writes, and what each is called. */
export interface Vocabulary {
  /** Its anchor on the page. */
  id: string
  title: Readonly<Record<PageLanguage, string>>
  ids: readonly string[]
  names: Readonly<Record<PageLanguage, Readonly<Record<string, string>>>>
}

// Shown in a few places only, each in its own words.
const recipients: Record<PageLanguage, Record<Recipient, string>> = {
  'zh-CN': { county: '县', township: '本乡镇', unit: '本单位' },
  en: { county: 'the county', township: 'the own township', unit: 'the own unit' },
}
const issued: Record<PageLanguage, Record<IssuedKind, string>> = {
  'zh-CN': { bulletin: '通报', appraisal: '考评', commendation: '表彰' },
  en: { bulletin: 'bulletin', appraisal: 'appraisal', commendation: 'commendation' },
}

type Texts = Readonly<Record<string, string>>

function vocabulary(id: string, ids: readonly string[], title: [string, string], names: [Texts, Texts]): Vocabulary {
  return { id, ids, title: { 'zh-CN': title[0], en: title[1] }, names: { 'zh-CN': names[0], en: names[1] } }
}

/** The closed lists of words of a ledger, in the order in which its fields need them. */
export const VOCABULARIES: readonly Vocabulary[] = [
  vocabulary(
    'group-kinds',
    Group.shape.kind.options,
    ['联络组种类', 'kinds of group'],
    [chinese.groupKinds, english.groupKinds],
  ),
  vocabulary('roles', Member.shape.roles.unwrap().element.options, ['职务', 'roles'], [chinese.roles, english.roles]),
  vocabulary(
    'gathering-kinds',
    Gathering.shape.kind.options,
    ['会议、活动种类', 'kinds of gathering'],
    [chinese.gatherings, english.gatherings],
  ),
  vocabulary('marks', Mark.shape.mark.options, ['出席情况', 'marks'], [chinese.marks, english.marks]),
  vocabulary('work-kinds', Work.shape.kind.options, ['工作成果种类', 'kinds of work'], [chinese.works, english.works]),
  vocabulary(
    'recipients',
    Work.shape.to.unwrap().options,
    ['意见建议的对象', 'recipients'],
    [recipients['zh-CN'], recipients.en],
  ),
  vocabulary(
    'channels',
    Work.shape.channel.unwrap().options,
    ['信息来源', 'channels'],
    [chinese.channels, english.channels],
  ),
  vocabulary(
    'handling-steps',
    Handling.shape.step.options,
    ['办理环节', 'handling steps'],
    [chinese.handling, english.handling],
  ),
  vocabulary(
    'tests',
    Decision.shape.about.shape.test.options,
    ['出席限度', 'attendance tests'],
    [chinese.tests, english.tests],
  ),
  vocabulary(
    'decision-steps',
    Decision.shape.step.options,
    ['处理环节', 'decision steps'],
    [chinese.decisions, english.decisions],
  ),
  vocabulary(
    'issued-kinds',
    Issued.shape.kind.options,
    ['印发文件种类', 'kinds of paper'],
    [issued['zh-CN'], issued.en],
  ),
]

/** The vocabulary that is a list of these words, if there is one. */
export function vocabularyOf(words: readonly string[]): Vocabulary | undefined {
  return VOCABULARIES.find(({ ids }) => ids.join() === words.join())
}
