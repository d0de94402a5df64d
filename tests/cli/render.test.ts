import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { CommandError } from '../../src/cli/options.ts'
import { runRender } from '../../src/cli/render.ts'
import { openFonts } from '../../src/cli/render-fonts.ts'
import { parseRenderOptions } from '../../src/cli/render-options.ts'
import { splitByScript } from '../../src/cli/render-text.ts'
import { toPng } from '../../src/cli/to-png.ts'
import { readStamp } from '../../src/exports/stamp.ts'
import type { Locale } from '../../src/model/text.ts'
import { chunksOf, type Pixels, readPng, resolutionOf, textsOf } from '../exports/pngs.ts'

const folder = mkdtempSync(join(tmpdir(), 'yardstick-render-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const DATA = ['--data', 'tests/fixtures/data', '--as-of', '2025-07-01']
const RANK = '?v=1&kind=rank&indicator=rd_intensity'
const pathOf = (name: string) => join(folder, name)
const run = (...args: string[]) => runRender([...DATA, ...args])

const said = { log: [] as string[], error: [] as string[] }
beforeEach(() => {
  for (const stream of ['log', 'error'] as const) {
    said[stream].length = 0
    vi.spyOn(console, stream).mockImplementation((text: unknown) => said[stream].push(String(text)))
  }
})
afterEach(() => vi.restoreAllMocks())

describe('options', () => {
  const parse = (...args: string[]) => parseRenderOptions(['--view', RANK, '--out', 'a.png', ...args])

  it('have answers for all but what and where', () => {
    expect(parse()).toMatchObject({ format: 'png', locales: [], fineness: { scale: 2 }, spec: { theme: 'light' } })
    expect(parse('--out', 'a.SVG')).toMatchObject({ format: 'svg' })
    expect(parse('--size', 'stage').fineness).toEqual({ scale: 1920 / 560 })
    expect(parse('--size', 'column', '--dpi', '600').fineness).toEqual({ millimetres: 80, dpi: 600 })
    expect(parse('--size', '800x600').spec.size).toMatchObject({ width: 800, height: 600 })
    expect(parse('--no-title', '--transparent').spec).toMatchObject({ words: { title: false }, transparent: true })
  })

  it.each([
    [[], 'nothing to draw'],
    [['--all'], '--out'],
    [['--all', '--out', 'a', '--nope'], 'nope'],
    [['--all', '--out', 'a', '--format', 'gif'], '--format wants png or svg'],
    [['--all', '--out', 'a', '--locale', 'fr'], '--locale'],
    [['--all', '--out', 'a', '--size', 'poster'], '--size'],
    [['--all', '--out', 'a', '--size', '99999x20'], 'the nearest is 2400x200'],
    [['--all', '--out', 'a', '--dpi', '0'], '--dpi'],
    [['--all', '--out', 'a', '--dpi', '300', '--scale', '2'], 'not both'],
    [['--all', '--out', 'a', '--today', '2025-02-30'], '--today'],
  ])('refuse %j', (args, message) => {
    expect(() => parseRenderOptions(args)).toThrow(CommandError)
    expect(() => parseRenderOptions(args)).toThrow(message)
  })

  it('refuse 20,000 pixels and name the most', () => {
    const refused = () => parse('--size', 'square', '--scale', '31.25')
    expect(refused).toThrow('20000 pixels across are too many: 11585 are the most, --scale 18.1')
    expect(() => parse('--size', 'square', '--scale', '18.1')).not.toThrow()
  })
})

describe('a picture', () => {
  it('has the asked size, resolution and View, and opens as the same one', async () => {
    const file = pathOf('rank.png')
    expect(await run('--view', RANK, '--out', file, '--dpi', '300', '--locale', 'zh-CN')).toBe(0)
    const bytes = readFileSync(file)
    const picture = readPng(bytes)
    expect(picture.width).toBe(1890)
    expect(resolutionOf(bytes)).toEqual([11811, 11811])
    expect(chunksOf(bytes).every(({ checks }) => checks)).toBe(true)
    expect(textsOf(bytes).Title).toMatch(/[\u4e00-\u9fff]/)
    expect(coloursOf(picture).size).toBeGreaterThan(50)
    expect(readStamp(bytes)).toMatchObject({ view: RANK.slice(1), locale: 'zh-CN', today: '2025-07-01' })

    expect(await run('--view', file, '--out', pathOf('again.png'), '--dpi', '300')).toBe(0)
    expect(readFileSync(pathOf('again.png')).equals(bytes)).toBe(true)
    const svg = pathOf('again.svg')
    expect(await run('--view', file, '--out', svg, '--locale', 'en', '--today', '2024-01-01')).toBe(0)
    expect(readStamp(readFileSync(svg))).toMatchObject({ view: RANK.slice(1), locale: 'en', today: '2024-01-01' })
  })

  it('of every kind and slide is drawn in both languages', async () => {
    expect(await run('--all', '--out', pathOf('all'), '--scale', '1', '--report', pathOf('report.json'))).toBe(0)
    const files = readdirSync(pathOf('all'), { recursive: true, encoding: 'utf8' }).filter((name) => /png$/.test(name))
    expect(JSON.parse(readFileSync(pathOf('report.json'), 'utf8'))).toMatchObject({
      pictures: files.length,
      failed: [],
    })
    for (const name of ['decks/electronics/01-target', 'indicators/trend-rd_intensity', 'kinds/matrix'])
      for (const locale of ['en', 'zh-CN']) expect(files).toContain(`${name}.${locale}.png`)
    for (const name of files) {
      const picture = readPng(readFileSync(join(pathOf('all'), name)))
      expect(picture.width).toBe(664)
      expect(coloursOf(picture).size).toBeGreaterThan(20)
    }
    expect(said.log.join()).toMatch(/\d+ files in [\d.]+ s, [\d.]+ a second, at most \d+ MB/)
  })

  it('of a list or a deck has a file each', async () => {
    writeFileSync(
      pathOf('views.json'),
      JSON.stringify([{ kind: 'matrix' }, { kind: 'tiles', indicator: 'rd_intensity' }]),
    )
    expect(
      await run('--view', pathOf('views.json'), '--deck', 'electronics', '--out', pathOf('several'), '--format', 'svg'),
    ).toBe(0)
    expect(readdirSync(pathOf('several'), { recursive: true, encoding: 'utf8' }).toSorted()).toEqual([
      '01-matrix.en.svg',
      '02-tiles-rd_intensity.en.svg',
      'electronics',
      'electronics/01-target.en.svg',
      'electronics/02-intensity.en.svg',
    ])
  })
})

describe('wrong usage', () => {
  it.each([
    ['--view', '?v=1&kind=hologram', 'kind=hologram'],
    ['--view', '?v=1&kind=rank&indicator=nothing', 'indicator=nothing'],
    ['--view', 'https://example.org/zh/regions/130000/?x=1', 'says no chart'],
    ['--view', 'nowhere.json', 'cannot be read'],
    ['--view', 'public/overview.png', 'lost what it said'],
    ['--view', 'package.json', 'package.json:'],
    ['--view', 'README.md', 'neither'],
    ['--deck', 'nobody', 'there are electronics'],
  ])('%s %s', async (option, value, message) => {
    expect(await run(option, value, '--out', pathOf('refused.png'))).toBe(2)
    expect(said.error.join()).toContain(message)
  })

  it('is a file for several pictures', async () => {
    expect(await run('--deck', 'electronics', '--out', pathOf('deck.png'))).toBe(2)
    expect(said.error.join()).toContain('folder for 2 pictures')
  })

  it('names what an address says in vain, and draws the rest', async () => {
    expect(await run('--view', `zh/explore/${RANK}&colour=red&today=2024-05-01`, '--out', pathOf('vain.svg'))).toBe(0)
    expect(said.error.join()).toContain('colour=red')
    expect(readStamp(readFileSync(pathOf('vain.svg')))).toMatchObject({ locale: 'zh-CN', today: '2024-05-01' })
  })
})

it('a picture that fails is named, and the others are drawn', async () => {
  mkdirSync(pathOf('blocked/01-matrix.en.svg'), { recursive: true })
  writeFileSync(pathOf('two.json'), JSON.stringify([{ kind: 'matrix' }, { kind: 'rank', indicator: 'rd_intensity' }]))
  expect(await run('--view', pathOf('two.json'), '--out', pathOf('blocked'), '--format', 'svg')).toBe(1)
  expect(said.error.join()).toContain('01-matrix.en: EISDIR')
  expect(readFileSync(pathOf('blocked/02-rank-rd_intensity.en.svg'), 'utf8')).toContain('<svg')
})

describe('texts', () => {
  const draw = async (text: string, { weight = 400, locale = 'zh-CN' as Locale } = {}) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="40" font-family="Inter, sans-serif"><text x="4" y="20" dominant-baseline="central" font-size="24px" font-weight="${weight}">${text}</text></svg>`
    const fonts = await openFonts()
    try {
      return readPng(await toPng(svg, { pixels: { width: 240, height: 40 }, locale, fonts })).data
    } finally {
      await fonts.dispose()
    }
  }

  it('have their own glyphs, in Chinese as well', async () => {
    const missing = await draw('\ue000\ue000')
    expect((await draw('\ue001\ue001')).equals(missing)).toBe(true)
    const [river, north, latin] = [await draw('河河'), await draw('北北'), await draw('He')]
    for (const drawn of [river, north, latin]) {
      expect(drawn.equals(missing)).toBe(false)
      expect(drawn.some((value) => value > 0)).toBe(true)
    }
    expect(river.equals(north)).toBe(false)
  })

  it('keep their weight beside Chinese', async () => {
    const drawn = await Promise.all([400, 500, 600, 700].map((weight) => draw('河北 He 2.08%', { weight })))
    const inks = drawn.map((data) => data.reduce((sum, value, index) => (index % 4 === 3 ? sum + value : sum), 0))
    expect(inks.toSorted((a, b) => a - b)).toEqual(inks)
    expect(new Set(inks).size).toBe(4)
  })

  it('are parted by script, and stand on a plain baseline', () => {
    const text =
      '<text dominant-baseline="central" x="1" y="10" font-size="10px" font-weight="600">R&amp;D “河北”</text>'
    expect(splitByScript(text, 'zh-CN')).toBe(
      '<text x="1" y="13.638" font-size="10px" font-weight="600" xml:space="preserve"><tspan font-family="Inter SemiBold">R&amp;D </tspan><tspan font-family="Noto Sans SC">“河北”</tspan></text>',
    )
    expect(splitByScript(text, 'en')).toContain('>R&amp;D “</tspan><tspan font-family="Noto Sans SC">河北</tspan>')
  })
})

it('leaves no folder of fonts and ends by itself', () => {
  const own = join(folder, 'tmp')
  mkdirSync(own)
  const args = ['src/cli/run.mjs', 'render', ...DATA, '--view', RANK, '--out', pathOf('ended.png')]
  const printed = execFileSync(process.execPath, args, {
    encoding: 'utf8',
    timeout: 110_000,
    env: { ...process.env, TMPDIR: own },
  })
  expect(printed).toContain('1 files in')
  expect(readdirSync(own)).toEqual([])
})

/** The different colours of a picture. */
function coloursOf({ data }: Pixels): Set<number> {
  const colours = new Set<number>()
  for (let at = 0; at < data.length; at += 4) colours.add(data.readUInt32LE(at))
  return colours
}
