import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** This package's folder. A bundle has to lie in it, to find libsql and the drop-in files. */
export const CLI = fileURLToPath(new URL('..', import.meta.url))

/** Bundles the `liaison` command into a folder, as `main.js`: from the sources as they are, whatever was built before. */
export async function bundleCommand(outdir: string): Promise<void> {
  await build({
    entryPoints: [join(CLI, 'src', 'main.ts')],
    outdir,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'es2022',
    mainFields: ['module', 'main'],
    conditions: ['liaison-src'],
    external: ['libsql', 'pg-native'],
    // Some of what is bundled asks for Node's own modules in the old way.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'error',
  })
}
