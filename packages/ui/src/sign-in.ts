import { SourceError, type SourceState } from '@liaison-kit/source'
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit'
import { deskAddress, isListed, isOwnOrigin } from './listing.ts'
import type { RecordingWords } from './recording-words.zh-CN.ts'
import type { WidgetPort } from './widget-port.ts'

/**
 * The panel to sign in with an access code: a native form, whose error is said in words and takes the focus back to the field. On a page
 * whose origin the county has not listed, the way to the hub's own page.
 *
 * @csspart sign-in - The panel to sign in with an access code.
 * @csspart who - Who is signed in, with the button to sign out.
 */
export class SignIn implements ReactiveController {
  private readonly port: WidgetPort
  private readonly words: () => RecordingWords
  private busy = false
  /** What went wrong, in words. */
  private wrong: string | undefined
  /** Where the person signed in, the page is told when the session ends. */
  private here = false
  /** Which hub was asked whether it takes what is recorded here, and what came of it. */
  private asked: string | undefined
  private listed: boolean | undefined
  /** Whether the keyboard is to go on here. */
  private isEntered = false

  constructor(port: WidgetPort, words: () => RecordingWords) {
    this.port = port
    this.words = words
    port.element.addController(this)
  }

  /** The keyboard goes on in the panel, as soon as it is there: in the field, or at the way to the hub's page. */
  enter(): void {
    this.isEntered = true
    this.port.element.requestUpdate()
  }

  hostUpdated(): void {
    const target = this.isEntered && (this.find('#code') ?? this.wayOut)
    if (!target) return
    this.isEntered = false
    // Until it was known which of them it is, the person may have gone elsewhere.
    if (document.activeElement === document.body || this.port.element.matches(':focus-within')) target.focus()
  }

  render(): TemplateResult {
    const words = this.words()
    this.ask()
    return html`<form class="sign-in" part="sign-in" novalidate aria-labelledby="sign-in-title" @submit=${this.submit}>
      <h3 class="title" id="sign-in-title">${words.signInTitle}</h3>
      ${this.listed ? this.fields(words) : nothing}
      ${
        this.listed === false
          ? html`<p>${words.notListed}</p>
              <p><a href=${deskAddress(this.port.element.hub)}>${this.port.shared().openDesk}</a></p>`
          : nothing
      }
    </form>`
  }

  private fields(words: RecordingWords): TemplateResult {
    const { busy, wrong } = this
    return html`<label for="code">${words.code}</label>
      <p class="hint" id="code-hint">${words.codeHint}</p>
      ${wrong ? html`<p class="wrong" id="code-wrong" role="alert">${wrong}</p>` : nothing}
      <div class="row">
        <input
          id="code"
          name="code"
          type="password"
          required
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          ?readonly=${busy}
          aria-invalid=${wrong ? 'true' : nothing}
          aria-describedby=${wrong ? 'code-wrong code-hint' : 'code-hint'}
        />
        <button class="button" part="button" type="submit" aria-disabled=${busy ? 'true' : nothing}>
          ${busy ? words.signingIn : this.port.shared().signIn}
        </button>
      </div>
      <label class="check">
        <input
          name="shared"
          type="checkbox"
          .checked=${this.port.data().isShared ?? false}
          aria-describedby="shared-hint"
        />${words.shared}</label
      >
      <p class="hint" id="shared-hint">${words.sharedHint}</p>`
  }

  /** The button to sign out with, and who is signed in. */
  signedIn(): TemplateResult | typeof nothing {
    const { session } = this.port.data()
    if (!session) return nothing
    const words = this.words()
    return html`<p class="who" part="who">
      <span>${words.signedIn(session.name)}</span>
      <button class="button quiet" part="button" type="button" @click=${this.signOut}>${words.signOut}</button>
    </p>`
  }

  /** To be told of each change: a session that begins or ends is told to the page by the widget it was begun in. */
  changed(before: SourceState, now: SourceState): void {
    if (this.busy && now.session && !before.session) {
      this.here = true
      this.port.announce('liaison-sign-in', { role: now.session.role })
    }
    if (this.here && before.session && !now.session) {
      this.here = false
      this.port.announce('liaison-sign-in', { role: null })
    }
  }

  /** Finds out, once for a hub, whether the page may record. */
  private ask(): void {
    const { hub = '', committee = '' } = this.port.element
    const asked = `${hub} ${committee}`
    if (asked === this.asked) return
    this.asked = asked
    this.listed = isOwnOrigin(hub) || undefined
    if (this.listed) return
    void isListed(hub, committee).then((listed) => {
      if (this.asked !== asked) return
      // Where it cannot be told, trying tells.
      this.listed = listed !== false
      this.port.element.requestUpdate()
    })
  }

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault()
    const source = this.port.source()
    const { elements } = event.currentTarget as HTMLFormElement
    const field = elements.namedItem('code') as HTMLInputElement | null
    if (!source || !field || this.busy) return
    const code = field.value.trim()
    if (!code) return this.refuse(this.words().codeMissing, field)
    this.wrong = undefined
    this.busy = true
    this.port.element.requestUpdate()
    const isShared = (elements.namedItem('shared') as HTMLInputElement).checked
    // What the box was shown as is no answer of this person.
    const isChanged = isShared !== (source.state.isShared ?? false)
    try {
      await source.signIn(code)
      if (isChanged) source.shareComputer(isShared)
      field.value = ''
    } catch (error) {
      const problem = error instanceof SourceError ? error.problem : undefined
      this.listed = problem?.code !== 'origin-not-listed'
      // Reading is tried again by itself, signing in is not.
      const isPassing = !problem || PASSING.includes(problem.code)
      this.refuse(isPassing ? this.words().signInFailed : this.port.shared().problem(problem), field)
    } finally {
      this.busy = false
      this.port.element.requestUpdate()
    }
  }

  private readonly signOut = (): void => {
    this.port.settle()
    this.here = true
    void this.port.source()?.signOut()
  }

  private get wayOut(): HTMLElement | null {
    return this.find('.sign-in a')
  }

  private find(selector: string): HTMLElement | null {
    return this.port.element.renderRoot.querySelector<HTMLElement>(selector)
  }

  private refuse(wrong: string, field: HTMLInputElement): void {
    this.wrong = wrong
    this.port.element.requestUpdate()
    // Where the field went, the way out is next.
    void this.port.element.updateComplete.then(() => (field.isConnected ? field : this.wayOut)?.focus())
  }
}

const PASSING = ['unreachable', 'timeout', 'server-error']
