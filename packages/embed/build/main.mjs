// `npm run build` of this package: the drop-in scripts into dist/, each also under a name that never means anything else, and what
// `integrity=` is to say of each.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { styleSheet } from '../../../scripts/style-sheet.mjs'
import { dropIn } from './drop-in.mjs'
import { publicWidgets } from './public-widgets.mjs'

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
const integrity = {}
const all = {}
for (const name of ['liaison', 'liaison-all']) {
  const files = await dropIn(name, version)
  const versioned = `${name}-${version}.js`
  const text = files[`${name}.js`].replace(`=${name}.js.map`, `=${versioned}.map`)
  Object.assign(all, files, { [versioned]: text, [`${versioned}.map`]: files[`${name}.js.map`] })
}

const css = await styleSheet(publicWidgets)
Object.assign(all, { 'liaison.css': css, [`liaison-${version}.css`]: css })

// What was built before stays until all is there.
rmSync('dist', { recursive: true, force: true })
mkdirSync('dist')
for (const [file, text] of Object.entries(all)) {
  writeFileSync(`dist/${file}`, text)
  if (/\.(js|css)$/.test(file)) integrity[file] = `sha384-${createHash('sha384').update(text).digest('base64')}`
}
writeFileSync('dist/integrity.json', `${JSON.stringify(integrity, null, 2)}\n`)
