import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { LIMITS, readAttendance, readRoster, readWorks, rollBook, rosterBook } from '../src/index.ts'
import { bytesOf, excelDay, ledgerOf, messages, options, type Row, xlsx } from './sheets.ts'

const ROWS: Row[] = [
  ['姓名', '单位', '联络组'],
  ['王芳', '农技站', '青禾乡联络组'],
]
const SHEET = 'xl/worksheets/sheet1.xml'

const read = (bytes: Uint8Array, name = '名册.xlsx') => readRoster(bytes, name, ledgerOf(), options())
const refusal = async (bytes: Uint8Array, name?: string): Promise<string> => {
  const preview = await read(bytes, name)
  expect(preview.entries).toEqual([])
  expect(preview.faults).toHaveLength(1)
  return `${preview.faults[0]!.code}: ${preview.faults[0]!.message}`
}

/** The same workbook with some of its parts changed. */
async function altered(change: (zip: JSZip) => Promise<void> | void, rows: Row[] = ROWS): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(await xlsx({ 名册: rows }))
  await change(zip)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

async function rewrite(zip: JSZip, part: string, from: string | RegExp, to: string): Promise<void> {
  const text = await zip.file(part)!.async('string')
  expect(text).toMatch(from)
  zip.file(
    part,
    text.replace(from, () => to),
  )
}

describe('a zip bomb', () => {
  it('is refused while it unpacks, by how much more it becomes', async () => {
    const bytes = await altered((zip) => rewrite(zip, SHEET, '<sheetData>', `<sheetData>${' '.repeat(20_000_000)}`))
    expect(bytes.length).toBeLessThan(100_000)
    expect(await refusal(bytes)).toMatch(/^bomb: .*解开后异常庞大/)
  })

  it('is refused whatever size it says it has', async () => {
    const bytes = await altered((zip) => rewrite(zip, SHEET, '<sheetData>', `<sheetData>${' '.repeat(20_000_000)}`))
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    let lies = 0
    for (let at = 0; at < bytes.length - 4; at += 1) {
      // Sizes in the local headers and in the directory.
      const [signature, size] = [view.getUint32(at, true), { 67324752: 22, 33639248: 24 }]
      const place = size[signature as 67324752 | 33639248]
      if (place === undefined || view.getUint32(at + place, true) < 1_000_000) continue
      view.setUint32(at + place, 1000, true)
      lies += 1
    }
    expect(lies).toBeGreaterThan(0)
    expect(await refusal(bytes)).toMatch(/^bomb: /)
  })

  it('is refused by its size alone, however well it is filled', async () => {
    const noise = Buffer.alloc(900_000)
    let seed = 1
    for (let at = 0; at < noise.length; at += 1) {
      seed = (seed * 48_271) % 2_147_483_647
      noise[at] = 65 + (seed % 60)
    }
    const bytes = await altered((zip) => {
      zip.file('xl/sharedStrings.xml', Buffer.concat([noise, Buffer.alloc(LIMITS.unpackedBytes, 32)]))
    })
    expect(LIMITS.unpackedBytes / bytes.length).toBeLessThan(LIMITS.ratio)
    expect(await refusal(bytes)).toMatch(/^bomb: /)
  })

  it('does no harm where nobody unpacks it', async () => {
    const bytes = await altered((zip) => {
      zip.file('xl/media/image1.png', ' '.repeat(20_000_000))
    })
    expect((await read(bytes)).counts.added).toBe(2)
  })
})

describe('what is not to be opened', () => {
  it('macros, by name or by what is inside', async () => {
    const sentence =
      'macro: 这个文件含有宏，为安全起见不予读取。请用 Excel 或 WPS 打开，另存为不含宏的 .xlsx 后再导入。'
    expect(await refusal(await xlsx({ 名册: ROWS }), '名册.xlsm')).toBe(sentence)
    const bytes = await altered((zip) => {
      zip.file('xl/vbaProject.bin', 'macro')
    })
    expect(await refusal(bytes)).toBe(sentence)
    expect(await refusal(await altered((zip) => void zip.file('xl/macrosheets/sheet1.xml', '<x/>')))).toBe(sentence)
  })

  it.each([SHEET, 'xl/workbook.xml', 'xl/sharedStrings.xml', 'xl/styles.xml', 'xl/_rels/workbook.xml.rels'])(
    'a document type in %s',
    async (part) => {
      const entities = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
      const bytes = await altered((zip) =>
        rewrite(zip, part, /^(<\?xml[^>]*\?>)?/, `<?xml version="1.0"?>${' '.repeat(70_000)}${entities}`),
      )
      expect(await refusal(bytes)).toMatch(/^doctype: .*文档类型声明/)
    },
  )

  it('other kinds of file, each with what to do', async () => {
    const text = (words: string): Uint8Array => new TextEncoder().encode(words)
    const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(600).fill(0)])
    const locked = Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')])
    const zipOf = async (part: string): Promise<Uint8Array> =>
      new JSZip().file(part, 'x').generateAsync({ type: 'uint8array' })
    expect(await refusal(ole, '名册.xls')).toMatch(/^xls: .*\.xls 文件.*另存为 \.xlsx/)
    expect(await refusal(ole, '名册.xlsx')).toMatch(/^xls: /)
    expect(await refusal(new Uint8Array(locked))).toMatch(/^password: .*取消密码/)
    expect(await refusal(text('<html><table>'), '名册.xls')).toMatch(/^format: .*网页文件/)
    expect(await refusal(text('\ufeff<?xml version="1.0"?>'), '名册.xls')).toMatch(/^format: .*网页文件/)
    expect(await refusal(text('%PDF-1.7'), '名册.xlsx')).toMatch(/^format: .*\.pdf/)
    expect(await refusal(await zipOf('word/document.xml'), '名册.xlsx')).toMatch(/^format: .*\.docx/)
    expect(await refusal(await zipOf('xl/workbook.bin'))).toMatch(/^format: .*\.xlsb/)
    expect(await refusal(await zipOf('content.xml'))).toMatch(/^format: .*\.ods/)
    expect(await refusal(await zipOf('readme.txt'))).toMatch(/^unreadable: /)
    expect(await refusal(new Uint8Array())).toMatch(/^empty: /)
    expect(await refusal(text('not a zip'), '名册.xlsx')).toMatch(/^unreadable: /)
    expect(await refusal((await xlsx({ 名册: ROWS })).slice(0, 3000))).toMatch(/^unreadable: /)
    expect(await refusal(new Uint8Array(LIMITS.fileBytes + 1))).toMatch(/^large: 文件超过 20 MB/)
    expect(await refusal(Uint8Array.from([0xff, 0x00, 0xfe, 0x81]), '名册.csv')).toMatch(/^encoding: /)
    expect(await refusal(text('姓名,单位\n"王芳,农技站\n'), '名册.csv')).toMatch(/^csv: .*引号不成对/)
  })

  it('a file of any kind is a preview with one fault for every reader', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.7')
    for (const reader of [readRoster, readAttendance, readWorks]) {
      expect((await reader(bytes, 'a.pdf', ledgerOf(), options())).faults).toMatchObject([{ code: 'format' }])
    }
  })
})

describe('what would cost more than it is worth', () => {
  it('rows, columns, sheets, and letters in a cell', async () => {
    const many = Array.from({ length: LIMITS.rows }, (_, index): Row => [`王${index}`, '农技站', '青禾乡联络组'])
    expect(await refusal(await xlsx({ 名册: [...ROWS, ...many] }))).toMatch(/^rows: 内容超过 20000 行/)
    const csv = ['姓名,单位', ...many.map(([name]) => `${name},农技站`)].join('\n')
    expect(await refusal(new TextEncoder().encode(csv), '名册.csv')).toMatch(/^rows: /)
    const wide = [...ROWS[0]!, ...new Array(LIMITS.columns - 3).fill(''), '备注']
    expect(await refusal(await xlsx({ 名册: [wide] }))).toMatch(/^columns: 内容超过 200 列/)
    expect(await refusal(new TextEncoder().encode(wide.join(',')), '名册.csv')).toMatch(/^columns: /)
    const sheets = Object.fromEntries(Array.from({ length: LIMITS.sheets + 1 }, (_, index) => [`表${index}`, ROWS]))
    expect(await refusal(await xlsx(sheets))).toMatch(/^sheets: 工作表超过 50 张/)
    expect(messages(await read(await xlsx({ 名册: [...ROWS, ['李强', '长'.repeat(201), '青禾乡联络组']] })))).toEqual([
      '第 3 行 B 列：内容超过 200 个字符，请缩短。',
    ])
  })

  it('merges, cells and rows that are only written down', async () => {
    const sheet = (more: string) => altered((zip) => rewrite(zip, SHEET, '</sheetData>', `</sheetData>${more}`))
    expect(await refusal(await sheet('<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'))).toMatch(/^merges: /)
    // However it is written.
    for (const range of ['x=">" ref="A1:XFD1048576"', "ref='A1&#58;XFD1048576'", 'ref="A1 :XFD1048576"']) {
      expect(await refusal(await sheet(`<mergeCells><mergeCell ${range}/></mergeCells>`))).toMatch(
        /^(?:merges|unreadable): /,
      )
    }
    const behind = '<!-- <row " --><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    expect(await refusal(await sheet(behind))).toMatch(/^merges: /)
    const inside = (more: string) => altered((zip) => rewrite(zip, SHEET, '</sheetData>', `${more}</sheetData>`))
    expect(await refusal(await inside('<row r="99999999"><c r="A99999999"><v>1</v></c></row>'))).toMatch(
      /^unreadable: /,
    )
    expect(await refusal(await inside('<row r="3"/>'.repeat(LIMITS.writtenRows)))).toMatch(/^rows: .*空行请删去/)
    expect(await refusal(await inside(`<row r="3">${'<c r="A3"/>'.repeat(LIMITS.cells)}</row>`))).toMatch(
      /^cells: .*空格也算/,
    )
  })

  it('names, choices, formats and columns over a whole sheet cost nothing', async () => {
    const bytes = await altered(async (zip) => {
      await rewrite(
        zip,
        'xl/workbook.xml',
        '</sheets>',
        '</sheets><definedNames><definedName name="all">名册!$A$1:$XFD$1048576</definedName></definedNames>',
      )
      await rewrite(zip, SHEET, '<sheetData>', '<cols><col min="1" max="99999999" width="9"/></cols><sheetData>')
      await rewrite(
        zip,
        SHEET,
        '</sheetData>',
        '</sheetData><conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" priority="1"><formula>1</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>',
      )
    })
    expect((await read(bytes)).counts.added).toBe(2)
  })

  it('texts made to be slow to look through are as quick as any', async () => {
    const day = '2012-3-5 '
    const texts = [
      '1:11'.repeat(2000),
      '（'.repeat(9000),
      '（男汉族'.repeat(2000),
      `${' 上午'.repeat(3000)}x`,
      '1'.repeat(9999),
      '：'.repeat(9000),
    ]
    const rows = texts.map((text): Row => [`王${text}`, `2012-3-51${text}`, `${day}${text}`, text, '青禾乡联络组'])
    const bytes = await xlsx({ 名册: [['姓名', '任职时间', '离任时间', '单位', '联络组'], ...rows] })
    expect((await read(bytes)).counts.fault).toBe(texts.length)
    const roll = await xlsx({
      表: [...texts.map((text): Row => [`时间：${day}${text}`]), ['姓名', `${day}${texts[0]}`], ['王芳', texts[1]]],
    })
    expect((await readAttendance(roll, 'a.xlsx', ledgerOf(), options())).faults.length).toBeGreaterThan(0)
    const markup = await altered(async (zip) => {
      await rewrite(zip, 'xl/workbook.xml', '</sheets>', `</sheets><!--${'<definedNames '.repeat(100_000)}-->`)
      await rewrite(zip, 'xl/styles.xml', '<fonts', `<!--${'<numFmt <xf <numFmts '.repeat(100_000)}--><fonts`)
    })
    expect((await read(markup)).counts.added).toBe(2)
  })

  it('an endless list of faults is counted', async () => {
    const wrong = Array.from({ length: LIMITS.faults + 100 }, (): Row => ['王芳1', '', '青禾乡联络组'])
    const preview = await read(await xlsx({ 名册: [ROWS[0]!, ...wrong] }))
    expect(preview.faults).toHaveLength(LIMITS.faults)
    expect(preview.moreFaults).toBeGreaterThan(0)
  })
})

describe('formulas', () => {
  it('only their results are taken, and never their text', async () => {
    const preview = await read(
      await xlsx({
        名册: [
          ['姓名', '单位', '联络组', '任职时间', '界别'],
          [
            { formula: 'HYPERLINK("http://evil.example/","x")', result: '王芳' },
            { text: '农技站', hyperlink: 'http://evil.example/' },
            { richText: [{ text: '青禾乡' }, { text: '联络组', font: { bold: true } }] },
            { formula: 'DATE(2012,3,5)', result: excelDay('2012-03-05') },
            { formula: 'VLOOKUP(1,2,3)' },
          ],
        ],
      }),
    )
    expect(preview.entries.at(-1)!.value).toEqual({
      id: 'n2',
      name: '王芳',
      unit: '农技站',
      appointed: '2012-03-05',
      group: 'n1',
    })
    expect(preview.notes).toEqual([
      '“界别”一列有没有结果的公式，按空白读入。如有遗漏，请用 Excel 或 WPS 打开，保存后再导入。',
    ])
    expect(JSON.stringify(preview)).not.toMatch(/evil|HYPERLINK|VLOOKUP/)
  })

  it.each(['=1+1', '@SUM(A1)', '+cmd|calc', '-2+3', '=HYPERLINK("http://evil.example/")'])(
    'a text %s is refused, in an .xlsx and in a .csv',
    async (text) => {
      const sentence = '第 2 行 B 列：内容以 =、+、-、@ 开头，像是公式。请改为普通文字。'
      expect(messages(await read(await xlsx({ 名册: [ROWS[0]!, ['王芳', text, '青禾乡联络组']] })))).toEqual([sentence])
      const csv = `姓名,单位,联络组\n王芳,"${text.replaceAll('"', '""')}",青禾乡联络组\n`
      expect(messages(await read(new TextEncoder().encode(csv), '名册.csv'))).toEqual([sentence])
    },
  )

  it('what is handed out holds texts, whatever they begin with', async () => {
    const ledger = ledgerOf({
      groups: [{ id: 'g1', name: '=1+1', kind: 'township', formed: '2011-09-01' }],
      members: [
        {
          id: 'm1',
          name: '@王芳',
          unit: '=HYPERLINK("http://evil.example/")',
          sector: '+1',
          appointed: '2011-08-21',
          group: 'g1',
        },
      ],
      gatherings: [{ id: 'a1', kind: 'study', group: 'g1', date: '2012-03-15', title: '-1' }],
      attendance: [{ gathering: 'a1', member: 'm1', mark: 'leave', reason: '=A1' }],
    })
    for (const bytes of [await rosterBook(ledger, { asOf: '2012-06-30' }), await rollBook(ledger, 'a1')]) {
      const zip = await JSZip.loadAsync(bytes)
      expect(await zip.file(SHEET)!.async('string')).not.toContain('<f>')
      const workbook = new ExcelJS.Workbook()
      await workbook.xlsx.load(bytes.buffer as ArrayBuffer)
      const texts: unknown[] = []
      workbook.worksheets[0]!.eachRow((row) =>
        row.eachCell((cell) => {
          if (typeof cell.value === 'string' && /^[=+@]/.test(cell.value)) texts.push(cell.numFmt)
        }),
      )
      expect(texts.length).toBeGreaterThan(1)
      expect(new Set(texts)).toEqual(new Set(['@']))
    }
  })
})

describe('workbooks other programs write', () => {
  it('whose notes or drawings the reader behind trips over', async () => {
    const workbook = new ExcelJS.Workbook()
    const sheet = workbook.addWorksheet('名册')
    for (const row of ROWS) sheet.addRow(row)
    sheet.getCell('A2').note = '核实'
    const zip = await JSZip.loadAsync(await bytesOf(workbook))
    await rewrite(zip, 'xl/worksheets/_rels/sheet1.xml.rels', '../comments1.xml', '/xl/comments1.xml')
    const bytes = await zip.generateAsync({ type: 'uint8array' })
    await expect(new ExcelJS.Workbook().xlsx.load(bytes.buffer as ArrayBuffer)).rejects.toThrow()
    expect((await read(bytes)).counts.added).toBe(2)
  })

  it('days in the formats every Chinese program knows by number alone', async () => {
    const rows: Row[] = [
      ['姓名', '联络组', '任职时间'],
      ['王芳', '青禾乡联络组', excelDay('2012-03-05')],
      ['李强', '青禾乡联络组', excelDay('2011-08-01')],
    ]
    const workbook = new ExcelJS.Workbook()
    const sheet = workbook.addWorksheet('名册')
    for (const row of rows) sheet.addRow(row)
    sheet.getCell('C2').numFmt = '0.0000000'
    sheet.getCell('C3').numFmt = '0.000000000'
    const zip = await JSZip.loadAsync(await bytesOf(workbook))
    const styles = await zip.file('xl/styles.xml')!.async('string')
    const idOf = (code: string): string => new RegExp(`numFmtId="(\\d+)" formatCode="${code}"`).exec(styles)![1]!
    zip.file(
      'xl/styles.xml',
      styles
        .replaceAll(`<xf numFmtId="${idOf('0.0000000')}"`, '<xf numFmtId="31"')
        .replaceAll(`<xf numFmtId="${idOf('0.000000000')}"`, '<xf numFmtId="57"')
        .replace(/<numFmts.*<\/numFmts>/, ''),
    )
    const bytes = await zip.generateAsync({ type: 'uint8array' })
    const preview = await read(bytes)
    expect(preview.entries.map(({ value }) => (value as { appointed?: string }).appointed)).toEqual([
      undefined,
      '2012-03-05',
      // Shown as 2011年8月: the day in it is the program's, and the term begins in that month.
      '2011-08-21',
    ])
  })

  it('hidden sheets are told, and not read', async () => {
    const workbook = new ExcelJS.Workbook()
    workbook.addWorksheet('名册').addRows(ROWS)
    const hidden = workbook.addWorksheet('旧名册', { state: 'hidden' })
    hidden.addRows([ROWS[0]!, ['李强', '小学', '青禾乡联络组']])
    const preview = await read(await bytesOf(workbook))
    expect(preview.counts.added).toBe(2)
    expect(preview.sheets[1]).toEqual({
      sheet: '旧名册',
      read: false,
      reason: '隐藏的工作表，没有读取。如需导入，请取消隐藏。',
      columns: [],
    })
  })
})
