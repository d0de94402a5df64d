import { keyFirst } from '../../measure/tables.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { IndicatorId, RegionCode } from '../../model/ids.ts'
import type { Site } from '../../model/series.ts'

/** So many official numbers are shown large, with charts of all peers; all of them are in the table. */
export const LARGE = 8

/** Indicators whose official table a region's page shows whole: the first that have the region. */
export const wholeTables = (
  site: Site,
  indicators: readonly { readonly id: IndicatorId }[],
  tables: Catalogue['tables'],
  code: RegionCode,
): readonly IndicatorId[] =>
  keyFirst(
    site,
    indicators.map(({ id }) => id).filter((id) => tables[id]?.includes(code)),
  ).slice(0, LARGE)
