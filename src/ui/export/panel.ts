import type { Locale } from '../../model/text.ts'
import type { ExportJob } from './job.ts'
import type { Runner } from './run.ts'
import type { Change, Settings } from './settings.ts'

/** What each panel of the dialog receives. */
export interface PanelProps {
  readonly job: ExportJob
  readonly settings: Settings
  readonly change: Change
  /** Language of the file. */
  readonly locale: Locale
  readonly onLocale: (locale: Locale) => void
  readonly runner: Runner
}
