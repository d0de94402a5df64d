import { digest } from '../../model/digest.ts'

/** What the code of a frame is made of. */
export interface FrameInput {
  /** Whole address of the page for embedding. */
  readonly address: string
  readonly title: string
  /** Pixels; without a width, as wide as the page around it lets it be. */
  readonly width: number | null
  readonly height: number
  /** Whether the frame is to become as high as its chart wants, by a script of the page around it. */
  readonly adapts: boolean
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' }

const escapeAttribute = (text: string): string =>
  text.replace(/[&"<>]/g, (mark) => ENTITIES[mark] ?? mark).replace(/\s+/g, ' ')

/**
 * HTML to be put into a page of another site. It works without scripts; the one that adapts the height listens to its
 * own frame alone, and takes nothing but a number from it.
 */
export function embedCode({ address, title, width, height, adapts }: FrameInput): string {
  // The same for the same address.
  const name = `yardstick-${digest(address)}`
  const frame = [
    '<iframe',
    ...(adapts ? [`  id="${name}"`] : []),
    `  src="${escapeAttribute(address)}"`,
    `  title="${escapeAttribute(title)}"`,
    `  width="${width ?? '100%'}" height="${height}" loading="lazy"`,
    '  style="border: 0; max-width: 100%"',
    '></iframe>',
  ].join('\n')
  return adapts ? `${frame}\n${script(name)}` : frame
}

const script = (name: string): string => `<script>
  addEventListener('message', (event) => {
    const frame = document.getElementById('${name}')
    if (!frame || event.source !== frame.contentWindow) return
    const { yardstick, height } = Object(event.data)
    if (yardstick === 'height' && height > 0 && height < 10000) frame.height = Math.ceil(height)
  })
</script>`
