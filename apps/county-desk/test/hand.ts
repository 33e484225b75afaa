import type { Locator, Page } from 'playwright'

/** One thing a person does at the screen. */
export interface Deed {
  what: string
  clicks: number
  /** Characters typed; a day counts as the eight digits it takes. */
  typed: number
}

/**
 * A hand at the screen that follows a guide: it only presses and fills what the guide names, in “…”, and counts what that costs.
 */
export class Hand {
  readonly deeds: Deed[] = []
  readonly page: Page
  private readonly guide: string

  constructor(page: Page, guide: string) {
    this.page = page
    this.guide = guide
  }

  /** @param within where it stands; below the sections unless given */
  async press(name: string, within = this.page.getByRole('main')): Promise<void> {
    this.look(name)
    const target = within.getByRole('button', { name }).or(within.getByRole('link', { name }))
    await target.first().click()
    this.deeds.push({ what: `按“${name}”`, clicks: 1, typed: 0 })
  }

  /** To one of the sections above. */
  async go(name: string): Promise<void> {
    await this.press(name, this.page.getByRole('navigation'))
  }

  async fill(label: string, text: string, within: Locator | Page = this.page): Promise<void> {
    this.look(label)
    const field = this.field(label, within)
    await field.fill(text)
    this.deeds.push({ what: `填“${label}”`, clicks: 1, typed: text.replace(/-/g, '').length })
  }

  /** Pasting costs two strokes, however long the text is. */
  async paste(label: string, text: string, within: Locator | Page = this.page): Promise<void> {
    this.look(label)
    await this.field(label, within).fill(text)
    this.deeds.push({ what: `粘贴“${label}”`, clicks: 1, typed: 2 })
  }

  async choose(label: string, option: string, within: Locator | Page = this.page): Promise<void> {
    this.look(label)
    this.look(option)
    await this.field(label, within).selectOption({ label: option })
    this.deeds.push({ what: `“${label}”选“${option}”`, clicks: 2, typed: 0 })
  }

  async file(label: string, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    this.look(label)
    await this.field(label, this.page).setInputFiles(file)
    this.deeds.push({ what: `“${label}”选一个文件`, clicks: 3, typed: 0 })
  }

  /** What it has cost so far. */
  get cost(): { clicks: number; typed: number } {
    return {
      clicks: this.deeds.reduce((sum, { clicks }) => sum + clicks, 0),
      typed: this.deeds.reduce((sum, { typed }) => sum + typed, 0),
    }
  }

  private field(label: string, within: Locator | Page): Locator {
    return within.getByLabel(label).and(this.page.locator('input, select, textarea')).first()
  }

  private look(name: string): void {
    if (!this.guide.includes(`“${name}”`)) throw new Error(`The guide does not name “${name}”.`)
  }
}
