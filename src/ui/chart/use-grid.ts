import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { clampPlace, type GridSize, type Place, walk } from './table-walk.ts'

interface GridOptions {
  /** The element that scrolls. */
  readonly box: HTMLElement | null
  readonly rows: number
  readonly columns: number
  /** Called by Enter on a cell that holds no link. */
  readonly onOpen: (place: Place) => void
}

/** Rows that a page key passes where the height of the view is not known. */
const PAGE = 10

/**
 * Walking a grid by keyboard: one cell is in the order of the Tab key, the others are reached from it. Cells and
 * buttons of headings say where they are in `data-row` and `data-column`.
 */
export function useGrid({ box, rows, columns, onOpen }: GridOptions) {
  const [asked, setAsked] = useState<Place>({ row: -1, column: 0 })
  const moved = useRef(false)
  const active = clampPlace(asked, { rows, columns })

  useLayoutEffect(() => {
    const cell = moved.current ? cellAt(box, active) : null
    if (!box || !cell) return
    moved.current = false
    // What sticks to the left must not cover the cell that is scrolled to.
    box.style.scrollPaddingLeft = `${box.querySelector<HTMLElement>('[data-naming]')?.offsetWidth ?? 0}px`
    cell.focus()
  })

  const go = (place: Place) => setAsked((old) => (isSame(old, place) ? old : place))
  const onFocus = (event: FocusEvent) => {
    const place = placeOf(event.target)
    if (place) go(place)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const size: GridSize = { rows, columns, page: pageOf(box) }
    const next = walk(event, active, size)
    if (next) {
      event.preventDefault()
      moved.current = true
      // A new object, so that the cell is focused even where there is no further one.
      setAsked({ ...next })
      return
    }
    const cell = event.target as HTMLElement
    if (event.key !== 'Enter' || !cell.matches('tbody [data-row]')) return
    event.preventDefault()
    const link = cell.querySelector('a')
    if (link) link.click()
    else onOpen(active)
  }
  return { active, onFocus, onKeyDown }
}

const isSame = (a: Place, b: Place): boolean => a.row === b.row && a.column === b.column

const cellAt = (box: HTMLElement | null, { row, column }: Place): HTMLElement | null =>
  box?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`) ?? null

function placeOf(target: Element): Place | null {
  const cell = target.closest<HTMLElement>('[data-row]')
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null
}

/** Rows in view less one, so that the last of a page is the first of the next. */
function pageOf(box: HTMLElement | null): number {
  const height = box?.querySelector<HTMLElement>('tbody tr[data-index]')?.offsetHeight ?? 0
  return box && height > 0 && box.clientHeight > 2 * height ? Math.floor(box.clientHeight / height) - 2 : PAGE
}
