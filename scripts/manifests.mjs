import { writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { getWebTypesData } from 'custom-element-jet-brains-integration'
import { generateJsxTypes } from 'custom-element-jsx-integration'
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration'
import { manifestOf, widgetIn } from './manifest.mjs'
import { vueTypes } from './vue-types.mjs'

// What editors and frameworks are told of a widget, beside its declarations: what `types` runs after them, in the package's folder.
const widget = basename(process.cwd())
const module = `./${widget}.js`
const manifest = manifestOf(widget)

/** The manifest with another account of the widget. */
const told = (change) => ({
  ...manifest,
  modules: manifest.modules.map((one) => ({ ...one, declarations: one.declarations.map(change) })),
})
// An editor offers what can be set.
const isSettable = ({ readonly }) => !readonly
const settable = (one) => ({
  ...one,
  attributes: one.attributes.filter(isSettable),
  members: one.members.filter(isSettable),
})
// The generator puts `CustomEvent<…>` around what an event carries, and imports nothing of it.
const carried = ({ name }) => ({ text: `GlobalEventHandlersEventMap['${name}']['detail']` })
const inJsx = (one) => ({ ...settable(one), events: one.events.map((event) => ({ ...event, type: carried(event) })) })

// Parts and theming properties are in the data for style sheets.
const brief = { hideCssPartsDocs: true, hideCssPropertiesDocs: true }
const write = (name, text) => writeFileSync(`dist/${name}`, text)
const asJson = (data) => `${JSON.stringify(data, null, 2)}\n`
write('custom-elements.json', asJson(manifest))
write('web-types.json', asJson(JSON.parse(getWebTypesData(told(settable), brief))))
write('vscode.html-custom-data.json', asJson(JSON.parse(getVsCodeHtmlCustomData(told(settable), brief))))
write('vscode.css-custom-data.json', asJson(JSON.parse(getVsCodeCssCustomData(manifest, {}))))
write('vue.d.ts', vueTypes(settable(widgetIn(manifest)), module))
generateJsxTypes(told(inJsx), {
  ...brief,
  outdir: 'dist',
  fileName: 'jsx.d.ts',
  componentTypePath: () => module,
  hideLogs: true,
})
