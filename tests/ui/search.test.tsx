import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { DocumentId, IndicatorId, RegionCode, SectorId, StatementKey } from '../../src/model/ids.ts'
import type { SearchLine } from '../../src/model/search.ts'
import type { Locale } from '../../src/model/text.ts'
import { LocaleProvider } from '../../src/ui/locale.tsx'
import type { SearchCatalogue } from '../../src/ui/search/entries.ts'
import { SearchDialog } from '../../src/ui/search/search-dialog.tsx'
import { seriesCatalogue } from '../charts/small-series.ts'

// jsdom has no modal dialogs; the element itself opens and closes as it would.
HTMLDialogElement.prototype.showModal = function showModal() {
  this.setAttribute('open', '')
  this.querySelector('input')?.focus()
}
HTMLDialogElement.prototype.close = function close() {
  this.removeAttribute('open')
  this.dispatchEvent(new Event('close'))
}

const SECTOR = 'new-energy-vehicles' as SectorId
const LINES: readonly SearchLine[] = [
  {
    key: 'a-plan/share-2027' as StatementKey,
    region: '130000' as RegionCode,
    indicator: 'share' as IndicatorId,
    kind: 'target',
    printed: '2.5%',
    time: '2027',
  },
  {
    key: 'a-plan/cars' as StatementKey,
    region: '130000' as RegionCode,
    sector: SECTOR,
    statement: { en: 'Will build cars.', 'zh-CN': '将造汽车。' },
  },
]

const base = seriesCatalogue()
const catalogue: SearchCatalogue = {
  ...base,
  briefings: [{ id: 'north', title: { en: 'How the north fares', 'zh-CN': '北方进展' }, slides: 3, seconds: 60 }],
  sectors: new Map([
    [
      SECTOR,
      {
        id: SECTOR,
        name: { en: 'New energy vehicles', 'zh-CN': '新能源汽车' },
      },
    ],
  ]),
  holdings: { documents: 1, figures: 1, pledges: 1, newest: [] },
  documents: new Map([
    [
      'a-plan' as DocumentId,
      {
        id: 'a-plan' as DocumentId,
        number: 1,
        title: '河北省规划',
        titleTranslated: 'A plan for the province',
        publisher: { en: 'A ministry', 'zh-CN': '某部' },
        published: { date: '2023-09-15', certainty: 'stated' },
        language: 'zh-CN',
        address: null,
        collection: 'core',
        figures: 1,
        pledges: 1,
        confidence: { high: 2, medium: 0, low: 0 },
      },
    ],
  ]),
  initials: {
    regions: { ['130000' as RegionCode]: 'hbs hebeisheng' },
    sectors: { [SECTOR]: 'xnyqc xinnengyuanqiche' },
    indicators: { ['share' as IndicatorId]: 'yfqd yanfaqiangdu' },
  },
}

interface Given {
  readonly locale?: Locale
  readonly lines?: readonly SearchLine[] | undefined
  readonly failure?: { readonly file: string; readonly reason: 'missing' }
}

const closed = vi.fn()
const retried = vi.fn()
/** Addresses of the links that were opened. */
const opened: string[] = []

function show(given: Given = {}) {
  const { locale = 'en', failure } = given
  render(
    <LocaleProvider locale={locale}>
      <SearchDialog
        catalogue={catalogue}
        regions={[...catalogue.regions.values()]}
        lines={'lines' in given ? given.lines : LINES}
        failure={failure}
        onRetry={retried}
        onClose={closed}
      />
    </LocaleProvider>,
  )
  return { field: screen.getByRole('combobox'), user: userEvent.setup() }
}

const options = () => screen.queryAllByRole('option').map((option) => option.textContent)
const activeOption = () =>
  document.getElementById(screen.getByRole('combobox').getAttribute('aria-activedescendant') ?? '')

beforeEach(() => {
  closed.mockClear()
  retried.mockClear()
  opened.length = 0
})

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (link) opened.push(link.getAttribute('href') ?? '')
  event.preventDefault()
})

describe('search', () => {
  it('says what it holds before anything is typed, and has the focus', () => {
    const { field } = show()
    expect(field).toHaveFocus()
    expect(field).toHaveAttribute('aria-expanded', 'false')
    expect(options()).toEqual([])
    expect(screen.getByText(/\d+ regions, \d+ indicators, 1 documents/)).toBeInTheDocument()
  })

  it('groups what it finds, counts it, and says the count to screen readers', async () => {
    const { field, user } = show()
    await user.type(field, 'hebei')
    expect(field).toHaveAttribute('aria-expanded', 'true')
    expect(within(screen.getByTestId('search-regions')).getAllByRole('option')[0]).toHaveTextContent('Hebei')
    const statements = screen.getByTestId('search-statements')
    expect(statements).toHaveAccessibleName('Figures and commitments 2')
    expect(within(statements).getByRole('option', { name: /2\.5%/ })).toHaveTextContent('target, by 2027')
    expect(screen.getByRole('status')).toHaveTextContent('5 results')
  })

  it.each([
    ['hbs', /Hebei/],
    ['河北', /Hebei/],
    ['yanfa', /R&D intensity/],
    ['xnyqc', /New energy vehicles/],
    ['a plan', /河北省规划/],
    ['cars', /Will build cars/],
  ])('finds by %s', async (query, first) => {
    const { field, user } = show()
    await user.type(field, query)
    expect(options().some((option) => first.test(option ?? ''))).toBe(true)
  })

  it('is moved through by the arrow keys, round the ends, and opens with Enter', async () => {
    const { field, user } = show()
    await user.type(field, 'hebei')
    expect(activeOption()).toHaveTextContent('Hebei')
    await user.keyboard('{ArrowUp}')
    expect(activeOption()).toBe(screen.getAllByRole('option').at(-1))
    await user.keyboard('{ArrowDown}')
    expect(activeOption()).toBe(screen.getAllByRole('option')[0])
    expect(activeOption()).toHaveTextContent('Hebeiprovince')
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}')
    expect(activeOption()).toBe(screen.getAllByRole('option')[3])
    expect(activeOption()).toHaveAttribute('aria-selected', 'true')
    expect(field).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(opened).toEqual([expect.stringMatching(/sources\/a-plan\/#share-2027$/)])
    expect(closed).toHaveBeenCalledOnce()
  })

  it.each([
    ['New energy', /clusters\/\?sector=new-energy-vehicles$/],
    ['A plan for', /sources\/a-plan\/$/],
    ['north fares', /briefings\/north\/$/],
    ['北方', /briefings\/north\/$/],
    ['yfqd', /indicators\/share\/$/],
    ['130000', /regions\/130000\/$/],
    ['将造汽车', /sources\/a-plan\/#cars$/],
  ])('%s leads to %s', async (query, address) => {
    const { field, user } = show()
    await user.type(field, `${query}{Enter}`)
    expect(opened).toEqual([expect.stringMatching(address)])
  })

  it('says that nothing was found', async () => {
    const { field, user } = show({ locale: 'zh-CN' })
    await user.type(field, 'atlantis{Enter}{ArrowDown}')
    expect(screen.getByTestId('search-none')).toHaveTextContent('未找到“atlantis”。')
    expect(field).not.toHaveAttribute('aria-activedescendant')
    expect(closed).not.toHaveBeenCalled()
  })

  it('is closed by Escape, whatever is typed', async () => {
    const { field, user } = show()
    await user.type(field, 'hebei{Escape}')
    expect(closed).toHaveBeenCalledOnce()
  })

  it('leaves Enter to an input method while that composes', async () => {
    const { field, user } = show()
    await user.type(field, 'hebei')
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true }))
    expect(opened).toEqual([])
    expect(closed).not.toHaveBeenCalled()
  })

  it('searches the rest while figures are on their way, and does not say that there is nothing', async () => {
    const { field, user } = show({ lines: undefined })
    await user.type(field, 'atlantis')
    expect(screen.queryByTestId('search-none')).toBeNull()
    expect(screen.getByText('Figures are being loaded.')).toBeInTheDocument()
    await user.clear(field)
    await user.type(field, 'hebei')
    expect(screen.getByTestId('search-regions')).toBeInTheDocument()
  })

  it('says why figures are missing and tries again', async () => {
    const { user } = show({ lines: undefined, failure: { file: 'search.0.json', reason: 'missing' } })
    expect(screen.getByTestId('slice-error')).toHaveTextContent('data/search.0.json')
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(retried).toHaveBeenCalledOnce()
  })
})
