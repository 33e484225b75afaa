import type { PublicCounts } from '../operator/operator.ts'
import { groupPage } from './group-page.ts'
import { indexPage } from './index-page.ts'

/** A file of a publication: its path below the folder, and what is in it. */
export interface PublishedFile {
  path: string
  text: string
}

/** All files of a committee's publication: per group a `liaison-quota/1` and a page, and a page of all groups. */
export function publicationOf(counts: PublicCounts): PublishedFile[] {
  return [
    ...counts.quotas.flatMap((quota) => [
      { path: `quota/${quota.group.id}.json`, text: `${JSON.stringify(quota, null, 2)}\n` },
      { path: pageOf(quota.group.id), text: groupPage(quota, counts.documents) },
    ]),
    { path: 'index.html', text: indexPage(counts, pageOf) },
  ]
}

/** `~` is in no id: a group that is called `index` does not take the place of the page of all. */
function pageOf(group: string): string {
  return group.toLowerCase() === 'index' ? `${group}~.html` : `${group}.html`
}
