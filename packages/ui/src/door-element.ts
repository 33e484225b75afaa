import { isAnythingKept, type SourceState } from '@liaison-kit/source/reading'
import {
  adoptStyles,
  type CSSResult,
  type CSSResultGroup,
  html,
  nothing,
  type PropertyValues,
  supportsAdoptingStyleSheets,
  type TemplateResult,
} from 'lit'
import { doorStyles } from './door.styles.ts'
import { LiaisonElement } from './liaison-element.ts'
import { deskAddress, isHubsPage } from './listing.ts'
import type { RecordingKit, RecordingPart } from './recording-part.ts'

/**
 * A widget that shows to everybody what it is for and the door, a button to sign in, and fetches what records once somebody needs it: when
 * they press the button; at once, where there is a session or a token, where something that was recorded or typed is kept in this browser,
 * and on the hub's own pages.
 *
 * @fires liaison-change
 * @fires liaison-sent
 * @fires liaison-sign-in
 * @csspart form
 * @csspart field
 * @csspart summary
 * @csspart picture
 * @csspart sign-in
 * @csspart who
 * @csspart status
 * @csspart refused
 * @csspart export
 */
export abstract class DoorElement extends LiaisonElement {
  /** Hubs of the widgets that fetched what records: there it can be had, too. */
  static readonly hubs = new Set<string>()
  static override styles: CSSResultGroup = [LiaisonElement.styles, doorStyles]

  private recorder: RecordingPart | undefined
  private coming: Promise<void> | undefined
  /** It was fetched, and could not be had. */
  private isLost = false
  /** The person asked for it, and sees the door until it is there. */
  private isPressed = false
  private isKept = false
  /** Whether it was looked at what is kept. */
  private isLooked = false

  constructor() {
    super(undefined, true)
  }

  /** Heading and purpose, as they are seen before anybody has signed in. */
  protected abstract door(): TemplateResult

  /** Fetches what records. Rejects where it cannot be had. */
  protected abstract fetchKit(): Promise<RecordingKit<this>>

  /** Whether what records is fetched without being asked for. */
  protected isNeeded(): boolean {
    const { session, waiting, refused } = this.data
    if (this.hasOwnData() || session || waiting.length + refused.length > 0) return true
    return this.hub !== undefined && (this.isKept || Boolean(this.token) || isHubsPage(this.hub))
  }

  protected override body(): TemplateResult {
    return this.recorder
      ? this.recorder.body()
      : html`${this.door()}${this.readonly && !this.isLost ? nothing : this.ways()}`
  }

  protected override hasNothing(): boolean {
    return this.recorder?.hasNothing?.() ?? false
  }

  protected override hasBody(): boolean {
    return super.hasBody() || (this.isAnswered && !this.recorder && (this.isPressed || this.isLost))
  }

  protected override settle(): void {
    this.recorder?.settle?.()
  }

  protected override sourceChanged(before: SourceState, now: SourceState): void {
    super.sourceChanged(before, now)
    // What could be read again can perhaps be fetched again.
    if (now.status === 'ready' && before.status !== 'ready') this.isLost = false
    this.recorder?.sourceChanged(before, now)
  }

  protected override entriesSent(ids: readonly string[]): void {
    this.recorder?.entriesSent(ids)
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed)
    this.recorder?.willUpdate?.()
    if (!this.recorder) this.stayAtDoor()
  }

  private stayAtDoor(): void {
    if (!this.isLooked) this.look()
    if (!this.coming && !this.isLost && this.isNeeded()) this.fetch()
    if (!this.isAnswered) return
    if (this.coming) this.state = 'loading'
    else if (this.isLost) this.state = 'error'
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed)
    this.recorder?.updated?.()
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    let isComplete = await super.getUpdateComplete()
    while (this.coming) {
      await this.coming
      isComplete = await super.getUpdateComplete()
    }
    return isComplete
  }

  /** Whether there is something to show beside which a door makes sense. */
  private get isAnswered(): boolean {
    return this.hasOwnData() || this.data.status === 'ready' || this.data.status === 'stale'
  }

  /** Looks, once, whether something is kept here that is to be sent, mended, taken up again or taken out. */
  private look(): void {
    if (this.source || this.hub === undefined) return
    this.isLooked = true
    void isAnythingKept().then((isKept) => {
      this.isKept = isKept
      if (isKept) this.requestUpdate()
    })
  }

  private fetch(): void {
    if (this.hub !== undefined) DoorElement.hubs.add(this.hub)
    this.isLost = false
    this.coming = this.fetchKit()
      .then(
        (kit) => this.receive(kit),
        () => {
          this.announce('liaison-error', { code: 'part-not-fetched', message: this.shared.notOpened })
        },
      )
      .finally(() => {
        this.isLost = !this.recorder
        this.isPressed = false
        this.coming = undefined
        this.requestUpdate()
      })
  }

  private receive({ make, styles, desk }: RecordingKit<this>): void {
    this.adopt(DoorElement.finalizeStyles(styles) as CSSResult[])
    const recorder = make(this.port())
    this.recorder = recorder
    this.link.equip(desk, this)
    // Whoever has gone on elsewhere meanwhile stays there.
    if (this.isPressed && (this.matches(':focus-within') || document.activeElement === document.body)) recorder.enter()
  }

  private adopt(styles: CSSResult[]): void {
    const root = this.renderRoot as ShadowRoot
    if (supportsAdoptingStyleSheets) {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...styles.map(({ styleSheet }) => styleSheet!)]
    } else if (!LiaisonElement.sheet) adoptStyles(root, styles)
  }

  private ways(): TemplateResult {
    const { hub, isLost, coming, shared } = this
    return html`<div class="door">
      ${isLost ? html`<p role="alert">${shared.notOpened}</p>` : nothing}
      <button class="button" part="button" type="button" aria-disabled=${coming ? 'true' : nothing} @click=${this.press}>
        ${coming ? shared.opening : isLost ? shared.tryAgain : shared.signIn}
      </button>
      ${isLost && hub !== undefined ? html`<a href=${deskAddress(hub)}>${shared.openDesk}</a>` : nothing}
    </div>`
  }

  private readonly press = (): void => {
    if (this.coming) return
    this.isPressed = true
    this.fetch()
    this.requestUpdate()
  }
}
