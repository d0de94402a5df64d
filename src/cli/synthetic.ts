import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CommandError } from './options.ts'

/** How large a made-up data folder is. */
export interface Size {
  readonly regions: number
  readonly indicators: number
  /** The last of them is {@link LAST_YEAR}. */
  readonly years: number
  /** Statements of documents besides the tables. */
  readonly figures: number
}

const LAST_YEAR = 2024
const NATION = '100000'
const GROUPS = ['CN-EAST', 'CN-CENTRAL', 'CN-WEST', 'CN-NORTHEAST'] as const
/** Further regions are cities in these by turns, as few countries have more parts and a map so many squares. */
const MOST_PROVINCES = 31
const COLUMNS = 6
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
  for (const sub of ['documents', 'series']) await rm(join(folder, sub), { recursive: true, force: true })
  for (const sub of ['documents', 'series']) await mkdir(join(folder, sub), { recursive: true })
  const write = (file: string, value: unknown) => writeFile(join(folder, file), JSON.stringify(value))
  const indicators = Array.from({ length: size.indicators }, (_, index) => index)
  await write('site.json', siteOf(indicators))
  await write('regions.json', regionsOf(size.regions))
  await write('sectors.json', [])
  const stated = size.figures > 0 ? [STATED] : []
  await write('indicators.json', [...indicators.map(indicatorOf), ...stated])
  for (let first = 0; first < size.figures; first += FIGURES_IN_ONE) {
    const document = documentOf(first, size)
    await write(`documents/${document.id}.json`, document)
  }
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
  const provinces = Math.min(count, MOST_PROVINCES)
  const name = { en: 'China', 'zh-CN': '全国' }
  return [
    { code: NATION, level: 'nation', name, short: name, parent: null },
    ...GROUPS.map((code) => ({ code, level: 'group', name: twice(code), short: twice(code), parent: NATION })),
    ...Array.from({ length: count }, (_, index) => {
      const names = { en: `Region ${index + 1}`, 'zh-CN': `地区${index + 1}` }
      return {
        code: codeOf(index),
        name: names,
        short: names,
        ...(index < provinces
          ? {
              level: 'province',
              parent: NATION,
              areaGroup: GROUPS[index % GROUPS.length],
              tile: [index % COLUMNS, Math.floor(index / COLUMNS)],
            }
          : { level: 'city', parent: codeOf(index % provinces) }),
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

/** What the documents speak of; no table does, so that they contradict nothing. */
const STATED = { ...indicatorOf(1), id: 'synthetic_stated', name: { en: 'Stated', 'zh-CN': '陈述' } }
const FIGURES_IN_ONE = 200
const PERIODS = 20

/** One document with so many figures from one on; figures of one region and year are parts told apart by name. */
function documentOf(first: number, { figures, regions }: Size) {
  const figure = (_: unknown, offset: number) => {
    const index = first + offset
    const amount = 100 + (index % 900)
    return {
      id: `figure-${offset + 1}`,
      region: codeOf(index % regions),
      indicator: STATED.id,
      value: amount * 1e8,
      unit: 'CNY',
      printed: `${amount}亿元`,
      bound: 'exact',
      kind: 'actual',
      period: String(LAST_YEAR - 1 - (Math.floor(index / regions) % PERIODS)),
      variant: twice(String(Math.floor(index / regions / PERIODS) + 1)),
      excerpt: `收入${amount}亿元`,
      confidence: 'high',
    }
  }
  const number = first / FIGURES_IN_ONE + 1
  return {
    schemaVersion: 1,
    id: `synthetic-${String(number).padStart(5, '0')}`,
    title: `虚构文件${number}`,
    publisher: { en: 'Nobody', 'zh-CN': '无' },
    published: { date: `${LAST_YEAR}-06-30`, certainty: 'stated' },
    language: 'zh-CN',
    address: null,
    collection: 'core',
    figures: Array.from({ length: Math.min(FIGURES_IN_ONE, figures - first) }, figure),
    pledges: [],
  }
}

/** One table; the nation's row is the mean of the provinces' shares and the sum of their amounts. */
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
    const provinces = rows.slice(0, MOST_PROVINCES)
    const sum = provinces.reduce((total, row) => total + (row[year] ?? 0), 0)
    return Number((isShare(indicator) ? sum / provinces.length : sum).toFixed(2))
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
