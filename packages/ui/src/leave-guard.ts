import type { LitElement, ReactiveController } from 'lit'

/**
 * Asks before the page is left while something would be lost. It listens only as long as that is so: a page with such a listener is not
 * kept for going back to.
 */
export class LeaveGuard implements ReactiveController {
  private readonly host: LitElement
  private readonly wouldLose: () => boolean

  constructor(host: LitElement, wouldLose: () => boolean) {
    this.host = host
    this.wouldLose = wouldLose
    host.addController(this)
  }

  hostConnected(): void {
    this.host.requestUpdate()
  }

  hostUpdated(): void {
    // An update may still come after the widget was taken out of the page.
    if (this.host.isConnected && this.wouldLose()) addEventListener('beforeunload', this.ask)
    else removeEventListener('beforeunload', this.ask)
  }

  hostDisconnected(): void {
    removeEventListener('beforeunload', this.ask)
  }

  private readonly ask = (event: BeforeUnloadEvent): void => {
    event.preventDefault()
    // The older kernels ask only for this.
    event.returnValue = ''
  }
}
