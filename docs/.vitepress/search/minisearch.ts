import MiniSearch, { type Options } from 'minisearch'
import { wordsIn } from './words.ts'

/** The index as VitePress's search box opens it: what is typed is taken apart as the pages were. */
export default class ChineseMiniSearch extends MiniSearch {
  static override loadJSON<T>(json: string, options: Options<T>): MiniSearch<T> {
    return MiniSearch.loadJSON(json, { ...options, tokenize: wordsIn })
  }
}
