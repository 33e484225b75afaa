// `liaison.css`: the styles of all widgets in one file, for kernels that adopt no style sheets and pages that allow no others.
import { AttendanceTracker } from '@liaison-kit/attendance-tracker'
import { InfoReportForm } from '@liaison-kit/info-report-form'
import { QuotaMeter } from '@liaison-kit/quota-meter'
import { transform } from 'esbuild'
import postcss from 'postcss'
import parseSelector from 'postcss-selector-parser'
import { trackerKit } from '../../attendance-tracker/dist/tracker-desk.js'
import { reportKit } from '../../info-report-form/dist/report-desk.js'

const WIDGETS = [
  ['liaison-quota-meter', QuotaMeter, []],
  ['liaison-attendance-tracker', AttendanceTracker, trackerKit.styles],
  ['liaison-info-report-form', InfoReportForm, reportKit.styles],
]

/** @returns {Promise<string>} in CSS that Chromium 69 knows */
export async function styleSheet() {
  const sheets = WIDGETS.map(([tag, widget, later]) => {
    const styles = [...widget.finalizeStyles(widget.styles), ...widget.finalizeStyles(later)]
    return scoped(styles.map(({ cssText }) => cssText).join('\n'), tag)
  })
  const { code } = await transform(sheets.join('\n'), {
    loader: 'css',
    minify: true,
    target: 'chrome69',
    charset: 'utf8',
  })
  return code
}

/**
 * The styles of one widget so that they hold in its own shadow root alone. Each selector gains the same weight: which of two rules wins
 * stays as it was.
 */
function scoped(css, tag) {
  const root = postcss.parse(css)
  root.walkRules((rule) => {
    if (rule.parent.name === 'keyframes') return
    rule.selector = parseSelector((selectors) => {
      selectors.each((selector) => {
        let isHosts = false
        selector.walkPseudos((pseudo) => {
          if (pseudo.value !== ':host') return
          isHosts = true
          const given = pseudo.nodes.map(String).join()
          // An attribute that is never there: it weighs as much as the `:host` put before the others.
          pseudo.replaceWith(parseSelector.pseudo({ value: `:host(${tag}:not([_])${given})` }))
        })
        if (!isHosts) {
          selector.prepend(parseSelector.combinator({ value: ' ' }))
          selector.prepend(parseSelector.pseudo({ value: `:host(${tag})` }))
        }
      })
    }).processSync(rule.selector)
  })
  return root.toString()
}
