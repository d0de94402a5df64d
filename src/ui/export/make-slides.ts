import { downloadName } from '../../exports/download-name.ts'
import { type ExportJob, titleOf } from './job.ts'
import { rasteriseWithFonts } from './make-picture.ts'
import type { Made, Run } from './run.ts'
import type { Settings } from './settings.ts'
import { itemsOf, wordsOf } from './subject.ts'

const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'

/** One chart, the charts of a page, or a whole deck as PowerPoint. */
export async function makeSlides(job: ExportJob, settings: Settings, run: Run): Promise<Made> {
  const { writePptx } = await import('../../exports/pptx/write.ts')
  const { catalogue, locale, today, addressOf } = job
  const title = titleOf(job)
  const content = await writePptx({
    slides: itemsOf(job.subject).map(({ view, headline, notes }) => ({
      view,
      headline: wordsOf(headline, locale),
      notes: wordsOf(notes, locale),
    })),
    title,
    catalogue,
    locale,
    today,
    ratio: settings.ratio,
    theme: settings.theme,
    addressOf,
    rasterise: (svg, pixels) => rasteriseWithFonts({ svg, ...pixels }, pixels, run.signal),
    signal: run.signal,
    onProgress: run.onProgress,
  })
  return { name: downloadName(title, today, 'pptx'), content, type: PPTX }
}
