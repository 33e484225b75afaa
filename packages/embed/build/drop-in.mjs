// How a drop-in script is built: one classic script for everybody, and others with what only somebody who records needs: one per widget,
// and one with what they share. `import()` is no syntax of the kernels it must run on, and a module finds no way to its page's script: so
// the program is split as modules, and each file's part of it is put into a function that is handed what it takes from those before it.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { build } from 'esbuild'
import { LIT_HTML, withoutToggling } from '../../../scripts/lit-without-toggling.mjs'

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
 * A drop-in and what it fetches later, each with its source map.
 * @param {string} name of the drop-in, as of its entry in `src`
 * @param {string} version in the names of the files that are fetched later
 * @returns {Promise<Record<string, string>>} text by file name: `NAME.js`; `NAME-recording-VERSION.js` with what the widgets share, and
 *   for each that records `NAME-recording-WIDGET-VERSION.js`
 */
export async function dropIn(name, version) {
  const program = await splitUp(name)
  const later = await Promise.all(
    [program.shared, ...program.widgets].map(async ({ widget, parts }) => {
      const file = `${[name, 'recording', widget, version].filter(Boolean).join('-')}.js`
      return { file, parts, ...(await laterFile(program, widget, file)) }
    }),
  )
  const first = await firstFile(program, version, {
    __LATER_FILES__: later.map(({ file, code }) => ({
      name: file,
      integrity: `sha384-${createHash('sha384').update(code).digest('base64')}`,
    })),
  })
  const all = [{ file: `${name}.js`, ...first }, ...later]
  return Object.fromEntries(
    all.flatMap(({ file, code, map }) => [
      [file, code],
      [`${file}.map`, map],
    ]),
  )
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
  const importsOf = (file, kind) =>
    about
      .get(file)
      .imports.filter((one) => one.kind === kind)
      .map(({ path }) => basename(path))
  /** All that the files import as they are evaluated, themselves included, but nothing of what is there before. */
  const reached = (files, before = new Set()) => {
    const found = new Set()
    const follow = (file) => {
      if (found.has(file) || before.has(file)) return
      found.add(file)
      importsOf(file, 'import-statement').forEach(follow)
    }
    files.forEach(follow)
    return found
  }
  const entry = `${name}.js`
  const first = reached([entry])
  // By widget, what it imports later: its desk, and the words of that in other languages.
  const byWidget = new Map()
  for (const file of new Set([...first].flatMap((one) => importsOf(one, 'dynamic-import')).sort())) {
    const [, widget] = /([\w-]+)\/(?:dist|src)\//.exec(about.get(file).entryPoint)
    byWidget.set(widget, [...(byWidget.get(widget) ?? []), file])
  }
  const reach = new Map([...byWidget].map(([widget, parts]) => [widget, reached(parts, first)]))
  const isShared = (file) => [...reach.values()].filter((files) => files.has(file)).length > 1
  const shared = new Set([...reach.values()].flatMap((files) => [...files]).filter(isShared))
  /** What a file that comes later may take from some that are there, by place. */
  const taken = (files) => [...files].flatMap((file) => about.get(file).exports.map((exported) => ({ file, exported })))
  first.delete(entry)
  return {
    entry,
    code,
    exportsOf: (file) => about.get(file).exports,
    fromFirst: taken(first),
    shared: { widget: '', parts: [...shared] },
    fromShared: taken(shared),
    widgets: [...byWidget].map(([widget, parts]) => ({ widget, parts })),
  }
}

async function firstFile({ entry, code, fromFirst, widgets }, version, constants) {
  const contents = `import { handOver } from './${entry}'
    ${fromFirst.map(({ file, exported }, place) => `import { ${exported} as common${place} } from './${file}'`).join('\n')}
    handOver(() => [${fromFirst.map((_, place) => `common${place}`).join()}])`
  const load = (file) => {
    const text = code.get(file)
    const placed = (_, part) => {
      const nth = widgets.findIndex(({ parts }) => parts.includes(part))
      return `partOfLaterFile(${nth + 1}, ${widgets[nth].parts.indexOf(part)})`
    }
    const isAsking = text.search(DYNAMIC_IMPORT) >= 0
    // At the end: the lines above stay where the source map has them. A function's import holds wherever it stands.
    return isAsking
      ? appended(text.replace(DYNAMIC_IMPORT, placed), `import { part as partOfLaterFile } from './${entry}'`)
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

/** @param widget whose file it is; `''` of the one they share, which gives all that they may take of it, one by one */
function laterFile({ code, exportsOf, fromFirst, fromShared, widgets }, widget, name) {
  const parts = widgets.find((one) => one.widget === widget)?.parts ?? []
  const there = widget ? [...fromFirst, ...fromShared] : fromFirst
  const asNamed = (file) => exportsOf(file).map((exported) => [exported, `part${parts.indexOf(file)}_${exported}`])
  const contents = widget
    ? `${parts.map((file) => `import { ${asNamed(file).map((pair) => pair.join(' as '))} } from './${file}'`).join('\n')}
      give([${parts.map((file) => `{ ${asNamed(file).map((pair) => pair.join(': '))} }`)}])`
    : `${fromShared.map(({ file, exported }, place) => `import { ${exported} as shared${place} } from './${file}'`).join('\n')}
      give([${fromShared.map((_, place) => `shared${place}`)}])`
  const load = (file) => {
    if (!there.some((one) => one.file === file)) return code.get(file)
    return there
      .map((one, place) => (one.file === file ? `export const ${one.exported} = /* @__PURE__ */ take(${place})` : ''))
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
 * A strict page allows one Trusted Types policy, Lit's, which makes only HTML. In the drop-in it also makes the addresses of the files
 * that are fetched later, and of no other script.
 */
const scriptsOfLitsPolicy = {
  name: 'scripts-of-lits-policy',
  setup({ onLoad, onEnd }) {
    const MAKING = /(\w+)\.createPolicy\("lit-html",\{createHTML:(\w+)=>\2\}\)/g
    let count = 0
    onLoad({ filter: LIT_HTML }, ({ path }) => {
      const text = withoutToggling(readFileSync(path, 'utf8'))
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
