import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LOCALES, type Locale } from '../../src/model/text.ts'
import { type FrameFoot, layFoot, layHead } from '../../src/render/frame.ts'
import { frameStyle } from '../../src/render/frame-style.ts'
import { balanceText, fitText, type Line, widthIn, wrapText } from '../../src/render/wrap.ts'

const textOf = ({ parts }: Line): string => parts.map(({ text }) => text).join('')
const wrap = (text: string, width: number, locale: Locale = 'en', maxLines?: number): string[] =>
  wrapText([{ text, weight: 400 }], { size: 10, width, locale, ...(maxLines ? { maxLines } : {}) }).map(textOf)

describe('wrapText', () => {
  it('breaks English at spaces', () => {
    expect(wrap('Hebei spends more than ever on research', 80)).toEqual([
      'Hebei spends',
      'more than ever',
      'on research',
    ])
  })

  it('breaks Chinese between characters', () => {
    expect(wrap('河北研发经费投入强度', 40, 'zh-CN')).toEqual(['河北研发', '经费投入', '强度'])
  })

  it('begins no line with closing marks and ends none with opening ones', () => {
    expect(wrap('河北研发，经费（投入）强度', 40, 'zh-CN')).toEqual(['河北研', '发，经费', '（投入）', '强度'])
    expect(wrap('他们说“目标”已经达到', 40, 'zh-CN')).toEqual(['他们说', '“目标”', '已经达到'])
  })

  it('leaves numbers, their units and Latin words whole', () => {
    expect(wrap('投入强度为2.08%居中', 50, 'zh-CN')).toEqual(['投入强度为', '2.08%居', '中'])
    expect(wrap('目标为5000亿元', 62, 'zh-CN')).toEqual(['目标为', '5000亿元'])
    expect(wrap('到二零二五年R&D经费', 60, 'zh-CN')).toEqual(['到二零二五年', 'R&D经费'])
    expect(wrap('目标为5000亿元以上', 50, 'zh-CN')).toEqual(['目标为', '5000亿元', '以上'])
    expect(wrap('it asks for 852.4 bn', 80)).toEqual(['it asks for', '852.4\u00a0bn'])
  })

  it('breaks a word that no line holds', () => {
    const lines = wrap('H'.repeat(100), 100)
    expect(lines.length).toBeGreaterThan(5)
    expect(lines.join('')).toBe('H'.repeat(100))
  })

  it('ends with an ellipsis what takes too many lines', () => {
    expect(wrap('Hebei spends more than ever on research', 80, 'en', 2)).toEqual(['Hebei spends', 'more than eve…'])
    expect(wrap('河北研发，经费投入强度', 50, 'zh-CN', 1)).toEqual(['河北研发…'])
  })

  it('has nothing to say of nothing', () => {
    expect(wrap(' \n\t ', 80)).toEqual([])
  })

  it('keeps weights apart, each part where it belongs', () => {
    const [line] = wrapText(
      [
        { text: 'Source', weight: 700 },
        { text: ' Bureau', weight: 400 },
      ],
      { size: 10, width: 200, locale: 'en' },
    )
    expect(line?.parts.map(({ text, weight }) => [text, weight])).toEqual([
      ['Source', 700],
      ['Bureau', 400],
    ])
    expect(line?.parts[1]?.x).toBeCloseTo(widthIn('en', 'Source', 10, 700) + widthIn('en', ' ', 10, 400))
  })

  const anyText = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '河',
          '北',
          '，',
          '。',
          '（',
          '）',
          '“',
          '”',
          '—',
          '2.08%',
          'R&D',
          ' ',
          '5000',
          '亿元',
          '\u2068',
          'é',
          '👩‍🔬',
          '冀',
        ),
        fc.string({ maxLength: 12 }),
        fc.string({ unit: 'grapheme', maxLength: 6 }),
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(''))
  const solid = (text: string) => text.replace(/\s/g, '')

  it('loses no text and makes no line wider than the box, whatever it is given', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 15, max: 400 }), fc.constantFrom(...LOCALES), (text, width, locale) => {
        const lines = wrapText([{ text, weight: 400 }], { size: 12, width, locale })
        expect(solid(lines.map(textOf).join(''))).toBe(solid(text))
        for (const line of lines) {
          const only = [...textOf(line)].length === 1
          // Marks that belong to a character stay with it, at the cost of a line that is too wide.
          if (!only && !/\p{M}|\u200d|\u2069|\u202c/u.test(text)) expect(line.width).toBeLessThanOrEqual(width + 0.001)
        }
      }),
      { numRuns: 400, seed: 4 },
    )
  })

  it('never passes the lines allowed', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.integer({ min: 30, max: 200 }),
        fc.integer({ min: 1, max: 3 }),
        (text, width, maxLines) => {
          const lines = wrapText([{ text, weight: 400 }], { size: 12, width, locale: 'en', maxLines })
          expect(lines.length).toBeLessThanOrEqual(maxLines)
        },
      ),
      { numRuns: 200, seed: 4 },
    )
  })
})

describe('balanceText', () => {
  it('makes lines of about one length, no more of them', () => {
    const runs = [
      { text: 'Hubei is behind pace: 820.9 bn yuan in 2023, where a straight line asks for more', weight: 700 },
    ] as const
    const box = { size: 17, width: 630, locale: 'en' } as const
    const [plain, balanced] = [wrapText(runs, box), balanceText(runs, box)]
    expect(balanced).toHaveLength(plain.length)
    const spread = (lines: readonly Line[]) =>
      Math.max(...lines.map(({ width }) => width)) - Math.min(...lines.map(({ width }) => width))
    expect(spread(balanced)).toBeLessThan(spread(plain))
  })
})

describe('fitText', () => {
  it('shortens what is too long for one line', () => {
    expect(fitText('Hebei', { size: 10, width: 100, weight: 400 })).toBe('Hebei')
    const short = fitText('Hebei spends more', { size: 10, width: 50, weight: 400 })
    expect(short).toMatch(/^Hebei.*…$/)
    expect(widthIn('en', short, 10, 400)).toBeLessThanOrEqual(50)
  })
})

const source = (number: number, name = 'Bureau') => ({
  number: String(number),
  long: `${name} ${number}, A long title of a document that was published, 3 Mar 2024`,
  short: `${name} ${number}, 2024`,
})
const foot = (given: Partial<FrameFoot> = {}): FrameFoot => ({
  warnings: [],
  sources: [source(1)],
  notes: ['One note.', 'Another note.'],
  colophon: 'Yardstick · data as of 2026',
  leads: { source: 'Source', sources: 'Sources', note: 'Note' },
  more: { sources: (count) => `and ${count} more`, notes: (count) => `${count} more notes.` },
  separator: ' ',
  listSeparator: '; ',
  ...given,
})
const said = (block: { texts: readonly { text: string }[] }) => block.texts.map(({ text }) => text).join(' ')

describe('layFoot', () => {
  const page = frameStyle({ width: 664, type: 'report' }, 'en')
  const stage = frameStyle({ width: 560, height: 315, type: 'stage' }, 'en')

  it('lists one source without its number, several with theirs', () => {
    expect(said(layFoot(foot(), page))).toMatch(/^Source Bureau 1, A long title/)
    expect(said(layFoot(foot({ sources: [source(3), source(7)] }), page))).toMatch(
      /^Sources 3\u00a0 ?Bureau 3, A long.* 7\u00a0 ?Bureau 7, A/,
    )
  })

  it('shortens many sources, then counts those that have no room', () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => source(at + 1))
    const twenty = said(layFoot(foot({ sources: many(20) }), page))
    expect(twenty).not.toContain('A long title')
    expect(twenty).toContain('Bureau 20, 2024')
    const hundred = said(layFoot(foot({ sources: many(200) }), page))
    const shown = hundred.match(/Bureau \d+, 2024/g)?.length ?? 0
    expect(shown).toBeGreaterThan(20)
    expect(hundred).toContain(`and ${200 - shown} more`)
  })

  it('tells notes whole and counts the others', () => {
    const notes = Array.from({ length: 60 }, (_, at) => `Note ${at + 1} says something of a certain length.`)
    const words = said(layFoot(foot({ notes }), page))
    const shown = words.match(/says something of a certain length\./g)?.length ?? 0
    expect(words).toContain(`${60 - shown} more notes.`)
    expect(words).not.toContain('…')
  })

  it('has one line of sources on a wall, its aside under it', () => {
    const many = Array.from({ length: 12 }, (_, at) => source(at + 1))
    const block = layFoot(foot({ sources: many }), stage)
    expect(new Set(block.texts.map(({ y }) => y)).size).toBe(2)
    expect(said(block)).toMatch(/^Sources Bureau 1, 2024; .* and \d more Yardstick/)
    expect(block.rules).toEqual([])
  })

  it('names a publisher once on a wall, though several of its tables are shown', () => {
    const same = [1, 2, 3].map((number) => ({ number: `T${number}`, long: `Bureau, table ${number}`, short: 'Bureau' }))
    const long = same.map((one) => ({ ...one, long: `${one.long} ${'x'.repeat(60)}` }))
    expect(said(layFoot(foot({ sources: long }), stage))).toBe('Sources Bureau Yardstick · data as of 2026')
  })

  it('gives each warning a sign', () => {
    const block = layFoot(foot({ warnings: ['Break in 2018.', 'Medium confidence.'] }), page)
    expect(block.signs).toHaveLength(2)
    expect(said(block)).toMatch(/^Break in 2018\. Medium confidence\./)
  })
})

describe('layHead', () => {
  const column = frameStyle({ width: 332, type: 'report' }, 'en')

  it('takes the first title that fits its lines', () => {
    const full =
      'A very long finding that tells more than two lines of a narrow column hold, with all its numbers and names'
    expect(said(layHead({ titles: [full, 'Short'], subtitle: '' }, column))).toBe('Short')
    expect(said(layHead({ titles: ['Full', 'Short'], subtitle: 'Unit' }, column))).toBe('Full Unit')
  })

  it('ends a title with an ellipsis where none fits', () => {
    const block = layHead({ titles: ['endless '.repeat(100)], subtitle: '' }, column)
    expect(said(block)).toMatch(/…$/)
    expect(block.texts).toHaveLength(2)
  })
})
