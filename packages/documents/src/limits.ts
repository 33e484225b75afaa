const MB = 1024 * 1024

/**
 * How much of a spreadsheet is read. What is larger is refused with a sentence, before it costs more than it is worth: a county's rosters
 * and records of several years stay far below.
 */
export const LIMITS = {
  /** Bytes of the file as sent. */
  fileBytes: 20 * MB,
  /** Bytes of all parts of an .xlsx once unpacked. */
  unpackedBytes: 150 * MB,
  /** How many times its size an .xlsx may unpack to, looked at from `ratioFrom` unpacked bytes on: an honest one seldom passes 30. */
  ratio: 200,
  ratioFrom: 10 * MB,
  /** Parts in an .xlsx, pictures and all. */
  parts: 5_000,
  sheets: 50,
  /** Rows with anything in them, over all sheets. */
  rows: 20_000,
  /** The last column with anything in it. */
  columns: 200,
  /** Cells an .xlsx writes down, over all sheets, empty ones with a border or colour too. */
  cells: 600_000,
  /** Rows an .xlsx writes down, empty ones too. */
  writtenRows: 200_000,
  merges: 5_000,
  /** Cells under merges, over all sheets. */
  mergedCells: 200_000,
  /** UTF-16 units in a cell. */
  cellLength: 10_000,
  /** Faults listed one by one; beyond it they are counted. */
  faults: 500,
} as const
