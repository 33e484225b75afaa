import { describe, expect, it } from 'vitest'
import { changelogPage } from '../reference/changelog-page.ts'
import { changeOf, changesByVersion } from '../reference/changes.ts'

// Nothing is released yet. These are what the tool that releases writes.
const HUB = `# @liaison-kit/hub

## 0.10.0

### Minor Changes

- 1a2b3c4: 服务\`<可用>\`。

  第二段 <b>。

- 5d6e7f8: 另一项。

### Patch Changes

- Updated dependencies [1a2b3c4]
  - @liaison-kit/core@0.10.0

## 0.9.0

### Patch Changes

- 9a8b7c6: A repair.
`
const CLI = `# @liaison-kit/cli

## 0.10.0

### Patch Changes

- 1a2b3c4: 服务\`<可用>\`。

  第二段 <b>。

- Updated dependencies
`

const versions = changesByVersion([
  ['hub', HUB],
  ['cli', CLI],
])

describe('the changelog of what is released', () => {
  it('is one of all packages: the newest first, each change once, none about dependencies', () => {
    expect([...versions]).toEqual([
      [
        '0.10.0',
        [
          { text: '服务`<可用>`。\n\n第二段 <b>。', packages: ['hub', 'cli'] },
          { text: '另一项。', packages: ['hub'] },
        ],
      ],
      ['0.9.0', [{ text: 'A repair.', packages: ['hub'] }]],
    ])
  })

  it('stands below what is to come, and marks what is in the other language', () => {
    const coming = changeOf('---\n"@liaison-kit/core": minor\n"@liaison-kit/hub": patch\n---\n\n以后。\n')
    const chinese = changelogPage('zh-CN', versions, [coming])
    expect(chinese.match(/^##+ .*$/gm)).toEqual([
      '## 尚未发布 {#unreleased}',
      '### 规则库 {#unreleased-rules}',
      '## 0.10.0 {#v0-10-0}',
      '## 0.9.0 {#v0-9-0}',
    ])
    expect(chinese).toContain('- 服务`<可用>`。\n\n  第二段 &lt;b>。\n\n  软件包：`hub`、`cli`')
    expect(chinese).toContain('- <span lang="en">A repair.</span>')
    expect(changelogPage('en', versions, [coming])).toContain(
      '- <span lang="zh-CN">以后。</span>\n\n  Packages: `core`, `hub`',
    )
  })

  it('takes nothing for a change that names no package or says nothing', () => {
    for (const wrong of ['no front matter', '---\n---\n\ntext\n', '---\n"@liaison-kit/core": minor\n---\n']) {
      expect(() => changeOf(wrong)).toThrow()
    }
  })
})
