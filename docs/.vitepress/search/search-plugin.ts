import { fileURLToPath } from 'node:url'
import { INDEX_FILES } from './search-index.ts'

const INDEX = '@localSearchIndex'

/** Gives VitePress's search box the index that is written once the pages are built, and the words it was made of. */
export const searchPlugin = {
  name: 'liaison:search',
  enforce: 'pre' as const,
  resolveId: (id: string, from = ''): string | undefined => {
    if (id === INDEX) return `\0${INDEX}`
    if (id === 'minisearch' && from.includes('VPLocalSearchBox'))
      return fileURLToPath(new URL('./minisearch.ts', import.meta.url))
    return undefined
  },
  load: (id: string): string | undefined => {
    if (id !== `\0${INDEX}`) return undefined
    const entries = Object.entries(INDEX_FILES).map(([locale, file]) => `${locale}: () => read('${file}')`)
    return `const read = async (file) => ({ default: await (await fetch(import.meta.env.BASE_URL + file)).text() })
export default { ${entries.join(', ')} }`
  },
}
