import { join } from 'node:path'
import type { Plugin } from 'vite'
import type { Compiled } from '../catalogue/compile.ts'
import { compileFolder } from './data.ts'

/** Serves the data folder, compiled in memory, below `/data/` while developing, and reloads when it changes. */
export function servedData(folder = join(process.cwd(), 'data')): Plugin {
  let compiled: Promise<Compiled> | undefined
  return {
    name: 'yardstick-data',
    apply: 'serve',
    configureServer(server) {
      server.watcher.add(folder)
      server.watcher.on('all', (_, file) => {
        if (!file.startsWith(folder)) return
        compiled = undefined
        server.ws.send({ type: 'full-reload' })
      })
      server.middlewares.use('/data/', async (request, response) => {
        compiled ??= compileFolder(folder, new Date().toISOString().slice(0, 10))
        try {
          const text = (await compiled).files.get(decodeURIComponent((request.url ?? '').slice(1).split('?')[0] ?? ''))
          response.setHeader('content-type', 'application/json; charset=utf-8')
          response.statusCode = text === undefined ? 404 : 200
          response.end(text)
        } catch (error) {
          compiled = undefined
          server.config.logger.error(String(error))
          response.statusCode = 500
          response.end()
        }
      })
    },
  }
}
