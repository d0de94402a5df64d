import type { Translate } from '../i18n/translate.ts'
import { cleanText } from './clean-text.ts'
import type { TidyRow } from './tidy-row.ts'

/** Code of SDMX for what a row does not say: there is no such thing. */
export const NONE = '_Z'
const MOST_DECIMALS = 6

/** The positions of a dimension of JSON-stat. */
export interface Category {
  readonly index: readonly string[]
  readonly label: Readonly<Record<string, string>>
  readonly unit?: Readonly<Record<string, { readonly label: string; readonly decimals: number; readonly code: string }>>
}

/** The dimension of what is measured, and where a row lies in it. */
export interface Metrics {
  readonly of: (row: TidyRow) => string
  readonly category: Category
}

/** What is measured: an indicator as treated, what is made of it, and in which variant; each with one unit. */
export function metricsOf(rows: readonly TidyRow[], t: Translate): Metrics {
  const keyOf = (row: TidyRow) => JSON.stringify([row.indicator, row.indicatorName, row.measure, row.unit, row.variant])
  const known = new Map<string, { id: string; row: TidyRow; decimals: number }>()
  const taken = new Set<string>()
  for (const row of rows) {
    const key = keyOf(row)
    const before = known.get(key)
    const decimals = Math.max(before?.decimals ?? 0, decimalsOf(row.value))
    known.set(key, { id: before?.id ?? freeId(row, taken), row, decimals })
  }
  const all = [...known.values()]
  const labelOf = ({ indicatorName, measure, variant }: TidyRow) =>
    [indicatorName, measure === 'value' ? '' : t(`export.measure.${measure}`), variant].filter(Boolean).join(' · ')
  return {
    of: (row) => known.get(keyOf(row))?.id ?? NONE,
    category: {
      index: all.map(({ id }) => id),
      label: Object.fromEntries(all.map(({ id, row }) => [id, cleanText(labelOf(row))])),
      unit: Object.fromEntries(
        all.flatMap(({ id, row: { unit }, decimals }) =>
          unit ? [[id, { label: t(`export.unit.${unit}`), decimals, code: unit }]] : [],
        ),
      ),
    },
  }
}

/** The indicator's own name where it is free, else a number behind it. */
function freeId({ indicator, measure }: TidyRow, taken: Set<string>): string {
  const plain = [indicator ?? NONE, ...(measure === 'value' ? [] : [measure])].join(':')
  let id = plain
  for (let number = 2; taken.has(id); number++) id = `${plain}:${number}`
  taken.add(id)
  return id
}

function decimalsOf(value: number | null): number {
  if (value === null) return 0
  const [mantissa = '', exponent = '0'] = String(value).split('e')
  const digits = (mantissa.split('.')[1]?.length ?? 0) - Number(exponent)
  return Math.min(MOST_DECIMALS, Math.max(0, digits))
}
