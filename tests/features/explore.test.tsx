import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { makeCatalogue } from '../../src/catalogue/catalogue.ts'
import { slicesOfView } from '../../src/catalogue/slices.ts'
import { ExplorePage } from '../../src/features/explore/page.tsx'
import type { Catalogue } from '../../src/model/catalogue.ts'
import type { IndicatorId } from '../../src/model/ids.ts'
import type { Locale } from '../../src/model/text.ts'
import { CitationProvider } from '../../src/ui/citation/citation-dialog.tsx'
import { LocaleProvider } from '../../src/ui/locale.tsx'
import { type Navigation, NavigationProvider, type Search } from '../../src/ui/navigation.tsx'
import { relativePath } from '../../src/ui/pages.ts'
import { ShortcutsProvider } from '../../src/ui/shortcuts.tsx'
import { type Slices, SlicesProvider } from '../../src/ui/slices.tsx'
import { TodayProvider } from '../../src/ui/today.tsx'
import { decodeView } from '../../src/view/codec.ts'
import { startView } from '../../src/view/start.ts'
import { TODAY, wholeData } from '../whole-data.ts'

const { index, slices } = wholeData
const start = startView(index.site.keyIndicators, index.indicators)
if (!start) throw new Error('the data have no table')

interface PageProps {
  readonly initial: Search
  readonly locale: Locale
  /** Slices that are never there. */
  readonly without: readonly string[]
}

/** Goes to another address, as going back does. */
let visit: (search: Search) => void = () => {}
const written: { search: Search; pushes: number } = { search: {}, pushes: 0 }
beforeEach(() => {
  written.search = {}
  written.pushes = 0
})

const namesOf = (search: Search) => slicesOfView(index, decodeView(search, start as never).view)

/** Catalogues of slices, the same for the same. */
const catalogues = new Map<string, Catalogue>()
function catalogueOf(names: readonly string[]): Catalogue {
  const key = names.join()
  const catalogue =
    catalogues.get(key) ??
    makeCatalogue(
      index,
      names.flatMap((name) => slices.get(name as never) ?? []),
    )
  catalogues.set(key, catalogue)
  return catalogue
}

/** Words that the page asks for by themselves. */
const load = vi.fn<Slices['load']>(async (name) => slices.get(name) ?? {})
const SLICES: Slices = {
  failures: [],
  waiting: [],
  retry: () => {},
  guard: () => () => {},
  ask: () => () => {},
  load,
}

/** The page with an address whose query it can change, and the slices that this address asks for. */
function Page({ initial, locale, without }: PageProps) {
  const [search, setSearch] = useState(initial)
  const isThere = (name: string): boolean => !without.includes(name)
  const names = namesOf(search)
  const catalogue = catalogueOf(names.filter(isThere))
  const ahead = (asked: Search) => (namesOf(asked).every(isThere) ? catalogueOf(namesOf(asked)) : null)
  visit = setSearch
  const navigation: Navigation = {
    path: '/explore/',
    page: { name: 'explore' },
    languages: ['en', 'zh-CN'],
    search,
    setSearch: (patch, { push = false } = {}) => {
      if (push) written.pushes++
      setSearch((old) => {
        const next = Object.fromEntries(
          Object.entries({ ...old, ...patch }).filter((pair): pair is [string, string] => pair[1] !== undefined),
        )
        written.search = next
        return next
      })
    },
    open: () => {},
    href: (path) => relativePath('/explore/', path),
  }
  return (
    <LocaleProvider locale={locale}>
      <TodayProvider asOf={TODAY} override={TODAY}>
        <NavigationProvider value={navigation}>
          <ShortcutsProvider>
            <CitationProvider catalogue={catalogue}>
              <SlicesProvider value={SLICES}>
                <ExplorePage catalogue={catalogue} loading={!names.every(isThere)} ahead={ahead} />
              </SlicesProvider>
            </CitationProvider>
          </ShortcutsProvider>
        </NavigationProvider>
      </TodayProvider>
    </LocaleProvider>
  )
}

const show = (initial: Search = {}, locale: Locale = 'en', without: readonly string[] = []) =>
  render(<Page initial={initial} locale={locale} without={without} />)

const kind = (name: string) => screen.getByRole('radio', { name: new RegExp(`^${name}`) })
const finding = () => screen.getByTestId('finding').textContent

describe('the start', () => {
  it('ranks the first key indicator, and every choice of it stands in the address once it is changed', async () => {
    show()
    expect(screen.getByRole('combobox', { name: 'Measure' })).toHaveValue('R&D intensity')
    expect(kind('Rank')).toBeChecked()
    expect(screen.getByTestId('chart-rank')).toBeInTheDocument()
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Regions' }), 'group:CN-EAST')
    await waitFor(() =>
      expect(written.search).toEqual({
        v: '1',
        kind: 'rank',
        indicator: 'rd_intensity',
        since: '2019',
        among: 'group:CN-EAST',
      }),
    )
    expect(written.pushes).toBe(1)
  })

  it('speaks Chinese', () => {
    show({}, 'zh-CN')
    expect(screen.getByRole('heading', { name: '这些可以比较吗？' })).toBeInTheDocument()
    expect(screen.getByRole('radio', { name: '趋势' })).toBeInTheDocument()
  })
})

describe('the measure', () => {
  const choose = async (typed: string) => {
    const field = screen.getByRole('combobox', { name: /Measure|指标/ })
    await userEvent.click(field)
    await userEvent.keyboard(typed)
    return within(screen.getByRole('listbox', { name: /Measure|指标/ })).getAllByRole('option')
  }

  it.each([
    ['tech mark', 'en', 'tech_market_turnover'],
    ['技术市场', 'zh-CN', 'tech_market_turnover'],
    ['dqsczz', 'zh-CN', 'gdp'],
  ] as const)('is found by "%s" and chosen with Enter', async (typed, locale, id) => {
    show({}, locale)
    await choose(typed)
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(written.search.indicator).toBe(id))
  })

  it('fetches how names are typed when its list is opened, and is found by name where that cannot be had', async () => {
    load.mockClear()
    load.mockRejectedValueOnce(new Error('missing'))
    show()
    expect(load).not.toHaveBeenCalled()
    await choose('GDP')
    expect(load.mock.calls).toEqual([['initials']])
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(written.search.indicator).toBeDefined())
  })

  it('offers official tables only, by topic, and says where nothing answers', async () => {
    show()
    const options = await choose('{ArrowDown}')
    expect(options).toHaveLength(index.indicators.filter(({ coverage }) => coverage.first).length)
    expect(screen.getByRole('group', { name: 'Research and innovation' })).toBeInTheDocument()
    await userEvent.keyboard('qqqq')
    expect(await screen.findByText('Nothing answers to that')).toBeInTheDocument()
    await userEvent.keyboard('{Escape}')
    expect(screen.getByRole('combobox', { name: 'Measure' })).toHaveValue('R&D intensity')
  })

  it('takes along what its table can have, and drops the rest', async () => {
    show({
      v: '1',
      kind: 'rank',
      indicator: 'rd_intensity',
      period: '2012',
      highlight: '130000',
      among: 'group:CN-EAST',
    })
    await choose('city_gdp')
    await userEvent.keyboard('{Enter}')
    await waitFor(() =>
      expect(written.search).toMatchObject({ indicator: 'city_gdp', period: '2012', highlight: '130000' }),
    )
    await waitFor(() => expect(screen.getByTestId('explore-figure')).toHaveTextContent(/Regional GDP|GDP/))
  })
})

describe('the kind of chart', () => {
  it('is chosen with arrows; one that says nothing of the table stays in reach and says why', async () => {
    show()
    kind('Rank').focus()
    await userEvent.keyboard('{ArrowRight}')
    await waitFor(() => expect(written.search.kind).toBe('trend'))
    expect(kind('Trend')).toHaveFocus()
    await waitFor(() => expect(written.search).toMatchObject({ from: '2019' }))
    const parts = kind('Parts')
    expect(parts).toHaveAttribute('aria-disabled', 'true')
    expect(parts).toHaveAccessibleDescription(/add up to this measure/)
    act(() => parts.focus())
    expect(screen.getAllByText(/add up to this measure/).length).toBeGreaterThan(1)
    await userEvent.click(parts)
    await waitFor(() => expect(written.search.kind).toBe('trend'))
  })

  it.each(['2', '3', '4', '5', '6', '8', '9'])('is chosen with key %s and drawn', async (key) => {
    show({ v: '1', kind: 'rank', indicator: 'gdp', highlight: '130000' })
    await userEvent.keyboard(key)
    await waitFor(() => expect(screen.getByTestId(`chart-${written.search.kind}`)).toBeInTheDocument())
    expect(finding()).not.toBe('')
  })

  it('keeps the two periods of a comparison as the ends of its lines, and back', async () => {
    show({ v: '1', kind: 'rank', indicator: 'rd_intensity', since: '2018', period: '2023', highlight: '130000' })
    await userEvent.keyboard('2')
    await waitFor(() =>
      expect(written.search).toMatchObject({ kind: 'trend', from: '2018', to: '2023', highlight: '130000' }),
    )
    await userEvent.keyboard('1')
    await waitFor(() =>
      expect(written.search).toMatchObject({ kind: 'rank', since: '2018', period: '2023', highlight: '130000' }),
    )
  })
})

describe('the definition of the measure', () => {
  it('stands under it', () => {
    show()
    const definition = slices.get('reference')?.reference?.indicators?.['rd_intensity' as IndicatorId]?.en
    expect(screen.getByText(definition ?? 'no definition')).toBeInTheDocument()
  })
})

describe('choices that make no sense', () => {
  it('cannot be made and say why', () => {
    show()
    const values = screen.getByRole('combobox', { name: 'Values' })
    const refused = within(values).getByRole('option', { name: /^Per resident – only amounts/ })
    expect(refused).toBeDisabled()
    expect(within(values).getByRole('option', { name: /^Index/ })).toBeEnabled()
    expect(screen.getByRole('radio', { name: /^Area/ })).toHaveAccessibleDescription(/Highlight a province first/)
  })

  it('do not hold for others: residents divide a sum', async () => {
    show({ v: '1', kind: 'rank', indicator: 'rd_expenditure' })
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Values' }), 'per-capita')
    await waitFor(() => expect(written.search.treatment).toBe('per-capita'))
    await waitFor(() => expect(screen.getByTestId('explore-figure')).toHaveTextContent(/per resident/))
  })
})

describe('periods', () => {
  it('move without leaving a trace to go back through', async () => {
    show()
    const slider = screen.getByRole('slider', { name: 'Period' })
    expect(slider).toHaveAttribute('aria-valuetext', '2024')
    fireEvent.change(slider, { target: { value: '12' } })
    await waitFor(() => expect(written.search.period).toBe('2023'))
    expect(written.pushes).toBe(0)
    expect(slider).toHaveAttribute('aria-valuetext', '2023')
  })

  it('are played one after the other to the last', () => {
    vi.useFakeTimers()
    try {
      show({ v: '1', kind: 'tiles', indicator: 'rd_intensity', period: '2021' })
      fireEvent.click(screen.getByRole('button', { name: 'Play the periods' }))
      act(() => vi.advanceTimersByTime(1250))
      expect(written.search.period).toBe('2022')
      for (let step = 0; step < 5; step++) act(() => vi.advanceTimersByTime(1250))
      expect(written.search.period).toBe('2024')
      expect(screen.getByRole('button', { name: 'Play the periods' })).toBeEnabled()
    } finally {
      vi.useRealTimers()
    }
  })

  it('are stepped through with arrow keys', async () => {
    show()
    await userEvent.keyboard('{ArrowLeft}')
    await waitFor(() => expect(written.search.period).toBe('2023'))
  })
})

describe('regions', () => {
  it('are highlighted by typing, up to five, and taken back', async () => {
    show()
    await userEvent.type(screen.getByRole('combobox', { name: 'Highlight a region' }), 'hebei{Enter}')
    await waitFor(() => expect(written.search.highlight).toBe('130000'))
    await waitFor(() => expect(finding()).toMatch(/^Hebei/))
    await userEvent.click(screen.getByRole('button', { name: 'Remove Hebei' }))
    await waitFor(() => expect(written.search.highlight).toBeUndefined())
  })

  it('most like one are drawn alone, with the method', async () => {
    show({ v: '1', kind: 'rank', indicator: 'rd_intensity', highlight: '130000' })
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Regions' }), 'similar:130000')
    expect(await screen.findByText(/nearest by residents, GDP/)).toBeInTheDocument()
    await waitFor(() => expect(finding()).toMatch(/of 9 provinces/))
  })

  it('are a list of one’s own', async () => {
    show({ v: '1', kind: 'rank', indicator: 'rd_intensity', highlight: '130000.120000' })
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Regions' }), 'own')
    await waitFor(() => expect(written.search.regions).toBe('130000.120000'))
    await userEvent.type(screen.getByRole('combobox', { name: 'Add to the list' }), 'beijing{Enter}')
    await waitFor(() => expect(written.search.regions).toBe('130000.120000.110000'))
  })
})

describe('the gate', () => {
  it('refuses a stock of firms beside the certifications of a year, says why, and leads to the stock', () => {
    show({ v: '1', kind: 'rank', indicator: 'hightech_enterprises_recognised_in_year', highlight: '120116' })
    const refusal = screen.getByTestId('left-out')
    expect(refusal).toHaveTextContent('Binhai New Area is not drawn.')
    expect(refusal).toHaveTextContent('one is a number at a date, the other an amount over a period')
    expect(refusal).toHaveTextContent('4,600')
    expect(within(refusal).getByTestId('seal')).toBeInTheDocument()
    expect(within(refusal).getByRole('link', { name: /See all figures/ })).toHaveAttribute(
      'href',
      expect.stringContaining('indicators/hightech_enterprises_stock/'),
    )
    expect(screen.getByTestId('explore-figure')).not.toHaveTextContent('Binhai')
    expect(screen.getByText(/^Not drawn: Binhai New Area/)).toBeInTheDocument()
  })

  it('says that a break lies between two periods', () => {
    show({ v: '1', kind: 'trend', indicator: 'city_gdp' })
    expect(screen.getByRole('region', { name: 'Can these be compared?' })).toHaveTextContent(/Break from 2019 on/)
  })
})

describe('the address', () => {
  it('that is damaged is told, part by part, and the rest is drawn', () => {
    show({ v: '1', kind: 'rank', indicator: 'gdp', period: '1850', colour: 'red', limit: 'all' })
    const notice = screen.getByTestId('ignored')
    for (const part of ['period=1850', 'colour=red', 'limit=all']) expect(notice).toHaveTextContent(part)
    expect(screen.getByRole('combobox', { name: 'Measure' })).toHaveValue('Regional GDP')
  })

  it('is copied whole, or shown where there is no clipboard', async () => {
    show({ v: '1', kind: 'tiles', indicator: 'gdp' })
    const user = userEvent.setup()
    await user.click(screen.getByRole('button', { name: 'Copy link' }))
    expect(await navigator.clipboard.readText()).toMatch(/\?v=1&kind=tiles&indicator=gdp$/)
    expect(await screen.findByText('Copied')).toBeInTheDocument()
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'))
    await user.click(screen.getByRole('button', { name: 'Copy link' }))
    expect(screen.getByRole('textbox', { name: 'Address of this view' })).toHaveDisplayValue(/kind=tiles/)
  })

  it('keeps the table in place of the chart', async () => {
    show()
    await userEvent.keyboard('t')
    await waitFor(() => expect(written.search.show).toBe('table'))
    expect(screen.getByTestId('explore-table')).toHaveTextContent('Beijing')
    expect(screen.queryByTestId('chart-rank')).toBeNull()
  })
})

describe('a change', () => {
  const slide = (to: string) =>
    fireEvent.change(screen.getByRole('slider', { name: 'Period' }), { target: { value: to } })
  const heading = () => screen.getByTestId('chart-rank').querySelector('figcaption')?.textContent

  it('is drawn before the address is written, and the controls and words follow', async () => {
    show({ v: '1', kind: 'rank', indicator: 'rd_intensity' })
    const said = finding()
    slide('12')
    expect(heading()).toContain('2023')
    expect(written.search).toEqual({})
    await waitFor(() => expect(finding()).toBe(said))
    await waitFor(() => expect(written.search.period).toBe('2023'))
    await waitFor(() => expect(finding()).not.toBe(said))
    expect(screen.getByRole('slider', { name: 'Period' })).toHaveAttribute('aria-valuetext', '2023')
  })

  it('keeps its place in the history when another one follows at once', async () => {
    show({ v: '1', kind: 'rank', indicator: 'rd_intensity' })
    fireEvent.keyDown(document.body, { key: '2' })
    fireEvent.keyDown(document.body, { key: '3' })
    expect(screen.getByTestId('chart-tiles')).toBeInTheDocument()
    await waitFor(() => expect(written.search.kind).toBe('tiles'))
    expect(written.pushes).toBe(2)
    expect(screen.getByTestId('chart-tiles')).toBeInTheDocument()
  })

  it('ends where the address leads elsewhere meanwhile', async () => {
    show({ v: '1', kind: 'rank', indicator: 'rd_intensity' })
    slide('12')
    act(() => visit({ v: '1', kind: 'rank', indicator: 'gdp', period: '2020' }))
    expect(heading()).toContain('Regional GDP')
    await act(() => new Promise((resolve) => setTimeout(resolve, 300)))
    expect(written.search).toEqual({})
    expect(heading()).toContain('Regional GDP')
    expect(screen.getByRole('slider', { name: 'Period' })).toHaveAttribute('aria-valuetext', '2020')
    act(() => visit({ v: '1', kind: 'rank', indicator: 'rd_intensity' }))
    expect(heading()).toContain('2024')
  })
})

describe('while data are on their way', () => {
  it('what was drawn stays until they are there', async () => {
    show({}, 'en', ['indicator/tech_market_turnover'])
    const before = finding()
    await userEvent.type(screen.getByRole('combobox', { name: 'Measure' }), '{Backspace}technology market{Enter}')
    await waitFor(() => expect(written.search.indicator).toBe('tech_market_turnover'))
    await waitFor(() => expect(finding()).toBe(before))
    await waitFor(() => expect(screen.getByTestId('explore-figure')).toHaveAttribute('aria-busy', 'true'))
  })
})
