import type { Translate } from '../i18n/translate.ts'
import type { RegionCode } from '../model/ids.ts'
import type { Series } from '../model/series.ts'
import type { Cell } from './types.ts'

const TOLD = ['P', 'E', 'B'] as const

/**
 * What the observation status of a published value adds to its cell, in words: provisional, estimated, first on a new
 * basis. Nothing for a value simply as published.
 */
export function cellStatus(series: Series, region: RegionCode, period: string, t: Translate): Pick<Cell, 'status'> {
  const known = series.status
    .filter((item) => (item.region ?? region) === region && (item.period ?? period) === period)
    .map((item) => item.status)
  const told = TOLD.filter((status) => known.includes(status)).map((status) => t(`table.status.${status}`))
  return told.length > 0 ? { status: told.join(t('list.separator')) } : {}
}
