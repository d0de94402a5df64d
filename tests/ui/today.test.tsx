import { render, screen } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { expect, it } from 'vitest'
import { TodayProvider, useToday, useTodayChosen } from '../../src/ui/today.tsx'

function Shown() {
  return (
    <p>
      {useToday()} {String(useTodayChosen())}
    </p>
  )
}

const page = (override?: string) => (
  <TodayProvider asOf="2025-07-01" override={override}>
    <Shown />
  </TodayProvider>
)

it('is the date of the build in the HTML, whatever the address says', () => {
  expect(renderToString(page('2031-01-02'))).toContain('2025-07-01')
})

it('is the date of the address once mounted, and says that it was chosen', () => {
  render(page('2031-01-02'))
  expect(screen.getByText('2031-01-02 true')).toBeInTheDocument()
})

it('is the date of the browser where the address names none', () => {
  render(page())
  expect(screen.getByText(/^\d{4}-\d{2}-\d{2} false$/)).not.toHaveTextContent('2025-07-01')
})
