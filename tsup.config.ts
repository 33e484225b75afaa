import { readFileSync } from 'node:fs'
import { defineConfig } from 'tsup'

// One recipe for every package: each door named in package.json's "exports" under "liaison-src" becomes a file in dist/.
// `build` makes the JavaScript, `types` (--dts-only) the declarations beside it: what runs here needs only the first.
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  version: string
  exports: Record<string, { 'liaison-src'?: string }>
}
const doors = Object.values(manifest.exports).flatMap((door) => door['liaison-src'] ?? [])

export default defineConfig(({ dts }) => ({
  entry: doors,
  format: 'esm',
  target: 'es2022',
  define: { __LIAISON_VERSION__: JSON.stringify(manifest.version) },
  clean: !dts,
  sourcemap: true,
  treeshake: true,
}))
