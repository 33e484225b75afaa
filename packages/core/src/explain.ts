import type { Explanation, Named } from './explaining/explanation.ts'
import { words as en } from './explaining/words.en.ts'
import type { ExplanationWords } from './explaining/words.ts'
import { words as zhCN } from './explaining/words.zh-CN.ts'
import { names as englishNames } from './names/en.ts'
import type { Names } from './names/names.ts'
import { names as chineseNames } from './names/zh-CN.ts'

/** The languages explanations are written in. */
export type ExplanationLanguage = 'zh-CN' | 'en'

const LANGUAGES: Record<ExplanationLanguage, { words: ExplanationWords; names: Names }> = {
  'zh-CN': { words: zhCN, names: chineseNames },
  en: { words: en, names: englishNames },
}

/**
 * An explanation as sentences a clerk can read: what was asked and done, on what ground and whether a value of it is assumed, what counts,
 * what does not and why, and what would change it. The sentences are made from the structured explanation alone.
 * @returns the sentences in that order; those with nothing to say are left out
 */
export function explain(explanation: Explanation, language: ExplanationLanguage): string[] {
  const { words, names } = LANGUAGES[language]
  const { ground, counted, notCounted, wouldChange, verdict } = explanation
  const record = ({ date, title, kind }: Named): string => words.record(names.day(date), title, kind)
  const sentences = [
    explanation.of === 'duty' ? words.duty(explanation) : words.test(explanation),
    words.ground(ground),
  ]
  if (ground.assumed) sentences.push(words.assumed)
  sentences.push(words.counted(counted.map(record)))
  if (notCounted.length > 0) {
    sentences.push(
      words.notCounted(notCounted.map((each) => words.withReason(record(each), words.because[each.because]))),
    )
  }
  if (explanation.of === 'test' && explanation.onCourseFrom) {
    const { value, assumed } = explanation.onCourseFrom
    sentences.push(words.onCourseFrom(value, assumed === true))
  }
  if (wouldChange) sentences.push(words.change(wouldChange, explanation))
  if (verdict.status === 'reached') sentences.push(words.people)
  return sentences
}
