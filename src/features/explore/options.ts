import { formatPeriod } from '../../i18n/dates.ts'
import type { Translate } from '../../i18n/translate.ts'
import { searchText } from '../../measure/search.ts'
import type { Catalogue, IndicatorEntry } from '../../model/catalogue.ts'
import type { IndicatorId, RegionCode } from '../../model/ids.ts'
import { LEVELS, type Region, TOPICS } from '../../model/places.ts'
import type { Initials } from '../../model/search.ts'
import type { Locale } from '../../model/text.ts'
import type { Option } from './combobox.tsx'

/** In which words options are written, and how else they may be typed. */
interface Speech {
  readonly t: Translate
  readonly locale: Locale
  readonly initials: Initials | undefined
}

/** How many places an official table has, the nation apart. */
const placesOf = (catalogue: Catalogue, id: IndicatorId): number =>
  (catalogue.tables[id] ?? []).filter((code) => code !== catalogue.site.nation).length

/** How many places in which periods. */
export function coverWords(catalogue: Catalogue, { id, coverage }: IndicatorEntry, t: Translate): string {
  const { first = '', last = '' } = coverage
  const count = placesOf(catalogue, id)
  return first === last ? t('explore.covers.one', { count, first }) : t('explore.covers', { count, first, last })
}

/** Indicators with an official table, by topic. */
export function indicatorOptions(
  catalogue: Catalogue,
  { t, locale, initials }: Speech,
  isOffered: (indicator: IndicatorEntry) => boolean = () => true,
): Option[] {
  return TOPICS.flatMap((topic) =>
    [...catalogue.indicators.values()]
      .filter((indicator) => indicator.topic === topic && indicator.coverage.first && isOffered(indicator))
      .map((indicator): Option => {
        return {
          key: indicator.id,
          label: indicator.name[locale],
          detail: coverWords(catalogue, indicator, t),
          group: t(`topic.${topic}`),
          // Only a list that is open is searched.
          get text() {
            return searchText([...Object.values(indicator.name), indicator.id], initials?.indicators[indicator.id])
          },
        }
      }),
  )
}

/** Regions by level, those of a table first; of the others it is said that they are not in it. */
export function regionOptions(
  catalogue: Catalogue,
  indicator: IndicatorId,
  without: readonly RegionCode[],
  { t, locale, initials }: Speech,
): Option[] {
  const rows = new Set(catalogue.tables[indicator] ?? [])
  const hasFigures = ({ code }: Region): boolean => (catalogue.regionEntries.get(code)?.figures ?? 0) > 0
  const option = (region: Region): Option => ({
    key: region.code,
    label: region.short[locale],
    ...(rows.has(region.code) ? {} : { detail: t('explore.notInTable') }),
    group: t(`explore.level.${region.level}`),
    get text() {
      const names = [...Object.values(region.name), ...Object.values(region.short), region.abbr ?? '', region.code]
      return searchText(names.filter(Boolean), initials?.regions[region.code])
    },
  })
  const offered = [...catalogue.regions.values()].filter(
    (region) =>
      !without.includes(region.code) &&
      region.code !== catalogue.site.nation &&
      region.level !== 'class' &&
      region.level !== 'group' &&
      (rows.has(region.code) || hasFigures(region)),
  )
  const inTable = LEVELS.flatMap((level) => offered.filter(({ code, level: own }) => own === level && rows.has(code)))
  return [...inTable, ...offered.filter(({ code }) => !rows.has(code))].map(option)
}

/** Periods as options of a select. */
export const periodOptions = (periods: readonly string[], locale: Locale) =>
  periods.map((period) => ({ value: period, label: formatPeriod(period, locale) }))
