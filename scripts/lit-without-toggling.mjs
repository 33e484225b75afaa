// A step of the build: Lit without `toggleAttribute`, which came in the course of Chromium 69, so that not every build of it has it.
import { readFileSync } from 'node:fs'

/** Where Lit calls it. */
export const LIT_HTML = /[\\/]lit-html[\\/]lit-html\.js$/
const TOGGLING = /(this\.element)\.toggleAttribute\((this\.name),([^)]+)\)/g

/** The same program, with what `toggleAttribute` does written out. */
export function withoutToggling(code) {
  const count = code.match(TOGGLING)?.length
  if (count !== 1) throw new Error(`Lit calls toggleAttribute in ${count ?? 0} places that are known here, not in one.`)
  return code.replace(TOGGLING, '($3)?$1.setAttribute($2,""):$1.removeAttribute($2)')
}

/** The esbuild plugin. */
export const litWithoutToggling = {
  name: 'lit-without-toggling',
  setup({ onLoad }) {
    onLoad({ filter: LIT_HTML }, ({ path }) => ({ contents: withoutToggling(readFileSync(path, 'utf8')) }))
  },
}
