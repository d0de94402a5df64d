import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { Catalogue, DocumentEntry } from '../../src/model/catalogue.ts'
import type { Locale } from '../../src/model/text.ts'
import { renderSvg } from '../../src/render/to-svg.ts'
import { Chart } from '../../src/ui/chart/chart.tsx'
import { DrawProvider } from '../../src/ui/chart/draw.tsx'
import { CitationProvider } from '../../src/ui/citation/citation-dialog.tsx'
import { Seal } from '../../src/ui/citation/seal.tsx'
import { LocaleProvider } from '../../src/ui/locale.tsx'
import { viewSchema } from '../../src/view/view.ts'
import { seriesCatalogue } from '../charts/small-series.ts'
import { catalogue as targets } from '../charts/small-targets.ts'

const show = (catalogue: Catalogue, node: React.ReactNode, locale: Locale = 'en') =>
  render(
    <LocaleProvider locale={locale}>
      <DrawProvider value={renderSvg}>
        <CitationProvider catalogue={catalogue}>{node}</CitationProvider>
      </DrawProvider>
    </LocaleProvider>,
  )

// jsdom has no modal dialogs; the element itself opens and closes as it would.
HTMLDialogElement.prototype.showModal = function showModal() {
  this.setAttribute('open', '')
}
HTMLDialogElement.prototype.close = function close() {
  this.removeAttribute('open')
  this.dispatchEvent(new Event('close'))
}

describe('a chart', () => {
  const catalogue = seriesCatalogue()
  const view = viewSchema.parse({ kind: 'rank', indicator: 'share', period: '2023', highlight: ['130000'] })

  it('says its finding, measure, source and notes, and holds its table', () => {
    show(catalogue, <Chart view={view} catalogue={catalogue} width={640} />)
    expect(screen.getByRole('heading', { name: /^Hebei: / })).toBeInTheDocument()
    expect(screen.getByText('R&D intensity, %, 2023')).toBeInTheDocument()
    expect(screen.getByText(/Statistics office/)).toBeInTheDocument()
    const table = screen.getByRole('grid', { hidden: true })
    expect(within(table).getAllByRole('row', { hidden: true })).toHaveLength(32)
    expect(within(table).getByRole('link', { name: 'Hebei', hidden: true })).toHaveAttribute(
      'href',
      expect.stringContaining('regions/130000/'),
    )
  })

  it('draws a wide and a narrow picture with the same numbers, hidden from screen readers, who have the table', () => {
    const { container } = show(catalogue, <Chart view={view} catalogue={catalogue} width={640} />)
    const pictures = [...container.querySelectorAll('figure svg[viewBox]')].filter((svg) => svg.querySelector('text'))
    expect(pictures.map((svg) => svg.getAttribute('width'))).toEqual(['640', '326'])
    for (const picture of pictures) {
      expect(picture.closest('[aria-hidden="true"]')).not.toBeNull()
      expect(picture.textContent).toContain('Hebei')
    }
  })

  it('speaks the language of the page', () => {
    show(catalogue, <Chart view={view} catalogue={catalogue} width={640} />, 'zh-CN')
    expect(screen.getByRole('heading', { name: /^河北.*居第\d+位/ })).toBeInTheDocument()
  })
})

describe('a seal', () => {
  it('opens the sentence with its number marked, and closes again', async () => {
    const figure = targets.figures.find((item) => item.kind === 'target')
    if (!figure) throw new Error('the example has no target')
    const document: DocumentEntry = {
      id: figure.document,
      number: 1,
      title: 'A plan',
      publisher: { en: 'A ministry', 'zh-CN': '某部' },
      published: { date: '2023-09-15', certainty: 'stated' },
      language: 'en',
      address: 'javascript:alert(1)',
      collection: 'core',
      figures: 1,
      pledges: 0,
      confidence: { high: 1, medium: 0, low: 0 },
    }
    const catalogue: Catalogue = { ...targets, documents: new Map([[document.id, document]]) }
    show(catalogue, <Seal catalogue={catalogue} source={{ type: 'statement', key: figure.key }} />)
    const seal = screen.getByTestId('seal')
    expect(seal).toHaveAttribute('href', expect.stringContaining(`#${figure.id}`))
    await userEvent.click(seal)
    const dialog = screen.getByTestId('citation')
    expect(dialog).toHaveTextContent(figure.excerpt)
    expect(within(dialog).getByTestId('confidence')).toHaveTextContent('Confidence: ')
    expect(dialog.querySelector('mark')).toHaveTextContent(figure.printed)
    expect(dialog).toHaveTextContent('A ministry · 15 Sep 2023')
    expect(within(dialog).queryByRole('link', { name: 'Open the original' })).toBeNull()
    await userEvent.click(within(dialog).getByRole('button', { name: 'Close' }))
    expect(screen.queryByTestId('citation')).toBeNull()
  })
})
