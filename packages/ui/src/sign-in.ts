import { type Session, type Source, SourceError, type SourceState } from '@liaison-kit/source'
import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit'
import type { RecordingWords } from './recording-words.zh-CN.ts'

interface SignInOptions {
  source: () => Source | undefined
  words: () => RecordingWords
  hub: () => string | undefined
  /** Somebody signed in, or (`null`) is signed out again. */
  done: (role: Session['role'] | null) => void
}

/** The panel to sign in with an access code: a native form, whose error is said in words and takes the focus back to the field. */
export class SignIn implements ReactiveController {
  private readonly host: LitElement
  private readonly options: SignInOptions
  private busy = false
  private wrong: { code: string; message: string } | undefined
  /** Where the person signed in, the page is told when the session ends. */
  private here = false

  constructor(host: LitElement, options: SignInOptions) {
    this.host = host
    this.options = options
    host.addController(this)
  }

  // Nothing to do; a controller needs one of its methods.
  hostDisconnected(): void {}

  render(): TemplateResult {
    const words = this.options.words()
    const { busy, wrong } = this
    return html`<form class="sign-in" part="sign-in" novalidate aria-labelledby="sign-in-title" @submit=${this.submit}>
      <h3 class="title" id="sign-in-title">${words.signInTitle}</h3>
      <label for="code">${words.code}</label>
      <p class="hint" id="code-hint">${words.codeHint}</p>
      ${wrong ? html`<p class="wrong" id="code-wrong" role="alert">${wrong.message}</p>` : nothing}
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
          ${busy ? words.signingIn : words.signIn}
        </button>
      </div>
      ${
        wrong?.code === 'origin-not-listed'
          ? html`<p><a href="${(this.options.hub() ?? '').replace(/\/+$/, '')}/desk/">${words.openDesk}</a></p>`
          : nothing
      }
    </form>`
  }

  /** The button to sign out with, and who is signed in. */
  signedIn(): TemplateResult | typeof nothing {
    const session = this.options.source()?.state.session
    if (!session) return nothing
    const words = this.options.words()
    return html`<p class="who" part="who">
      <span>${words.signedIn(session.name)}</span>
      <button class="button quiet" part="button" type="button" @click=${this.signOut}>${words.signOut}</button>
    </p>`
  }

  /** To be told of each change: a session that begins or ends is told to the page by the widget it was begun in. */
  changed(before: SourceState, now: SourceState): void {
    if (this.busy && now.session && !before.session) {
      this.here = true
      this.options.done(now.session.role)
    }
    if (this.here && before.session && !now.session) {
      this.here = false
      this.options.done(null)
    }
  }

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault()
    const source = this.options.source()
    const field = (event.currentTarget as HTMLFormElement).elements.namedItem('code') as HTMLInputElement
    if (!source || this.busy) return
    const code = field.value.trim()
    if (!code) return this.refuse({ code: 'code-missing', message: this.options.words().codeMissing }, field)
    this.wrong = undefined
    this.busy = true
    this.host.requestUpdate()
    try {
      await source.signIn(code)
      field.value = ''
    } catch (error) {
      const failed = { code: 'sign-in-failed', message: this.options.words().signInFailed }
      this.refuse(error instanceof SourceError ? error.problem : failed, field)
    } finally {
      this.busy = false
      this.host.requestUpdate()
    }
  }

  private readonly signOut = (): void => {
    this.here = true
    void this.options.source()?.signOut()
  }

  private refuse(problem: { code: string; message: string }, field: HTMLInputElement): void {
    this.wrong = problem
    this.host.requestUpdate()
    void this.host.updateComplete.then(() => field.focus())
  }
}
