import { copyFileSync } from 'node:fs'
import { defineConfig } from 'tsup'
import { litWithoutToggling } from '../../scripts/lit-without-toggling.mjs'

// One classic script for the page, with all it needs: the desk's own pages run on the same old kernels as the drop-in.
export default defineConfig({
  entry: { desk: 'src/main.ts' },
  format: 'iife',
  // Else Lit comes as what renders on a server.
  platform: 'browser',
  target: 'es2017',
  define: { globalThis: 'self' },
  noExternal: [/.*/],
  esbuildPlugins: [litWithoutToggling],
  minify: true,
  clean: true,
  sourcemap: true,
  esbuildOptions(options) {
    options.charset = 'utf8'
    options.legalComments = 'none'
  },
  banner: { js: '/*! Contains Lit, Copyright 2017-2024 Google LLC, SPDX-License-Identifier: BSD-3-Clause */' },
  outExtension: () => ({ js: '.js' }),
  async onSuccess() {
    for (const file of ['index.html', 'desk.css', 'mark.svg']) copyFileSync(`public/${file}`, `dist/${file}`)
  },
})
