import type { CivilDate } from '@liaison-kit/core'
import type { MakeDesk, Source, SourceState } from '@liaison-kit/source'
import {
  type CSSResultGroup,
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  supportsAdoptingStyleSheets,
  type TemplateResult,
} from 'lit'
import { baseStyles } from './base.styles.ts'
import type { LiaisonEvents } from './events.ts'
import { notice } from './notice.ts'
import { SourceLink } from './source-link.ts'
import type { WidgetPort } from './widget-port.ts'
import { directionAt, languageAt, served, type Words, wordsFor } from './words.ts'
import { type SharedWords, sharedWords } from './words.zh-CN.ts'

/** Put in by the build. */
declare const __LIAISON_VERSION__: string | undefined

/** What a widget is showing, reflected as its `state` attribute. */
export type WidgetState = 'idle' | 'loading' | 'empty' | 'ready' | 'stale' | 'error'

/**
 * What all widgets have in common: where the data comes from, in which state and language it is shown, and how the widget speaks to its
 * page. A widget adds `body()`, what it shows once there is data, and `hasNothing()`, when that would be nothing.
 *
 * @attr {string} lang - Language of the widget's words: `zh-CN`, `ug` or `en`, as far as the page's script has it. Unless given, that of
 * the nearest ancestor that says one, else Chinese.
 * @attr {'ltr' | 'rtl'} dir - Direction. Unless given, that of the nearest ancestor that says one, else that of the language shown.
 * @fires liaison-error
 * @slot - What the page itself says, such as whom to call: shown until there is something better, and again when nothing can be had.
 * @csspart base - The box around all that the widget shows.
 * @csspart heading - The widget's title, with what stands beside it.
 * @csspart notice - A sentence about something that went wrong or is old, with the button that helps.
 * @csspart button - Any button, also one that unfolds something.
 */
export abstract class LiaisonElement extends LitElement {
  /** Which version is on the page; a second copy of the drop-in script tells it and leaves. */
  static readonly version: string = typeof __LIAISON_VERSION__ === 'string' ? __LIAISON_VERSION__ : 'unbuilt'

  static override properties: PropertyDeclarations = {
    hub: {},
    committee: {},
    group: {},
    src: {},
    asOf: { attribute: 'as-of' },
    readonly: { type: Boolean },
    source: { attribute: false },
    token: { attribute: false },
    state: { reflect: true },
  }
  static override styles: CSSResultGroup = baseStyles
  /**
   * Address of one style sheet with the styles of all widgets, for kernels that adopt none (Chromium 69 to 72): what Lit would put into the
   * page there, a strict page forbids. Without one, Lit does.
   */
  static sheet: string | undefined

  /** Address of the hub, absolute or relative to the page. */
  declare hub: string | undefined
  /** Id of the committee at that hub, such as `shache`. */
  declare committee: string | undefined
  /** Id of the liaison group, such as `g-01`; a widget of the whole committee then shows that group's part. */
  declare group: string | undefined
  /** Instead of a hub: address of a published `liaison-quota/1`. */
  declare src: string | undefined
  /** The day to judge, such as `2012-06-30`; the hub's today unless given. */
  declare asOf: CivilDate | undefined
  /** Shows, never asks: no sign-in, no form. */
  declare readonly: boolean
  /** A source of the developer's own; wins over the attributes. */
  declare source: Source | undefined
  /** A token the page already holds. */
  declare token: string | undefined
  /**
   * What is being shown. The widget sets it, and a page's style sheet may ask for it.
   * @readonly
   */
  declare state: WidgetState

  protected readonly link: SourceLink

  /**
   * @param desk given by widgets that record
   * @param needsGroup whether there is nothing to show without a group
   */
  constructor(desk?: MakeDesk, needsGroup: boolean = !desk) {
    super()
    this.state = 'idle'
    this.readonly = false
    this.link = new SourceLink(this, needsGroup, desk)
    this.link.onChange = (before, now) => this.sourceChanged(before, now)
    this.link.onSent = (ids) => this.entriesSent(ids)
  }

  // `lang` and `dir` stay the element's own; a change only has to be noticed.
  static override get observedAttributes(): string[] {
    // biome-ignore lint/complexity/noThisInStatic: the getter must run for the class it is asked of, not for Lit's own
    return [...super.observedAttributes, 'lang', 'dir']
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    super.attributeChangedCallback(name, before, now)
    if (name === 'lang' || name === 'dir') this.requestUpdate()
  }

  /** What the source knows now; an empty `idle` state without a source. */
  protected get data(): SourceState {
    return this.link.state
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const { sheet } = LiaisonElement
    if (supportsAdoptingStyleSheets || !sheet) return super.createRenderRoot()
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = sheet
    this.renderOptions.renderBefore = root.appendChild(link)
    return root
  }

  /** The day that is judged and shown as today: `as-of`, else the hub's. */
  protected get today(): CivilDate | undefined {
    return this.asOf ?? this.data.today
  }

  /** This widget's words in the language that holds here. */
  protected wordsOf<T>(words: Words<T>): T {
    return wordsFor(words, languageAt(this))
  }

  protected get shared(): SharedWords {
    return this.wordsOf(sharedWords)
  }

  /** What a part of the widget that is an object of its own asks and tells. */
  protected port(): WidgetPort<this> {
    return {
      element: this,
      source: () => this.link.source,
      data: () => this.data,
      today: () => this.today,
      wordsOf: (words) => this.wordsOf(words),
      shared: () => this.shared,
      announce: (type, detail, cancelable) => this.announce(type, detail, cancelable),
      settle: () => this.settle(),
    }
  }

  /** What the widget shows when its state is `ready`, `stale` or `empty`. */
  protected abstract body(): TemplateResult

  /** Whether the body is shown, and not the page's own words. */
  protected hasBody(): boolean {
    return this.state === 'ready' || this.state === 'empty' || this.state === 'stale'
  }

  /** Whether there is an answer and nothing in it to show. */
  protected hasNothing(): boolean {
    return false
  }

  /** Data handed in as a property needs no source: a widget with such says so here. */
  protected hasOwnData(): boolean {
    return false
  }

  /** Tells the page of something; false when a cancelable event was cancelled. */
  protected announce<K extends keyof LiaisonEvents>(type: K, detail: LiaisonEvents[K], cancelable = false): boolean {
    return this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, cancelable, detail }))
  }

  protected sourceChanged(before: SourceState, now: SourceState): void {
    if (now.problem && now.problem.code !== before.problem?.code) {
      this.announce('liaison-error', { code: now.problem.code, message: this.shared.problem(now.problem) })
    }
  }

  protected entriesSent(_ids: readonly string[]): void {}

  /** The source or the session is about to be another: what was begun and is not recorded yet is recorded under this one. */
  protected settle(): void {}

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (SOURCE_WISHES.some((name) => changed.has(name))) {
      this.settle()
      this.link.follow(this)
    }
    this.state = this.hasOwnData() ? this.settled('ready') : this.stateOf(this.data)
  }

  protected override render(): TemplateResult {
    // The language of the words that are there, which may not be the page's.
    const shown = served(sharedWords, languageAt(this))
    return html`<div class="base" part="base" lang=${shown} dir=${directionAt(this, shown)}>${this.content()}</div>`
  }

  /** The children are the fallback: shown until there is something better, and again when nothing can be had. */
  private content(): TemplateResult {
    const { problem } = this.data
    // One template for all three: a notice that comes or goes must not redraw the body under whoever is typing.
    if (this.hasBody()) {
      return html`${this.state === 'stale' ? this.staleNotice() : nothing}${this.body()}`
    }
    return html`<slot></slot>
      ${this.state === 'loading' ? html`<p class="hint" role="status">${this.shared.loading}</p>` : nothing}
      ${
        this.state === 'error'
          ? notice(problem ? this.shared.problem(problem) : this.shared.failed, {
              label: this.shared.retry,
              run: () => this.retry(),
            })
          : nothing
      }`
  }

  private staleNotice(): TemplateResult {
    const { readAt } = this.data
    return notice(this.shared.stale(readAt ? Date.now() - Date.parse(readAt) : 0), {
      label: this.shared.retry,
      run: () => this.retry(),
    })
  }

  private retry(): void {
    void this.link.source?.refresh()
  }

  private stateOf({ status }: SourceState): WidgetState {
    return status === 'ready' ? this.settled(status) : status
  }

  private settled(state: WidgetState): WidgetState {
    return this.hasNothing() ? 'empty' : state
  }
}

const SOURCE_WISHES = ['source', 'hub', 'committee', 'group', 'src', 'asOf', 'token'] as const
