import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { xmlText } from '../clean-text.ts'
import { zipDate } from '../zip.ts'
import { chartXml, SHAPES_ID, WORKBOOK_ID } from './chart-xml.ts'
import { TITLE } from './draw-slide.ts'
import { CHINESE, LATIN } from './fonts.ts'
import type { Box, ChartInk, NativeChart } from './native.ts'
import { sheetOf } from './ranges.ts'
import { shapesXml } from './shapes-xml.ts'
import { writeWorkbook } from './workbook.ts'

/** What the library leaves to be written for one slide. */
export interface SlideParts {
  readonly native: { readonly chart: NativeChart; readonly box: Box } | null
  /** Lines of the speaker's notes. */
  readonly speaker: readonly string[]
}

export interface PackageSetting {
  readonly ink: ChartInk
  /** `YYYY-MM-DD`: date of the file. */
  readonly today: string
}

type Parts = Map<string, string | Uint8Array>

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const DRAWING = 'application/vnd.openxmlformats-officedocument.drawingml'

const textOf = (parts: Parts, name: string): string => {
  const part = parts.get(name)
  if (typeof part !== 'string') throw new Error(`the presentation has no part ${name}`)
  return part
}

/** Files of the library's package; its folders, charts and workbooks stay behind. */
function partsOf(bytes: Uint8Array): Parts {
  const parts: Parts = new Map()
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    if (name.endsWith('/') || /^ppt\/(?:charts|embeddings)\//.test(name)) continue
    parts.set(name, /\.(?:xml|rels)$/.test(name) ? strFromU8(content) : content)
  }
  return parts
}

const relationships = (list: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${RELATIONSHIPS}">${list.join('')}</Relationships>`

const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`

/** Chart, workbook and shapes of a slide, under names that depend on nothing but the place in the file. */
function addChart(
  parts: Parts,
  slide: number,
  number: number,
  { chart, box }: { chart: NativeChart; box: Box },
  setting: PackageSetting,
) {
  const sheet = sheetOf(chart)
  const shapes = chart.type === 'scatter' ? null : shapesXml(chart, box, setting.ink)
  const rels = `ppt/slides/_rels/slide${slide}.xml.rels`
  parts.set(rels, textOf(parts, rels).replace(/(?:\.\.|\/ppt)\/charts\/chart\d+\.xml/, `../charts/chart${number}.xml`))
  parts.set(`ppt/charts/chart${number}.xml`, chartXml(chart, sheet, box, setting.ink, shapes !== null))
  parts.set(`ppt/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`, writeWorkbook(sheet, zipDate(setting.today)))
  if (shapes) parts.set(`ppt/drawings/drawing${number}.xml`, shapes)
  parts.set(
    `ppt/charts/_rels/chart${number}.xml.rels`,
    relationships([
      relationship(WORKBOOK_ID, 'package', `../embeddings/Microsoft_Excel_Worksheet${number}.xlsx`),
      ...(shapes ? [relationship(SHAPES_ID, 'chartUserShapes', `../drawings/drawing${number}.xml`)] : []),
    ]),
  )
}

/** Content types of the parts that are there: the library names masters that are not, and charts by other numbers. */
function fixContentTypes(parts: Parts): void {
  const name = '[Content_Types].xml'
  const kept = textOf(parts, name)
    .replace(/<Override PartName="([^"]*)"[^>]*\/>/g, (override, part: string) =>
      parts.has(part.slice(1)) ? override : '',
    )
    .replace(/<Override PartName="\/ppt\/charts\/[^>]*\/>/g, '')
  const own = [...parts.keys()].flatMap((part) => {
    const type = /^ppt\/charts\/[^/]+\.xml$/.test(part)
      ? 'chart'
      : /^ppt\/drawings\/[^/]+\.xml$/.test(part)
        ? 'chartshapes'
        : null
    return type ? [`<Override PartName="/${part}" ContentType="${DRAWING}.${type}+xml"/>`] : []
  })
  parts.set(name, kept.replace('</Types>', `${own.join('')}</Types>`))
}

/** Shapes of a slide numbered through, its title marked as one in place of the library's empty one, tables with words for those who do not see them. */
function fixSlide(xml: string): string {
  let id = 1
  return xml
    .replace(/<p:sp>.*?<\/p:sp>/gs, (shape) => (/<p:ph\s[^>]*type="title"/.test(shape) ? '' : shape))
    .replace(/<p:cNvPr id="\d+" name="([^"]*)"/g, (_, name: string) => `<p:cNvPr id="${id++}" name="${name}"`)
    .replace(
      new RegExp(`(<p:cNvPr id="\\d+" name="${TITLE}">.*?)<p:nvPr></p:nvPr>`, 's'),
      '$1<p:nvPr><p:ph type="title"/></p:nvPr>',
    )
    .replace(
      /(<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="\d+" name=")([^"]*)"\/>/g,
      (_, before: string, words: string) => `${before}Table" descr="${words}"/>`,
    )
    .replace(/<a:tblPr\/>/g, '<a:tblPr firstRow="1"/>')
}

/** Latin and Chinese letters each in their font. */
const fixFonts = (xml: string): string =>
  xml
    .replace(new RegExp(`<a:ea typeface="${LATIN}"`, 'g'), `<a:ea typeface="${CHINESE}"`)
    .replace(
      /(<a:(?:major|minor)Font><a:latin typeface=")[^"]*("[^>]*\/><a:ea typeface=")[^"]*"/g,
      `$1${LATIN}$2${CHINESE}"`,
    )
    .replace(/<a:font script="Hans" typeface="[^"]*"\/>/g, `<a:font script="Hans" typeface="${CHINESE}"/>`)

function fixNotes(xml: string, lines: readonly string[], lang: string): string {
  const paragraphs = lines.map((line) =>
    line ? `<a:p><a:r><a:rPr lang="${lang}" dirty="0"/><a:t>${xmlText(line)}</a:t></a:r></a:p>` : '<a:p/>',
  )
  return xml.replace(
    /(<p:ph type="body" idx="1"\/>.*?<a:lstStyle\/>)<a:p>.*?<\/a:p>/s,
    (_, before: string) => before + paragraphs.join(''),
  )
}

const fixDates = (xml: string, today: string): string =>
  xml.replace(/(<dcterms:(?:created|modified) xsi:type="dcterms:W3CDTF">)[^<]*/g, `$1${today}T00:00:00Z`)

/**
 * The library's package made whole: charts and workbooks of our own, notes in paragraphs, fonts by script, names and
 * dates that are the same every time.
 */
export function finishPackage(
  bytes: Uint8Array,
  slides: readonly SlideParts[],
  setting: PackageSetting,
): Uint8Array<ArrayBuffer> {
  const parts = partsOf(bytes)
  let charts = 0
  for (const [index, { native, speaker }] of slides.entries()) {
    const [slide, notes] = [`ppt/slides/slide${index + 1}.xml`, `ppt/notesSlides/notesSlide${index + 1}.xml`]
    parts.set(slide, fixSlide(textOf(parts, slide)))
    parts.set(notes, fixNotes(textOf(parts, notes), speaker, setting.ink.lang))
    if (native) addChart(parts, index + 1, ++charts, native, setting)
  }
  for (const [name, part] of parts) if (typeof part === 'string') parts.set(name, fixFonts(part))
  parts.set('docProps/core.xml', fixDates(textOf(parts, 'docProps/core.xml'), setting.today))
  fixContentTypes(parts)
  const mtime = zipDate(setting.today)
  const files = [...parts].map(([name, part]) => {
    const png = name.endsWith('.png')
    return [name, [typeof part === 'string' ? strToU8(part) : part, { mtime, level: png ? 0 : 6 }]] as const
  })
  return zipSync(Object.fromEntries(files) as Zippable)
}
