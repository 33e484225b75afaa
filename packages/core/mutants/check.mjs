// After a mutation run: holds what survived against the list of changes that are none. Fails on a survivor that is not listed, and on a
// line of the list that no longer survives, or no longer stands.
import { readFileSync } from 'node:fs'
import { equivalent } from './equivalent.mjs'

const { files } = JSON.parse(readFileSync(new URL('../coverage/mutants.json', import.meta.url), 'utf8'))
const counts = new Map()
const survived = new Set()
for (const [file, { mutants, source }] of Object.entries(files)) {
  const lines = source.split('\n')
  for (const { status, location, replacement } of mutants) {
    counts.set(status, (counts.get(status) ?? 0) + 1)
    if (status !== 'Survived' && status !== 'NoCoverage') continue
    survived.add(`${file.replace('src/', '')} | ${original(lines, location)} > ${plain(replacement)}`)
  }
}
const listed = new Set(equivalent.flatMap(({ mutants }) => mutants))
const unlisted = [...survived].filter((mutant) => !listed.has(mutant))
const gone = [...listed].filter((mutant) => !survived.has(mutant))
const total = [...counts].map(([status, count]) => `${count} ${status.toLowerCase()}`).join(', ')
console.log(`Mutants: ${total}. Survivors that are no change: ${listed.size} listed.`)
if (unlisted.length > 0) console.log(`\nNo test notices these ${unlisted.length}:\n  ${unlisted.join('\n  ')}`)
if (gone.length > 0) console.log(`\nListed, but killed or gone by now:\n  ${gone.join('\n  ')}`)
process.exitCode = unlisted.length > 0 || gone.length > 0 ? 1 : 0

/** The line it stands on, with what is replaced in it marked. */
function original(lines, { start, end }) {
  const line = lines[start.line - 1]
  const to = start.line === end.line ? end.column - 1 : line.length
  return plain(`${line.slice(0, start.column - 1)}«${line.slice(start.column - 1, to)}»${line.slice(to)}`)
}

function plain(text) {
  return text.replace(/\s+/g, ' ').trim()
}
