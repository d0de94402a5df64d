import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { makeCatalogue } from '../../src/catalogue/catalogue.ts'
import { loadIndex } from '../../src/catalogue/load.ts'
import { writeArchive } from '../../src/cli/archive.ts'
import { stageData } from '../../src/cli/build.ts'
import { dataPackageFiles } from '../../src/exports/data-package.ts'
import { TODAY as AS_OF, wholeData } from '../whole-data.ts'

const folder = await mkdtemp(join(tmpdir(), 'yardstick-archive-'))
afterAll(() => rm(folder, { recursive: true }))

describe('the data package of a build', () => {
  it('lies among the served data, and the index says where and how long', async () => {
    const { index } = await stageData('data', AS_OF, join(folder, 'data'))
    const served = await loadIndex((file) => readFile(join(folder, 'data', file), 'utf8'))
    expect(served).toEqual(index)
    const { size } = await stat(join(folder, 'data', index.archive?.path ?? ''))
    expect(index.archive).toEqual({ path: 'yardstick-data.zip', bytes: size })
    expect(makeCatalogue(served, []).archive).toEqual(index.archive)
  })

  it('read table by table, is that of everything in memory', async () => {
    const { index, slices } = wholeData
    const files = unzipSync(await readFile(join(folder, 'data', 'yardstick-data.zip')))
    const expected = dataPackageFiles(makeCatalogue(index, [...slices.values()]))
    expect(Object.keys(files)).toEqual([...expected.keys()])
    const lines = (text: string | undefined) => (text ?? '').split('\r\n').sort()
    for (const [path, text] of expected)
      expect(lines(strFromU8(files[path] ?? new Uint8Array())), path).toEqual(lines(text))
  })

  it('is left out, and that is said, where no spreadsheet could hold it', async () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => {})
    const { index } = wholeData
    expect(writeArchive(folder, index, 2_000_000)).toBe(index)
    expect(log.mock.calls.flat().join()).toContain('left out')
    log.mockRestore()
  })
})
