import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Asks before the page is left, but only while there is something to lose: a page with such a listener is not kept for "back". */
export class LeaveGuard implements ReactiveController {
  private readonly isNeeded: () => boolean

  constructor(host: ReactiveControllerHost, isNeeded: () => boolean) {
    this.isNeeded = isNeeded
    host.addController(this)
  }

  hostUpdated(): void {
    if (this.isNeeded()) window.addEventListener('beforeunload', this.warn)
    else this.hostDisconnected()
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeunload', this.warn)
  }

  private readonly warn = (event: BeforeUnloadEvent): void => {
    event.preventDefault()
    event.returnValue = ''
  }
}
