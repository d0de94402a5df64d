import { downloadName } from '../../exports/download-name.ts'
import { type PixelSize, rasterise } from '../../exports/png.ts'
import { insertChunks, resolutionChunk, textChunk } from '../../exports/png-chunks.ts'
import { PROGRAM, PROGRAM_VERSION } from '../../exports/program.ts'
import { stampOf, stampPng } from '../../exports/stamp.ts'
import { writeSvg } from '../../exports/svg.ts'
import { type ZipEntry, zipFiles } from '../../exports/zip.ts'
import { askedSize, measureAsked } from './asked-size.ts'
import { loadFonts } from './fonts.ts'
import { type Drawn, drawItem, drawSubject, type ExportJob, specOf, titleOf } from './job.ts'
import type { Made, Run } from './run.ts'
import type { Settings } from './settings.ts'
import { itemsOf } from './subject.ts'

const stampFor = ({ single }: Drawn, job: ExportJob) =>
  single && stampOf(single.job, single.picture, job.addressOf(single.job.view))

/** A picture as the text of an SVG file, as `writeSvg` of a command writes it. */
async function svgOf(drawn: Drawn, job: ExportJob, settings: Settings): Promise<string> {
  const stamp = stampFor(drawn, job)
  const { size } = askedSize(settings)
  // Pixels of one's own are pixels, not a size on paper.
  const paper = settings.size === 'custom' && settings.unit === 'px' ? {} : { millimetres: size.millimetres }
  return writeSvg(drawn, { fonts: await loadFonts(), ...(stamp ? { stamp } : {}), ...paper })
}

async function pngOf(
  drawn: Drawn,
  job: ExportJob,
  settings: Settings,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const asked = askedSize(settings)
  const { pixels, dpi } = measureAsked(asked, drawn, true)
  const png = await rasteriseWithFonts(drawn, pixels, signal)
  const stamp = stampFor(drawn, job)
  if (stamp) return stampPng(png, stamp, dpi)
  return insertChunks(png, [
    resolutionChunk(dpi),
    textChunk('Title', drawn.title),
    textChunk('Source', job.address),
    textChunk('Software', `${PROGRAM} ${PROGRAM_VERSION}`),
  ])
}

/** Draws a picture with the fonts of the pages inside. */
export const rasteriseWithFonts = async (
  picture: Pick<Drawn, 'svg' | 'width' | 'height'>,
  pixels: PixelSize,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> => rasterise(writeSvg(picture, { fonts: await loadFonts() }), pixels, signal)

/** The picture of a chart or of a page as a file. */
export async function makePicture(job: ExportJob, settings: Settings, { signal }: Run): Promise<Made> {
  const drawn = drawSubject(job, settings)
  const name = downloadName(drawn.title, job.today, settings.image)
  if (settings.image === 'svg') return { name, content: await svgOf(drawn, job, settings), type: 'image/svg+xml' }
  return { name, content: await pngOf(drawn, job, settings, signal), type: 'image/png' }
}

/** The PNG of a chart or page for the clipboard. */
export async function makeClipboardImage(job: ExportJob, settings: Settings, signal?: AbortSignal): Promise<Blob> {
  const png = await pngOf(drawSubject(job, settings), job, settings, signal)
  return new Blob([png], { type: 'image/png' })
}

/** Every slide of a deck as a picture of its own, in one archive, numbered in their order. */
export async function makePictures(job: ExportJob, settings: Settings, { signal, onProgress }: Run): Promise<Made> {
  const items = itemsOf(job.subject)
  const spec = specOf(settings, askedSize(settings).size)
  const entries: ZipEntry[] = []
  for (const [at, item] of items.entries()) {
    signal.throwIfAborted()
    onProgress(at, items.length)
    // The page repaints its progress between two pictures.
    await new Promise((done) => setTimeout(done))
    const drawn = drawItem(item, job, spec)
    const bytes =
      settings.image === 'png'
        ? await pngOf(drawn, job, settings, signal)
        : new TextEncoder().encode(await svgOf(drawn, job, settings))
    const number = String(at + 1).padStart(2, '0')
    entries.push({ name: `${number}-${downloadName(drawn.title, job.today, settings.image)}`, bytes })
  }
  onProgress(items.length, items.length)
  return {
    name: downloadName(titleOf(job), job.today, 'zip'),
    content: zipFiles(entries, job.today),
    type: 'application/zip',
  }
}
