import { expect, it } from 'vitest'
import { chineseDescriptions } from '../components/component-descriptions.ts'
import { describedOf, TAGS } from '../components/component-page.ts'

it('all that a manifest describes is said in Chinese, and nothing is translated that no manifest says', () => {
  const said = TAGS.flatMap((tag) => Object.values(describedOf(tag)).flat()).map(({ description }) => description)
  expect([...new Set(said)].sort()).toEqual(Object.keys(chineseDescriptions).sort())
})
