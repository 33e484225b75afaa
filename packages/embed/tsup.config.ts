import { createHash } from 'node:crypto'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { defineConfig } from 'tsup'

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
const SCRIPTS = ['liaison', 'liaison-all']

// A page may load the script twice, or two versions of it. The later copy leaves before Lit is evaluated, and says so in one line.
const guard = `(function(){var c=self.customElements&&customElements.get('liaison-quota-meter');if(c){console.info('liaison.js '+${JSON.stringify(version)}+' was left out: '+(c.version||'another version')+' is already on this page.');return}`

const notice = '/*! Contains Lit, Copyright 2017-2024 Google LLC, SPDX-License-Identifier: BSD-3-Clause */'

// With this mark a browser reads the file as UTF-8, also beside a page in GBK on a host that names no charset: the Chinese need not be
// written in escapes twice as long.
const BYTE_ORDER_MARK = '\uFEFF'

export default defineConfig({
  entry: Object.fromEntries(SCRIPTS.map((name) => [name, `src/${name}.ts`])),
  format: 'iife',
  // Else Lit comes as what renders on a server.
  platform: 'browser',
  // The floor is Chromium 69: syntax of ES2017, and no globalThis.
  target: 'es2017',
  define: { globalThis: 'self' },
  noExternal: [/.*/],
  minify: true,
  clean: true,
  sourcemap: true,
  esbuildOptions(options) {
    options.charset = 'utf8'
    // The notice each of Lit's files brings along is said once.
    options.legalComments = 'none'
  },
  banner: { js: `${notice}${guard}` },
  footer: { js: '})();' },
  outExtension: () => ({ js: '.js' }),
  // Each also under a name that never means anything else, and what `integrity=` is to say of each.
  async onSuccess() {
    const integrity: Record<string, string> = {}
    for (const name of SCRIPTS) {
      const script = BYTE_ORDER_MARK + readFileSync(`dist/${name}.js`, 'utf8')
      writeFileSync(`dist/${name}.js`, script)
      const versioned = `${name}-${version}`
      writeFileSync(`dist/${versioned}.js`, script.replace(`=${name}.js.map`, `=${versioned}.js.map`))
      copyFileSync(`dist/${name}.js.map`, `dist/${versioned}.js.map`)
      for (const file of [`${name}.js`, `${versioned}.js`]) {
        const hash = createHash('sha384')
          .update(readFileSync(`dist/${file}`))
          .digest('base64')
        integrity[file] = `sha384-${hash}`
      }
    }
    writeFileSync('dist/integrity.json', `${JSON.stringify(integrity, null, 2)}\n`)
  },
})
