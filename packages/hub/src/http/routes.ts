import { Files } from '../book/files.ts'
import type { Hub } from '../hub.ts'
import { ExplanationShelf } from './explanation-shelf.ts'
import type { FileFolder } from './file-folder.ts'
import type { Limits } from './operations/limits.ts'
import type { Metrics } from './operations/metrics.ts'
import { QuotaShelf } from './quota-shelf.ts'
import type { Route } from './route.ts'
import { accessRoutes } from './routes/access-routes.ts'
import { descriptionRoutes } from './routes/description-routes.ts'
import { entryRoutes } from './routes/entry-routes.ts'
import { explanationRoutes } from './routes/explanation-routes.ts'
import { fileRoutes } from './routes/file-routes.ts'
import { importRoutes } from './routes/import-routes.ts'
import { ledgerRoutes } from './routes/ledger-routes.ts'
import { serviceRoutes } from './routes/service-routes.ts'
import { sheetRoutes } from './routes/sheet-routes.ts'
import { signInRoutes } from './routes/sign-in-routes.ts'
import { streamRoutes } from './routes/stream-routes.ts'
import type { Streams } from './streaming/streams.ts'

/** What the calls are answered with, beside the hub. */
export interface RouteParts {
  embed?: FileFolder | undefined
  desk?: FileFolder | undefined
  metrics: Metrics
  streams: Streams
  limits: Limits
}

/** Every call of the hub: what the app answers, and what its description describes. */
export function routesOf(hub: Hub, { embed, desk, metrics, streams, limits }: RouteParts): readonly Route[] {
  const routes: Route[] = [
    ...serviceRoutes({ embed, desk, metrics }),
    ...descriptionRoutes(() => routes),
    ...signInRoutes,
    ...entryRoutes,
    ...streamRoutes(streams),
    ...fileRoutes(new Files(hub.store, hub.now, limits.filesBytes), limits.uploads),
    ...ledgerRoutes(new QuotaShelf(hub)),
    ...explanationRoutes(new ExplanationShelf()),
    ...accessRoutes,
    ...importRoutes,
    ...sheetRoutes,
  ]
  return routes
}
