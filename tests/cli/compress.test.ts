import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, expect, it } from 'vitest'
import { compressFolder } from '../../src/cli/compress.ts'

const root = mkdtempSync(join(tmpdir(), 'compress-'))
const [folder, cache] = [join(root, 'site'), join(root, 'cache')]
afterAll(() => rmSync(root, { recursive: true }))

const PAGE = `<p>${'a number and its source '.repeat(40)}</p>`

it('writes both forms beside text, none beside pictures and tiny files, and makes each but once', async () => {
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), PAGE)
  writeFileSync(join(folder, 'assets/main.js'), `export const words = '${PAGE}'`)
  writeFileSync(join(folder, 'picture.png'), PAGE)
  writeFileSync(join(folder, 'tiny.json'), '{}')
  expect(await compressFolder(folder, cache)).toMatchObject({ files: 3, known: 1 })
  expect(brotliDecompressSync(readFileSync(join(folder, 'index.html.br'))).toString()).toBe(PAGE)
  expect(gunzipSync(readFileSync(join(folder, 'index.html.gz'))).toString()).toBe(PAGE)
  expect(existsSync(join(folder, 'assets/main.js.br'))).toBe(true)
  expect(readdirSync(folder)).not.toContain('picture.png.br')
  expect(readdirSync(folder)).not.toContain('tiny.json.br')

  expect(await compressFolder(folder, cache)).toMatchObject({ files: 3, known: 3 })
})

it('is slowest where most visitors gain by it', async () => {
  const many = Array.from({ length: 4000 }, (_, at) => `{"at":${at},"value":${(at * 7919) % 1000}}`).join()
  mkdirSync(join(folder, 'data/region'), { recursive: true })
  for (const name of ['index', 'targets.0123456789ab', 'region/130000.0123456789ab'])
    writeFileSync(join(folder, `data/${name}.json`), many)
  await compressFolder(folder, cache)
  const size = (name: string): number => readFileSync(join(folder, `data/${name}.json.br`)).length
  expect(size('index')).toBe(size('targets.0123456789ab'))
  expect(size('index')).toBeLessThan(size('region/130000.0123456789ab'))
  rmSync(join(folder, 'data'), { recursive: true })
})

it('compresses a changed file anew and forgets what was not asked for in a month', async () => {
  const old = readdirSync(cache)
  for (const name of old) utimesSync(join(cache, name), new Date(0), new Date(0))
  writeFileSync(join(folder, 'index.html'), `${PAGE}!`)
  await compressFolder(folder, cache)
  expect(brotliDecompressSync(readFileSync(join(folder, 'index.html.br'))).toString()).toBe(`${PAGE}!`)
  // Both forms of the script that is still there, and those of the new page.
  expect(readdirSync(cache)).toHaveLength(4)
})
