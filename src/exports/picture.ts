import { distinctSources } from '../charts/citations.ts'
import { translator } from '../i18n/translate.ts'
import { emptyBlock, type FrameBlock, type FrameFoot, type FrameHead, layFoot, layHead } from '../render/frame.ts'
import { type FrameStyle, frameStyle } from '../render/frame-style.ts'
import { blockSvg, documentSvg } from './frame-svg.ts'
import { footOf, headOf } from './frame-words.ts'
import { type FittedPlot, fitPlot, heightOf, plotSvg } from './plot.ts'
import type { Picture, PictureJob } from './spec.ts'
import { themeOf } from './themes.ts'

/*
 *   job ── 1 words of the chart ── 2 head and foot laid out ── 3 chart compiled for what they leave ── 4 one SVG
 *                 └────────────── again while the words of the smaller chart need more room ───┘
 */

/** How often a chart and its words are fitted to each other: what is left out of a chart is said in a note. */
const MOST_ROUNDS = 4
/** A plot lower than this says nothing. */
const LEAST_PLOT = 40

interface Laid {
  readonly head: FrameBlock
  readonly foot: FrameBlock
  readonly plot: FittedPlot
}

type Words = Omit<Laid, 'plot'>

/** How much room the words under a plot are given, while they leave half of the picture to it. */
const GENEROSITY = [3, 2.5, 2, 1.5, 1]
const PLOT_SHARE = 0.5

interface Said {
  readonly head: FrameHead
  readonly foot: FrameFoot
}

function saidOf(job: PictureJob, { chart }: FittedPlot): Said {
  const { catalogue, locale, spec, headline, note, noteWarns } = job
  const stage = spec.size.type === 'stage'
  const citations = distinctSources(catalogue, chart.sources)
  return {
    head: headOf(chart, headline, stage),
    foot: footOf(chart, citations, catalogue, locale, { stage, aside: note, warns: noteWarns }),
  }
}

const layWords = ({ spec }: PictureJob, { head, foot }: Said, style: FrameStyle): Words => ({
  head: spec.words.title ? layHead(head, style) : emptyBlock(0),
  foot: spec.words.footer ? layFoot(foot, style) : emptyBlock(0),
})

/** The words of a chart in a picture of a given height, and what they leave to the plot. */
function wordsWithin(job: PictureJob, plot: FittedPlot, inside: number): Words & { readonly room: number } {
  const said = saidOf(job, plot)
  let laid: (Words & { readonly room: number }) | undefined
  for (const generosity of GENEROSITY) {
    const words = layWords(job, said, frameStyle(job.spec.size, job.locale, generosity))
    laid = { ...words, room: Math.max(inside - words.head.height - words.foot.height, LEAST_PLOT) }
    if (laid.room >= inside * PLOT_SHARE) break
  }
  if (!laid) throw new Error('no words were laid out')
  return laid
}

function layPicture(job: PictureJob, style: FrameStyle): Laid {
  const { size } = job.spec
  const { width } = style
  if (size.height === undefined) {
    const plot = fitPlot(job, { width })
    return { ...layWords(job, saidOf(job, plot), style), plot }
  }
  const inside = size.height - 2 * style.edge
  let height = inside * PLOT_SHARE
  let plot = fitPlot(job, { width, height })
  let words = wordsWithin(job, plot, inside)
  for (let round = 0; round < MOST_ROUNDS && words.room !== height; round++) {
    // After the first round only less is tried, so that chart and words do not swap for ever.
    height = round === 0 ? words.room : Math.min(height, words.room)
    plot = fitPlot(job, { width, height })
    words = wordsWithin(job, plot, inside)
  }
  return { ...words, plot }
}

/**
 * A chart as a picture that stands on its own, with title, source and notes inside: the same document in a browser
 * and without one. Text is text, colours are hex, ids are unique within it and the same every time.
 * @throws where the View names an indicator or region that the catalogue lacks
 */
export function buildPicture(job: PictureJob): Picture {
  const { spec, locale } = job
  const theme = themeOf(spec)
  const style = frameStyle(spec.size, locale)
  const { head, foot, plot } = layPicture(job, style)
  const { chart, scale } = plot
  const plotHeight = heightOf(plot)
  const { width, height = head.height + plotHeight + foot.height + 2 * style.edge } = spec.size
  const rounded = Math.ceil(height)
  const box = { x: style.margin, width: style.width }
  const top = style.edge + head.height
  const footTop = rounded - style.edge - foot.height
  const spare = Math.max(0, footTop - top - plotHeight)
  const x = style.margin + Math.max(0, (style.width - chart.width * scale) / 2)
  const svg = documentSvg(
    [
      blockSvg(head, theme, style.edge, box),
      plotSvg(plot, { x, y: top + spare / 2, id: 'p', theme, nothing: translator(locale)('picture.nothing') }),
      blockSvg(foot, theme, footTop, box),
    ],
    { width, height: rounded },
    spec.transparent ? null : theme.surface,
    { locale, title: job.headline ?? chart.headline.full, description: chart.subtitle },
  )
  return { svg, width, height: rounded, chart }
}
