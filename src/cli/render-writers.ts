import '../charts/compile.ts'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { buildPicture } from '../exports/picture.ts'
import { checkPixels, dpiOf, type Fineness, pixelSizeOf } from '../exports/png.ts'
import { writePptx } from '../exports/pptx/write.ts'
import type { PictureJob } from '../exports/spec.ts'
import { stampOf, stampPng } from '../exports/stamp.ts'
import { type FontFile, writeSvg } from '../exports/svg.ts'
import { CommandError, ROOT } from './options.ts'
import type { Fonts } from './render-fonts.ts'
import { toPng } from './to-png.ts'

/** Formats by the extension of their files. */
export const FORMATS = ['png', 'svg', 'pptx'] as const
export type Format = (typeof FORMATS)[number]

/** The format that a file's name says. */
export const formatOf = (file: string): Format | undefined =>
  FORMATS.find((format) => extname(file).toLowerCase() === `.${format}`)

/** What is the same for all pictures of a run. */
export interface Means {
  readonly fineness: Fineness
  readonly fonts: Fonts
}

/** A picture with what a deck says besides. */
export interface NamedJob extends PictureJob {
  readonly name: string
  readonly notes?: string
}

/** How a format is written: each picture to a file of its own, or all of a job to one. */
export type Writer =
  | { readonly holds: 'one'; readonly write: (job: NamedJob, means: Means) => Promise<Uint8Array> }
  | { readonly holds: 'all'; readonly write: (jobs: readonly NamedJob[], means: Means) => Promise<Uint8Array> }

export const WRITERS: Readonly<Record<Format, Writer>> = {
  png: { holds: 'one', write: writePng },
  svg: { holds: 'one', write: writeSvgFile },
  pptx: { holds: 'all', write: writeSlides },
}

/** One picture as a PNG file that knows its View. */
export async function writePng(job: PictureJob, { fineness, fonts }: Means): Promise<Uint8Array> {
  const picture = buildPicture(job)
  const pixels = pixelSizeOf(picture, fineness)
  const check = checkPixels(pixels)
  if (!check.ok) {
    const { width, height } = check.largest
    throw new Error(`${pixels.width} x ${pixels.height} pixels are too many: ${width} x ${height} are the most`)
  }
  const png = await toPng(picture.svg, { pixels, locale: job.locale, fonts })
  const dpi = 'dpi' in fineness ? fineness.dpi : dpiOf(pixels.width, job.spec.size.millimetres)
  return stampPng(png, stampOf(job, picture), dpi)
}

async function writeSvgFile(job: NamedJob): Promise<Uint8Array> {
  const picture = buildPicture(job)
  const { millimetres } = job.spec.size
  return new TextEncoder().encode(
    writeSvg(picture, { stamp: stampOf(job, picture), fonts: await pageFonts(), millimetres }),
  )
}

/** All jobs as slides of one presentation, in the shape that is nearer to the size asked for. */
async function writeSlides(jobs: readonly NamedJob[], { fonts }: Means): Promise<Uint8Array> {
  const [first] = jobs
  if (!first || jobs.some(({ locale }) => locale !== first.locale))
    throw new CommandError('a presentation has one language: --locale')
  const { catalogue, locale, today, spec } = first
  const { width, height = 0 } = spec.size
  return writePptx({
    slides: jobs,
    title: first.name.split(/[/.]/)[0] ?? first.name,
    catalogue,
    locale,
    today,
    theme: spec.theme,
    ratio: height * 1.5 > width && height < width ? '4:3' : '16:9',
    rasterise: (svg, pixels) => toPng(svg, { pixels, locale, fonts }),
  })
}

let fontFiles: Promise<readonly FontFile[]> | undefined

/** The fonts of the pages, read once. */
function pageFonts(): Promise<readonly FontFile[]> {
  fontFiles ??= Promise.all(
    ([400, 500, 600, 700] as const).map(async (weight) => {
      const bytes = await readFile(join(ROOT, `src/ui/fonts/inter-${weight}.woff2`))
      return { weight, bytes: new Uint8Array(bytes) }
    }),
  )
  return fontFiles
}
