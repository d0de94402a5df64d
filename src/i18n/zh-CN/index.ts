import { charts } from './charts.ts'
import { citation } from './citation.ts'
import { explore } from './explore.ts'
import { ground } from './ground.ts'
import { maps } from './maps.ts'
import { multiples } from './multiples.ts'
import { pages } from './pages.ts'
import { progress } from './progress.ts'
import { reference } from './reference.ts'
import { region } from './region.ts'
import { relations } from './relations.ts'
import { search } from './search.ts'
import { spread } from './spread.ts'
import { table } from './table.ts'

/** Chinese words of the interface, under the keys of the English ones. Chinese has one plural form, `_other`. */
export const zhCN = {
  ...ground,
  ...charts,
  ...citation,
  ...progress,
  ...pages,
  ...region,
  ...reference,
  ...explore,
  ...relations,
  ...spread,
  ...search,
  ...multiples,
  ...maps,
  ...table,
} as const
