/** Runs of Chinese, and of anything else that makes words. */
const RUNS = /[\u3400-\u9fff]+|(?:(?![\u3400-\u9fff])[\p{L}\p{N}])+/gu
const CHINESE = /[\u3400-\u9fff]/

/**
 * What can be found in a text, and what is looked for: words, and of Chinese, which puts no spaces between them, each two characters that
 * stand beside each other.
 */
export function wordsIn(text: string): string[] {
  return (text.match(RUNS) ?? []).flatMap((run) => {
    if (run.length === 1 || !CHINESE.test(run)) return [run]
    return Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2))
  })
}
