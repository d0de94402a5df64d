import { LOCALES, type Text } from '../../model/text.ts'
import type { Sources, TableEntry } from './read.ts'
import type { Place, Report } from './rules.ts'
import { at, hasInvisible, show } from './text.ts'

/** A set of names that a reader must be able to tell apart. */
type Family = string

function checkVisible(texts: readonly (readonly [Place, string | undefined])[], report: Report): void {
  for (const [place, text] of texts) {
    if (text !== undefined && hasInvisible(text))
      report('invisible', place, `${show(text)} holds an invisible or direction-changing character`)
  }
}

const inLocales = (place: Place, text: Text | undefined): readonly (readonly [Place, string | undefined])[] =>
  LOCALES.map((locale) => [at(place, locale), text?.[locale]] as const)

/** Names, titles, publishers and variants hold no character that cannot be seen; ids cannot by their form. */
export function checkInvisible({ site, regions, sectors, indicators, documents }: Sources, report: Report): void {
  if (site) checkVisible(inLocales(at(site, 'name'), site.value.name), report)
  for (const entry of regions.entries) {
    checkVisible(inLocales(at(entry, 'name'), entry.value.name), report)
    checkVisible(inLocales(at(entry, 'short'), entry.value.short), report)
  }
  for (const entry of [...sectors.entries, ...indicators.entries])
    checkVisible(inLocales(at(entry, 'name'), entry.value.name), report)
  for (const document of documents) {
    checkVisible([[at(document, 'title'), document.head?.title]], report)
    checkVisible(inLocales(at(document, 'publisher'), document.head?.publisher), report)
    for (const figure of document.figures) {
      checkVisible([[at(figure, 'printed'), figure.value.printed]], report)
      checkVisible(inLocales(at(figure, 'variant'), figure.value.variant), report)
    }
  }
}

/** As {@link checkInvisible}, for one table. */
export const checkTableTitle = (table: TableEntry, _: Sources, report: Report): void =>
  checkVisible(inLocales(at(table, 'citation', 'title'), table.value.citation.title), report)

/** A name as it looks: without case, spaces and differences of width. */
const look = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{Cf}]/gu, '')

/** Warns of names that cannot be told apart in a list or a legend. */
export function checkSameNames({ regions, sectors, indicators }: Sources, report: Report): void {
  const seen = new Map<string, string>()
  const compare = (family: Family, place: Place, name: Text, id: string) => {
    for (const locale of LOCALES) {
      const key = JSON.stringify([family, locale, look(name[locale])])
      const other = seen.get(key)
      if (other !== undefined && other !== id)
        report('same-name', at(place, locale), `${show(name[locale])} names both ${show(other)} and ${show(id)}`)
      else seen.set(key, id)
    }
  }
  for (const entry of regions.entries)
    compare(`region in ${entry.value.parent}`, at(entry, 'name'), entry.value.name, entry.value.code)
  for (const entry of sectors.entries) compare('sector', at(entry, 'name'), entry.value.name, entry.value.id)
  for (const entry of indicators.entries) compare('indicator', at(entry, 'name'), entry.value.name, entry.value.id)
}
