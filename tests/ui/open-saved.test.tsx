import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { LocaleProvider } from '../../src/ui/locale.tsx'
import { NavigationProvider } from '../../src/ui/navigation.tsx'
import { DropArea } from '../../src/ui/open-saved/drop-area.tsx'
import { OpenButton } from '../../src/ui/open-saved/open-button.tsx'
import { useOpenSaved } from '../../src/ui/open-saved/use-open-saved.ts'
import { relativePath } from '../../src/ui/pages.ts'

vi.mock('../../src/ui/briefing/use-decks.ts', () => {
  throw new Error('the network is gone')
})

const open = vi.fn()

function Opens() {
  const opening = useOpenSaved({ site: {}, indicators: new Map(), dataVersion: 'd' } as never)
  return (
    <>
      <OpenButton opening={opening} />
      <DropArea opening={opening} />
    </>
  )
}

it('says so where what opens a file cannot be fetched', async () => {
  const href = (path: string) => relativePath('/', path)
  const navigation = { path: '/', page: undefined, languages: [], search: {}, setSearch: () => {}, open, href }
  render(
    <LocaleProvider locale="en">
      <NavigationProvider value={navigation}>
        <Opens />
      </NavigationProvider>
    </LocaleProvider>,
  )
  const deck = new File(['{"schemaVersion":1,"id":"mine","title":{},"slides":[]}'], 'mine.json')
  await userEvent.upload(screen.getByTestId('open-file'), deck)
  expect(await screen.findByRole('alert')).toHaveTextContent('mine.json could not be read.')
  expect(open).not.toHaveBeenCalled()
})
