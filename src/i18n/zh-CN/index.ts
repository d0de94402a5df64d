import { charts } from './charts.ts'
import { citation } from './citation.ts'
import { ground } from './ground.ts'
import { pages } from './pages.ts'
import { progress } from './progress.ts'
import { reference } from './reference.ts'
import { region } from './region.ts'

/** Chinese words of the interface, under the keys of the English ones. Chinese has one plural form, `_other`. */
export const zhCN = { ...ground, ...charts, ...citation, ...progress, ...pages, ...region, ...reference } as const
