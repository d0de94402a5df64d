import { briefing } from './briefing.ts'
import { budget } from './budget.ts'
import { charts } from './charts.ts'
import { citation } from './citation.ts'
import { embed } from './embed.ts'
import { explore } from './explore.ts'
import { exporting } from './export.ts'
import { exportData } from './export-data.ts'
import { ground } from './ground.ts'
import { maps } from './maps.ts'
import { multiples } from './multiples.ts'
import { offline } from './offline.ts'
import { pages } from './pages.ts'
import { picture } from './picture.ts'
import { present } from './present.ts'
import { progress } from './progress.ts'
import { reference } from './reference.ts'
import { region } from './region.ts'
import { relations } from './relations.ts'
import { search } from './search.ts'
import { slides } from './slides.ts'
import { spread } from './spread.ts'
import { table } from './table.ts'

/** English words of the interface. Keys are dotted names; `_one` and `_other` are plural forms of one key. */
export const en = {
  ...ground,
  ...briefing,
  ...charts,
  ...citation,
  ...progress,
  ...pages,
  ...region,
  ...reference,
  ...explore,
  ...exporting,
  ...exportData,
  ...relations,
  ...spread,
  ...search,
  ...multiples,
  ...maps,
  ...table,
  ...budget,
  ...embed,
  ...picture,
  ...present,
  ...offline,
  ...slides,
} as const

type Base<K> = K extends `${infer B}_one` | `${infer B}_other` ? B : K
/** Names of all words, plural forms folded into one. */
export type WordKey = Base<keyof typeof en> & string
