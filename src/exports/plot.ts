import { compileView } from '../charts/compile-view.ts'
import { marksOf, sceneOption } from '../charts/scene.ts'
import type { CompiledChart, Theme } from '../charts/types.ts'
import { translator } from '../i18n/translate.ts'
import { measureText } from '../render/measure-text.ts'
import { renderSvg } from '../render/to-svg.ts'
import { boundedCatalogue } from './bounded.ts'
import { cleanCharacters, xmlText } from './clean-text.ts'
import { fitMarks } from './fit-marks.ts'
import { number } from './frame-svg.ts'
import type { PictureJob } from './spec.ts'
import { themeOf } from './themes.ts'

/** A chart compiled for a box, and the scale at which it fits. */
export interface FittedPlot {
  readonly chart: CompiledChart
  readonly scale: number
}

/** Scales that are tried where a chart is higher than its box, and where it leaves much of it empty. */
const SMALLER = [0.95, 0.9, 0.8, 0.7, 0.6]
const LARGER = [1.5, 1.4, 1.3, 1.2, 1.1]
/** Share of a box under which a chart is drawn larger. */
const FULL = 0.8

type Job = Omit<PictureJob, 'headline'>

function compileAt(job: Job, width: number, height: number | undefined): CompiledChart {
  const { view, catalogue, locale, today, spec } = job
  return compileView({
    view,
    catalogue: boundedCatalogue(catalogue),
    context: {
      locale,
      today,
      t: translator(locale),
      theme: themeOf(spec),
      width,
      measureText,
      ...(height === undefined ? {} : { height }),
      ...(spec.theme === 'print' ? { mono: true } : {}),
    },
  })
}

/**
 * Compiles a chart for a box. Where it cannot keep to the height, its whole picture is made smaller; a small chart
 * in a large box is made larger, so that its words are as large as those around it.
 */
export function fitPlot(job: Job, { width, height }: { width: number; height?: number }): FittedPlot {
  if (height === undefined) return { chart: compileAt(job, width, undefined), scale: 1 }
  const at = (scale: number): FittedPlot => ({ chart: compileAt(job, width / scale, height / scale), scale })
  const fits = ({ chart, scale }: FittedPlot): boolean => chart.height * scale <= height + 0.5
  const plain = at(1)
  if (fits(plain)) {
    if (plain.chart.height >= height * FULL || plain.chart.height === 0) return plain
    return LARGER.map(at).find(fits) ?? plain
  }
  const smaller = SMALLER.map(at)
  const found = smaller.find(fits)
  if (found) return found
  const squeezed = [plain, ...smaller].map(({ chart, scale }) => ({
    chart,
    scale: Math.min(scale, height / chart.height),
  }))
  return squeezed.reduce((best, next) => (next.scale > best.scale ? next : best))
}

/** Height of a line that stands where there is nothing to draw. */
const NOTHING = 40

/** Height that a plot takes in its picture. */
export const heightOf = ({ chart, scale }: FittedPlot): number => (chart.option ? chart.height * scale : NOTHING)

/** Numbers in tags without what binary fractions add. Arcs that end a hair beside their start are left as they are. */
const tidy = (svg: string): string =>
  svg.replace(/<[^>]+>/g, (tag) =>
    tag.replace(/\d+\.\d{5,}/g, (digits) => String(Math.round(Number(digits) * 10_000) / 10_000)),
  )

/**
 * The plot as SVG at its place. Without anything to draw, the reason in words.
 * @param id prefix of the ids inside, unique in the document
 */
export function plotSvg(
  { chart, scale }: FittedPlot,
  { x, y, id, theme, nothing }: { x: number; y: number; id: string; theme: Theme; nothing: string },
): string {
  const { option, width, height } = chart
  if (!option || !(width > 0 && height > 0)) {
    return `<text x="${number(x)}" y="${number(y + 20)}" font-size="12.5px" fill="${theme.ink2}">${xmlText(nothing)}</text>`
  }
  const marks = marksOf(option)
  const fitted = marks ? sceneOption([fitMarks(marks, { width, height })]) : option
  const svg = renderSvg(fitted, { width, height, id })
  const inner = svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'))
  const place = `translate(${number(x)} ${number(y)})${scale === 1 ? '' : ` scale(${Math.round(scale * 1e5) / 1e5})`}`
  return `<g transform="${place}">${cleanCharacters(tidy(inner))}</g>`
}
