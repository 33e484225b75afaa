/** A place in the window, in CSS pixels from its top left corner. */
export interface Point {
  x: number
  y: number
}

/** Keys that write nothing. */
export type Key = 'Enter' | 'ArrowDown'

/** One page of a running browser, whatever its make: what is done to it comes from the mouse and the keyboard, as from a person. */
export interface Driver {
  /** As the browser names itself, without its make: `69.0.3452.0`. */
  readonly version: string
  /** Ends once the page has loaded. */
  open(url: string): Promise<void>
  /** @param expression of JavaScript, evaluated in the page; its value must survive JSON */
  evaluate<T>(expression: string): Promise<T>
  click(at: Point): Promise<void>
  /** Types where the focus is. */
  type(text: string): Promise<void>
  pressKey(key: Key): Promise<void>
  /** What the browser itself complained of, beyond what the page can hear; one line each. */
  errors(): readonly string[]
  /** What the window shows, as PNG. */
  picture(): Promise<Buffer>
  /** Ends the browser and takes away what it kept. */
  close(): Promise<void>
}

/** The window of every browser, in CSS pixels. */
export const WINDOW = { width: 1280, height: 900 }
