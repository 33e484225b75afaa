import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'

/**
 * How much has been written: always there to be seen, but said aloud only once typing pauses, since a screen reader that counts along
 * drowns what is typed.
 */
export class CharacterCount implements ReactiveController {
  private readonly host: ReactiveControllerHost
  private readonly pause: number
  private spoken = ''
  private timer: ReturnType<typeof setTimeout> | undefined

  /** @param pause milliseconds without a keystroke */
  constructor(host: ReactiveControllerHost, pause = 1000) {
    this.host = host
    this.pause = pause
    host.addController(this)
  }

  hostDisconnected(): void {
    clearTimeout(this.timer)
  }

  /** Somebody typed; `sentence` is asked for when it is said. */
  typed(sentence: () => string): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      this.spoken = sentence()
      this.host.requestUpdate()
    }, this.pause)
  }

  render(sentence: string, isOver: boolean): TemplateResult {
    return html`<p class="count ${isOver ? 'wrong' : 'hint'}" aria-hidden="true">${sentence}</p>
      <p class="unseen" id="count-spoken" aria-live="polite">${this.spoken}</p>`
  }
}
