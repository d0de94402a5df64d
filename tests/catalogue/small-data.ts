const text = (en: string, zh: string) => ({ en, 'zh-CN': zh })

const site = {
  schemaVersion: 1,
  name: text('Figures of Norland', '诺兰数据'),
  publisher: text('Office of Norland', '诺兰统计局'),
  contact: 'mailto:mistakes@example.org',
  licence: text('Free to use.', '可自由使用。'),
  languages: ['en', 'zh-CN'],
  nation: 'NL',
  searchedUntil: '2024-06-30',
  keyIndicators: ['output', 'rd_intensity'],
  featuredTargets: ['plan-2021/output-2025'],
}

const province = (code: string, en: string, zh: string, tile: [number, number]) => ({
  code,
  level: 'province',
  name: text(`${en} Province`, `${zh}省`),
  short: text(en, zh),
  parent: 'NL',
  areaGroup: 'NL-COAST',
  tile,
})

const regions = [
  { code: 'NL', level: 'nation', name: text('Norland', '诺兰'), short: text('Norland', '诺兰'), parent: null },
  { code: 'NL-COAST', level: 'group', name: text('Coast', '沿海'), short: text('Coast', '沿海'), parent: 'NL' },
  province('NL-1', 'Upland', '高地', [0, 0]),
  province('NL-2', 'Lowland', '低地', [1, 0]),
  province('NL-3', 'Island', '海岛', [1, 1]),
  { code: 'NL-11', level: 'city', name: text('Hill', '山市'), short: text('Hill', '山市'), parent: 'NL-1' },
]

const sectors = [
  { id: 'manufacturing', name: text('Manufacturing', '制造业'), definition: text('Makes things.', '制造产品。') },
  {
    id: 'vehicles',
    name: text('Vehicles', '汽车'),
    definition: text('Makes cars.', '制造汽车。'),
    parent: 'manufacturing',
  },
]

const indicator = (id: string, unit: string, measures: string, additive: boolean, plausible: [number, number]) => ({
  id,
  topic: 'output',
  name: text(`Indicator ${id}`, `指标${id}`),
  definition: text('As counted.', '按统计口径。'),
  unit,
  measures,
  direction: unit === 'rank' ? 'lower' : 'higher',
  additive,
  scope: text('all', '全部'),
  plausible,
})

const indicators = [
  indicator('output', 'CNY', 'flow', true, [1e8, 1e13]),
  indicator('scale', 'CNY', 'flow', true, [1e8, 1e13]),
  indicator('rd_intensity', 'ratio', 'ratio', false, [0.0005, 0.2]),
  indicator('firms', 'enterprises', 'stock', true, [1, 1e6]),
  indicator('place', 'rank', 'stock', false, [1, 1000]),
]

const plan = {
  schemaVersion: 1,
  id: 'plan-2021',
  title: 'Upland sets out its plan',
  publisher: text('Upland Daily', '高地日报'),
  published: { date: '2021-03-01', certainty: 'stated' },
  language: 'en',
  address: 'https://example.org/plan',
  collection: 'core',
  figures: [
    {
      id: 'output-2025',
      region: 'NL-1',
      indicator: 'output',
      sector: 'vehicles',
      value: 5e11,
      unit: 'CNY',
      printed: '500 billion yuan',
      bound: 'over',
      kind: 'target',
      deadline: '2025',
      excerpt: 'Output of vehicles is to exceed 500 billion yuan by 2025.',
      confidence: 'high',
    },
    {
      id: 'firms-2020',
      region: 'NL-1',
      indicator: 'firms',
      value: 1234,
      unit: 'enterprises',
      printed: '1,234 firms',
      bound: 'exact',
      kind: 'actual',
      period: '2020-12-31',
      excerpt: 'There were 1,234 firms at the end of 2020.',
      confidence: 'high',
    },
    {
      id: 'place-2020',
      region: 'NL-1',
      indicator: 'place',
      value: 2,
      unit: 'rank',
      printed: 'second',
      bound: 'exact',
      kind: 'rank',
      period: '2020',
      excerpt: 'Upland came second in the nation.',
      confidence: 'high',
    },
  ],
  pledges: [
    {
      id: 'cluster',
      region: 'NL-11',
      sector: 'vehicles',
      statement: text('Will build a cluster of vehicle makers.', '将建设汽车产业集群。'),
      excerpt: 'Hill will build a cluster of vehicle makers.',
      confidence: 'high',
    },
  ],
}

const report = {
  schemaVersion: 1,
  id: 'report-2023',
  title: '高地省2022年统计公报',
  publisher: text('Upland Bureau of Statistics', '高地省统计局'),
  published: { date: '2023-02', certainty: 'inferred' },
  language: 'zh-CN',
  address: null,
  collection: 'follow-up',
  figures: [
    {
      id: 'output-2022',
      region: 'NL-1',
      indicator: 'output',
      sector: 'vehicles',
      value: 421000000000,
      unit: 'CNY',
      printed: '约4210亿元',
      bound: 'about',
      kind: 'actual',
      period: '2022',
      excerpt: '全年汽车产业产值约4210亿元',
      confidence: 'medium',
    },
    {
      id: 'rd-2022',
      region: 'NL-1',
      indicator: 'rd_intensity',
      value: 0.0208,
      unit: 'ratio',
      printed: '2.08%',
      bound: 'exact',
      kind: 'actual',
      period: '2022',
      excerpt: '研发经费投入强度为2.08%',
      confidence: 'high',
    },
    {
      id: 'firms-2020',
      region: 'NL-1',
      indicator: 'firms',
      value: 1200,
      unit: 'enterprises',
      printed: '1200家',
      bound: 'over',
      kind: 'actual',
      period: '2020',
      excerpt: '2020年企业超过1200家',
      confidence: 'high',
    },
  ],
  pledges: [],
}

const output = {
  schemaVersion: 1,
  id: 'output',
  indicator: 'output',
  unit: 'CNY',
  unitMultiplier: 8,
  citation: {
    title: text('Yearbook of Norland', '诺兰统计年鉴'),
    publisher: text('Office of Norland', '诺兰统计局'),
    address: 'http://example.org/yearbook',
    compilations: [],
  },
  confidence: 'high',
  checked: text('Every cell.', '逐格核对。'),
  notes: [],
  breaks: [{ period: '2021', note: text('New survey.', '新调查。') }],
  regions: ['NL', 'NL-1', 'NL-2', 'NL-3'],
  periods: ['2019', '2020', '2021', '2022'],
  values: [
    [10000, 11000, 12000, 13000],
    [6000, 6600, 7200, 7800],
    [3990, 4390, 4790, 5190],
    [null, 11, 12, 13],
  ],
  status: [{ region: 'NL-1', period: '2022', status: 'P', reason: text('Provisional.', '初步数。') }],
}

const briefing = {
  schemaVersion: 1,
  id: 'norland',
  title: text('Norland at a glance', '诺兰概览'),
  description: text('Two charts.', '两张图。'),
  slides: [
    {
      id: 'output',
      view: { kind: 'rank', indicator: 'output', period: '2022', highlight: ['NL-1'] },
      headline: text('Upland leads', '高地居首'),
      notes: text('Say this first.', '先说这个。'),
      dwell: 30,
    },
    { id: 'plan', view: { kind: 'gauge', target: 'plan-2021/output-2025', look: 'full' } },
  ],
}

/** A complete data set of a small country, as objects keyed by file. */
export const SMALL_DATA = {
  'site.json': site,
  'regions.json': regions,
  'sectors.json': sectors,
  'indicators.json': indicators,
  'documents/plan-2021.json': plan,
  'documents/report-2023.json': report,
  'series/output.json': output,
  'briefings/norland.json': briefing,
} as const

/** Texts of data files as the check takes them. */
export const toFiles = (data: Readonly<Record<string, unknown>>): Map<string, string> =>
  new Map(Object.entries(data).map(([file, value]) => [file, `${JSON.stringify(value, null, 2)}\n`]))
