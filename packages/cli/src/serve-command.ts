import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { logLevelIn, openLog, serve } from '@liaison-kit/hub'
import { CommandError } from './command.ts'
import { describedCommand } from './described-command.ts'
import { placeOf } from './place.ts'
import { DATA } from './shared-options.ts'

/** `liaison serve`: runs the hub until it is told to stop; then it finishes the writes in flight. */
export const serveCommand = describedCommand({
  name: 'serve',
  summary: { 'zh-CN': '启动数据服务', en: 'Runs the hub, until it is told to stop' },
  forms: ['--data [--port] [--host]'],
  word: {},
  options: {
    data: DATA,
    port: {
      value: 'PORT',
      about: { 'zh-CN': '端口；0 表示任选一个空闲的', en: 'The port; 0 takes any that is free.' },
      default: '8787',
    },
    host: {
      value: 'ADDRESS',
      about: {
        'zh-CN': '在本机的哪个地址上接受访问；默认只供本机访问',
        en: 'The address of this machine on which it answers; unless told otherwise, it answers this machine only.',
      },
      default: '127.0.0.1',
    },
  },
  examples: [
    {
      line: 'liaison serve --data data',
      about: { 'zh-CN': '只供本机访问，端口 8787', en: 'for this machine only, on port 8787' },
    },
    { line: 'liaison serve --data data --port 9000', about: { 'zh-CN': '换一个端口', en: 'on another port' } },
  ],
  async run({ values }, output, environment) {
    const place = placeOf(values.data, environment)
    const port = Number(values.port)
    if (!/^\d{1,5}$/.test(values.port) || port > 65_535) {
      throw new CommandError(2, `--port 的“${values.port}”不是端口号，请用 1 到 65535 之间的数。`)
    }
    const deskDir = deskFolder()
    const running = await serve({
      ...place,
      port,
      host: values.host,
      embedDir: embedFolder(),
      deskDir,
      logger: openLog(logLevelIn(environment.LIAISON_LOG)),
    })
    // Whoever reads that it has started may want it to end at once.
    const stop = stopSignal()
    const desks = deskDir === undefined ? [] : await running.hub.committees()
    const places = desks.map((id) => `履职平台（${id}）：${running.url}/desk/?committee=${id}\n`).join('')
    output.out(`数据服务已启动：${running.url}\n${places}按 Ctrl-C 结束。\n`)
    await stop
    output.err('正在结束，请稍候…再按一次立即结束。\n')
    const stopped = running.stop()
    // Whoever cannot wait says so again; what was acknowledged is on disk in any case.
    void stopSignal().then(() => running.stop({ graceMs: 0 }))
    await stopped
    return 0
  },
})

/** Where the built drop-in files lie: this command alone knows, the hub is handed the folder. */
function embedFolder(): string {
  const folder = fileURLToPath(new URL('.', import.meta.resolve('@liaison-kit/embed/liaison.js')))
  if (!existsSync(folder)) throw new CommandError(3, '找不到嵌入脚本，请先运行 npm run build。')
  return folder
}

/** Where the built pages of the county's own desk lie, in the repository; `undefined` where they are not built. */
function deskFolder(): string | undefined {
  const folder = fileURLToPath(new URL('../../../apps/county-desk/dist', import.meta.url))
  return existsSync(folder) ? folder : undefined
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}
