// Stands in the page before the drop-in: hears what goes wrong, and finds what a person would see. Old kernels read it: ES2017.
;(() => {
  const told = { errors: [], violations: [] }
  // In some browsers the stack begins with the message, in others it lacks it.
  const inWords = (thing) => (thing instanceof Error ? `${thing} ${thing.stack}` : String(thing || ''))
  self.addEventListener(
    'error',
    ({ target, message, error }) => {
      if (target instanceof Element) told.errors.push(`not loaded: ${target.src || target.href}`)
      else told.errors.push(inWords(error) || message)
    },
    true,
  )
  self.addEventListener('unhandledrejection', ({ reason }) => {
    told.errors.push(`unhandled: ${inWords(reason)}`)
  })
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
    told.violations.push(`${effectiveDirective} ${blockedURI} ${sample}`.trim())
  })

  const textOf = (element) => element.textContent.replace(/\s+/g, ' ').trim()

  function shown(tag, selector, text) {
    const { shadowRoot } = document.querySelector(tag)
    return [...(shadowRoot ? shadowRoot.querySelectorAll(selector) : [])].find(
      (element) => textOf(element).startsWith(text) && element.getClientRects().length > 0,
    )
  }

  function middleOf(element) {
    const { left, top, width, height } = element.getBoundingClientRect()
    return { x: left + width / 2, y: top + height / 2 }
  }

  /** Whether a click on its middle meets it: it is in the window, and nothing lies over it. */
  function isOpenToView(element) {
    const { x, y } = middleOf(element)
    return element.contains(element.getRootNode().elementFromPoint(x, y))
  }

  self.probe = {
    told: () => told,

    /** The middle of the first such element of a widget whose text begins so, brought into view; `null` while it cannot be clicked. */
    middle(tag, selector, text) {
      const element = shown(tag, selector, text)
      if (!element) return null
      if (!isOpenToView(element)) element.scrollIntoView({ block: 'center' })
      return isOpenToView(element) ? middleOf(element) : null
    },

    /** The text of such an element; `null` while there is none. */
    text(tag, selector, text) {
      const element = shown(tag, selector, text)
      return element ? textOf(element) : null
    },

    /** The id of what has the focus in a widget. */
    focused(tag) {
      const { shadowRoot } = document.querySelector(tag)
      const focused = shadowRoot ? shadowRoot.activeElement : null
      return focused ? focused.id : null
    },
  }
})()
