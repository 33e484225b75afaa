import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { codeBlocks } from './code-blocks.ts'

const ROOT = new URL('../../', import.meta.url)
const pages = ['guides/adding-a-duty.zh-CN.md', 'guides/adding-a-duty.md']
/** What the guide has its reader write. */
const NEW = /\/work-meeting\./

test.each(pages)('the files %s names are there, but for those it writes', (page) => {
  const text = readFileSync(new URL(`docs/${page}`, ROOT), 'utf8')
  const files = [...text.matchAll(/`((?:packages|apps|docs)\/[\w./-]+)`/g)].map(([, file]) => file!)
  expect(files.length).toBeGreaterThan(10)
  for (const file of files) expect(existsSync(new URL(file, ROOT)), file).toBe(!NEW.test(file))
})

test('both guides write the same, and after what is there', () => {
  const [chinese, english] = pages.map((page) => codeBlocks(page))
  expect(english).toEqual(chinese)
  const read = (file: string): string => readFileSync(new URL(`packages/core/src/${file}`, ROOT), 'utf8')
  expect(read('duties/register.ts')).toContain('\n  jointMeeting,\n')
  expect(read('duties/register.cases.ts')).toContain("\n  'joint-meeting': jointMeetingCases,\n")
  expect(read('charters/shache-2012.ts')).toContain("\n    'joint-meeting': once(")
})
