import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkData } from '../../src/catalogue/check/check.ts'
import { type Compiled, compileData } from '../../src/catalogue/compile.ts'
import { pinyinOf } from '../../src/catalogue/pinyin.ts'
import { readFiles } from '../../src/catalogue/reader.ts'

export const FIXTURE = join(import.meta.dirname, '../fixtures/data')

export const readFixture = () =>
  readFiles({
    list: async (folder) => {
      const entries = await readdir(join(FIXTURE, folder), { withFileTypes: true }).catch(() => [])
      return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
    },
    read: (path) => readFile(join(FIXTURE, path), 'utf8'),
  })

/** A digest that is good enough to tell texts apart in a test. */
const hash = (text: string): string => {
  let sum = 7
  for (const character of text) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 0xffffffffffff
  return sum.toString(16).padStart(16, '0')
}

/** The fixture compiled, as of 2025-07-01 unless another date is given. */
export async function compileFixture(asOf = '2025-07-01'): Promise<Compiled> {
  const { data, errors } = checkData(await readFixture())
  if (!data) throw new Error(JSON.stringify(errors))
  return compileData(data, { asOf, hash, pinyin: pinyinOf })
}
