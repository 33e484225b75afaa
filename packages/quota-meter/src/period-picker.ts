import type { ReactiveControllerHost } from 'lit'

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, Home: -99, End: 99 }

/** Which year is shown, which of its periods is open, and where each strip is entered by the keyboard. */
export class PeriodPicker {
  /** The year asked for; none, the year of the day judged. */
  year: string | undefined
  /** `DUTY PERIOD` of the one that is open. */
  opened: string | undefined
  private readonly entered = new Map<string, string>()
  private readonly host: ReactiveControllerHost
  private readonly pressed: () => void

  /** @param pressed called when a period is opened or closed */
  constructor(host: ReactiveControllerHost, pressed: () => void) {
    this.host = host
    this.pressed = pressed
  }

  /** The period of a duty that was last gone to. */
  entryOf(duty: string): string | undefined {
    return this.entered.get(duty)
  }

  showYear(year: string): void {
    this.year = year
    this.opened = undefined
    this.host.requestUpdate()
  }

  /** A period pressed is opened, pressed again it is closed. */
  readonly press = (event: Event): void => {
    const key = buttonAt(event)?.value
    if (!key) return
    this.enter(key)
    this.opened = this.opened === key ? undefined : key
    this.pressed()
  }

  /** Arrows move within a strip, and Escape closes what is open. */
  readonly move = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.opened) {
      const opener = (event.currentTarget as HTMLElement).querySelector<HTMLElement>('.strip [aria-expanded=true]')
      this.opened = undefined
      this.host.requestUpdate()
      opener?.focus()
      return
    }
    const from = buttonAt(event)
    const step = STEPS[event.key]
    if (!from || !step) return
    event.preventDefault()
    const buttons = [...from.closest('.strip')!.querySelectorAll<HTMLButtonElement>('button:not([disabled])')]
    const isMirrored = step ** 2 === 1 && getComputedStyle(from).direction === 'rtl'
    const at = buttons.indexOf(from) + (isMirrored ? -step : step)
    const to = buttons[Math.max(0, Math.min(at, buttons.length - 1))]!
    this.enter(to.value)
    to.focus()
  }

  private enter(key: string): void {
    const [duty = '', period = ''] = key.split(' ')
    this.entered.set(duty, period)
    this.host.requestUpdate()
  }
}

const buttonAt = ({ target }: Event): HTMLButtonElement | null => (target as Element).closest('.strip button')
