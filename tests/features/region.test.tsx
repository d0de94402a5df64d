import { fireEvent, render, screen, within } from '@testing-library/react'
import { type ReactNode, useState } from 'react'
import { describe, expect, it } from 'vitest'
import { makeCatalogue } from '../../src/catalogue/catalogue.ts'
import type { SliceName } from '../../src/catalogue/format.ts'
import { wholeTables } from '../../src/features/region/needs.ts'
import { officialValues } from '../../src/features/region/official.ts'
import { RegionPage } from '../../src/features/region/page.tsx'
import { RegionsPage } from '../../src/features/regions/page.tsx'
import type { Catalogue } from '../../src/model/catalogue.ts'
import type { RegionCode } from '../../src/model/ids.ts'
import type { Locale } from '../../src/model/text.ts'
import { LocaleProvider } from '../../src/ui/locale.tsx'
import { type Navigation, NavigationProvider, type Search } from '../../src/ui/navigation.tsx'
import { relativePath } from '../../src/ui/pages.ts'
import { type SliceFailure, SlicesProvider } from '../../src/ui/slices.tsx'
import { TodayProvider } from '../../src/ui/today.tsx'
import { TODAY, wholeData } from '../whole-data.ts'

const named = (ids: readonly string[]): SliceName[] => ids.map((id): SliceName => `indicator/${id}`)

const tablesOf = (code: string): SliceName[] =>
  named(wholeTables(wholeData.index.site, wholeData.index.indicators, wholeData.index.tables, code as RegionCode))

/** A catalogue of some slices and the whole index. */
const catalogueOf = (names: readonly SliceName[]): Catalogue =>
  makeCatalogue(
    wholeData.index,
    names.flatMap((name) => wholeData.slices.get(name) ?? []),
  )

/** The slices of a region's page but for those that could not be loaded. */
const slicesOf = (code: string, without: readonly string[] = []): SliceName[] =>
  [`region/${code}` as const, ...tablesOf(code)].filter((name) => !without.includes(name))

interface Shown {
  readonly locale?: Locale
  readonly failures?: readonly SliceFailure[]
}

/** Surroundings of a page, with an address whose query can be changed. */
function Surroundings({ locale = 'en', failures = [], children }: Shown & { readonly children: ReactNode }) {
  const [search, setSearch] = useState<Search>({})
  const navigation: Navigation = {
    path: '/',
    page: { name: 'regions' },
    languages: ['en', 'zh-CN'],
    search,
    setSearch: (patch) =>
      setSearch((old) =>
        Object.fromEntries(
          Object.entries({ ...old, ...patch }).filter((pair): pair is [string, string] => pair[1] !== undefined),
        ),
      ),
    open: () => {},
    href: (path) => relativePath('/', path),
  }
  return (
    <LocaleProvider locale={locale}>
      <TodayProvider asOf={TODAY} override={TODAY}>
        <NavigationProvider value={navigation}>
          <SlicesProvider
            value={{
              failures,
              waiting: [],
              retry: () => {},
              guard: () => () => {},
              ask: () => () => {},
              load: () => Promise.reject(new Error('not asked for')),
            }}
          >
            {children}
            <output>{JSON.stringify(search)}</output>
          </SlicesProvider>
        </NavigationProvider>
      </TodayProvider>
    </LocaleProvider>
  )
}

const showRegion = (code: string, shown: Shown = {}, names = slicesOf(code)) =>
  render(
    <Surroundings {...shown}>
      <RegionPage catalogue={catalogueOf(names)} subject={code} />
    </Surroundings>,
  )

const showRegions = () =>
  render(
    <Surroundings>
      <RegionsPage catalogue={catalogueOf(named(wholeData.index.site.keyIndicators))} />
    </Surroundings>,
  )

describe('page of a province', () => {
  it('says its names, where it lies and what is found of it', () => {
    showRegion('130000')
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Hebei 河北省')
    const trail = within(screen.getByRole('navigation', { name: 'Where this region lies' }))
    expect(trail.getByRole('link', { name: 'China' })).toHaveAttribute('href', 'regions/100000/')
    expect(
      screen.getByText(/^Hebei is \d+(st|nd|rd|th) of 31 provinces in R&D intensity with [\d.]+% \(\d{4}\)/),
    ).toBeVisible()
    const places = within(screen.getByRole('navigation', { name: 'Places in it' }))
    expect(places.getByRole('link', { name: 'Shijiazhuang' })).toHaveAttribute('href', 'regions/130100/')
  })

  it('shows up to eight key figures with the site’s key indicators first, and all tables below', () => {
    showRegion('130000')
    const cards = screen.getAllByTestId('key-figure')
    const names = cards.map((card) => within(card).getByRole('heading').textContent)
    const key = wholeData.index.site.keyIndicators.map(
      (id) => wholeData.index.indicators.find((indicator) => indicator.id === id)?.name.en,
    )
    expect(cards).toHaveLength(8)
    expect(names.slice(0, key.length)).toEqual(key)
    for (const card of cards) {
      expect(within(card).getByText(/of 31 provinces/)).toBeVisible()
      expect(within(card).getByTestId('seal')).toBeVisible()
    }
    const rows = within(screen.getByTestId('official')).getAllByRole('row')
    const covering = Object.values(wholeData.index.tables).filter((regions) => regions.includes('130000' as RegionCode))
    expect(rows.length - 1).toBe(covering.length)
  })

  it('shows tables in the same order, in whichever they were compiled', () => {
    const code = '130000' as RegionCode
    const known = catalogueOf(slicesOf(code))
    const turned = { ...known, latest: new Map([[code, (known.latest.get(code) ?? []).toReversed()]]) }
    expect(officialValues(turned, code).map(({ past }) => past !== null)).toContain(true)
    expect(officialValues(turned, code)).toEqual(officialValues(known, code))
  })

  it('says of a table that it did not load the same as of one that it did', () => {
    const name = wholeData.index.indicators.find(({ id }) => id === 'patents_valid_total')?.name.en
    const rowOf = (names: SliceName[]) => {
      const { unmount } = showRegion('130000', {}, names)
      const row = within(screen.getByTestId('official')).getByRole('row', { name: new RegExp(`^${name}`) }).textContent
      unmount()
      return row
    }
    const few: SliceName[] = ['region/130000', 'indicator/gdp']
    const row = rowOf(few)
    expect(row).toMatch(/of 3\d/)
    expect(row).toBe(rowOf([...few, 'indicator/patents_valid_total']))
    expect(row).toBe(rowOf(['indicator/gdp', 'indicator/patents_valid_total']))
  })

  it('judges its targets by official tables without loading them', () => {
    const verdicts = (names: SliceName[]) => {
      const { unmount } = showRegion('130000', {}, names)
      const words = screen.getAllByTestId('target').map((target) => target.textContent)
      unmount()
      return words
    }
    expect(verdicts(['region/130000'])).toEqual(verdicts(slicesOf('130000')))
  })

  it('shows each promise once, with the seals of all documents that state it', () => {
    showRegion('130000')
    const targets = screen.getAllByTestId('target')
    const stated = (wholeData.slices.get('region/130000')?.figures ?? []).filter(({ kind }) => kind === 'target')
    expect(targets.length).toBeLessThan(stated.length)
    expect(wholeData.index.regionEntries['130000' as RegionCode]?.targets).toBe(targets.length)
    const sealed = new Set(
      targets.flatMap((card) =>
        within(card)
          .getAllByTestId('seal')
          .map((seal) => seal.dataset.key),
      ),
    )
    for (const { key } of stated) expect(sealed).toContain(key)
  })

  it('says of promises alone that no result was found', () => {
    showRegion('130000')
    expect(
      screen.getByRole('heading', {
        name: 'Electronic information industry revenue: 2 promises, no full-year result found',
      }),
    ).toBeVisible()
  })

  it('speaks Chinese', () => {
    showRegion('130000', { locale: 'zh-CN' })
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('河北省 Hebei')
    expect(screen.getByText(/^河北\d{4}年研发经费投入强度为[\d.]+%，在31个省级地区中居第\d+位。/)).toBeVisible()
    expect(screen.getByRole('heading', { name: '分产业承诺' })).toBeVisible()
  })
})

describe('every statement', () => {
  it('can be reached on the page of its region', () => {
    const codes = wholeData.index.regions
      .map(({ code }) => code)
      .filter((code) => {
        const { figures = [], pledges = [] } = wholeData.slices.get(`region/${code}`) ?? {}
        return figures.length + pledges.length > 0
      })
    expect(codes.length).toBeGreaterThan(50)
    for (const code of codes) {
      const { unmount } = showRegion(code, {}, [`region/${code}`])
      const keys = new Set(screen.getAllByTestId('seal').map((seal) => seal.dataset.key))
      const slice = wholeData.slices.get(`region/${code}`)
      for (const { key } of [...(slice?.figures ?? []), ...(slice?.pledges ?? [])]) expect(keys).toContain(key)
      unmount()
    }
  })

  it('stands as read and as printed, with its confidence', () => {
    showRegion('420000')
    const rows = screen.getAllByTestId('figure')
    const figures = wholeData.slices.get('region/420000')?.figures ?? []
    expect(rows).toHaveLength(figures.length)
    for (const figure of figures) {
      const row = rows.find((item) => within(item).getByTestId('seal').dataset.key === figure.key)
      expect(row).toHaveTextContent(figure.printed)
      expect(row).toHaveTextContent(figure.confidence)
    }
  })

  it('folds into topics where there are many, in HTML that needs no script', () => {
    const { container } = showRegion('120000')
    expect(container.querySelectorAll('details[open] > summary h3').length).toBe(1)
    expect(container.querySelectorAll('#figures details').length).toBeGreaterThan(2)
  })
})

describe('other levels', () => {
  it('gives the nation no rank', () => {
    showRegion('100000')
    expect(screen.getAllByTestId('key-figure').length).toBeGreaterThan(3)
    expect(screen.queryByText(/of \d+ provinces/)).toBeNull()
    expect(screen.queryByTestId('chart-strip')).toBeNull()
  })

  it('takes the tables of cities for a city, ranked among those in them', () => {
    showRegion('330100')
    expect(screen.getAllByTestId('key-figure')[0]).toHaveTextContent('City GDP')
    expect(screen.getAllByText(/\d+(st|nd|rd|th) of \d+ places/).length).toBeGreaterThan(0)
  })

  it('shows a class by its statements, without a map', () => {
    const { container } = showRegion('CN-PILOT-CITY')
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Each pilot city')
    expect(screen.queryByTestId('key-figure')).toBeNull()
    expect(container.querySelector('header > svg')).toBeNull()
  })

  it('says where nothing is known, and offers the region around', () => {
    showRegion('710000')
    expect(screen.getByText('No figure, target or commitment of Taiwan has been found.')).toBeVisible()
    expect(screen.getByRole('link', { name: 'See what is known of China' })).toBeVisible()
  })
})

describe('what could not be loaded', () => {
  it('leaves the official numbers standing where the statements are missing', () => {
    const failures = [{ name: 'region/130000', file: 'region/130000.json', reason: 'missing' }] as const
    showRegion('130000', { failures }, slicesOf('130000', ['region/130000']))
    expect(screen.getByTestId('slice-error')).toHaveTextContent('region/130000.json')
    expect(screen.getAllByTestId('key-figure')).toHaveLength(8)
    expect(screen.queryByText(/target/)).toBeNull()
  })

  it('names a table that is missing and shows the others', () => {
    const failures = [{ name: 'indicator/rd_intensity', file: 'indicator/rd_intensity.json', reason: 'html' }] as const
    showRegion('130000', { failures }, slicesOf('130000', ['indicator/rd_intensity']))
    expect(screen.getByTestId('slice-error')).toHaveAttribute('data-reason', 'html')
    expect(screen.getAllByTestId('key-figure')[0]).toHaveTextContent('R&D spending')
    expect(screen.getAllByTestId('target').length).toBeGreaterThan(0)
  })
})

describe('list of regions', () => {
  it('lists all provinces by area, with counts and the places in them', () => {
    showRegions()
    const names = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)
    expect(names).toEqual([
      'Nation',
      'Eastern China',
      'Central China',
      'Western China',
      'Northeastern China',
      'Others',
      'Groups and classes of places',
    ])
    const hebei = screen
      .getAllByTestId('listed-region')
      .find((item) => within(item).queryByRole('link', { name: 'Hebei' }))
    expect(hebei).toHaveTextContent(`${wholeData.slices.get('region/130000')?.figures.length} figures`)
    expect(within(hebei ?? document.body).getByRole('link', { name: 'Shijiazhuang' })).toBeVisible()
  })

  it.each([
    ['河北', 'Hebei'],
    ['binhai new', 'Binhai New Area'],
    ['130100', 'Shijiazhuang'],
  ])('finds “%s”', (text, name) => {
    showRegions()
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: text } })
    expect(screen.getAllByTestId('listed-region').length).toBeLessThan(4)
    expect(screen.getAllByRole('link', { name }).length).toBeGreaterThan(0)
    expect(screen.getByText(JSON.stringify({ q: text }))).toBeInTheDocument()
  })

  it('says that nothing was found', () => {
    showRegions()
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'Atlantis' } })
    expect(screen.getByText('No region of that name or code.')).toBeVisible()
  })

  it('keeps the measure of the map in the address', () => {
    showRegions()
    fireEvent.change(screen.getByRole('combobox', { name: 'Measure' }), { target: { value: 'gdp' } })
    expect(screen.getByTestId('chart-tiles')).toHaveTextContent('Regional GDP')
    expect(screen.getByText('{"indicator":"gdp"}')).toBeInTheDocument()
  })
})
