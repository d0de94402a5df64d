import type { Actual } from '../../measure/actuals.ts'
import type { Locale } from '../../model/text.ts'
import { factsOf } from '../facts.ts'
import type { Facts } from '../types.ts'
import { measureName } from './names.ts'
import { shareBound, type TargetState } from './target.ts'

/** What all numbers about a target are numbers of. */
export const stateFacts = ({ target, indicator, sector }: TargetState, locale: Locale): Facts => ({
  ...factsOf(indicator, locale),
  name: measureName(indicator, sector, locale),
  unit: target.unit,
  ...(sector ? { sector: sector.id } : {}),
})

/** The same of the share that a figure is of its target. */
export const shareFacts = (latest: Actual, state: TargetState): Facts => ({
  unit: 'ratio',
  period: latest.period.text,
  bound: shareBound(latest.bound, state),
})
