import { distinctSources } from '../charts/citations.ts'
import type { CompiledChart } from '../charts/types.ts'
import { translator } from '../i18n/translate.ts'
import { emptyBlock, type FrameBlock, layCaption, layFoot, layHead } from '../render/frame.ts'
import { cellStyle, type FrameStyle, frameStyle } from '../render/frame-style.ts'
import type { View } from '../view/view.ts'
import { cleanText } from './clean-text.ts'
import { blockSvg, documentSvg } from './frame-svg.ts'
import { footOf, headOf } from './frame-words.ts'
import { type FittedPlot, fitPlot, heightOf, plotSvg } from './plot.ts'
import type { PictureJob } from './spec.ts'
import { themeOf } from './themes.ts'

/** One chart of a sheet. */
export interface SheetItem {
  readonly view: View
  /** Takes the place of the computed finding. */
  readonly headline?: string
}

/** Several charts as one picture, a page of a region say; as high as they need. */
export interface SheetJob extends Omit<PictureJob, 'view' | 'headline' | 'note'> {
  readonly title: string
  readonly subtitle: string
  readonly items: readonly SheetItem[]
  readonly columns: 1 | 2
}

export interface Sheet {
  readonly svg: string
  /** Logical pixels. */
  readonly width: number
  readonly height: number
  readonly charts: readonly CompiledChart[]
}

interface Cell {
  readonly x: number
  readonly top: number
  readonly head: FrameBlock
  readonly plot: FittedPlot
  readonly caption: FrameBlock
}

const GUTTER = 24
const ROW_GAP = 22
/** Lines of sources and notes under all charts together. */
const MOST = { warnings: 0, sources: 24, notes: 24 }

const heightOfCell = ({ head, plot, caption }: Omit<Cell, 'x' | 'top'>): number =>
  head.height + heightOf(plot) + 4 + caption.height

function layCell(job: SheetJob, item: SheetItem, style: FrameStyle): Omit<Cell, 'x' | 'top'> {
  const { catalogue, locale } = job
  const plot = fitPlot({ ...job, view: item.view }, { width: style.width })
  const t = translator(locale)
  const numbers = distinctSources(catalogue, plot.chart.sources).map((citation) => citation.number)
  const words = { count: numbers.length, numbers: numbers.join(t('list.separator')) }
  const source = numbers.length > 0 ? t('picture.sheet.source', words) : ''
  return {
    head: layHead(headOf(plot.chart, item.headline, false), style),
    plot,
    caption: layCaption({ warnings: plot.chart.warnings.map(cleanText), source }, style),
  }
}

/** Each chart below the column that is shortest so far, so that their order is kept and no column stays empty. */
function layCells(job: SheetJob, style: FrameStyle, top: number): Cell[] {
  const width = (style.width - (job.columns - 1) * GUTTER) / job.columns
  const ends = Array.from({ length: job.columns }, () => top)
  return job.items.map((item) => {
    const column = ends.indexOf(Math.min(...ends))
    const x = style.margin + column * (width + GUTTER)
    const cell = layCell(job, item, cellStyle(style, { x, width }))
    const start = ends[column] ?? top
    ends[column] = start + heightOfCell(cell) + ROW_GAP
    return { ...cell, x, top: start }
  })
}

/** Sources and notes of all charts, each once. */
function laySheetFoot(job: SheetJob, cells: readonly Cell[], style: FrameStyle): FrameBlock {
  if (!job.spec.words.footer) return emptyBlock(0)
  const charts = cells.map(({ plot }) => plot.chart)
  const citations = distinctSources(
    job.catalogue,
    charts.flatMap((chart) => chart.sources),
  )
  const said = { warnings: [], notes: charts.flatMap((chart) => chart.notes) }
  const foot = footOf(said, citations, job.catalogue, job.locale, { stage: false })
  return layFoot(foot, { ...style, most: MOST })
}

/**
 * Several charts under one title, in one or two columns, with all their sources, numbered, and notes in one footer.
 * A height in the size asked for is not kept to: charts are as high as they need.
 * @throws where a View names an indicator or region that the catalogue lacks
 */
export function buildSheet(job: SheetJob): Sheet {
  const { spec, locale } = job
  const { width, type } = spec.size
  const theme = themeOf(spec)
  const style = frameStyle({ width, type }, locale)
  const titles = { titles: [cleanText(job.title)], subtitle: cleanText(job.subtitle) }
  const head = spec.words.title ? layHead(titles, style) : emptyBlock(0)
  const cells = layCells(job, style, style.edge + head.height + (spec.words.title ? style.gap : 0))
  const bottom = Math.max(style.edge + head.height, ...cells.map((cell) => cell.top + heightOfCell(cell)))
  const foot = laySheetFoot(job, cells, style)
  const height = Math.ceil(bottom + foot.height + style.edge)
  const box = { x: style.margin, width: style.width }
  const nothing = translator(locale)('picture.nothing')
  const svg = documentSvg(
    [
      blockSvg(head, theme, style.edge, box),
      ...cells.flatMap(({ x, top, head: words, plot, caption }, place) => {
        const y = top + words.height
        return [
          blockSvg(words, theme, top, box),
          plotSvg(plot, { x, y, id: `p${place}`, theme, nothing }),
          blockSvg(caption, theme, y + heightOf(plot) + 4, box),
        ]
      }),
      blockSvg(foot, theme, bottom, box),
    ],
    { width, height },
    spec.transparent ? null : theme.surface,
    { locale, title: job.title, description: job.subtitle },
  )
  return { svg, width, height, charts: cells.map(({ plot }) => plot.chart) }
}
