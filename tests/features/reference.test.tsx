import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type ReactNode, useState } from 'react'
import { describe, expect, it } from 'vitest'
import { makeCatalogue } from '../../src/catalogue/catalogue.ts'
import { ClustersPage } from '../../src/features/clusters/page.tsx'
import { GuidePage } from '../../src/features/guide/page.tsx'
import {
  cellStatus,
  columnScale,
  footnotesOf,
  gapsOf,
  spansOf,
  tableScale,
} from '../../src/features/indicator/cells.ts'
import { IndicatorPage } from '../../src/features/indicator/page.tsx'
import { targetsOf } from '../../src/features/indicator/statements.ts'
import { IndicatorsPage } from '../../src/features/indicators/page.tsx'
import { bySentence, cutAtMarks } from '../../src/features/source/groups.ts'
import { SourcePage } from '../../src/features/source/page.tsx'
import { groupDocuments } from '../../src/features/sources/order.ts'
import { SourcesPage } from '../../src/features/sources/page.tsx'
import { TargetsPage } from '../../src/features/targets/page.tsx'
import type { Catalogue } from '../../src/model/catalogue.ts'
import type { IndicatorId } from '../../src/model/ids.ts'
import type { Series } from '../../src/model/series.ts'
import type { Locale } from '../../src/model/text.ts'
import { CitationProvider } from '../../src/ui/citation/citation-dialog.tsx'
import { LocaleProvider } from '../../src/ui/locale.tsx'
import { NavigationProvider, type Search } from '../../src/ui/navigation.tsx'
import { TodayProvider } from '../../src/ui/today.tsx'
import { TODAY, wholeData } from '../whole-data.ts'

const { index, slices } = wholeData
const real = makeCatalogue(index, [...slices.values()])

/** The catalogue as a page receives it: the whole index, and the statements and tables of some slices. */
const withSlices = (...names: string[]): Catalogue =>
  makeCatalogue(
    index,
    [...slices].filter(([name]) => names.includes(name)).map(([, slice]) => slice),
  )

interface SurroundingsProps {
  readonly catalogue: Catalogue
  readonly locale: Locale
  readonly today: string
  readonly start: Search
  readonly children: ReactNode
}

function Surroundings({ catalogue, locale, today, start, children }: SurroundingsProps) {
  const [search, setAll] = useState(start)
  const setSearch = (patch: Readonly<Record<string, string | undefined>>) =>
    setAll((old) => Object.fromEntries(Object.entries({ ...old, ...patch }).flatMap(([k, v]) => (v ? [[k, v]] : []))))
  const languages = ['en', 'zh-CN'] as const
  const open = () => {}
  return (
    <LocaleProvider locale={locale}>
      <TodayProvider asOf={today} override={today}>
        <NavigationProvider
          value={{ path: '/', page: undefined, languages, search, setSearch, open, href: (path) => path }}
        >
          <CitationProvider catalogue={catalogue}>{children}</CitationProvider>
        </NavigationProvider>
      </TodayProvider>
    </LocaleProvider>
  )
}

interface ShowOptions {
  readonly locale?: Locale
  readonly today?: string
  readonly search?: Search
}

const show = (catalogue: Catalogue, node: ReactNode, { locale = 'en', today = TODAY, search = {} }: ShowOptions = {}) =>
  render(
    <Surroundings catalogue={catalogue} locale={locale} today={today} start={search}>
      {node}
    </Surroundings>,
  )

const levelsOf = (container: HTMLElement): number[] =>
  [...container.querySelectorAll('h1,h2,h3,h4')].map((heading) => Number(heading.tagName[1]))

/** One first-level heading, and no level is skipped on the way down. */
function expectOrderedHeadings(container: HTMLElement): void {
  const levels = levelsOf(container)
  expect(levels.filter((level) => level === 1)).toHaveLength(1)
  for (const [place, level] of levels.entries()) if (place > 0) expect(level - (levels[place - 1] ?? 0)).toBeLessThan(2)
}

describe('the list of sources', () => {
  const catalogue = withSlices('documents', 'reference')

  it('holds every document and table, the core collection first, then the newest', () => {
    const { container } = show(catalogue, <SourcesPage catalogue={catalogue} />)
    expect(screen.getAllByTestId('document')).toHaveLength(real.documents.size)
    expect(screen.getAllByTestId('table')).toHaveLength(real.series.size)
    const [core, ...years] = groupDocuments([...real.documents.values()])
    expect(core?.documents.every(({ collection }) => collection === 'core')).toBe(true)
    expect(years.map(({ id }) => id)).toEqual(
      years
        .map(({ id }) => id)
        .toSorted()
        .toReversed(),
    )
    expectOrderedHeadings(container)
  })

  it('names what was taken, how sure the date is, and a translation of a foreign title only', () => {
    show(catalogue, <SourcesPage catalogue={catalogue} />, { locale: 'zh-CN' })
    const row = screen.getAllByTestId('document').find((item) => item.dataset.id === 'binhai-fund-2020')
    expect(row).toHaveTextContent(/滨海新区将加大对智能制造的金融支持/)
    expect(row).toHaveTextContent(/2020年（推断）/)
    expect(row).toHaveTextContent(/10个数字12项承诺可信度/)
  })

  it('says who published a table, and finds it by that, without having loaded any', async () => {
    show(catalogue, <SourcesPage catalogue={catalogue} />)
    for (const row of screen.getAllByTestId('table')) {
      const series = real.series.get(row.dataset.id as IndicatorId)
      expect(row).toHaveTextContent(series?.citation.title.en ?? 'no title')
      expect(row).toHaveTextContent(series?.citation.publisher.en ?? 'no publisher')
      expect(row).toHaveTextContent(`${series?.confidence} confidence`)
    }
    const title = real.series.get('rd_intensity' as IndicatorId)?.citation.title.en ?? ''
    await userEvent.type(screen.getByRole('searchbox'), title)
    expect(screen.getAllByTestId('table').map(({ dataset }) => dataset.id)).toContain('rd_intensity')
  })

  it('keeps the documents that fit the words typed, and says how many', async () => {
    show(catalogue, <SourcesPage catalogue={catalogue} />)
    await userEvent.type(screen.getByRole('searchbox'), 'binhai vows')
    expect(screen.getAllByTestId('document').map(({ dataset }) => dataset.id)).toEqual(['binhai-fund-2020'])
    expect(screen.getByRole('status')).toHaveTextContent('1 source fits')
    await userEvent.type(screen.getByRole('searchbox'), ' xyzzy')
    expect(screen.queryAllByTestId('document')).toHaveLength(0)
  })
})

describe('a source', () => {
  it('shows every statement of a core document under its own anchor, with a seal', () => {
    for (const { id } of [...real.documents.values()].filter(({ collection }) => collection === 'core')) {
      const catalogue = withSlices(`document/${id}`)
      const { container, unmount } = show(catalogue, <SourcePage catalogue={catalogue} subject={id} />)
      for (const statement of [...catalogue.figures, ...catalogue.pledges]) {
        const item = container.querySelector(`[id="${statement.id}"]`)
        expect(item, statement.key).not.toBeNull()
        expect(item?.querySelector(`[data-testid="seal"][data-key="${statement.key}"]`), statement.key).not.toBeNull()
      }
      expectOrderedHeadings(container)
      unmount()
    }
  })

  it('prints a sentence once for all figures read from it, each number marked', () => {
    const catalogue = withSlices('document/binhai-fund-2020')
    const { container } = show(catalogue, <SourcePage catalogue={catalogue} subject="binhai-fund-2020" />)
    const groups = bySentence(catalogue.figures)
    const shared = groups.find(({ statements }) => statements.length > 2)
    const quotes = [...container.querySelectorAll('blockquote')].filter(
      (quote) => quote.textContent === shared?.excerpt,
    )
    expect(quotes).toHaveLength(1)
    expect([...(quotes[0]?.querySelectorAll('mark') ?? [])].map((mark) => mark.textContent)).toEqual(
      shared?.statements.map(({ printed }) => printed),
    )
  })

  it('leads to addresses of the web only', () => {
    const id = 'binhai-fund-2020'
    const base = withSlices(`document/${id}`)
    const documents = new Map(
      [...base.documents].map(([key, entry]) => [key, { ...entry, address: 'javascript:alert(1)' }]),
    )
    const catalogue = { ...base, documents }
    const { container } = show(catalogue, <SourcePage catalogue={catalogue} subject={id} />)
    expect(container.querySelector('a[href^="javascript"]')).toBeNull()
    expect(screen.getByText('none known')).toBeInTheDocument()
  })

  it('marks the statement that the address points at', () => {
    location.hash = '#hightech-enterprises-2019'
    const catalogue = withSlices('document/binhai-fund-2020')
    const target = catalogue.figures[3]
    location.hash = `#${target?.id}`
    const { container } = show(catalogue, <SourcePage catalogue={catalogue} subject="binhai-fund-2020" />)
    expect([...container.querySelectorAll('[data-current]')].map(({ id }) => id)).toEqual([target?.id])
    location.hash = ''
  })

  it('cuts a sentence at its numbers, overlapping ones together', () => {
    const texts = (marks: string[]) =>
      cutAtMarks('over 500 billion yuan', marks).map(({ text, marked }) => (marked ? `[${text}]` : text))
    expect(texts(['500', '500 billion'])).toEqual(['over ', '[500 billion]', ' yuan'])
    expect(texts(['over', 'yuan'])).toEqual(['[over]', ' 500 billion ', '[yuan]'])
    expect(texts(['absent', ''])).toEqual(['over 500 billion yuan'])
  })
})

describe('the list of indicators', () => {
  it('lists all by topic and keeps those asked for', async () => {
    const catalogue = withSlices('reference')
    const { container } = show(catalogue, <IndicatorsPage catalogue={catalogue} />)
    expect(screen.getAllByTestId('indicator')).toHaveLength(real.indicators.size)
    expectOrderedHeadings(container)
    await userEvent.click(screen.getByRole('button', { name: /With an official table/ }))
    expect(screen.getAllByTestId('indicator')).toHaveLength(real.series.size)
    await userEvent.type(screen.getByRole('searchbox'), 'R&D intensity')
    expect(screen.getAllByTestId('indicator').length).toBeLessThan(5)
    expect(screen.getByRole('link', { name: 'R&D intensity' })).toBeInTheDocument()
    const [row] = screen.getAllByTestId('indicator')
    const words = real.reference.indicators['rd_intensity' as IndicatorId]?.en ?? 'no definition'
    expect(row).toHaveTextContent(words)
    await userEvent.clear(screen.getByRole('searchbox'))
    await userEvent.type(screen.getByRole('searchbox'), words)
    expect(screen.getAllByTestId('indicator')).toEqual([row])
  })
})

describe('an indicator', () => {
  const catalogue = withSlices('indicator/rd_intensity')

  it('shows ranking, trend, map, source and the whole table', () => {
    const { container } = show(catalogue, <IndicatorPage catalogue={catalogue} subject="rd_intensity" />)
    for (const kind of ['rank', 'trend', 'tiles']) expect(screen.getByTestId(`chart-${kind}`)).toBeInTheDocument()
    expect(container.querySelector('#source')).toHaveTextContent(/National Bureau of Statistics/)
    const table = within(container.querySelector<HTMLElement>('#table') ?? document.body).getByRole('table')
    const series = real.series.get('rd_intensity' as IndicatorId)
    expect(within(table).getAllByRole('row')).toHaveLength((series?.regions.length ?? 0) + 1)
    expect(within(table).getByRole('row', { name: /^Hebei 0.82/ })).toBeInTheDocument()
    expectOrderedHeadings(container)
  })

  it('sets apart the place that is chosen, and passes over one that the table lacks', async () => {
    const page = <IndicatorPage catalogue={catalogue} subject="rd_intensity" />
    show(catalogue, page, { search: { region: '130000' } })
    expect(within(screen.getByTestId('chart-rank')).getByRole('heading')).toHaveTextContent(/^Hebei/)
    await userEvent.selectOptions(screen.getByLabelText('Highlight'), '')
    expect(within(screen.getByTestId('chart-rank')).getByRole('heading')).toHaveTextContent(/^Beijing leads/)
  })

  it('without a table shows the figures and targets of documents', () => {
    const stated = withSlices('indicator/industry_revenue')
    const { container } = show(stated, <IndicatorPage catalogue={stated} subject="industry_revenue" />)
    expect(container.querySelector('#figures tbody')?.children).toHaveLength(stated.figures.length)
    expect(screen.getAllByTestId('target')).toHaveLength(targetsOf(stated, 'industry_revenue' as IndicatorId).length)
    expect(screen.getByText(/There is no official table/)).toBeInTheDocument()
    expectOrderedHeadings(container)
  })
})

describe('the cells of a table', () => {
  const text = (en: string) => ({ en, 'zh-CN': en })
  const source = real.series.get('rd_intensity' as IndicatorId)
  if (!source) throw new Error('no table to start from')
  const regions = source.regions.slice(0, 2)
  const [first = '', second = ''] = regions
  const series: Series = {
    ...source,
    unit: 'CNY',
    unitMultiplier: 8,
    regions,
    periods: ['2020', '2021', '2022', '2023'],
    values: [
      [10.5, null, 12, 13],
      [1000.25, null, null, 1300],
    ],
    status: [
      { period: '2021', status: 'M', reason: text('Not surveyed.') },
      { region: regions[1], period: '2023', status: 'P', reason: text('First release.') },
    ],
  }

  it('says why a value is missing or provisional, with one mark per reason', () => {
    expect(cellStatus(series, first, '2020').status).toBe('A')
    expect(cellStatus(series, second, '2023').status).toBe('P')
    expect(footnotesOf(series).map(({ mark, reason }) => [mark, reason?.en])).toEqual([
      ['M1', 'Not surveyed.'],
      ['M2', undefined],
      ['P', 'First release.'],
    ])
  })

  it('counts what is missing, a period that nobody has once', () => {
    expect(gapsOf(series)).toEqual({ everywhere: ['2021'], regions: [{ region: second, periods: ['2022'] }], count: 3 })
    expect(spansOf(['2020', '2021', '2023'], series.periods, ', ')).toBe('2020–2021, 2023')
  })

  it('is in one unit, with the decimals that the source printed for each period', () => {
    const scale = tableScale(series, 'en')
    expect(scale.unit).toBe('billion yuan')
    expect(columnScale(series, '2020', scale).decimals).toBe(2)
    expect(columnScale(series, '2023', scale).decimals).toBe(1)
  })
})

describe('clusters', () => {
  const catalogue = withSlices('pledges')

  it('shows every commitment with its seal and its sentence', () => {
    const { container } = show(catalogue, <ClustersPage catalogue={catalogue} />)
    const listed = [...container.querySelectorAll('[data-testid="sector"] [data-testid="seal"]')].map((seal) =>
      seal.getAttribute('data-key'),
    )
    expect(new Set(listed)).toEqual(new Set(real.pledges.map(({ key }) => key)))
    expect(container.querySelectorAll('[data-testid="sector"] blockquote')).toHaveLength(real.pledges.length)
    expectOrderedHeadings(container)
  })

  it('keeps to the place and sector of the address, and passes over ones that nobody names', () => {
    const page = <ClustersPage catalogue={catalogue} />
    const { container, unmount } = show(catalogue, page, { search: { region: '130000' } })
    const expected = real.pledges.filter(({ region }) => region === '130000').length
    expect(container.querySelectorAll('[data-testid="sector"] li')).toHaveLength(expected)
    unmount()
    const all = show(catalogue, page, { search: { region: 'nowhere' } })
    expect(all.container.querySelectorAll('[data-testid="sector"] li')).toHaveLength(real.pledges.length)
  })
})

describe('targets', () => {
  const catalogue = withSlices('targets')
  const rows = (search: Search = {}) => {
    const { unmount } = show(catalogue, <TargetsPage catalogue={catalogue} />, { search })
    const keys = screen.getAllByTestId('target-row').map(({ dataset }) => [dataset.key, dataset.verdict])
    unmount()
    return keys
  }

  it('keep to the verdict and sector of the address, and pass over ones that no target has', () => {
    const all = rows()
    expect(rows({ verdict: 'met' })).toEqual(all.filter(([, verdict]) => verdict === 'met'))
    expect(rows({ sector: 'new-energy' }).length).toBeLessThan(all.length)
    expect(rows({ verdict: 'nearly', sector: 'nowhere' })).toEqual(all)
  })
})

describe('how to read', () => {
  const catalogue = withSlices('targets')
  const shown = () => screen.getAllByTestId('example').map(({ dataset }) => [dataset.example, dataset.verdict])

  it('explains every rule on a real target', () => {
    const { container } = show(catalogue, <GuidePage catalogue={catalogue} />)
    expect(shown()).toEqual([
      ['early', 'met'],
      ['behind', 'behind'],
      ['overdue', 'overdue-no-figure'],
      ['never', 'overdue-no-figure'],
      ['none', 'no-actual'],
      ['open', 'no-deadline'],
      ['one', 'one-figure'],
      ['far', 'met'],
    ])
    const names = ['Jiangxi', 'Hubei', 'Sichuan', 'Beijing', 'Hebei', 'Tianjin', 'Zhejiang', 'Tianjin']
    for (const [place, card] of screen.getAllByTestId('example').entries()) {
      expect(within(card).getByRole('link', { name: names[place] })).toBeInTheDocument()
    }
    expect(screen.getAllByTestId('bound')).toHaveLength(6)
    expectOrderedHeadings(container)
  })

  it('leaves out a rule that no target shows today', () => {
    show(catalogue, <GuidePage catalogue={catalogue} />, { today: '2040-01-01' })
    expect(shown().map(([name]) => name)).not.toContain('behind')
    expect(shown().map(([name]) => name)).toContain('early')
  })

  it('says the date at which deadlines are judged', () => {
    show(catalogue, <GuidePage catalogue={catalogue} />, { locale: 'zh-CN' })
    expect(screen.getByText(/期限按2026年11月21日判断/)).toBeInTheDocument()
  })
})
