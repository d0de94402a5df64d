import type { RuleId } from '../../src/catalogue/check/rules.ts'
import { SMALL_DATA } from './small-data.ts'

export const PLAN = 'documents/plan-2021.json'
export const REPORT = 'documents/report-2023.json'
export const BRIEFING = 'briefings/norland.json'
export const SERIES = 'series/output.json'
const QUERY = 'sources/output.sql'

/** One way of breaking the data: what to do, and the place and value that the finding must name. */
export interface Break {
  readonly file: string
  readonly path: string
  readonly names: string
  readonly change: (files: Map<string, string>) => void
}

/** Sets the value at a path of a file (`figures.0.value`); `undefined` takes it away. */
export function setAt(files: Map<string, string>, file: string, path: string, value: unknown): void {
  const whole = JSON.parse(files.get(file) ?? '')
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const target = keys.reduce((inner, key) => inner[key], whole)
  if (value === undefined) delete target[last]
  else target[last] = value
  files.set(file, JSON.stringify(whole, null, 2))
}

const asPath = (path: string): string => path.replace(/\.(\d+)/g, '[$1]').replace(/^(\d+)/, '[$1]')

/** Breaks a file by setting a value; the finding stands where it was set unless told otherwise. */
export const set = (file: string, path: string, value: unknown, names: string, where = asPath(path)): Break => ({
  file,
  path: where,
  names,
  change: (files) => setAt(files, file, path, value),
})

/** Breaks a file as a text. */
export const write = (file: string, edit: (text: string) => string, names: string, path = ''): Break => ({
  file,
  path,
  names,
  change: (files) => files.set(file, edit(files.get(file) ?? '')),
})

/** Sets several values; the finding stands at the last one. */
const also = (file: string, path: string, value: unknown, then: Break): Break => ({
  ...then,
  change: (files) => {
    setAt(files, file, path, value)
    then.change(files)
  },
})

const region = (index: number) => SMALL_DATA['regions.json'][index]
export const figure = (index: number) => SMALL_DATA[PLAN].figures[index]
const LONG = `${'Output grew again. '.repeat(40)}There were 1,234 firms.`

export const BREAKS: Readonly<Record<RuleId, readonly Break[]>> = {
  query: [
    write(QUERY, () => 'select 1', 'begins without a comment'),
    write(QUERY, () => '/* { */ select 1', 'not JSON'),
    write(QUERY, () => '/* {"id": "output"} */', 'no query below'),
  ],
  file: [
    write('sources/output.result.csv', () => '', 'there is no "sources/output.sql"'),
    {
      file: 'sectors.json',
      path: '',
      names: 'sectors.json is missing',
      change: (files) => files.delete('sectors.json'),
    },
    { file: 'extra.json', path: '', names: '"extra.json"', change: (files) => files.set('extra.json', '{}') },
    { file: 'a/b.json', path: '', names: '"a/b.json"', change: (files) => files.set('a/b.json', '{}') },
  ],
  encoding: [write(PLAN, (text) => text.replace('Upland sets', 'Upl\ufffdnd sets'), 'Upl\ufffdnd')],
  'byte-order-mark': [write(PLAN, (text) => `\ufeff${text}`, '\\ufeff')],
  json: [
    write(PLAN, () => '', 'empty'),
    write(PLAN, () => '<!doctype html><title>Not found</title>', '<!doctype html>'),
    write(PLAN, (text) => text.replace('"id": "plan-2021",', '"id": "plan-2021"'), 'line 4, column 3'),
    write(SERIES, (text) => text.replace('10000', 'NaN'), '"NaN'),
    write(SERIES, (text) => text.replace('10000', 'Infinity'), '"Infinity'),
    write(SERIES, (text) => text.replace('10000', '010000'), 'line'),
    write(PLAN, (text) => text.replace('second in', 'second\nin'), 'control character'),
    write(PLAN, (text) => text.replace('second in', 'second\\xin'), '\\xin'),
    write(PLAN, (text) => `${text}}`, 'after the end'),
    write(
      PLAN,
      (text) => text.replace('"unit": "enterprises"', '"unit": "enterprises", "unit": "CNY"'),
      '"unit" occurs twice',
      'figures[1].unit',
    ),
    write(REPORT, () => '['.repeat(100_000) + ']'.repeat(100_000), '64 levels'),
    write(REPORT, () => '{"a":'.repeat(100_000), '64 levels'),
  ],
  'schema-version': [
    set(PLAN, 'schemaVersion', 99, 'needs version 99'),
    set(PLAN, 'schemaVersion', 0, 'schemaVersion is 0'),
    set('site.json', 'schemaVersion', undefined, 'needs version 1'),
    set(SERIES, 'schemaVersion', '1', '"1"'),
    set(BRIEFING, 'schemaVersion', 2, 'needs version 2'),
  ],
  schema: [
    set(PLAN, 'figures.0.value', '500', '"500"'),
    write(PLAN, (text) => text.replace('"value": 500000000000', '"value": 1e400'), 'Infinity', 'figures[0].value'),
    set(PLAN, 'figures.0.unit', '亿元', '"亿元"'),
    set(PLAN, 'figures.0.confidence', undefined, 'missing'),
    set(PLAN, 'figures.0.sume', 'x', '"x"'),
    set(PLAN, 'figures.1.period', { unknown: { en: 'not stated' } }, 'missing', 'figures[1].period.unknown.zh-CN'),
    set(PLAN, 'publisher.zh-CN', '', '""'),
    set(PLAN, 'titel', 'x', '"x"'),
    set(PLAN, 'figures', {}, 'an object of 0 fields'),
    set('regions.json', '2.code', 'NL\u200b-1', '"NL\\u{200b}-1"'),
    set('regions.json', '2.tile', [0], 'a list of 1'),
    set('regions.json', '2.name.en', undefined, 'missing'),
    set('site.json', 'languages', ['fr'], '"fr"', 'languages[0]'),
    write('regions.json', () => '{}', 'an object of 0 fields'),
    write(SERIES, () => 'null', 'null'),
    write(
      PLAN,
      (text) => text.replace('"id": "plan-2021"', '"__proto__": {"polluted": 1}, "id": "plan-2021"'),
      'unknown field',
      '__proto__',
    ),
    set('regions.json', '2.code', '__proto__', '"__proto__"'),
    set(BRIEFING, 'slides', {}, 'an object of 0 fields'),
    set(BRIEFING, 'slides.0.view.kind', 'pie', '"pie"'),
    set(BRIEFING, 'slides.0.view.colour', 'red', '"red"'),
    set(BRIEFING, 'slides.1.view.target', 'no key', '"no key"'),
    set(BRIEFING, 'slides.0.dwell', 0, '0'),
    set(BRIEFING, 'slides.0.headline.fr', 'x', '"x"'),
  ],
  'file-name': [
    set(PLAN, 'id', 'plan-2020', '"plan-2020"'),
    also(SERIES, 'indicator', 'scale', set(SERIES, 'indicator', 'scale', '"scale"')),
    set(BRIEFING, 'id', 'sorland', '"sorland"'),
  ],
  duplicate: [
    set('regions.json', '5', region(2), '"NL-1"', '[5].code'),
    set('sectors.json', '1', SMALL_DATA['sectors.json'][0], '"manufacturing"', '[1].id'),
    set('indicators.json', '1', SMALL_DATA['indicators.json'][0], '"output"', '[1].id'),
    set(PLAN, 'figures.2.id', 'firms-2020', '"firms-2020"'),
    set(PLAN, 'pledges.0.id', 'firms-2020', '"firms-2020"'),
    set(SERIES, 'regions.2', 'NL-1', '"NL-1"'),
    set(SERIES, 'periods.2', '2020', '"2020"'),
    set(BRIEFING, 'slides.1.id', 'output', '"output"'),
    set('site.json', 'keyIndicators.1', 'output', '"output"'),
    set('site.json', 'featuredTargets.1', 'plan-2021/output-2025', '"plan-2021/output-2025"'),
  ],
  invisible: [
    set('regions.json', '2.name.en', 'Up\u200bland', '"Up\\u{200b}land"'),
    set('regions.json', '2.short.zh-CN', '\u202e地高', '\\u{202e}'),
    set('sectors.json', '0.name.en', 'Manu\u00adfacturing', '\\u{00ad}'),
    set('indicators.json', '0.name.zh-CN', '产\u2060值', '\\u{2060}'),
    set('site.json', 'name.en', 'A\u0000', '\\u{0000}'),
    set(PLAN, 'title', 'Plan\u202e', '\\u{202e}'),
    set(PLAN, 'publisher.en', 'Daily\ufeff', '\\u{feff}'),
    set(PLAN, 'figures.0.variant', { en: 'first\u200f', 'zh-CN': '第一' }, '\\u{200f}', 'figures[0].variant.en'),
    set(SERIES, 'citation.title.en', 'Book\u2066', '\\u{2066}'),
  ],
  'same-name': [
    set('indicators.json', '1.name.en', 'indicator  OUTPUT', '"output" and "scale"'),
    set('regions.json', '3.name.zh-CN', '高地省', '"NL-1" and "NL-2"'),
    set('sectors.json', '1.name.en', 'Manufacturing', '"manufacturing" and "vehicles"'),
  ],
  reference: [
    set('regions.json', '5.parent', 'NL-9', '"NL-9"'),
    set('regions.json', '2.areaGroup', 'NL-INLAND', '"NL-INLAND"'),
    set('sectors.json', '1.parent', 'making', '"making"'),
    set(PLAN, 'figures.0.region', 'constructor', '"constructor"'),
    set(PLAN, 'figures.0.indicator', 'valueof', '"valueof"'),
    set(PLAN, 'figures.0.sector', 'cars', '"cars"'),
    set(
      PLAN,
      'figures.0.sameAs',
      { indicator: 'size', reason: { en: 'x', 'zh-CN': '某' } },
      '"size"',
      'figures[0].sameAs.indicator',
    ),
    set(PLAN, 'figures.0.revises', 'plan-2016/output-2020', '"plan-2016/output-2020"'),
    set(PLAN, 'figures.0.revises', 'plan-2021/output-2025', '"plan-2021/output-2025"'),
    set(PLAN, 'pledges.0.region', 'NL-12', '"NL-12"'),
    set(PLAN, 'pledges.0.sector', 'ships', '"ships"'),
    set(SERIES, 'regions.3', 'NL-4', '"NL-4"'),
    set(SERIES, 'indicator', 'gdp', '"gdp"'),
    set('site.json', 'nation', 'XX', '"XX"'),
    set('site.json', 'keyIndicators.1', 'gdp', '"gdp"'),
    set('site.json', 'featuredTargets.0', 'plan-2021/gone', '"plan-2021/gone"'),
    set(BRIEFING, 'slides.0.view.indicator', 'gdp', '"gdp"'),
    set(BRIEFING, 'slides.0.view.indicator', 'scale', 'no official table'),
    set(BRIEFING, 'slides.0.view.highlight.0', 'NL-9', '"NL-9"'),
    set(BRIEFING, 'slides.0.view.regions', ['NL', 'NL-8'], '"NL-8"', 'slides[0].view.regions[1]'),
    set(BRIEFING, 'slides.0.view.among', 'group:NL-INLAND', '"NL-INLAND"'),
    set(BRIEFING, 'slides.0.view.period', '2018', '"2018"'),
    set(BRIEFING, 'slides.1.view.target', 'plan-2021/gone', '"plan-2021/gone"'),
    set(BRIEFING, 'slides.1.view', { kind: 'matrix', sectors: ['ships'] }, '"ships"', 'slides[1].view.sectors[0]'),
  ],
  tree: [
    set('regions.json', '2.parent', 'NL-1', '"NL-1"'),
    also('regions.json', '2.parent', 'NL-11', set('regions.json', '5.parent', 'NL-1', '"NL-11"')),
    set('regions.json', '3.parent', null, '"NL-2"'),
    set('regions.json', '3.parent', 'NL-11', '"NL-11"'),
    set('regions.json', '2.areaGroup', 'NL-2', '"NL-2"'),
    set('sectors.json', '0.parent', 'vehicles', '"vehicles"'),
    set('site.json', 'nation', 'NL-1', '"NL-1"'),
  ],
  tile: [
    set('regions.json', '3.tile', undefined, '"NL-2"'),
    set('regions.json', '3.tile', [0, 0], 'taken by "NL-1"'),
    set('regions.json', '3.tile', [0.5, 0], '0.5, 0'),
    set('regions.json', '3.tile', [-1, 0], '-1, 0'),
    set('regions.json', '5.tile', [5, 5], '"NL-11"'),
  ],
  unit: [
    set(PLAN, 'figures.1.unit', 'persons', '"persons"'),
    set(SERIES, 'unit', 'USD', '"USD"'),
    set(
      PLAN,
      'figures.0.sameAs',
      { indicator: 'firms', reason: { en: 'x', 'zh-CN': '某' } },
      '"CNY"',
      'figures[0].sameAs.indicator',
    ),
  ],
  kind: [
    set(PLAN, 'figures.1.kind', 'rank', '"enterprises"', 'figures[1].unit'),
    set('site.json', 'featuredTargets.0', 'plan-2021/firms-2020', '"plan-2021/firms-2020"'),
    set(PLAN, 'figures.0.revises', 'report-2023/output-2022', '"actual"'),
    set(BRIEFING, 'slides.1.view.target', 'report-2023/output-2022', '"actual"'),
  ],
  magnitude: [
    set(PLAN, 'figures.0.value', 5e15, '5000000000000000'),
    set(PLAN, 'figures.0.value', 500, '500 CNY'),
    set(PLAN, 'figures.1.value', -1234, '-1234'),
    set(REPORT, 'figures.1.value', 2.08, '2.08'),
    set('indicators.json', '0.plausible', [2, 1], 'smallest plausible value 2'),
    set(SERIES, 'values.1.2', 7200 * 10_000, '72000000'),
    set(SERIES, 'unitMultiplier', 12, '10000 for region "NL" in "2019"', 'values[0][0]'),
  ],
  printed: [
    set(PLAN, 'figures.0.value', 5e10, 'reads as 500000000000', 'figures[0].printed'),
    set(REPORT, 'figures.1.value', 0.0209, '0.0209', 'figures[1].printed'),
    set(REPORT, 'figures.1.value', -0.0208, '-0.0208', 'figures[1].printed'),
    also(
      REPORT,
      'figures.2.printed',
      '80%',
      also(REPORT, 'figures.2.excerpt', '80%', set(REPORT, 'figures.2.value', 0.8, '"80%"', 'figures[2].printed')),
    ),
    also(
      PLAN,
      'figures.0.excerpt',
      'Output: 5000',
      also(PLAN, 'note', { en: 'In billions.', 'zh-CN': '十亿' }, set(PLAN, 'figures.0.printed', '5000', '"5000"')),
    ),
  ],
  'printed-unreadable': [
    also(PLAN, 'figures.1.excerpt', 'There were several firms', set(PLAN, 'figures.1.printed', 'several', '"several"')),
  ],
  excerpt: [
    set(PLAN, 'figures.0.excerpt', 'Output is to exceed 600 billion yuan.', '"500 billion yuan"'),
    set(PLAN, 'pledges.0.excerpt', '  ', '"  "'),
  ],
  'excerpt-length': [set(PLAN, 'figures.1.excerpt', LONG, `${LONG.length} characters`)],
  bound: [
    set(PLAN, 'figures.0.bound', 'exact', '"over"'),
    set(PLAN, 'figures.1.bound', 'over', '"over"'),
    set(PLAN, 'figures.1.bound', 'up_to', '"up_to"'),
    set(REPORT, 'figures.0.bound', 'exact', '约4210亿元'),
    set(REPORT, 'figures.0.bound', 'nearly', '"nearly"'),
    set(REPORT, 'figures.2.bound', 'exact', '"over"'),
    also(REPORT, 'figures.2.excerpt', '2020年企业不超过1200家', set(REPORT, 'figures.2.bound', 'exact', '"up_to"')),
    also(REPORT, 'figures.2.excerpt', '2020年企业1200家以上', set(REPORT, 'figures.2.bound', 'exact', '"at_least"')),
  ],
  period: [
    set(PLAN, 'figures.1.period', '2020-02-30', '"2020-02-30"'),
    set(PLAN, 'figures.1.period', '2020Q5', '"2020Q5"'),
    set(PLAN, 'figures.1.period', undefined, 'needs a period'),
    set(PLAN, 'figures.0.deadline', undefined, 'needs a deadline'),
    set(PLAN, 'figures.0.deadline', 'soon', '"soon"'),
    set(PLAN, 'figures.0.setOn', '2020-13', '"2020-13"'),
    set(PLAN, 'pledges.0.deadline', '2025-Q9', '"2025-Q9"'),
    set(SERIES, 'periods.1', '2020年', '"2020年"'),
  ],
  'time-order': [
    set(PLAN, 'figures.1.period', '2022', '"2022"'),
    set(PLAN, 'figures.0.deadline', '2015', '"2015"'),
    set(PLAN, 'pledges.0.deadline', '2015', '"2015"'),
  ],
  date: [
    set(PLAN, 'published.date', '2021-02-29', '"2021-02-29"'),
    set(PLAN, 'published.date', '2100-01-01', '"2100-01-01"'),
    set(PLAN, 'published.date', '2021-Q1', '"2021-Q1"'),
    set(PLAN, 'published.date', null, 'null'),
    set(PLAN, 'published.certainty', 'unknown', '"unknown"', 'published.date'),
    set('site.json', 'searchedUntil', '2024-06', '"2024-06"'),
  ],
  language: [set(PLAN, 'language', 'zh-TW', '"zh-TW"', 'title'), set(REPORT, 'language', 'en', '"en"', 'title')],
  address: [
    set(PLAN, 'address', 'javascript:alert(1)', '"javascript:alert(1)"'),
    set(PLAN, 'address', 'data:text/html,x', '"data:text/html,x"'),
    set(PLAN, 'address', 'example.org/plan', '"example.org/plan"'),
    set(PLAN, 'address', 'java\nscript:alert(1)', 'java\\u{000a}script'),
    set(SERIES, 'citation.address', 'ftp://example.org', '"ftp://example.org"'),
    set('site.json', 'contact', 'http://example.org', '"http://example.org"'),
    set('site.json', 'address', 'stats.example.org', '"stats.example.org"'),
    set('site.json', 'address', 'https://example.org/?a=1', '"https://example.org/?a=1"'),
  ],
  briefing: [
    set(BRIEFING, 'slides', [], 'a list of 0'),
    set(BRIEFING, 'title.zh-CN', undefined, '"zh-CN"'),
    set(BRIEFING, 'description.en', '', '"en"'),
    set(BRIEFING, 'slides.0.headline.zh-CN', undefined, '"zh-CN"'),
    set(BRIEFING, 'slides.0.notes.en', '  ', '"en"'),
    set(
      BRIEFING,
      'slides.0.view',
      { kind: 'map', indicator: 'output', map: 'norland' },
      '"norland"',
      'slides[0].view.map',
    ),
  ],
  'series-shape': [
    set(SERIES, 'values', [[1, 2, 3, 4]], '1 rows for 4 regions'),
    set(SERIES, 'values.2', [3990, 4390, 4790], '"NL-2"'),
    set(SERIES, 'unitMultiplier', 0.5, '0.5'),
    set(SERIES, 'unitMultiplier', 400, '400'),
  ],
  'series-periods': [
    set(SERIES, 'periods.3', '2018', '"2018"'),
    set(SERIES, 'periods.3', '2022-Q1', '"2022-Q1"'),
    set(SERIES, 'periods.3', '2022-01/2022-07', '"2022-01/2022-07"'),
  ],
  'series-status': [
    set(SERIES, 'status.0.region', 'NL-11', '"NL-11"'),
    set(SERIES, 'status.0.period', '2030', '"2030"'),
    set(SERIES, 'status.0.status', 'M', '7800'),
    set(SERIES, 'breaks.0.period', '2018', '"2018"'),
  ],
  sum: [
    set(SERIES, 'values.0.2', 20000, '20000', 'values[0][2]'),
    set(SERIES, 'values.0.2', 11000, '11000', 'values[0][2]'),
    set(SERIES, 'values.0.0', 20000, '20000', 'values[0][0]'),
    set(SERIES, 'values.1.1', 12000, '12000'),
    set(SERIES, 'sumOfRegions', [0.9, 0.99], '0.9 to 0.99', 'values[0][0]'),
  ],
  jump: [
    set(SERIES, 'values.3.2', 400, '400 for region "NL-3" in "2021"'),
    set(SERIES, 'values.3.2', 0, '0 for region "NL-3" in "2021"'),
  ],
  conflict: [
    set(REPORT, 'figures.2.value', 1500, '1234 enterprises in plan-2021/firms-2020'),
    also(
      REPORT,
      'figures.2.bound',
      'exact',
      set(REPORT, 'figures.2.value', 1241, '1241 enterprises in report-2023/firms-2020'),
    ),
    // A conflict with a table stands at the cell of the table.
    {
      file: SERIES,
      path: 'values[1][3]',
      names: '780000000000 CNY in series/output.json',
      change: (files) => setAt(files, REPORT, 'figures.0.sector', undefined),
    },
    {
      file: REPORT,
      path: 'figures[2].value',
      names: 'plan-2021/output-2025',
      change: (files) =>
        setAt(files, REPORT, 'figures.2', { ...figure(0), bound: 'exact', value: 4e11, printed: '400 billion' }),
    },
  ],
}
