/** What a writer sends: the state of one thing, or its withdrawal. */
export interface Entry {
  /** Made by the writer (UUIDv7), so that sending it again is harmless. */
  id: string
  /**
   * `committee`, `terms/ID`, `groups/ID`, `members/ID`, `gatherings/ID`, `attendance/GATHERING/MEMBER`, `works/ID`, `handling/ID`,
   * `decisions/ID`, `contacts/ID`, `issued/ID`.
   */
  about: string
  /** The writer's clock, RFC 3339: shown, never ordering. */
  at: string
  /** Id of the entry about the same thing that the writer had in view. */
  sees?: string
  /** The thing in ledger shape, or `null` to withdraw it. */
  value: unknown
}

/** An entry as the hub keeps it: in order, stamped and sealed into the committee's chain. */
export interface SealedEntry extends Entry {
  /** Position in the committee's order, from 1, gap-free. */
  seq: number
  /** RFC 3339, UTC, milliseconds. */
  recordedAt: string
  /** The access code's id, or `import`. */
  recordedBy: string
  /** SHA-256 of the salt's bytes and the value in RFC 8785 form; lower-case hex, as all hashes. */
  valueHash: string
  /** `hash` of the entry before; 64 zeros at the start. */
  previous: string
  /** SHA-256 of the RFC 8785 form of the committee's id and all of the entry but `sees`, its value and the salt. */
  hash: string
  /** 32 random bytes in lower-case hex; gone, with the value, once the entry is erased. */
  salt?: string
}
