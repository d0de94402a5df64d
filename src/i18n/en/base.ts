import { budget } from './budget.ts'
import { charts } from './charts.ts'
import { citation } from './citation.ts'
import { embed } from './embed.ts'
import { ground } from './ground.ts'
import { maps } from './maps.ts'
import { offline } from './offline.ts'
import { pages } from './pages.ts'
import { picture } from './picture.ts'
import { progress } from './progress.ts'
import { search } from './search.ts'
import { table } from './table.ts'
import { ways } from './ways.ts'

/** Words that any page may say. */
export const base = {
  ...ground,
  ...charts,
  ...citation,
  ...progress,
  ...pages,
  ...search,
  ...maps,
  ...table,
  ...budget,
  ...embed,
  ...picture,
  ...offline,
  ...ways,
} as const
