import { render, screen } from '@testing-library/react'
import type { ComponentType } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { EmbedPanel } from '../../../src/ui/export/embed-panel.tsx'
import { ImagePanel } from '../../../src/ui/export/image-panel.tsx'
import { type Drawn, drawItem, drawSubject, type ExportJob } from '../../../src/ui/export/job.ts'
import type { PanelProps } from '../../../src/ui/export/panel.ts'
import { DEFAULTS } from '../../../src/ui/export/settings.ts'
import { SlidesPanel } from '../../../src/ui/export/slides-panel.tsx'
import type { ExportSubject } from '../../../src/ui/export/subject.ts'
import { LocaleProvider } from '../../../src/ui/locale.tsx'
import { NavigationProvider } from '../../../src/ui/navigation.tsx'
import { relativePath } from '../../../src/ui/pages.ts'
import { viewSchema } from '../../../src/view/view.ts'

vi.mock('../../../src/ui/export/job.ts', async (original) => ({
  ...(await original<typeof import('../../../src/ui/export/job.ts')>()),
  drawItem: vi.fn(),
  drawSubject: vi.fn(),
}))

const item = { view: viewSchema.parse({ kind: 'tiles', indicator: 'gdp' }) }
const chart: ExportSubject = { type: 'chart', item }
const page: ExportSubject = { type: 'page', title: () => '', subtitle: () => '', items: [item] }

const propsOf = (subject: ExportSubject): PanelProps => ({
  job: { subject, catalogue: { dataVersion: 'd' }, locale: 'en', today: '2026-11-21' } as ExportJob,
  settings: DEFAULTS,
  change: () => {},
  locale: 'en',
  onLocale: () => {},
  runner: { state: { is: 'idle' }, start: async () => null, cancel: () => {}, reset: () => {} },
})

const href = (path: string) => relativePath('/', path)
const navigation = { path: '/', page: undefined, languages: [], search: {}, setSearch: () => {}, open: () => {}, href }
const shown = (Panel: ComponentType<PanelProps>, props: PanelProps) => (
  <LocaleProvider locale="en">
    <NavigationProvider value={navigation}>
      <Panel {...props} />
    </NavigationProvider>
  </LocaleProvider>
)

beforeEach(() => {
  vi.mocked(drawSubject).mockReset()
  vi.mocked(drawItem).mockReset()
})

describe('a panel', () => {
  it.each([
    ['images', ImagePanel],
    ['slides', SlidesPanel],
    ['frames', EmbedPanel],
  ])('of %s says so where a chart cannot be drawn', (_, Panel) => {
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    const fail = () => {
      throw new Error('no chart')
    }
    vi.mocked(drawSubject).mockImplementation(fail)
    vi.mocked(drawItem).mockImplementation(fail)
    render(shown(Panel, propsOf(chart)))
    expect(screen.getByRole('alert')).toHaveTextContent(/cannot be drawn/)
  })

  it('draws a page once while nothing of it changes', () => {
    vi.mocked(drawSubject).mockReturnValue({ svg: '<svg></svg>', width: 9, height: 9, title: '', charts: [] } as Drawn)
    const props = propsOf(page)
    const { rerender } = render(shown(ImagePanel, props))
    rerender(shown(ImagePanel, { ...props, runner: { ...props.runner, state: { is: 'running', done: 0, count: 0 } } }))
    expect(drawSubject).toHaveBeenCalledTimes(1)
  })
})
