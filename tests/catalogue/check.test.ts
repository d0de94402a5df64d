import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { checkData } from '../../src/catalogue/check/check.ts'
import { formatReport } from '../../src/catalogue/check/report.ts'
import { type Issue, RULES, type RuleId } from '../../src/catalogue/check/rules.ts'
import { BREAKS, type Break, figure, PLAN, REPORT, SERIES, set, setAt, write } from './breaks.ts'
import { SMALL_DATA, toFiles } from './small-data.ts'

const changed = (...breaks: readonly Break[]) => {
  const files = toFiles(SMALL_DATA)
  for (const { change } of breaks) change(files)
  return checkData(files)
}

const all = ({ errors, warnings }: { errors: readonly Issue[]; warnings: readonly Issue[] }) => [...errors, ...warnings]

describe('valid data', () => {
  it('passes without errors and warnings, whatever the country', () => {
    const result = checkData(toFiles(SMALL_DATA))
    expect(all(result)).toEqual([])
    expect(result.data?.documents.map(({ id }) => id)).toEqual(['plan-2021', 'report-2023'])
    expect(result.data?.documents[0]).toEqual(SMALL_DATA[PLAN])
    expect(result.data?.series).toEqual([SMALL_DATA[SERIES]])
    expect(result.data?.regions).toEqual(SMALL_DATA['regions.json'])
  })

  it('is counted', () => {
    expect(checkData(toFiles(SMALL_DATA)).counts).toMatchObject({
      provincialUnits: 3,
      regions: 6,
      regionsByLevel: { nation: 1, group: 1, province: 3, city: 1, district: 0 },
      sectors: 2,
      indicators: 5,
      documents: {
        core: { documents: 1, figures: 3, pledges: 1, figuresByConfidence: { high: 3, medium: 0 } },
        'follow-up': { documents: 1, figures: 3, pledges: 0, figuresByConfidence: { high: 2, medium: 1 } },
      },
      series: [{ id: 'output', regions: 4, periods: 4, observations: 15, missing: 1 }],
      briefings: 1,
      slides: 2,
    })
  })

  test.each<[string, (files: Map<string, string>) => void]>([
    [
      'a byte order mark aside, Windows line ends',
      (files) => files.set(PLAN, (files.get(PLAN) ?? '').replaceAll('\n', '\r\n')),
    ],
    ['a region called constructor', (files) => setAt(files, 'regions.json', '5.code', 'constructor')],
    ['other files than JSON', (files) => files.set('README.md', '# Data')],
    [
      'a value of zero',
      (files) =>
        setAt(files, PLAN, 'figures.1', { ...figure(1), value: 0, period: '2019', printed: 'no', excerpt: 'no firms' }),
    ],
    [
      'a fall printed without a sign',
      (files) => {
        setAt(files, 'indicators.json', '2.plausible', [-0.2, 0.2])
        setAt(files, REPORT, 'figures.1.value', -0.0208)
        setAt(files, REPORT, 'figures.1.excerpt', '下降2.08%')
      },
    ],
    [
      'a number from a table whose unit a note names',
      (files) => {
        setAt(files, REPORT, 'note', { en: 'In 100 million yuan and %.', 'zh-CN': '单位：亿元、%。' })
        setAt(files, REPORT, 'figures.1.printed', '2.08')
      },
    ],
    [
      'a target of 400 bn that revises one of 500 bn',
      (files) =>
        setAt(files, REPORT, 'figures.2', {
          ...figure(0),
          bound: 'exact',
          value: 4e11,
          printed: '400 billion',
          excerpt: 'now 400 billion',
          revises: 'plan-2021/output-2025',
        }),
    ],
    [
      'a sum that sumOfRegions allows',
      (files) => {
        setAt(files, SERIES, 'sumOfRegions', [0.4, 1])
        setAt(files, SERIES, 'values.0', [20000, 22000, 24000, 26000])
      },
    ],
    [
      'a sum that a missing province explains',
      (files) => {
        setAt(files, SERIES, 'values.2.0', null)
      },
    ],
  ])('passes with %s', (_, change) => {
    const files = toFiles(SMALL_DATA)
    change(files)
    if (files.get('regions.json')?.includes('constructor')) setAt(files, PLAN, 'pledges.0.region', 'constructor')
    expect(all(checkData(files))).toEqual([])
  })
})

describe.each(Object.entries(BREAKS))('rule %s', (rule, breaks) => {
  test.each(breaks)('names $file $path and $names', (broken) => {
    const { file, path, names } = broken
    const result = changed(broken)
    const severity = RULES[rule as RuleId].severity
    const found = (severity === 'error' ? result.errors : result.warnings).filter((issue) => issue.rule === rule)
    expect(found).toContainEqual({ rule, file, path, message: expect.stringContaining(names) })
    expect(result.data === null).toBe(result.errors.length > 0)
  })
})

describe('broken files', () => {
  it('do not hide findings in others', () => {
    const result = changed(
      write(PLAN, (text) => text.slice(0, 300), ''),
      write('regions.json', () => '<html>', ''),
      set(REPORT, 'title', 7, ''),
      set(REPORT, 'figures.0.value', 'x', ''),
      set(REPORT, 'figures.1.value', 0.03, ''),
      set(SERIES, 'periods.1', 'x', ''),
      set('sectors.json', '0.name', 'x', ''),
    )
    expect(result.errors.map(({ file, path }) => `${file} ${path}`)).toEqual([
      `${PLAN} `,
      `${REPORT} title`,
      `${REPORT} figures[0].value`,
      `${REPORT} figures[1].printed`,
      'regions.json ',
      'sectors.json [0].name',
      `${SERIES} periods[1]`,
    ])
  })

  it('give one warning for a fact, with all statements of it', () => {
    const third = {
      ...SMALL_DATA[REPORT],
      id: 'report-2024',
      figures: [{ ...SMALL_DATA[REPORT].figures[2], value: 1500, bound: 'exact' }],
    }
    const files = toFiles({ ...SMALL_DATA, 'documents/report-2024.json': third })
    const conflicts = checkData(files).warnings.filter(({ rule }) => rule === 'conflict')
    expect(conflicts).toHaveLength(1)
    for (const part of ['1234 enterprises', '1200 enterprises (over)', '1500 enterprises'])
      expect(conflicts[0]?.message).toContain(part)
  })

  it('cut at any byte give an error that names the file, and no exception', () => {
    const files = toFiles(SMALL_DATA)
    const bytes = new Map([...files].map(([file, text]) => [file, new TextEncoder().encode(text.trimEnd())]))
    const cut = fc
      .constantFrom(...bytes.keys())
      .chain((file) => fc.tuple(fc.constant(file), fc.nat({ max: (bytes.get(file)?.length ?? 1) - 1 })))
    fc.assert(
      fc.property(cut, ([file, length]) => {
        const text = new TextDecoder().decode(bytes.get(file)?.slice(0, length))
        const { errors, data } = checkData(new Map([...files, [file, text]]))
        expect(data).toBeNull()
        expect(errors.map((issue) => issue.file)).toContain(file)
      }),
      { numRuns: 400 },
    )
  })

  it('with any value in any place are reported or accepted, never thrown at', () => {
    const leaves = (value: unknown, path: string): string[] =>
      typeof value === 'object' && value !== null
        ? [
            ...(path ? [path] : []),
            ...Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key)),
          ]
        : [path]
    const places = Object.entries(SMALL_DATA).flatMap(([file, value]) =>
      leaves(value, '').map((path) => [file, path] as const),
    )
    const strange = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom<unknown>(
        1e308,
        -0,
        -1,
        '__proto__',
        'constructor',
        '\u202e',
        '',
        '2024-02-30',
        [[]],
        JSON.parse('{"__proto__":{"a":1}}'),
      ),
    )
    fc.assert(
      fc.property(fc.constantFrom(...places), strange, ([file, path], value) => {
        const files = toFiles(SMALL_DATA)
        setAt(files, file, path, value)
        const result = checkData(files)
        expect(formatReport(result)).toContain('error')
        expect(result.data === null).toBe(result.errors.length > 0)
        expect(Object.keys(Object.prototype)).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  it('are reported in the same order whatever the order of the files', () => {
    const files = toFiles(SMALL_DATA)
    const unreadable: readonly string[] = [
      'file',
      'encoding',
      'byte-order-mark',
      'json',
      'schema-version',
      'schema',
      'series-shape',
    ]
    for (const [rule, breaks] of Object.entries(BREAKS)) if (!unreadable.includes(rule)) breaks[0]?.change(files)
    const expected = checkData(files)
    fc.assert(
      fc.property(fc.shuffledSubarray([...files], { minLength: files.size }), (shuffled) => {
        expect(checkData(new Map(shuffled))).toEqual(expected)
      }),
      { numRuns: 20 },
    )
  })
})

describe('the report', () => {
  it('has the counts, then the findings with file, path, value and rule, then a sum', () => {
    const text = formatReport(
      changed(set(PLAN, 'figures.0.region', 'NL-9', ''), set(PLAN, 'figures.1.bound', 'over', '')),
    )
    expect(text).toContain('3 provincial units')
    expect(text).toContain('1 core document: 3 numeric figures (confidence: 3 high), 1 pledge')
    expect(text).toContain('4 regions x  4 periods')
    expect(text).toContain('1 briefing: 2 slides')
    expect(text).toContain(`${PLAN}  figures[0].region\n      "NL-9" is not in regions.json  [reference]`)
    expect(text.indexOf('Warnings (1)')).toBeLessThan(text.indexOf('Errors (1)'))
    expect(text.trimEnd().endsWith('1 error, 1 warning')).toBe(true)
  })
})

describe('the data of this project', () => {
  const folder = new URL('../../data/', import.meta.url)
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))
  const result = checkData(
    new Map(names.map((name) => [name.replaceAll('\\', '/'), readFileSync(new URL(name, folder), 'utf8')])),
  )

  it('pass', () => {
    expect(result.errors).toEqual([])
  })

  it('hold every province and every statement of the core documents', () => {
    expect(result.counts.provincialUnits).toBe(34)
    expect(result.counts.documents.core).toMatchObject({ documents: 5, figures: 52, pledges: 78 })
  })
})
