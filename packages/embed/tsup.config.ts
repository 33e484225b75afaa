import { readFileSync } from 'node:fs'
import { defineConfig } from 'tsup'

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

// A page may load the script twice, or two versions of it. The later copy leaves before Lit is evaluated, and says so in one line.
const guard = `(function(){var c=self.customElements&&customElements.get('liaison-quota-meter');if(c){console.info('liaison.js '+${JSON.stringify(version)}+' was left out: '+(c.version||'another version')+' is already on this page.');return}`

export default defineConfig({
  entry: { liaison: 'src/liaison.ts' },
  format: 'iife',
  // The floor is Chromium 69: syntax of ES2017, and no globalThis.
  target: 'es2017',
  define: { globalThis: 'self' },
  noExternal: [/.*/],
  minify: true,
  clean: true,
  sourcemap: true,
  banner: { js: guard },
  footer: { js: '})();' },
  outExtension: () => ({ js: '.js' }),
})
