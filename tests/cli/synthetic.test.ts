import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { fitExponent } from '../../src/cli/bench-data.ts'
import { stageData } from '../../src/cli/build.ts'
import { compileFolder } from '../../src/cli/data.ts'
import { CommandError } from '../../src/cli/options.ts'
import { writeSynthetic } from '../../src/cli/synthetic.ts'

const TOP = mkdtempSync(join(tmpdir(), 'synthetic-'))
const SIZE = { regions: 40, indicators: 3, years: 5, figures: 450 }
const folder = join(TOP, 'data')
await writeSynthetic(folder, SIZE)
afterAll(() => rmSync(TOP, { recursive: true }))

describe('made-up data', () => {
  it('pass the check and have the size that was asked for', async () => {
    const { index, slices } = await compileFolder(folder, '2025-07-01')
    expect(index.regions.filter(({ level }) => level === 'province')).toHaveLength(31)
    expect(index.regions.filter(({ level }) => level === 'city')).toHaveLength(9)
    const tables = [...slices.values()].flatMap(({ slice, series }) => (slice.startsWith('indicator/') ? series : []))
    expect(tables).toHaveLength(3)
    for (const table of tables) expect(table.values.flat().filter((value) => value !== null)).toHaveLength(41 * 5)
    expect(slices.get('documents')?.documents.map(({ figures }) => figures)).toEqual([200, 200, 50])
  })

  it('are the same at every run', async () => {
    const again = join(TOP, 'again')
    await writeSynthetic(again, SIZE)
    for (const sub of ['', 'documents', 'series'])
      for (const name of readdirSync(join(folder, sub)).filter((file) => file.endsWith('.json')))
        expect(readFileSync(join(again, sub, name), 'utf8')).toBe(readFileSync(join(folder, sub, name), 'utf8'))
  })

  it('are never written over anything else', async () => {
    writeFileSync(join(TOP, 'mine.txt'), '')
    await expect(writeSynthetic(TOP, SIZE)).rejects.toThrow(/is not empty/)
  })
})

describe('compiling into a folder', () => {
  it('writes the index, and every file that it names', async () => {
    const out = join(TOP, 'compiled')
    const { index, files, observations } = await stageData(folder, '2025-07-01', out)
    for (const path of Object.values(index.files)) expect(existsSync(join(out, path))).toBe(true)
    expect(files).toBe(Object.keys(index.files).length + 1)
    expect(observations).toBe(41 * 5 * 3)
  })

  it('leaves nothing where the last table does not pass', async () => {
    const broken = join(TOP, 'broken')
    await writeSynthetic(broken, SIZE)
    writeFileSync(join(broken, 'series/synthetic_0003.json'), '{')
    const out = join(TOP, 'nothing')
    await expect(stageData(broken, '2025-07-01', out)).rejects.toThrow(CommandError)
    expect(existsSync(out)).toBe(false)
  })
})

describe('an exponent', () => {
  it.each([
    [
      1,
      [
        [1, 2],
        [10, 20],
        [100, 200],
      ],
    ],
    [
      2,
      [
        [1, 3],
        [10, 300],
        [100, 30_000],
      ],
    ],
    [
      0,
      [
        [1, 5],
        [10, 5],
        [100, 5],
      ],
    ],
  ] as const)('is %d for such a curve', (exponent, points) => {
    expect(fitExponent(points)).toBeCloseTo(exponent, 10)
  })
})
