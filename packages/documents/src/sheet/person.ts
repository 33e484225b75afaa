import { ROLES, type Role } from '@liaison-kit/core'
import { roleNames as english } from '@liaison-kit/core/names.en'
import { roleNames } from '@liaison-kit/core/names.zh-CN'
import { keyOf, tidy } from './plain-text.ts'

const DOTS = /[•‧・･∙⋅．.]/g
const HAN = /[\u3400-\u9fff\uf900-\ufaff·]/
const IN_BRACKETS = /[(（]([^()（）]*)[)）]/g
/** What officials' lists write behind a name, and no ledger holds: sex, ethnicity, party. */
const PERSONAL_WORD =
  /^[男女]?(?:.{1,8}族|中共|非中共|(?:中共|预备|共产)?党员|群众|无党派.*|民盟|民进|民建|民革|九三学社|农工党)?$/

/**
 * A person's name as it is kept: no blanks between Chinese signs (`王　芳`), one kind of dot in a transliterated one, no sex, ethnicity
 * or party behind it. `bared`: something of that was written there.
 */
export function personName(text: string): { name: string; bared: boolean } {
  const tidied = tidy(text).replace(/\n/g, ' ')
  const bare = tidied.replace(IN_BRACKETS, (whole, inner: string) => (isPersonal(inner) ? '' : whole)).trim()
  const name = HAN.test(bare) ? bare.replace(/\s+/g, '').replace(DOTS, '·') : bare.replace(/\s+/g, ' ')
  return { name, bared: bare !== tidied }
}

const isPersonal = (inner: string): boolean => inner.split(/[\s、，,;；]+/).every((word) => PERSONAL_WORD.test(word))

/** Whether a text may be a name: letters, and what stands between them. */
export const isName = (text: string): boolean => /^[\p{L}\p{M}·'’ ()（）.-]+$/u.test(text)

/** A name as it is compared. */
export const nameKey = (name: string): string => keyOf(personName(name).name)

const ROLE_WORDS: Readonly<Record<string, Role | 'none'>> = {
  ...Object.fromEntries(
    ROLES.flatMap((role) => [
      [role, role],
      [keyOf(roleNames[role]), role],
      [keyOf(english[role]), role],
    ]),
  ),
  召集人: 'leader',
  副召集人: 'deputy-leader',
  政协常委: 'standing-committee',
  县政协常委: 'standing-committee',
  常务委员: 'standing-committee',
  政协主席: 'chair',
  县政协主席: 'chair',
  政协副主席: 'vice-chair',
  县政协副主席: 'vice-chair',
  政协秘书长: 'secretary-general',
  县政协秘书长: 'secretary-general',
  委员: 'none',
  组员: 'none',
  成员: 'none',
  县政协委员: 'none',
  政协委员: 'none',
  member: 'none',
  无: 'none',
  '-': 'none',
  '—': 'none',
}

/** The roles of a group; the others are the committee's. */
export const GROUP_ROLES: readonly Role[] = ['leader', 'deputy-leader']

/** Roles as written in one cell, `组长、常委`, in the order the ledger lists them; `undefined` when a word of it names none. */
export function rolesIn(text: string): Role[] | undefined {
  const found = new Set<Role | 'none' | undefined>()
  for (const part of text.split(/[、，,;；/\n及和兼]/)) {
    const whole = roleIn(part)
    for (const role of whole
      ? [whole]
      : part
          .split(/\s+/)
          .filter((word) => word !== '')
          .map(roleIn))
      found.add(role)
  }
  return found.has(undefined) ? undefined : ROLES.filter((role) => found.has(role))
}

function roleIn(word: string): Role | 'none' | undefined {
  const key = keyOf(word).replace(/^.+联络组(?=副?组长$)/, '')
  return Object.hasOwn(ROLE_WORDS, key) ? ROLE_WORDS[key] : undefined
}
