import { strFromU8 } from 'fflate'
import type PptxGenJS from 'pptxgenjs'
import { translator } from '../../i18n/translate.ts'
import { measureText } from '../../render/measure-text.ts'
import type { View } from '../../view/view.ts'
import { cleanText } from '../clean-text.ts'
import { pictureThemes } from '../themes.ts'
import { type Composed, compose, type SlideSetting, type SlideSource } from './compose.ts'
import { drawChart, drawPicture, drawTable, drawWords, MASTER } from './draw-slide.ts'
import { LANGUAGES, LATIN } from './fonts.ts'
import { loadLibrary } from './load.ts'
import { type ChartInk, hex } from './native.ts'
import { finishPackage, type SlideParts } from './package.ts'
import { abreast, type Body, pictureBody, tableFor } from './picture-slide.ts'
import { layoutSlide, SLIDE, type SlideLayout } from './slide-layout.ts'
import { speakerLines } from './speaker.ts'

/** Pixels of a picture per point of the slide: sharp on a wall and in print. */
const SHARPNESS = 3

/** Turns a picture into a PNG of a size in pixels: a canvas in a browser, a library without one. */
export type Rasterise = (svg: string, size: { width: number; height: number }) => Promise<Uint8Array>

export interface PptxJob extends SlideSetting {
  readonly slides: readonly SlideSource[]
  /** Of the file. */
  readonly title: string
  readonly rasterise: Rasterise
  /** Where a View can be opened; without it the notes give its parameters. */
  readonly addressOf?: (view: View) => string
  readonly signal?: AbortSignal
  /** Views done and in all. */
  readonly onProgress?: (done: number, count: number) => void
}

/** Slides to be written, with what the library cannot write of them. */
interface Deck {
  readonly pptx: PptxGenJS
  readonly parts: SlideParts[]
}

async function startDeck({ title, ratio, theme, locale, catalogue, today }: PptxJob): Promise<PptxGenJS> {
  const Library = await loadLibrary()
  const pptx = new Library()
  const colours = pictureThemes[theme]
  const { width, height, margin } = SLIDE[ratio]
  pptx.defineLayout({ name: ratio, width: width / 72, height: height / 72 })
  pptx.layout = ratio
  pptx.title = cleanText(title)
  pptx.subject = cleanText(`${catalogue.dataVersion}, ${today}`)
  pptx.author = cleanText(catalogue.site.publisher[locale])
  pptx.company = ''
  pptx.theme = { headFontFace: LATIN, bodyFontFace: LATIN }
  pptx.defineSlideMaster({
    title: MASTER,
    background: { color: hex(colours.surface) },
    objects: [
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            x: margin / 72,
            y: 26 / 72,
            w: (width - 2 * margin) / 72,
            h: 0.85,
            fontSize: 25,
            bold: true,
            color: hex(colours.ink1),
            align: 'left',
            valign: 'top',
            margin: 0,
          },
          text: '',
        },
      },
    ],
    slideNumber: {
      x: (width - margin - 36) / 72,
      y: (height - 31) / 72,
      w: 0.5,
      h: 0.2,
      fontFace: LATIN,
      fontSize: 8.5,
      color: hex(colours.ink3),
      align: 'right',
    },
  })
  return pptx
}

/** The words of a slide that holds a part of a table, and the room that they leave. */
function tableWords(composed: Composed, source: SlideSource, job: PptxJob, said: readonly string[]): SlideLayout {
  const title = translator(job.locale)('slide.table.title', { title: source.headline ?? composed.chart.headline.full })
  const head = { titles: [cleanText(title)], subtitle: cleanText([composed.chart.subtitle, ...said].join(' · ')) }
  return layoutSlide(head, { ...composed.foot, warnings: [], notes: [] }, job.ratio, job.locale)
}

/** Slides of a table that found no place beside its chart. */
function drawTables(
  deck: Deck,
  composed: Composed,
  source: SlideSource,
  job: PptxJob,
  from: number,
  speaker: readonly string[],
): void {
  const t = translator(job.locale)
  const said = (page: number, count: number, first: number, last: number, cut: boolean, rows: number) => [
    ...(count > 1 ? [t('slide.table.page', { page, count })] : []),
    ...(cut ? [t('slide.table.cut', { from: first, to: last, count: rows })] : []),
  ]
  const most = composed.chart.table.rows.length
  // The longest words that any of the slides has leave the room of all.
  const { plot } = tableWords(composed, source, job, said(99, 99, most, most, true, most))
  const first = from > 0 ? composed.layout.plot.height : plot.height
  const { slides, cut, count } = tableFor(composed, source, job, { ...plot, height: first }, plot.height)
  for (const [index, pages] of slides.entries()) {
    if (index < from) continue
    const slide = deck.pptx.addSlide({ masterName: MASTER })
    const words = said(index + 1, slides.length, pages[0]?.from ?? 0, pages.at(-1)?.to ?? 0, cut, count)
    drawWords(slide, tableWords(composed, source, job, words), job)
    for (const { page, box } of abreast(pages, plot)) drawTable(slide, page, box, composed.chart.headline.full, job)
    slide.addNotes(' ')
    deck.parts.push({ native: null, speaker })
  }
}

async function drawBody(slide: PptxGenJS.Slide, body: Body, title: string, alt: string, job: PptxJob): Promise<void> {
  drawWords(slide, body.layout, job)
  if (body.picture) {
    const { svg, box } = body.picture
    const png = await job.rasterise(svg, {
      width: Math.round(box.width * SHARPNESS),
      height: Math.round(box.height * SHARPNESS),
    })
    drawPicture(slide, `image/png;base64,${btoa(strFromU8(png, true))}`, box, alt)
  }
  for (const { page, box } of body.tables) drawTable(slide, page, box, title, job)
}

/** One View: its slide, and further ones for a long table. */
async function drawView(deck: Deck, source: SlideSource, all: PptxJob): Promise<void> {
  const job = { ...all, catalogue: source.catalogue ?? all.catalogue }
  const composed = compose(source, job)
  const { chart, native } = composed
  const t = translator(job.locale)
  const title = source.headline ?? chart.headline.full
  const alt = cleanText(t('slide.alt', { title, subtitle: chart.subtitle }))
  const speaker = speakerLines(chart, source, composed.foot, job, job.addressOf?.(source.view))
  const slide = deck.pptx.addSlide({ masterName: MASTER })
  slide.addNotes(' ')
  deck.parts.push({ native, speaker })
  if (native) {
    drawWords(slide, composed.layout, job)
    drawChart(slide, native.box, alt)
    return
  }
  const body = pictureBody(composed, source, job)
  await drawBody(slide, body, title, alt, job)
  if (body.following) drawTables(deck, composed, source, job, body.following.from, speaker)
}

function inkOf({ theme, locale }: SlideSetting): ChartInk {
  const { ink1, ink2, ink3, hair, rule, surface } = pictureThemes[theme]
  const colours = {
    ink1: hex(ink1),
    ink2: hex(ink2),
    ink3: hex(ink3),
    hair: hex(hair),
    rule: hex(rule),
    surface: hex(surface),
  }
  return { ...colours, lang: LANGUAGES[locale], measureText }
}

/**
 * Writes Views as PowerPoint slides: editable charts with their numbers behind them, pictures with editable tables for
 * the rest; finding, measure, warnings, sources and notes on every slide, and all of them in full in the speaker's notes.
 * The same job gives the same bytes.
 * @throws where the View names what the catalogue lacks, the signal's reason once it is aborted, and what `rasterise` throws
 */
export async function writePptx(job: PptxJob): Promise<Uint8Array<ArrayBuffer>> {
  const deck: Deck = { pptx: await startDeck(job), parts: [] }
  for (const [index, source] of job.slides.entries()) {
    job.signal?.throwIfAborted()
    job.onProgress?.(index, job.slides.length)
    await drawView(deck, source, job)
    // A browser repaints its progress between two charts.
    await new Promise((done) => setTimeout(done))
  }
  job.signal?.throwIfAborted()
  const bytes = (await deck.pptx.write({ outputType: 'uint8array' })) as Uint8Array
  const file = finishPackage(bytes, deck.parts, { ink: inkOf(job), today: job.today })
  job.onProgress?.(job.slides.length, job.slides.length)
  return file
}
