import { exporting } from './export.ts'
import { exportData } from './export-data.ts'
import { slides } from './slides.ts'

/** Words of what charts and data are taken away with, and of the files. */
export const taking = { ...exporting, ...exportData, ...slides } as const
