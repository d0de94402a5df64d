import type { Words } from '../../charts/types.ts'
import { citeChart } from '../../exports/cite.ts'
import { tidyCsv } from '../../exports/csv.ts'
import { downloadName } from '../../exports/download-name.ts'
import { tidyIndicator, tidyOf } from '../../exports/tidy.ts'
import type { TidyRow } from '../../exports/tidy-row.ts'
import type { IndicatorId } from '../../model/ids.ts'
import type { Slices } from '../slices.tsx'
import { chartOf, type ExportJob } from './job.ts'
import type { Made } from './run.ts'
import type { Settings } from './settings.ts'
import { type ExportSubject, itemsOf, wordsOf } from './subject.ts'

/** Rows with what must be known to read them. */
export interface DataPart {
  readonly rows: readonly TidyRow[]
  readonly words: Pick<Words, 'subtitle' | 'notes' | 'warnings'> & { readonly title: string }
}

/** The indicator whose whole table may be taken in place of what is shown. */
export const wholeIndicator = (subject: ExportSubject): IndicatorId | null =>
  subject.type === 'chart' && 'indicator' in subject.item.view ? subject.item.view.indicator : null

/** What the files hold: the numbers that are shown, or all that is known of the indicator. */
export function dataPart(job: ExportJob, whole: boolean): DataPart {
  const { subject, catalogue, locale } = job
  const indicator = wholeIndicator(subject)
  const entry = whole && indicator ? catalogue.indicators.get(indicator) : undefined
  if (entry) {
    const words = {
      title: entry.name[locale],
      subtitle: catalogue.reference.indicators[entry.id]?.[locale] ?? '',
      notes: [],
      warnings: [],
    }
    return { rows: tidyIndicator(catalogue, entry.id, locale), words }
  }
  const charts = itemsOf(subject).map((item) => ({ item, chart: chartOf(item.view, job) }))
  // Charts of one page share numbers; each stands once.
  const rows = new Map(
    charts.flatMap(({ item, chart }) =>
      tidyOf(chart, { catalogue, view: item.view, locale }).map((row) => [JSON.stringify(row), row] as const),
    ),
  )
  const unique = (texts: readonly string[]): string[] => [...new Set(texts)]
  const [first] = charts
  return {
    rows: [...rows.values()],
    words: {
      title:
        subject.type === 'chart'
          ? (wordsOf(subject.item.headline, locale) ?? first?.chart.headline.full ?? '')
          : subject.title(locale),
      subtitle: subject.type === 'chart' ? (first?.chart.subtitle ?? '') : subject.subtitle(locale),
      notes: unique(charts.flatMap(({ chart }) => chart.notes)),
      warnings: unique(charts.flatMap(({ chart }) => chart.warnings)),
    },
  }
}

/**
 * Data as a file of a format.
 * @param load gives the definitions of the indicators in a spreadsheet, which a page of many of them does not know
 */
export async function makeData(
  job: ExportJob,
  settings: Pick<Settings, 'data' | 'whole'>,
  load: Slices['load'],
): Promise<Made> {
  const { catalogue, locale, today, address } = job
  const { rows, words } = dataPart(job, settings.whole)
  const name = (extension: string): string => downloadName(words.title, today, extension)
  switch (settings.data) {
    case 'csv':
      return { name: name('csv'), content: tidyCsv(rows, locale), type: 'text/csv' }
    case 'json': {
      const { buildJsonStat } = await import('../../exports/json-stat.ts')
      const cube = buildJsonStat({ rows, words, address, catalogue, locale })
      return { name: name('json'), content: JSON.stringify(cube), type: 'application/json' }
    }
    case 'xlsx': {
      const [{ buildXlsx }, known] = await Promise.all([import('../../exports/xlsx.ts'), load('reference')])
      const reference = { ...catalogue.reference, ...known.reference }
      const cited = citeChart({ title: words.title, address, catalogue, locale, today })
      const content = (await buildXlsx({
        rows,
        words,
        cited,
        address,
        catalogue: { ...catalogue, reference },
        locale,
      })) as Uint8Array<ArrayBuffer>
      return { name: name('xlsx'), content, type: XLSX }
    }
  }
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
