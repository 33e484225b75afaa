// A step of the build: the styles of some widgets as one file, for kernels that adopt no style sheets (Chromium 69 to 72) on pages that
// allow no others.
import { transform } from 'esbuild'
import postcss from 'postcss'
import parseSelector from 'postcss-selector-parser'

/**
 * @param {[tag: string, widget: typeof import('lit').LitElement, later?: import('lit').CSSResultGroup][]} widgets `later`: the styles of
 *   what is fetched once somebody signs in
 * @returns {Promise<string>} in CSS that Chromium 69 knows
 */
export async function styleSheet(widgets) {
  const sheets = widgets.map(([tag, widget, later = []]) => {
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
  // Some kernels of 69 know the inline sides by their older names only.
  root.walkDecls(/^(margin|padding|border)-inline-(start|end)/, (declaration) => {
    const [, what, side, rest] = /^(\w+)-inline-(start|end)(.*)$/.exec(declaration.prop)
    declaration.cloneBefore({ prop: `-webkit-${what}-${side}${rest}` })
  })
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
