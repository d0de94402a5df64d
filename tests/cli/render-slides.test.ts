import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Fonts, openFonts } from '../../src/cli/render-fonts.ts'
import { formatOf, type NamedJob, WRITERS } from '../../src/cli/render-writers.ts'
import { PRESET_SIZES } from '../../src/exports/sizes.ts'
import type { Locale } from '../../src/model/text.ts'
import { viewSchema } from '../../src/view/view.ts'
import { seriesCatalogue } from '../charts/small-series.ts'
import { notesOf, openPackage } from '../exports/pptx-file.ts'
import { elements } from '../exports/xml.ts'

const catalogue = seriesCatalogue()

const job = (kind: 'rank' | 'tiles', locale: Locale, size = PRESET_SIZES.slide): NamedJob => ({
  name: `deck/${kind}.${locale}`,
  view: viewSchema.parse({ kind, indicator: 'share' }),
  catalogue,
  locale,
  today: '2026-11-21',
  notes: `say ${kind}`,
  spec: { size, theme: 'light', words: { title: true, footer: true }, transparent: false },
})

describe('slides without a browser', () => {
  let fonts: Fonts
  beforeAll(async () => {
    fonts = await openFonts()
  })
  afterAll(() => fonts.dispose())

  const write = (jobs: readonly NamedJob[]): Promise<Uint8Array> => {
    const writer = WRITERS.pptx
    if (writer.holds !== 'all') throw new Error('slides go into one file')
    return writer.write(jobs, { fineness: { scale: 1 }, fonts })
  }

  it('go into one file, pictures among them, with what the speaker says', async () => {
    const file = openPackage(await write([job('rank', 'zh-CN'), job('tiles', 'zh-CN')]))
    expect(notesOf(file, 1)[0]).toBe('say rank')
    expect(notesOf(file, 2)[0]).toBe('say tiles')
    const [picture] = file.names.filter((name) => name.endsWith('.png'))
    expect(file.bytes(picture ?? '').length).toBeGreaterThan(10_000)
    expect(elements(file.xml('docProps/core.xml'), 'dc:title')[0]?.text).toBe('deck')
  })

  it('have the shape that is nearer to the size asked for', async () => {
    const narrow = { ...PRESET_SIZES.slide, width: 960, height: 720 }
    const file = openPackage(await write([job('rank', 'en', narrow)]))
    expect(elements(file.xml('ppt/presentation.xml'), 'p:sldSz')[0]?.attributes.cx).toBe(String(720 * 12_700))
  })

  it('are refused in two languages at once', async () => {
    await expect(write([job('rank', 'en'), job('rank', 'zh-CN')])).rejects.toThrow('one language')
  })

  it('are known by the name of the file', () => {
    expect(formatOf('a/b.pptx')).toBe('pptx')
  })
})
