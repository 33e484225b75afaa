import { words } from '../faults.zh-CN.ts'
import { LIMITS } from '../limits.ts'
import { columnNumber } from '../sheet/grid.ts'
import { Refused } from './refused.ts'

const EXCEL_ROWS = 1_048_576
/** UTF-16 units; an honest one is a line. */
const LONGEST_TAG = 65_536

/**
 * Looks through the markup of a workbook's parts as it comes out of the zip, before anything is built of it: a document type, or more
 * rows, cells and merges than are read, is refused. What is counted is what the reader behind would have to make.
 */
export class Markup {
  private cells = 0
  private rows = 0
  private merges = 0
  private mergedCells = 0

  /** A part's text, in pieces of any size. */
  part(): { take(piece: string): void; end(): void } {
    let rest = ''
    return {
      take: (piece) => {
        const text = rest + piece
        const last = text.lastIndexOf('<')
        // Only a tag that is not closed yet has to wait for more.
        rest = last >= 0 && !CLOSED.test(text.slice(last)) ? text.slice(last) : ''
        if (rest.length > LONGEST_TAG) throw new Refused('unreadable', words.unreadable())
        this.look(text.slice(0, text.length - rest.length))
      },
      end: () => this.look(rest),
    }
  }

  private look(text: string): void {
    if (/<!(?:doctype|entity)/i.test(text)) throw new Refused('doctype', words.doctype())
    CELL.lastIndex = 0
    while (CELL.test(text)) this.cells += 1
    for (const [, tag, attributes = ''] of text.matchAll(PLACED)) {
      if (tag === 'row') this.row(attributeOf(attributes, ROW_NUMBER))
      else this.merge(attributeOf(attributes, MERGED))
    }
    if (this.cells > LIMITS.cells) throw new Refused('cells', words.tooManyCells(LIMITS.cells))
    if (this.rows > LIMITS.writtenRows) throw new Refused('rows', words.tooManyRows(LIMITS.rows))
    if (this.merges > LIMITS.merges || this.mergedCells > LIMITS.mergedCells) {
      throw new Refused('merges', words.tooManyMerges(LIMITS.merges))
    }
  }

  // What is written in any other way than every program writes it might be read otherwise behind.

  private row(number: string | undefined): void {
    this.rows += 1
    if (number === undefined) return
    if (!/^\d{1,7}$/.test(number) || Number(number) > EXCEL_ROWS) throw new Refused('unreadable', words.unreadable())
  }

  private merge(range: string | undefined): void {
    this.merges += 1
    const ends = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/.exec(range ?? '')
    if (!ends) throw new Refused('unreadable', words.unreadable())
    const [, left, top, right = left, bottom = top] = ends
    const height = Math.abs(Number(bottom) - Number(top)) + 1
    this.mergedCells += height * (Math.abs(columnNumber(right) - columnNumber(left)) + 1)
  }
}

// A value may hold a bare `>`, but never a `<`.
const ATTRIBUTES = '(?:[^<>"\']|"[^"<]*"|\'[^\'<]*\')*'
const CLOSED = new RegExp(`^<${ATTRIBUTES}>`)
const CELL = /<c[\s/>]/g
const PLACED = new RegExp(`<(row|mergeCell)(?=[\\s/>])(${ATTRIBUTES})`, 'g')
const ROW_NUMBER = /\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/
const MERGED = /\sref\s*=\s*(?:"([^"]*)"|'([^']*)')/

function attributeOf(attributes: string, attribute: RegExp): string | undefined {
  const [, double, single] = attribute.exec(attributes) ?? []
  return double ?? single
}
