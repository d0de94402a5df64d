import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { citationOf } from '../../src/charts/citations.ts'
import type { Source } from '../../src/charts/types.ts'
import { bibtexAddress, bibtexText } from '../../src/exports/bibtex.ts'
import { type CiteInput, citeChart, citeSource } from '../../src/exports/cite.ts'
import type { Catalogue, DocumentEntry } from '../../src/model/catalogue.ts'
import type { IndicatorId, StatementKey } from '../../src/model/ids.ts'
import { hostileText } from './hostile.ts'
import { realCatalogue } from './real-views.ts'

const catalogue = await realCatalogue()
const address = 'https://stats.example.org/explore/?v=1&kind=trend&indicator=rd_intensity'
const input = { catalogue, today: '2026-11-22', address }
const statement = (key: string): Source => ({ type: 'statement', key: key as StatementKey })

const cite = (source: Source, given: CiteInput) => {
  const citation = citationOf(given.catalogue, source)
  return citation && citeSource(citation, given)
}

/** The catalogue with one document changed. */
function withDocument(id: string, change: Partial<DocumentEntry>): Catalogue {
  const documents = new Map(catalogue.documents)
  const [key, entry] = [...documents].find(([one]) => one === id) ?? []
  if (!key || !entry) throw new Error(id)
  documents.set(key, { ...entry, ...change })
  return { ...catalogue, documents }
}

describe('a chart', () => {
  it('in English', () => {
    const cited = citeChart({ ...input, locale: 'en', title: 'Hebei’s R&D intensity rose to 2.08% in 2023.' })
    expect(cited.apa).toBe(
      `Yardstick contributors. (2026, November 21). Hebei’s R&D intensity rose to 2.08% in 2023 [Chart]. Regional Industry Statistics. Retrieved November 22, 2026, from ${address}`,
    )
    expect(cited.gbt).toBe(
      `Yardstick contributors. Hebei’s R&D intensity rose to 2.08% in 2023[EB/OL]. (2026-11-21)[2026-11-22]. ${address}.`,
    )
    expect(cited.bibtex.replace(/^@misc\{yardstick-2026-[a-z0-9]+,/, '@misc{KEY,')).toBe(
      [
        '@misc{KEY,',
        '  author = {{Yardstick contributors}},',
        '  title = {{Hebei’s R\\&D intensity rose to 2.08\\% in 2023}},',
        '  year = {2026},',
        '  month = nov,',
        '  howpublished = {Regional Industry Statistics},',
        `  url = {${address}},`,
        '  urldate = {2026-11-22}',
        '}',
        '',
      ].join('\n'),
    )
  })

  it('in Chinese', () => {
    const cited = citeChart({ ...input, locale: 'zh-CN', title: '河北省研发经费投入强度升至2.08%。' })
    expect(cited.apa).toBe(
      `标尺编者. (2026年11月21日). 河北省研发经费投入强度升至2.08% [图]. 区域产业统计. 2026年11月22日检索自 ${address}`,
    )
    expect(cited.gbt).toBe(`标尺编者. 河北省研发经费投入强度升至2.08%[EB/OL]. (2026-11-21)[2026-11-22]. ${address}.`)
    expect(cited.bibtex).toContain('title = {{河北省研发经费投入强度升至2.08\\%}}')
  })

  it('has a key of its own for each address', () => {
    const key = (other: string) =>
      citeChart({ ...input, address: other, locale: 'en', title: 'x' }).bibtex.split('\n')[0] ?? ''
    expect(key(address)).toBe(key(address))
    expect(key(address)).not.toBe(key(`${address}&from=2018`))
  })
})

describe('the document behind a figure', () => {
  const key = 'hebei-electronics-2023/revenue-2030'
  const base = {
    title: '河北省电子信息产业规划',
    titleTranslated: 'Plan for the electronic information industry of Hebei',
    publisher: { en: 'Government of Hebei', 'zh-CN': '河北省人民政府' },
    language: 'zh-CN',
    address: 'https://example.cn/plan_a.html?x={1}&y=%20',
  }
  const stated = { date: '2023-02-06', certainty: 'stated' } as const

  it('with its own address, and where its sentence can be read', () => {
    const known = withDocument('hebei-electronics-2023', { ...base, published: stated })
    const english = cite(statement(key), { ...input, catalogue: known, locale: 'en' })
    expect(english?.apa).toBe(
      `Government of Hebei. (2023, February 6). 河北省电子信息产业规划 [Plan for the electronic information industry of Hebei]. ${base.address} Quoted in Regional Industry Statistics, ${address}`,
    )
    const chinese = cite(statement(key), { ...input, catalogue: known, locale: 'zh-CN' })
    expect(chinese?.apa).toBe(
      `河北省人民政府. (2023年2月6日). 河北省电子信息产业规划. ${base.address} 引自区域产业统计，${address}`,
    )
    expect(chinese?.gbt).toBe(
      `河北省人民政府. 河北省电子信息产业规划[EB/OL]. (2023-02-06)[2026-11-22]. ${base.address}. 引自区域产业统计，${address}.`,
    )
    expect(english?.bibtex).toContain('@misc{hebei-electronics-2023,')
    expect(english?.bibtex).toContain('url = {https://example.cn/plan_a.html?x=%7B1%7D&y=%20}')
    expect(english?.bibtex).toContain('month = feb,')
  })

  it('with dates that were inferred, are partial or are not known', () => {
    const dated = (published: DocumentEntry['published'], locale: 'en' | 'zh-CN' = 'en') =>
      cite(statement(key), {
        ...input,
        catalogue: withDocument('hebei-electronics-2023', { ...base, published }),
        locale,
      })
    const inferred = dated({ date: '2023-02', certainty: 'inferred' })
    expect(inferred?.apa).toContain('Government of Hebei. (ca. 2023, February). ')
    expect(inferred?.gbt).toContain('[EB/OL]. ([2023-02])[2026-11-22]. ')
    expect(dated({ date: '2023', certainty: 'stated' })?.apa).toContain('. (2023). ')
    expect(dated({ date: '2023', certainty: 'stated' })?.bibtex).not.toContain('month')
    const none = dated({ date: null, certainty: 'unknown' })
    expect(none?.apa).toContain('. (n.d.). ')
    expect(none?.gbt).toContain('[EB/OL]. [2026-11-22]. ')
    expect(none?.bibtex).not.toContain('year')
    expect(dated({ date: null, certainty: 'unknown' }, 'zh-CN')?.apa).toContain('. (无日期). ')
  })

  it('without an address is cited by where it is quoted', () => {
    const known = withDocument('hebei-electronics-2023', { ...base, address: null, published: stated })
    const cited = cite(statement(key), { ...input, catalogue: known, locale: 'en' })
    expect(cited?.apa).toContain(`. Regional Industry Statistics. Retrieved November 22, 2026, from ${address}`)
    expect(cited?.bibtex).toContain(`url = {${address}}`)
  })

  it('is nothing where its statement is not loaded', () => {
    expect(cite(statement('no/such'), { ...input, locale: 'en' })).toBeNull()
  })
})

it('cites an official table as a data set', () => {
  const cited = cite({ type: 'series', indicator: 'rd_intensity' as IndicatorId }, { ...input, locale: 'zh-CN' })
  const table = catalogue.series.get('rd_intensity' as IndicatorId)?.citation
  expect(cited?.gbt).toBe(`${table?.publisher['zh-CN']}. ${table?.title['zh-CN']}[DS/OL]. [2026-11-22]. ${address}.`)
  expect(cited?.apa).toContain(`${table?.title['zh-CN']} [数据集].`)
})

it('cites every figure and table there is, in both languages', () => {
  for (const locale of ['en', 'zh-CN'] as const) {
    const sources: Source[] = [
      ...catalogue.figures.map(({ key }) => ({ type: 'statement', key }) as const),
      ...[...catalogue.series.keys()].map((indicator) => ({ type: 'series', indicator }) as const),
    ]
    for (const source of sources) {
      const cited = cite(source, { ...input, locale })
      for (const text of [cited?.apa, cited?.gbt]) {
        expect(text).toContain(address)
        expect(text).not.toMatch(/\.\.|undefined|null|\n|\(\)|\[\]/)
      }
    }
  }
})

describe('BibTeX', () => {
  it.each([
    ['R&D 50% #1 $5 a_b', 'R\\&D 50\\% \\#1 \\$5 a\\_b'],
    ['{x}', '\\textbraceleft{}x\\textbraceright{}'],
    ['~^\\', '\\textasciitilde{}\\textasciicircum{}\\textbackslash{}'],
  ])('escapes %s', (text, escaped) => {
    expect(bibtexText(text)).toBe(escaped)
  })

  it('leaves addresses as they are but for what would end the field', () => {
    expect(bibtexAddress('https://a.b/c_d?e=%20&f#g~h')).toBe('https://a.b/c_d?e=%20&f#g~h')
    expect(bibtexAddress('https://a.b/{x}\\ "中"')).toBe('https://a.b/%7Bx%7D%5C%20%22%E4%B8%AD%22')
  })

  it('has balanced braces and one entry whatever the title is', () => {
    fc.assert(
      fc.property(hostileText, (title) => {
        const { bibtex } = citeChart({ ...input, locale: 'en', title })
        let depth = 0
        for (const character of bibtex) {
          if (character === '{') depth++
          if (character === '}') depth--
          expect(depth).toBeGreaterThanOrEqual(0)
        }
        expect(depth).toBe(0)
        expect(
          bibtex
            .trimEnd()
            .split('\n')
            .slice(1, -1)
            .every((field) => /^ {2}[a-z]+ = .*[},a-z]$/s.test(field)),
        ).toBe(true)
      }),
    )
  })
})
