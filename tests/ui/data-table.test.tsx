import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { tableTsv } from '../../src/charts/table-text.ts'
import type { Cell, Table } from '../../src/charts/types.ts'
import type { IndicatorId, RegionCode } from '../../src/model/ids.ts'
import type { Locale } from '../../src/model/text.ts'
import { DataTable } from '../../src/ui/chart/data-table.tsx'
import { sealsOf } from '../../src/ui/chart/table-seals.ts'
import { walk } from '../../src/ui/chart/table-walk.ts'
import { CitationProvider } from '../../src/ui/citation/citation-dialog.tsx'
import { LocaleProvider } from '../../src/ui/locale.tsx'
import { seriesCatalogue } from '../charts/small-series.ts'
import { catalogue as targets } from '../charts/small-targets.ts'

const catalogue = seriesCatalogue()
const source = { type: 'series', indicator: 'share' as IndicatorId } as const

// jsdom has no modal dialogs.
HTMLDialogElement.prototype.showModal = function showModal() {
  this.setAttribute('open', '')
}

const row = (rank: string, name: string, text: string, value: number | null, region?: string) => ({
  ...(region ? { region: region as RegionCode } : {}),
  cells: [{ text: rank }, { text: name }, { text, value, source }],
})

const small: Table = {
  columns: [
    { key: 'rank', label: 'Rank', numeric: true },
    { key: 'region', label: 'Region', numeric: false },
    { key: 'value', label: '2023', numeric: true },
  ],
  rows: [
    row('1', 'Tianjin', '9.5%', 0.095, '120000'),
    row('2', 'Beijing', '4%', 0.04, '110000'),
    row('10', 'Chongqing', '−1.2%', -0.012),
    row('–', 'Anhui', 'no figure', null),
  ],
}

const element = (table: Table, locale: Locale = 'en', known = catalogue) => (
  <LocaleProvider locale={locale}>
    <CitationProvider catalogue={known}>
      <DataTable table={table} catalogue={known} caption="Shares of 2023" />
    </CitationProvider>
  </LocaleProvider>
)

const show = (table: Table, locale?: Locale, known?: typeof catalogue) => render(element(table, locale, known))

/** Texts of one column, from the top, without what scripts add to a cell. */
const column = (place: number): (string | null)[] =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((item) => item.children[place]?.textContent ?? null)

const heading = (name: string) => screen.getByRole('columnheader', { name })
const press = (name: string) => userEvent.click(within(heading(name)).getByRole('button'))

describe('sorting', () => {
  it('goes up, down, and back to the order the table came in', async () => {
    show(small)
    await press('2023')
    expect(heading('2023')).toHaveAttribute('aria-sort', 'ascending')
    expect(column(2)).toEqual(['−1.2%', '4%', '9.5%', 'no figure'])
    await press('2023')
    expect(heading('2023')).toHaveAttribute('aria-sort', 'descending')
    expect(column(2)).toEqual(['9.5%', '4%', '−1.2%', 'no figure'])
    await press('2023')
    expect(heading('2023')).not.toHaveAttribute('aria-sort')
    expect(column(2)).toEqual(['9.5%', '4%', '−1.2%', 'no figure'])
    expect(column(0)).toEqual(['1', '2', '10', '–'])
  })

  it('takes ranks for numbers though they have no value, and keeps the missing one last', async () => {
    show(small)
    await press('Rank')
    expect(column(0)).toEqual(['1', '2', '10', '–'])
    await press('Rank')
    expect(column(0)).toEqual(['10', '2', '1', '–'])
  })

  it('orders text as the language does, and one column at a time', async () => {
    const chinese = ['天津', '北京', '重庆', '安徽']
    const named = small.rows.map((item, place) => ({
      ...item,
      cells: item.cells.map((cell, at) => (at === 1 ? { text: chinese[place] ?? '' } : cell)),
    }))
    show({ ...small, rows: named }, 'zh-CN')
    await press('2023')
    await press('Region')
    expect(heading('2023')).not.toHaveAttribute('aria-sort')
    // By sound: Anhui, Beijing, Chongqing, Tianjin.
    expect(column(1)).toEqual(['安徽', '北京', '重庆', '天津'])
  })
})

describe('walking', () => {
  const focused = () => document.activeElement?.textContent

  it('has one place in the order of the Tab key besides the tools, and arrows from there', async () => {
    const { container } = show(small)
    const grid = screen.getByRole('grid')
    expect([...grid.querySelectorAll('[tabindex="0"]')]).toHaveLength(1)
    expect(container.querySelector('section')).not.toHaveAttribute('tabindex')
    within(heading('Rank')).getByRole('button').focus()
    await userEvent.keyboard('{ArrowRight}{ArrowDown}')
    expect(focused()).toBe('Tianjin')
    await userEvent.keyboard('{ArrowDown}{ArrowRight}')
    expect(focused()).toBe('4%')
    expect(document.activeElement).toHaveAttribute('role', 'gridcell')
    expect([...grid.querySelectorAll('[tabindex="0"]')]).toEqual([document.activeElement])
    await userEvent.keyboard('{Home}')
    expect(focused()).toBe('2')
    await userEvent.keyboard('{End}{PageDown}')
    expect(focused()).toBe('no figure')
    await userEvent.keyboard('{ArrowDown}{ArrowRight}')
    expect(focused()).toBe('no figure')
    await userEvent.keyboard('{PageUp}')
    expect(focused()).toBe('9.5%')
    await userEvent.keyboard('{Control>}{End}{/Control}')
    expect(focused()).toBe('no figure')
    await userEvent.keyboard('{Control>}{Home}{/Control}')
    expect(focused()).toBe('Rank')
  })

  it('leaves to the browser what is its own', () => {
    const size = { rows: 5, columns: 3, page: 2 }
    const key = { key: 'ArrowLeft', ctrlKey: false, altKey: false, metaKey: false, shiftKey: false }
    expect(walk(key, { row: 1, column: 1 }, size)).toEqual({ row: 1, column: 0 })
    for (const modifier of ['altKey', 'metaKey', 'shiftKey'])
      expect(walk({ ...key, [modifier]: true }, { row: 1, column: 1 }, size)).toBeNull()
    expect(walk({ ...key, key: 'a' }, { row: 1, column: 1 }, size)).toBeNull()
  })

  it('sorts by Enter on a heading, which keeps the focus', async () => {
    show(small)
    within(heading('Rank')).getByRole('button').focus()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{Enter}')
    expect(column(2)[0]).toBe('−1.2%')
    expect(focused()).toBe('2023')
    await userEvent.keyboard('{ArrowDown}')
    expect(focused()).toBe('−1.2%')
  })

  it('opens by Enter the link of a region and the official table of a number', async () => {
    show(small)
    const link = screen.getByRole('link', { name: 'Tianjin' })
    expect(link).toHaveAttribute('tabindex', '-1')
    const opened = vi.fn((event: Event) => event.preventDefault())
    link.addEventListener('click', opened)
    within(heading('Rank')).getByRole('button').focus()
    await userEvent.keyboard('{ArrowRight}{ArrowDown}{Enter}')
    expect(opened).toHaveBeenCalledTimes(1)
    await userEvent.keyboard('{ArrowRight}{Enter}')
    expect(screen.getByTestId('citation')).toHaveTextContent('Statistics office')
  })

  it('opens by Enter the sentence of a statement', async () => {
    const figure = targets.figures.find(({ document }) => targets.documents.has(document)) ?? targets.figures[0]
    if (!figure) throw new Error('the example has no figures')
    const document = {
      ...{ id: figure.document, title: 'A plan', publisher: { en: 'A ministry', 'zh-CN': '某部' }, language: 'en' },
      ...{ published: { date: '2023', certainty: 'stated' as const }, address: null, collection: 'core' as const },
      ...{ number: 1, figures: 1, pledges: 0, confidence: { high: 1, medium: 0, low: 0 } },
    }
    const known = { ...targets, documents: new Map([[figure.document, document]]) }
    const cell: Cell = { text: 'over 1 trn', value: 1e12, source: { type: 'statement', key: figure.key } }
    const columns = [{ key: 'latest', label: 'Latest', numeric: true }]
    show({ columns, rows: [{ cells: [cell] }] }, 'en', known)
    within(heading('Latest')).getByRole('button').focus()
    await userEvent.keyboard('{ArrowDown}{Enter}')
    expect(screen.getByTestId('citation')).toHaveTextContent(figure.excerpt)
  })
})

describe('in built HTML', () => {
  it('is a plain table that scrolls by keyboard, without buttons or styles of elements', () => {
    const html = renderToString(element(small))
    expect(html).not.toMatch(/role="grid|<button|style=|aria-row/)
    expect(html).toContain('tabindex="0"')
    expect(html).toMatch(/<th scope="row"[^>]*><a [^>]*>Tianjin/)
  })

  it('holds the first 200 rows of a long table and says how many there are besides', () => {
    const html = renderToString(element(long(5000)))
    expect(html.match(/<tr/g)).toHaveLength(201)
    expect(html).toContain('aria-rowcount="5001"')
    expect(html).toContain('4800 more rows are shown where scripts run.')
    expect(html).not.toContain('style=')
  })
})

describe('citations and status', () => {
  it('puts one seal of an official table above the numbers, as few as tell where each is from', () => {
    show(small)
    expect(screen.getAllByTestId('seal')).toHaveLength(1)
    const other = { type: 'series', indicator: 'money' as IndicatorId } as const
    const columns = ['a', 'b', 'c'].map((key) => ({ key, label: key, numeric: true }))
    const cells = (a: Cell['source'], b: Cell['source'], c: Cell['source']) => ({
      cells: [a, b, c].map((from): Cell => ({ text: '1', value: 1, ...(from ? { source: from } : {}) })),
    })
    const rows = [cells(source, other, source), cells(source, undefined, other)]
    expect(sealsOf({ columns, rows })).toEqual({
      whole: null,
      columns: [source, other, null],
      cells: [false, false, true],
    })
  })

  it('says in words what is not simply as published', () => {
    const cells: Cell[] = [{ text: '2.08%', value: 0.0208, source, status: 'provisional' }]
    show({ columns: [{ key: 'value', label: '2023', numeric: true }], rows: [{ cells }] })
    expect(screen.getByRole('gridcell', { name: '2.08% provisional' })).toBeInTheDocument()
  })
})

describe('copying', () => {
  it('takes the rows as they stand, tab-separated, and says so', async () => {
    const user = userEvent.setup()
    show(small)
    await press('2023')
    await user.click(screen.getByRole('button', { name: 'Copy table' }))
    expect(await navigator.clipboard.readText()).toBe(
      'Rank\tRegion\t2023\n10\tChongqing\t−1.2%\n2\tBeijing\t4%\n1\tTianjin\t9.5%\n–\tAnhui\tno figure',
    )
    expect(screen.getByRole('status')).toHaveTextContent('Copied')
  })

  it.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx', '\nx', '＝1', '＋1', '－1', '＠x', ' =1', '"=1"', '\u200b=1'])(
    'makes no formula of %j',
    (text) => {
      const table = { columns: [{ key: 'a', label: text, numeric: false }], rows: [{ cells: [{ text }] }] }
      const plain = `'${text.replace(/[\t\r\n]/, ' ')}`
      expect(tableTsv(table, [0])).toBe(`${plain}\n${plain}`)
    },
  )

  it('leaves numbers numbers, and no cell runs over into the next', () => {
    const cells = [{ text: '-5', value: -5 }, { text: 'a\tb\nc' }]
    const columns = ['n', 't'].map((key) => ({ key, label: key, numeric: key === 'n' }))
    expect(tableTsv({ columns, rows: [{ cells }] }, [0])).toBe('n\tt\n-5\ta b c')
  })
})

function long(count: number): Table {
  const rows = Array.from({ length: count }, (_, place) =>
    row(String(place + 1), `Place ${place + 1}`, `${count - place}`, count - place),
  )
  return { ...small, rows }
}

describe('a long table', () => {
  const ROW = 30
  const VIEW = 450
  const offsetHeight = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'offsetHeight')

  // jsdom lays nothing out: rows and the scrolling area are given the sizes that a browser would find.
  const sizes = { offsetHeight: ROW, clientHeight: VIEW, scrollHeight: 5000 * ROW }
  beforeEach(() => {
    for (const [name, size] of Object.entries(sizes))
      Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => size })
  })
  // The element's own getters stand again once those of its descendant are gone.
  afterEach(() => {
    for (const name of ['clientHeight', 'scrollHeight']) Reflect.deleteProperty(HTMLElement.prototype, name)
    if (offsetHeight) Object.defineProperty(HTMLElement.prototype, 'offsetHeight', offsetHeight)
  })

  const shown = () =>
    [...document.querySelectorAll<HTMLElement>('tbody tr[data-index]')].map(({ dataset }) => Number(dataset.index))

  const ready = async () => {
    show(long(5000))
    await waitFor(() => expect(document.querySelector('tbody tr[aria-hidden]')).not.toBeNull())
  }

  const scrollTo = (top: number) => {
    const box = document.querySelector('section')
    if (!box) throw new Error('nothing scrolls')
    box.scrollTop = top
    act(() => {
      fireEvent.scroll(box)
    })
  }

  it('holds the rows in view only, each with its place among all', async () => {
    await ready()
    expect(shown().length).toBeLessThan(60)
    expect(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '5001')
    expect(screen.getByRole('rowheader', { name: 'Place 1' }).closest('tr')).toHaveAttribute('aria-rowindex', '2')
    scrollTo(2000 * ROW)
    // Rows not seen yet are taken for a little lower than they are.
    expect(shown().some((index) => index > 2000 && index < 2100)).toBe(true)
    expect(shown().length).toBeLessThan(60)
    const [first = 0] = shown().filter((index) => index > 0)
    expect(document.querySelector(`tr[data-index="${first}"]`)).toHaveAttribute('aria-rowindex', String(first + 2))
  })

  it('keeps its height whatever part is in view, set on the elements and not in markup', async () => {
    await ready()
    const height = () =>
      [...document.querySelectorAll<HTMLElement>('tbody tr')].reduce(
        (sum, item) => sum + (item.dataset.index ? ROW : Number.parseFloat(item.style.height)),
        0,
      )
    const before = height()
    expect(before).toBeGreaterThan(5000 * 20)
    scrollTo(3000 * ROW)
    expect(Math.abs(height() - before)).toBeLessThan(60 * ROW)
  })

  it('is walked to its end and back, and the focused cell outlives being scrolled away', async () => {
    await ready()
    within(heading('Rank')).getByRole('button').focus()
    await userEvent.keyboard('{ArrowDown}{Control>}{End}{/Control}')
    expect(document.activeElement).toHaveTextContent(/^1$/)
    expect(document.activeElement?.closest('tr')).toHaveAttribute('aria-rowindex', '5001')
    const cell = document.activeElement
    scrollTo(1000 * ROW)
    expect(document.activeElement).toBe(cell)
    expect(shown().at(-1)).toBe(4999)
    await userEvent.keyboard('{Control>}{Home}{/Control}{ArrowDown}')
    expect(document.activeElement?.closest('tr')).toHaveAttribute('aria-rowindex', '2')
  })

  it('is sorted as a whole', async () => {
    await ready()
    await press('2023')
    expect(column(1)[0]).toBe('Place 5000')
    await press('2023')
    expect(column(1)[0]).toBe('Place 1')
  })
})
