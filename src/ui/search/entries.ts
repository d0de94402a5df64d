import { formatPeriod } from '../../i18n/dates.ts'
import { loadWords, type Translate, translator, type WordKey } from '../../i18n/translate.ts'
import { joinTexts, type Searchable, searchText } from '../../measure/search.ts'
import type { Catalogue, DocumentEntry, IndicatorEntry, SectorEntry } from '../../model/catalogue.ts'
import type { IndicatorId, RegionCode, SectorId } from '../../model/ids.ts'
import { LEVELS, type Region } from '../../model/places.ts'
import type { SearchLine } from '../../model/search.ts'
import { LOCALES, type Locale } from '../../model/text.ts'
import type { Deck } from '../../view/deck.ts'
import { type Length, lengthWords, titleOf, wordsIn } from '../briefing/words.ts'

// Groups and levels are found by their names in every language.
await Promise.all(LOCALES.map((locale) => loadWords(locale)))

/** A curated briefing, as a list shows it. */
export type Briefing = Pick<Deck, 'id' | 'title' | 'description'> & Length

/** Something that search can find, with what there is of it. */
export type Item =
  | { readonly type: 'region'; readonly region: Region }
  | { readonly type: 'indicator'; readonly indicator: IndicatorEntry }
  | { readonly type: 'sector'; readonly sector: SectorEntry; readonly pledges: number; readonly targets: number }
  | { readonly type: 'briefing'; readonly briefing: Briefing }
  | { readonly type: 'document'; readonly document: DocumentEntry }
  | { readonly type: 'statement'; readonly line: SearchLine }

export type Entry = Item & Searchable

export const GROUPS = ['regions', 'indicators', 'sectors', 'briefings', 'documents', 'statements'] as const
export type GroupName = (typeof GROUPS)[number]
export type Groups = Readonly<Record<GroupName, readonly Entry[]>>

export interface SearchCatalogue extends Catalogue {
  readonly briefings: readonly Briefing[]
}

export interface SearchInput {
  readonly catalogue: SearchCatalogue
  /** Regions that have a page. */
  readonly regions: readonly Region[]
  /** Every statement; none until they are loaded. */
  readonly lines: readonly SearchLine[]
}

/**
 * Everything that can be found, under its names in both languages, its codes, and what is typed for it in pinyin.
 * Of two regions of one name the larger comes first.
 */
export function makeEntries({ catalogue, regions, lines }: SearchInput): Groups {
  const textOf = textsOf(catalogue)
  return {
    ...namedEntries(catalogue, regions),
    sectors: [...catalogue.sectors.values()].flatMap((sector) => sectorEntry(sector, lines, textOf.sector(sector.id))),
    statements: lines.map((line) => ({ type: 'statement', line, text: statementText(line, textOf) })),
  }
}

type Named = Pick<Groups, 'regions' | 'indicators' | 'briefings' | 'documents'>

const named = new WeakMap<readonly Region[], { readonly of: SearchCatalogue; readonly entries: Named }>()

/** What can be found by its names alone: made once, as tens of thousands take longer than the statements that come later. */
function namedEntries(catalogue: SearchCatalogue, regions: readonly Region[]): Named {
  const known = named.get(regions)
  if (known?.of === catalogue) return known.entries
  const textOf = textsOf(catalogue)
  const entries: Named = {
    regions: LEVELS.flatMap((level) => regions.filter((region) => region.level === level)).map((region) => ({
      type: 'region',
      region,
      text: textOf.region(region.code),
    })),
    indicators: [...catalogue.indicators.values()].map((indicator) => ({
      type: 'indicator',
      indicator,
      text: textOf.indicator(indicator.id),
    })),
    briefings: catalogue.briefings.map((briefing) => ({
      type: 'briefing',
      briefing,
      text: searchText([...Object.values(briefing.title), briefing.id].filter((name) => name !== undefined)),
    })),
    documents: [...catalogue.documents.values()].map((document) => ({
      type: 'document',
      document,
      text: documentText(document),
    })),
  }
  named.set(regions, { of: catalogue, entries })
  return entries
}

interface TextsOf {
  readonly region: (code: RegionCode) => string
  readonly indicator: (id: IndicatorId) => string
  readonly sector: (id: SectorId) => string
}

const texts = new WeakMap<Catalogue, TextsOf>()

/** The string of each region, indicator and sector, made once. */
function textsOf(catalogue: Catalogue): TextsOf {
  const known = texts.get(catalogue)
  if (known) return known
  const { regions, indicators, sectors, initials } = catalogue
  const made: TextsOf = {
    region: once((code) => {
      const region = regions.get(code)
      const names = region ? [...Object.values(region.name), ...Object.values(region.short)] : []
      // Codes of ISO 3166-2 rank with pinyin: CN-HB is Hubei, but who types hb may mean Hebei.
      const typed = [initials?.regions[code], region?.iso?.toLowerCase()].filter(Boolean)
      return searchText([...new Set(names), code], typed.join(' '))
    }),
    indicator: once((id) =>
      searchText([...Object.values(indicators.get(id)?.name ?? {}), id], initials?.indicators[id]),
    ),
    sector: once((id) => {
      const sector = sectors.get(id)
      return searchText([...Object.values(sector?.name ?? {}), sector?.code?.value ?? '', id], initials?.sectors[id])
    }),
  }
  texts.set(catalogue, made)
  return made
}

function once<K>(make: (key: K) => string): (key: K) => string {
  const known = new Map<K, string>()
  return (key) => {
    const old = known.get(key)
    if (old !== undefined) return old
    const text = make(key)
    known.set(key, text)
    return text
  }
}

/** Nothing for a sector that no page shows by itself: its figures are found one by one. */
function sectorEntry(sector: SectorEntry, lines: readonly SearchLine[], text: string): Entry[] {
  const own = lines.filter((line) => line.sector === sector.id)
  const pledges = own.filter((line) => 'statement' in line).length
  const targets = own.filter((line) => 'kind' in line && line.kind === 'target').length
  return pledges + targets > 0 ? [{ type: 'sector', sector, pledges, targets, text }] : []
}

const documentText = ({ id, title, titleTranslated = '', publisher, published }: DocumentEntry): string =>
  searchText([title, titleTranslated, ...Object.values(publisher), published.date ?? '', id])

function statementText(line: SearchLine, textOf: TextsOf): string {
  const own = 'statement' in line ? [...Object.values(line.statement), ...PLEDGE] : figureWords(line)
  return joinTexts([
    searchText(own),
    textOf.region(line.region),
    ...('indicator' in line ? [textOf.indicator(line.indicator)] : []),
    ...(line.sector ? [textOf.sector(line.sector)] : []),
  ])
}

/** A word in every language. */
const inAllLanguages = (key: WordKey): string[] => LOCALES.map((locale) => translator(locale)(key))

const PLEDGE = inAllLanguages('search.kind.pledge')
const TARGET = inAllLanguages('kind.target')

const figureWords = ({ printed, time = '', variant, kind }: Extract<SearchLine, { printed: string }>): string[] => [
  printed,
  time,
  ...Object.values(variant ?? {}),
  ...(kind === 'target' ? TARGET : []),
]

/** How a result is shown, and where it leads. */
export interface Shown {
  readonly key: string
  readonly title: string
  readonly detail: string
  readonly to:
    | { readonly name: 'region' | 'indicator' | 'briefing'; readonly subject: string }
    | { readonly name: 'source'; readonly subject: string; readonly hash?: string }
    | { readonly name: 'clusters' | 'targets'; readonly sector: SectorId }
}

/** Words and address of a result, made only for those that are listed. */
export function describe(item: Item, catalogue: Catalogue, t: Translate, locale: Locale): Shown {
  switch (item.type) {
    case 'region': {
      const { code, name, level, parent } = item.region
      const above = parent && catalogue.regions.get(parent)
      const detail = [t(`region.level.${level}`), above && level !== 'province' ? above.short[locale] : '']
      return { key: code, title: name[locale], detail: join(detail), to: { name: 'region', subject: code } }
    }
    case 'indicator': {
      const { id, name, scope } = item.indicator
      return { key: id, title: name[locale], detail: scope[locale], to: { name: 'indicator', subject: id } }
    }
    case 'sector': {
      const { sector, pledges, targets } = item
      const detail = [
        pledges > 0 ? t('count.pledges', { count: pledges }) : '',
        targets > 0 ? t('count.targets', { count: targets }) : '',
      ]
      return {
        key: sector.id,
        title: sector.name[locale],
        detail: join(detail),
        to: { name: pledges > 0 ? 'clusters' : 'targets', sector: sector.id },
      }
    }
    case 'briefing': {
      const { id, description } = item.briefing
      const title = titleOf(item.briefing, locale, t)
      const detail = wordsIn(description, locale) ?? lengthWords(item.briefing, t)
      return { key: id, title, detail, to: { name: 'briefing', subject: id } }
    }
    case 'document': {
      const { id, title, publisher, published } = item.document
      const detail = [publisher[locale], published.date ? formatPeriod(published.date, locale) : '']
      return { key: id, title, detail: join(detail), to: { name: 'source', subject: id } }
    }
    case 'statement':
      return describeLine(item.line, catalogue, t, locale)
  }
}

function describeLine(line: SearchLine, catalogue: Catalogue, t: Translate, locale: Locale): Shown {
  const [document = '', id = ''] = line.key.split('/')
  const region = catalogue.regions.get(line.region)?.short[locale]
  const sector = line.sector && catalogue.sectors.get(line.sector)?.name[locale]
  const rest = { key: line.key, to: { name: 'source', subject: document, hash: `#${id}` } } as const
  if ('statement' in line) return { ...rest, title: join([region, sector]), detail: line.statement[locale] }
  const when = line.time && formatPeriod(line.time, locale)
  const time = when && line.kind === 'target' ? t('search.deadline', { date: when }) : when
  return {
    ...rest,
    title: join([region, catalogue.indicators.get(line.indicator)?.name[locale], sector]),
    detail: join([line.printed, time, line.variant?.[locale]]),
  }
}

const join = (parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' · ')
