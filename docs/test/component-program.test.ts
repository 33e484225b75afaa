import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { expect, it } from 'vitest'
import { componentProgram } from '../components/component-program.ts'
import { TAGS } from '../components/tags.ts'

const DOCS = fileURLToPath(new URL('..', import.meta.url))

it.each(TAGS)('a bundler builds the program that the page of %s gives, with all that it imports', async (tag) => {
  const [, contents = ''] = /^```js\n([\s\S]*?)```$/m.exec(componentProgram(tag, 'en').join('\n\n')) ?? []
  expect(contents).toContain(`document.createElement('${tag}')`)
  const { warnings, outputFiles } = await build({
    stdin: { contents, resolveDir: DOCS },
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'silent',
  })
  expect(warnings).toEqual([])
  // The element is defined, and not left out as something nobody uses.
  expect(outputFiles[0]?.text).toContain(`"${tag}"`)
})
