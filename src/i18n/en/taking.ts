import { exporting } from './export.ts'
import { exportData } from './export-data.ts'
import { share } from './share.ts'
import { slides } from './slides.ts'

/** Words of what charts and data are taken away with, of the files, and of what other sites show of pages. */
export const taking = { ...exporting, ...exportData, ...slides, ...share } as const
