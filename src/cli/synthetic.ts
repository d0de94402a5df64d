import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CommandError } from './options.ts'

/** How large a made-up data folder is. */
export interface Size {
  readonly regions: number
  readonly indicators: number
  /** The last of them is {@link LAST_YEAR}. */
  readonly years: number
}

const LAST_YEAR = 2024
const NATION = '100000'
const GROUPS = ['CN-EAST', 'CN-CENTRAL', 'CN-WEST', 'CN-NORTHEAST'] as const
/** The map has so many squares. */
const MOST_PROVINCES = 10_000
/** Size of a region and growth of a year, before chance. */
const LEVEL = 2_000
const GROWTH = 1.06

/** Numbers from 0 to 1, the same at every run for the same seed (mulberry32). */
function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), state | 1)
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32
  }
}

const twice = (text: string) => ({ en: text, 'zh-CN': text })
const codeOf = (index: number): string => `R${String(index + 1).padStart(6, '0')}`
/** Amounts and shares by turns, so that both kinds of axis and unit are met. */
const isShare = (indicator: number): boolean => indicator % 2 === 0
const idOf = (indicator: number): string => `synthetic_${String(indicator + 1).padStart(4, '0')}`

/**
 * Writes a data folder of made-up regions and tables that passes the check: every region has a value in every year.
 * One table at a time, so that memory is bounded by one of them. Rejects where the folder holds anything that was not
 * made up before.
 */
export async function writeSynthetic(folder: string, size: Size): Promise<void> {
  if (!(await isOurs(folder))) throw new CommandError(`${folder} is not empty: --out wants a folder of its own`)
  await rm(join(folder, 'series'), { recursive: true, force: true })
  for (const sub of ['documents', 'series']) await mkdir(join(folder, sub), { recursive: true })
  const write = (file: string, value: unknown) => writeFile(join(folder, file), JSON.stringify(value))
  const indicators = Array.from({ length: size.indicators }, (_, index) => index)
  await write('site.json', siteOf(indicators))
  await write('regions.json', regionsOf(size.regions))
  await write('sectors.json', [])
  await write('indicators.json', indicators.map(indicatorOf))
  for (const indicator of indicators) await write(`series/${idOf(indicator)}.json`, seriesOf(indicator, size))
}

const CONTACT = 'mailto:nobody@example.org'

async function isOurs(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => [])
  if (names.length === 0) return true
  const site = await readFile(join(folder, 'site.json'), 'utf8').catch(() => '')
  return site.includes(CONTACT)
}

const siteOf = (indicators: readonly number[]) => ({
  schemaVersion: 1,
  name: { en: 'Made-up statistics', 'zh-CN': '虚构统计' },
  publisher: { en: 'Nobody', 'zh-CN': '无' },
  contact: CONTACT,
  licence: { en: 'Made up by a program.', 'zh-CN': '由程序生成。' },
  languages: ['en', 'zh-CN'],
  nation: NATION,
  searchedUntil: `${LAST_YEAR}-12-31`,
  keyIndicators: indicators.slice(0, 7).map(idOf),
  featuredTargets: [],
})

function regionsOf(count: number): object[] {
  const side = Math.ceil(Math.sqrt(Math.min(count, MOST_PROVINCES)))
  const isMapped = count <= MOST_PROVINCES
  const name = { en: 'China', 'zh-CN': '全国' }
  return [
    { code: NATION, level: 'nation', name, short: name, parent: null },
    ...GROUPS.map((code) => ({ code, level: 'group', name: twice(code), short: twice(code), parent: NATION })),
    ...Array.from({ length: count }, (_, index) => {
      const names = { en: `Region ${index + 1}`, 'zh-CN': `地区${index + 1}` }
      return {
        code: codeOf(index),
        level: isMapped ? 'province' : 'city',
        name: names,
        short: names,
        parent: NATION,
        areaGroup: GROUPS[index % GROUPS.length],
        ...(isMapped ? { tile: [index % side, Math.floor(index / side)] } : {}),
      }
    }),
  ]
}

const indicatorOf = (indicator: number) => ({
  id: idOf(indicator),
  topic: isShare(indicator) ? 'innovation' : 'output',
  name: { en: `Indicator ${indicator + 1}`, 'zh-CN': `指标${indicator + 1}` },
  definition: { en: 'Made up by a program.', 'zh-CN': '由程序生成。' },
  unit: isShare(indicator) ? 'ratio' : 'CNY',
  measures: isShare(indicator) ? 'ratio' : 'flow',
  direction: 'higher',
  additive: !isShare(indicator),
  scope: { en: 'Everything', 'zh-CN': '全部' },
  plausible: isShare(indicator) ? [1e-6, 1] : [1, 1e18],
})

/** One table; the nation's row is the mean of shares and the sum of amounts. */
function seriesOf(indicator: number, { regions, years }: Size): object {
  const random = chance(indicator + 1)
  const rows = Array.from({ length: regions }, () => {
    const level = isShare(indicator) ? 0.5 + 4 * random() ** 2 : LEVEL * (0.05 + random() ** 3)
    const growth = isShare(indicator) ? 1.02 : GROWTH
    return Array.from({ length: years }, (_, year) =>
      Number((level * growth ** (year - years) * (0.97 + 0.06 * random())).toFixed(2)),
    )
  })
  const nation = Array.from({ length: years }, (_, year) => {
    const sum = rows.reduce((total, row) => total + (row[year] ?? 0), 0)
    return Number((isShare(indicator) ? sum / regions : sum).toFixed(2))
  })
  return {
    schemaVersion: 1,
    id: idOf(indicator),
    indicator: idOf(indicator),
    unit: isShare(indicator) ? 'ratio' : 'CNY',
    unitMultiplier: isShare(indicator) ? -2 : 8,
    citation: {
      title: { en: 'A table made up by a program', 'zh-CN': '程序生成的表' },
      publisher: { en: 'Nobody', 'zh-CN': '无' },
      address: null,
      compilations: [],
    },
    confidence: 'high',
    checked: { en: 'Not checked.', 'zh-CN': '未核对。' },
    notes: [],
    breaks: [],
    regions: [NATION, ...Array.from({ length: regions }, (_, index) => codeOf(index))],
    periods: Array.from({ length: years }, (_, year) => String(LAST_YEAR - years + 1 + year)),
    values: [nation, ...rows],
    status: [],
  }
}
