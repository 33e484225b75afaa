import { type Explanation, type ExplanationLanguage, explain } from '@liaison-kit/core'

/** An explanation as one text, without its second sentence: the ground, which the page of a rule gives once. */
export function answerText(explanation: Explanation, language: ExplanationLanguage): string {
  return explain(explanation, language)
    .filter((_, nth) => nth !== 1)
    .join(language === 'en' ? ' ' : '')
}
