import type { Collection, Sources, TableEntry } from './read.ts'
import type { Place, Report } from './rules.ts'
import { at, show } from './text.ts'

/** Reports an id that its list does not have; says nothing where the list cannot be read. */
export function checkKnown<T>(
  id: string | null | undefined,
  collection: Collection<T>,
  place: Place,
  report: Report,
): void {
  if (id === null || id === undefined || collection.declared === null || collection.declared.has(id)) return
  report('reference', place, `${show(id)} is not in ${collection.file}`)
}

/** Regions, sectors and indicators that are named exist. */
export function checkReferences({ site, regions, sectors, indicators, documents }: Sources, report: Report): void {
  for (const entry of regions.entries) {
    checkKnown(entry.value.parent, regions, at(entry, 'parent'), report)
    checkKnown(entry.value.areaGroup, regions, at(entry, 'areaGroup'), report)
  }
  for (const entry of sectors.entries) checkKnown(entry.value.parent, sectors, at(entry, 'parent'), report)
  for (const entry of documents.flatMap((document) => document.figures)) {
    const { region, indicator, sector, sameAs } = entry.value
    checkKnown(region, regions, at(entry, 'region'), report)
    checkKnown(indicator, indicators, at(entry, 'indicator'), report)
    checkKnown(sector, sectors, at(entry, 'sector'), report)
    checkKnown(sameAs?.indicator, indicators, at(entry, 'sameAs', 'indicator'), report)
  }
  for (const entry of documents.flatMap((document) => document.pledges)) {
    checkKnown(entry.value.region, regions, at(entry, 'region'), report)
    checkKnown(entry.value.sector, sectors, at(entry, 'sector'), report)
  }
  if (!site) return
  checkKnown(site.value.nation, regions, at(site, 'nation'), report)
  for (const [index, code] of (site.value.listedRegions ?? []).entries())
    checkKnown(code, regions, at(site, 'listedRegions', index), report)
  for (const [index, id] of site.value.keyIndicators.entries())
    checkKnown(id, indicators, at(site, 'keyIndicators', index), report)
}

/** As {@link checkReferences}, for one table. */
export function checkTableReferences(table: TableEntry, { regions, indicators }: Sources, report: Report): void {
  checkKnown(table.value.indicator, indicators, at(table, 'indicator'), report)
  for (const [row, region] of table.value.regions.entries())
    if (!regions.declared?.has(region)) checkKnown(region, regions, at(table, 'regions', row), report)
}

/** Reports a key that is no statement, or one of something else than a target. */
export function makeTargetCheck({ documents, allDocumentsRead }: Sources, report: Report) {
  const declared = new Set(
    documents.flatMap(({ id, statements }) => statements.map((statement) => `${id}/${statement.id}`)),
  )
  const kinds = new Map(
    documents.flatMap(({ id, figures }) => figures.map(({ value }) => [`${id}/${value.id}`, value.kind])),
  )
  return (key: string, place: Place): void => {
    const kind = kinds.get(key)
    if (allDocumentsRead && !declared.has(key))
      report('reference', place, `${show(key)} is no statement of any document`)
    else if (kind !== undefined && kind !== 'target')
      report('kind', place, `${show(key)} is of kind ${show(kind)}, not a target`)
  }
}

/** Targets that are featured or revised exist and are targets. */
export function checkTargetReferences(sources: Sources, report: Report): void {
  const { site, documents } = sources
  const checkTarget = makeTargetCheck(sources, report)
  for (const { id, figures } of documents) {
    for (const entry of figures) {
      const { revises } = entry.value
      if (revises === undefined) continue
      if (revises === `${id}/${entry.value.id}`)
        report('reference', at(entry, 'revises'), `${show(revises)} revises itself`)
      else checkTarget(revises, at(entry, 'revises'))
    }
  }
  if (!site) return
  for (const [index, key] of site.value.featuredTargets.entries()) checkTarget(key, at(site, 'featuredTargets', index))
}
