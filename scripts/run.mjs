// Runs one of the root scripts after installing and building what it needs: `node scripts/run.mjs check`.
import { spawn } from 'node:child_process'
import { ensureBuilt, pnpm, root } from './bootstrap.mjs'

ensureBuilt()
const child = spawn('npx', [...pnpm, 'run', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  shell: process.platform === 'win32',
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(signal ? 1 : code))
