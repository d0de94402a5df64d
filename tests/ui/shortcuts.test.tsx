import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { LocaleProvider } from '../../src/ui/locale.tsx'
import { keyName, makeFollower } from '../../src/ui/shortcuts/keys.ts'
import { type Shortcut, ShortcutsProvider, useShortcuts } from '../../src/ui/shortcuts.tsx'

HTMLDialogElement.prototype.showModal = function showModal() {
  this.setAttribute('open', '')
}
HTMLDialogElement.prototype.close = function close() {
  this.removeAttribute('open')
  this.dispatchEvent(new Event('close'))
}

const press = (key: string, with_: Partial<KeyboardEventInit> = {}) => ({
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...with_,
  key,
})

describe('keyName', () => {
  it.each([
    [press('/'), '/'],
    [press('/', { shiftKey: true }), '/'],
    [press('？', { shiftKey: true }), '?'],
    [press('G'), 'g'],
    [press('G', { shiftKey: true }), 'Shift+g'],
    [press('k', { ctrlKey: true }), 'Mod+k'],
    [press('K', { metaKey: true }), 'Mod+k'],
    [press('ArrowLeft'), 'ArrowLeft'],
    [press(' '), 'Space'],
    [press('g', { altKey: true }), null],
  ])('%j is %s', (event, name) => {
    expect(keyName(event)).toBe(name)
  })
})

describe('makeFollower', () => {
  const shortcuts = ['t', 'g t', 'g r']
  it('takes two keys that follow soon for one shortcut', () => {
    const follow = makeFollower()
    expect(follow('g', 0, shortcuts)).toBeNull()
    expect(follow('t', 800, shortcuts)).toBe('g t')
    expect(follow('t', 900, shortcuts)).toBe('t')
  })

  it('forgets the first key after a while, and after a key that follows nothing', () => {
    const follow = makeFollower()
    follow('g', 0, shortcuts)
    expect(follow('t', 5000, shortcuts)).toBe('t')
    follow('g', 6000, shortcuts)
    expect(follow('x', 6100, shortcuts)).toBeNull()
    expect(follow('r', 6200, shortcuts)).toBeNull()
  })
})

const ran: string[] = []
const shortcut = (key: string, label: string, also?: string): Shortcut => ({
  key,
  label,
  ...(also ? { also } : {}),
  run: () => ran.push(label),
})

function Everywhere() {
  useShortcuts([shortcut('/', 'search', 'Mod+k'), shortcut('g r', 'regions'), shortcut('t', 'theme')], 'everywhere')
  return <input aria-label="field" />
}

function Page({ count = 1 }: { readonly count?: number }) {
  useShortcuts([shortcut('t', `table ${count}`), shortcut('ArrowLeft', 'back')])
  return <button type="button">here</button>
}

const show = (page: React.ReactNode) => (
  <LocaleProvider locale="en">
    <ShortcutsProvider>
      <Everywhere />
      {page}
    </ShortcutsProvider>
  </LocaleProvider>
)

describe('shortcuts', () => {
  beforeEach(() => {
    ran.length = 0
    localStorage.clear()
  })

  it('run from anywhere, one key or two, but not while somebody types or with a dialog open', async () => {
    render(show(null))
    const user = userEvent.setup()
    await user.keyboard('/gr')
    expect(ran).toEqual(['search', 'regions'])
    await user.click(screen.getByLabelText('field'))
    await user.keyboard('/gr?')
    expect(ran).toHaveLength(2)
    expect(screen.getByLabelText('field')).toHaveValue('/gr?')
    await user.keyboard('{Control>}k{/Control}')
    expect(ran).toEqual(['search', 'regions', 'search'])
    await user.click(document.body)
    await user.keyboard('?')
    await user.keyboard('/')
    expect(ran).toHaveLength(3)
  })

  it('of the page win, change with it, and go with it', async () => {
    const { rerender } = render(show(<Page />))
    const user = userEvent.setup()
    await user.keyboard('t{ArrowLeft}')
    rerender(show(<Page count={2} />))
    await user.keyboard('t')
    rerender(show(null))
    await user.keyboard('t')
    expect(ran).toEqual(['table 1', 'back', 'table 2', 'theme'])
  })

  it('are listed under ?, those of the page first, without those it takes over', async () => {
    render(show(<Page />))
    const user = userEvent.setup()
    await user.keyboard('?')
    const dialog = screen.getByTestId('shortcuts')
    expect(
      within(dialog)
        .getAllByRole('heading')
        .map((heading) => heading.textContent),
    ).toEqual(['Keyboard shortcuts', 'On this page', 'Everywhere'])
    expect(dialog).toHaveTextContent('Ttable 1')
    expect(dialog).toHaveTextContent('G Rregions')
    expect(dialog).toHaveTextContent('/ or Ctrl Ksearch')
    expect(dialog).not.toHaveTextContent('theme')
    await user.click(within(dialog).getByRole('button', { name: 'Close' }))
    expect(screen.queryByTestId('shortcuts')).toBeNull()
  })

  it('of a single key can be turned off for good; Ctrl and K still work', async () => {
    const { unmount } = render(show(null))
    const user = userEvent.setup()
    await user.keyboard('?')
    await user.click(screen.getByRole('checkbox'))
    await user.click(screen.getByRole('button', { name: 'Close' }))
    await user.keyboard('/gr?{Control>}k{/Control}')
    expect(ran).toEqual(['search'])
    unmount()
    render(show(null))
    await user.keyboard('/?')
    expect(ran).toEqual(['search'])
    expect(screen.queryByTestId('shortcuts')).toBeNull()
  })

  it('work where the browser keeps nothing', async () => {
    const get = vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new Error('denied')
    })
    render(show(null))
    await userEvent.keyboard('/')
    expect(ran).toEqual(['search'])
    get.mockRestore()
  })
})
