// How a drop-in script is built: one classic script for everybody, and a second one with what only somebody who records needs. `import()`
// is no syntax of the kernels it must run on, and a module finds no way to its page's script: so the program is split as modules, and what
// was split off is put into a function that is handed what both have in common.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { build } from 'esbuild'

// With this mark a browser reads the file as UTF-8, also beside a page in GBK on a host that names no charset: the Chinese need not be
// written in escapes twice as long.
const BYTE_ORDER_MARK = '\uFEFF'
const NOTICE = '/*! Contains Lit, Copyright 2017-2024 Google LLC, SPDX-License-Identifier: BSD-3-Clause */'
const DYNAMIC_IMPORT = /\bimport\("\.\/([^"]+)"\)/g

const COMMON = {
  bundle: true,
  write: false,
  // Else Lit comes as what renders on a server.
  platform: 'browser',
  charset: 'utf8',
  // The notice each of Lit's files brings along is said once.
  legalComments: 'none',
  logLevel: 'warning',
}
const CLASSIC = {
  ...COMMON,
  format: 'iife',
  // The floor is Chromium 69: syntax of ES2017, and no globalThis.
  target: 'es2017',
  minify: true,
  sourcemap: 'external',
  outdir: 'dist',
}

/**
 * A drop-in and its second file, each with its source map.
 * @param {string} name of the drop-in, as of its entry in `src`
 * @param {string} version in the second file's name
 * @returns {Promise<Record<string, string>>} text by file name; the second file's is `NAME-recording-VERSION.js`
 */
export async function dropIn(name, version) {
  const split = await splitUp(name)
  const secondName = `${name}-recording-${version}.js`
  const second = await secondFile(split, secondName)
  const first = await firstFile(split, version, {
    __SECOND_FILE__: secondName,
    __SECOND_INTEGRITY__: `sha384-${createHash('sha384').update(second.code).digest('base64')}`,
  })
  return {
    [`${name}.js`]: first.code,
    [`${name}.js.map`]: first.map,
    [secondName]: second.code,
    [`${secondName}.map`]: second.map,
  }
}

/** The program as modules: what is there from the start, and what is imported later. */
async function splitUp(name) {
  const { outputFiles, metafile } = await build({
    ...COMMON,
    entryPoints: [`src/${name}.ts`],
    splitting: true,
    format: 'esm',
    target: 'esnext',
    define: { globalThis: 'self' },
    sourcemap: 'inline',
    outdir: 'split',
    metafile: true,
    plugins: [scriptsOfLitsPolicy],
  })
  const code = new Map(outputFiles.map(({ path, text }) => [basename(path), text]))
  const about = new Map(Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]))
  const first = new Set()
  const laterOnes = new Set()
  const follow = (file) => {
    if (first.has(file)) return
    first.add(file)
    for (const { path, kind } of about.get(file).imports) {
      if (kind === 'import-statement') follow(basename(path))
      else laterOnes.add(basename(path))
    }
  }
  const entry = `${name}.js`
  follow(entry)
  const later = [...laterOnes].sort()
  // By place, what the second file may take of the first.
  const inCommon = [...first]
    .filter((file) => file !== entry)
    .flatMap((file) => about.get(file).exports.map((taken) => ({ file, taken })))
  return { entry, code, exportsOf: (file) => about.get(file).exports, first, later, inCommon }
}

async function firstFile({ entry, code, later, inCommon }, version, constants) {
  const contents = `import { handOver } from './${entry}'
    ${inCommon.map(({ file, taken }, place) => `import { ${taken} as common${place} } from './${file}'`).join('\n')}
    handOver(() => [${inCommon.map((_, place) => `common${place}`).join()}])`
  const load = (file) => {
    const text = code.get(file)
    const place = (_, later_) => `partOfSecondFile(${later.indexOf(later_)})`
    const isAsking = text.search(DYNAMIC_IMPORT) >= 0
    // At the end: the lines above stay where the source map has them. A function's import holds wherever it stands.
    return isAsking
      ? appended(text.replace(DYNAMIC_IMPORT, place), `import { part as partOfSecondFile } from './${entry}'`)
      : text
  }
  // A page may load the script twice, or two versions of it. The later copy leaves before Lit is evaluated, and says so in one line.
  const guard = `(function(){var c=self.customElements&&customElements.get('liaison-quota-meter');if(c){console.info('liaison.js '+${JSON.stringify(version)}+' was left out: '+(c.version||'another version')+' is already on this page.');return}`
  return classic(entry, contents, load, {
    define: Object.fromEntries(Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)])),
    banner: { js: `${NOTICE}${guard}` },
    footer: { js: '})();' },
  })
}

function secondFile({ code, exportsOf, first, later, inCommon }, name) {
  const named = (file, place) => exportsOf(file).map((name) => [name, `part${place}_${name}`])
  const contents = `${later
    .map(
      (file, place) =>
        `import { ${named(file, place)
          .map((pair) => pair.join(' as '))
          .join()} } from './${file}'`,
    )
    .join('\n')}
    give([${later
      .map(
        (file, place) =>
          `{${named(file, place)
            .map((pair) => pair.join(': '))
            .join()}}`,
      )
      .join()}])`
  const load = (file) => {
    if (!first.has(file)) return code.get(file)
    return inCommon
      .map((one, place) => (one.file === file ? `export const ${one.taken} = /* @__PURE__ */ take(${place})` : ''))
      .join('\n')
  }
  return classic(name, contents, load, {
    banner: {
      js: 'document.currentScript.dispatchEvent(new CustomEvent("liaison-recording",{detail:function(take,give){',
    },
    footer: { js: '}}));' },
  })
}

/** A classic script of some code and the files it imports. */
async function classic(name, contents, load, options) {
  const { outputFiles, warnings } = await build({
    ...CLASSIC,
    ...options,
    stdin: { contents, sourcefile: 'drop-in.js', resolveDir: '.' },
    plugins: [
      {
        name: 'split-files',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^\.\// }, ({ path }) => ({ path: path.slice(2), namespace: 'split' }))
          onLoad({ filter: /.*/, namespace: 'split' }, ({ path }) => ({ contents: load(path), resolveDir: '.' }))
        },
      },
    ],
  })
  if (warnings.length > 0) throw new Error(`${name} is not built as it is meant to be.`)
  const text = (end) => outputFiles.find(({ path }) => path.endsWith(end)).text
  return { code: `${BYTE_ORDER_MARK}${text('.js')}//# sourceMappingURL=${name}.map\n`, map: text('.map') }
}

/** A line of code put behind a file, before its source map. */
function appended(text, line) {
  const at = text.lastIndexOf('//# sourceMappingURL=')
  return `${text.slice(0, at)}${line}\n${text.slice(at)}`
}

/**
 * A strict page allows one Trusted Types policy, Lit's, which makes only HTML. In the drop-in it also makes the address of the second
 * file, and of no other script.
 */
const scriptsOfLitsPolicy = {
  name: 'scripts-of-lits-policy',
  setup({ onLoad, onEnd }) {
    const MAKING = /(\w+)\.createPolicy\("lit-html",\{createHTML:(\w+)=>\2\}\)/g
    let count = 0
    onLoad({ filter: /[\\/]lit-html[\\/]lit-html\.js$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8')
      const contents = text.replace(MAKING, (_, types, html) => {
        count += 1
        return `kept(${types}.createPolicy("lit-html",{createHTML:${html}=>${html},createScriptURL:ownScript}))`
      })
      return {
        contents: `${contents}\nimport { kept, ownScript } from ${JSON.stringify(`${process.cwd()}/src/script-policy.ts`)}`,
      }
    })
    onEnd(() => {
      if (count !== 1)
        throw new Error(`Lit makes its policy in ${count} places that are known here, instead of in one.`)
    })
  },
}
