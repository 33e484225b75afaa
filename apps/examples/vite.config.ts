import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

const page = (folder: string): string => fileURLToPath(new URL(`src/${folder}/index.html`, import.meta.url))

export default defineConfig({
  root: fileURLToPath(new URL('src', import.meta.url)),
  // Relative addresses: what is built works in whatever folder it is put.
  base: './',
  // Vue is told that these tags are the browser's, not components of its own.
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('liaison-') } } })],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    rolldownOptions: { input: { react: page('react'), vue: page('vue') } },
  },
})
