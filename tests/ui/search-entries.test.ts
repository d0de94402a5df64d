import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeCatalogue } from '../../src/catalogue/catalogue.ts'
import { SEARCH, type SearchData } from '../../src/catalogue/format.ts'
import { compileFolder } from '../../src/cli/data.ts'
import { translator } from '../../src/i18n/translate.ts'
import { searchIn } from '../../src/measure/search.ts'
import { LOCALES, type Text } from '../../src/model/text.ts'
import { describe as describeItem, type Entry, GROUPS, type Item, makeEntries } from '../../src/ui/search/entries.ts'

// The data that are served, so that no name in them is beyond search.
const { index, files, slices } = await compileFolder(join(import.meta.dirname, '../../data'), '2025-07-01')
const { lines }: SearchData = JSON.parse(files.get(index.files[SEARCH] ?? '') ?? '')
const catalogue = makeCatalogue(
  index,
  (['documents', 'initials'] as const).flatMap((name) => slices.get(name) ?? []),
)
const { initials } = catalogue
const groups = makeEntries({ catalogue, regions: index.regions, lines })

const finds = (entries: readonly Entry[], query: string, entry: Entry): boolean =>
  searchIn(entries, query, entries.length).found.includes(entry)

/** Names in both languages, and what is typed in pinyin. */
function namesOf(item: Item): string[] {
  const both = (text: Text): string[] => LOCALES.map((locale) => text[locale])
  const typed = (words = ''): string[] => words.split(' ')
  switch (item.type) {
    case 'region':
      return [...both(item.region.name), ...both(item.region.short), ...typed(initials?.regions[item.region.code])]
    case 'indicator':
      return [...both(item.indicator.name), ...typed(initials?.indicators[item.indicator.id])]
    case 'sector':
      return [...both(item.sector.name), ...typed(initials?.sectors[item.sector.id])]
    case 'briefing':
      return LOCALES.flatMap((locale) => item.briefing.title[locale] ?? [])
    case 'document':
      return [item.document.title, item.document.titleTranslated ?? item.document.title]
    case 'statement':
      return 'statement' in item.line ? both(item.line.statement) : [item.line.printed]
  }
}

describe.each(GROUPS)('%s', (name) => {
  const entries = groups[name]

  it('are all found by their own names in either language and by their initials', () => {
    expect(entries.length).toBeGreaterThan(name === 'briefings' ? 2 : 10)
    for (const entry of entries)
      for (const query of namesOf(entry)) expect(finds(entries, query, entry), `${query} in ${entry.text}`).toBe(true)
  })

  it.each(LOCALES)('have a title, a detail and an address in %s', (locale) => {
    const shown = entries.map((entry) => describeItem(entry, catalogue, translator(locale), locale))
    expect(new Set(shown.map(({ key }) => key)).size).toBe(entries.length)
    for (const { title, detail } of shown) {
      expect(title).not.toMatch(/^$|undefined/)
      expect(detail).not.toMatch(/^$|undefined|search\./)
    }
  })
})

it.each([
  ['hb', '130000'],
  ['cq', '500000'],
  ['sx', '610000'],
  ['bhxq', '120116'],
  ['河北', '130000'],
  ['hebei', '130000'],
])('%s finds the region %s', (query, code) => {
  const { found } = searchIn(groups.regions, query, 6)
  expect(found.map((entry) => (entry.type === 'region' ? entry.region.code : ''))).toContain(code)
})

it('finds the figures of a region by words of region and measure together', () => {
  const { found, count } = searchIn(groups.statements, 'hb 研发', 6)
  expect(count).toBeGreaterThan(0)
  for (const entry of found) {
    const { title, detail } = describeItem(entry, catalogue, translator('zh-CN'), 'zh-CN')
    expect(title + detail).toMatch(/研发|R&D|研究/)
  }
})
