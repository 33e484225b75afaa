import type { Charter, Particulars, Rules } from '../model/charter.ts'
import { CHANNELS } from '../model/vocabulary.ts'
import { categoryNames } from '../names/categories.ts'

/**
 * A charter of its rules and what is said of them, with the library's categories and channels where the source names none of its own.
 * Apart from the rules, so that judging carries those alone.
 */
export function charterWith(
  { id, ...asked }: Rules,
  { name, documents, ...rest }: Omit<Particulars, 'categories' | 'channels'> & Partial<Particulars>,
): Charter {
  const lists = { categories: categoryNames, channels: [...CHANNELS] }
  return { format: 'liaison-charter/1', id, name, documents, ...asked, ...lists, ...rest }
}
