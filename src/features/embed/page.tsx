import { useEffect, useMemo, useState } from 'react'
import { buildPicture } from '../../exports/picture.ts'
import { customSize } from '../../exports/sizes.ts'
import type { Picture, PictureSpec } from '../../exports/spec.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { pageOfView } from '../../ui/chart-page.ts'
import { useLocale, useT } from '../../ui/locale.tsx'
import { useMounted } from '../../ui/mounted.ts'
import { PageLink, useNavigation } from '../../ui/navigation.tsx'
import { useToday } from '../../ui/today.tsx'
import { useBox } from '../../ui/use-box.ts'
import { decodeView, encodeView } from '../../view/codec.ts'
import { startView } from '../../view/start.ts'
import { usableView } from '../../view/usable.ts'
import type { View } from '../../view/view.ts'
import styles from './embed.module.css'
import { RowsForReaders } from './rows.tsx'
import { useScheme } from './use-scheme.ts'

/** Parameters of the address that are not the View's. */
const OTHERS = ['today', 'theme', 'data']

interface EmbedPageProps {
  readonly catalogue: Catalogue
  readonly loading?: boolean
}

/** One chart alone with its words and source, as large as the frame it stands in. */
export function EmbedPage({ catalogue, loading = false }: EmbedPageProps) {
  const t = useT()
  const mounted = useMounted()
  const { search } = useNavigation()
  const { keyIndicators } = catalogue.site
  const start = useMemo(() => startView(keyIndicators, catalogue.indicators.values()), [keyIndicators, catalogue])
  if (!mounted) return <noscript className={styles.notice}>{t('embed.script')}</noscript>
  if (!start || !search.kind) return <p className={styles.notice}>{t('chart.page.empty')}</p>
  if (loading) return <p className={styles.notice}>{t('chart.page.loading')}</p>
  return <Embedded catalogue={catalogue} start={start} />
}

function Embedded({ catalogue, start }: { readonly catalogue: Catalogue; readonly start: View }) {
  const t = useT()
  const locale = useLocale()
  const today = useToday()
  const { search, repeated } = useNavigation()
  const [box, setBox] = useState<HTMLElement | null>(null)
  const frame = useBox(box)
  const theme = useScheme(search.theme)
  const isThawed = search.data !== undefined && search.data !== catalogue.dataVersion
  const asked = useMemo(() => {
    const { view, ignored } = decodeView({ ...search, ...repeated }, start, OTHERS)
    const usable = usableView(view, catalogue)
    return { view: usable.view, ignored: [...ignored, ...usable.missing] }
  }, [search, repeated, catalogue, start])
  const draw = useMemo(() => {
    const { view } = asked
    if (!view) return null
    const job = { view, catalogue, locale, today }
    const spec: Omit<PictureSpec, 'size'> = { theme, words: { title: true, footer: true }, transparent: false }
    return (size: PictureSpec['size']): Picture => buildPicture({ ...job, spec: { ...spec, size } })
  }, [asked, catalogue, locale, today, theme])
  const picture = useMemo(() => frame && draw?.(customSize(frame.width, frame.height)), [frame, draw])

  useEffect(() => {
    if (!frame || !draw || window.parent === window) return
    // For the page around the frame that adapts its height; nothing but a number leaves.
    const { height } = draw(customSize(frame.width))
    window.parent.postMessage({ yardstick: 'height', height: Math.ceil(height), frame: window.name }, '*')
  }, [frame, draw])

  const said = [
    ...(isThawed ? [t('embed.thawed', { asked: search.data ?? '', shown: catalogue.dataVersion })] : []),
    ...(asked.ignored.length > 0
      ? [t('embed.ignored', { names: asked.ignored.map(({ name }) => name).join(t('list.separator')) })]
      : []),
  ]
  return (
    <main className={styles.page}>
      {said.length > 0 && (
        <p className={styles.said} role="status">
          {said.join(' ')}
        </p>
      )}
      <div ref={setBox} className={styles.box}>
        {picture && asked.view && (
          <PageLink
            to={pageOfView(asked.view, catalogue)}
            search={encodeView(asked.view)}
            target="_blank"
            rel="noopener"
            className={styles.link}
            aria-label={`${picture.chart.headline.full} ${t('embed.open')}`}
          >
            <span
              data-testid="embedded"
              aria-hidden="true"
              // biome-ignore lint/security/noDangerouslySetInnerHtml: the renderer's own markup, text escaped by it
              dangerouslySetInnerHTML={{ __html: picture.svg }}
            />
          </PageLink>
        )}
      </div>
      {picture && <RowsForReaders chart={picture.chart} />}
    </main>
  )
}
