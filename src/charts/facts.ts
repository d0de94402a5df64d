import type { IndicatorEntry } from '../model/catalogue.ts'
import type { Locale } from '../model/text.ts'
import type { UnitId } from '../model/units.ts'
import type { Facts, Measure } from './types.ts'

/** Facts of an indicator's values, named and counted as they are after a treatment. */
export const factsOf = (indicator: IndicatorEntry, locale: Locale, period?: string): Facts => ({
  indicator: indicator.id,
  name: indicator.name[locale],
  unit: indicator.unit,
  ...(period === undefined ? {} : { period }),
})

/** Facts of what is made of values: a rank, a change, a share. */
export const derivedFacts = (facts: Facts, measure: Measure, unit: UnitId): Facts => ({ ...facts, measure, unit })
