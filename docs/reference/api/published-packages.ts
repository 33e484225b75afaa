import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { TAGS, type Tag } from '../../components/tags.ts'

/** What a package lets others import: a module, or a file. */
export interface Door {
  /** As one writes it: `@liaison-kit/core/schema`. */
  specifier: string
  /** As the manifest writes it: `./schema`. */
  path: string
  /** The same without what goes before: `schema`, and nothing for the main door. */
  name: string
  /** The module's source; files, and types made for a framework, have none. */
  source?: string
}

export interface PublishedPackage {
  /** Its folder below packages/, and its page. */
  folder: string
  name: string
  /** In the order of its manifest. */
  doors: readonly Door[]
}

const PACKAGES_FOLDER = new URL('../../../packages/', import.meta.url)

/** What is built first stands first. */
const LIBRARIES = ['core', 'source', 'ui', 'documents', 'hub', 'cli', 'embed'] as const
type Widget = Tag extends `liaison-${infer Name}` ? Name : never
/** Each is the class of one tag. */
const WIDGETS = TAGS.map((tag) => tag.replace('liaison-', '') as Widget)

export type Folder = (typeof LIBRARIES)[number] | Widget

/** Every package that others can install. */
export const PACKAGES: readonly (PublishedPackage & { folder: Folder })[] = [...LIBRARIES, ...WIDGETS].map(
  (folder) => ({ folder, ...read(folder) }),
)

function read(folder: Folder): Omit<PublishedPackage, 'folder'> {
  const here = new URL(`${folder}/`, PACKAGES_FOLDER)
  const { name, exports } = JSON.parse(readFileSync(new URL('package.json', here), 'utf8')) as {
    name: string
    exports: Record<string, string | { 'liaison-src'?: string }>
  }
  const doors = Object.entries(exports).map(([path, to]): Door => {
    const source = typeof to === 'string' ? undefined : to['liaison-src']
    const door = { specifier: name + path.slice(1), path, name: path.slice(2) }
    return source === undefined ? door : { ...door, source: fileURLToPath(new URL(source, here)) }
  })
  return { name, doors }
}
