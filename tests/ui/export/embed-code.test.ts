import { describe, expect, it } from 'vitest'
import { embedCode } from '../../../src/ui/export/embed-code.ts'

const input = {
  address: 'https://example.org/embed/?v=1&kind=rank&indicator=gdp',
  title: 'A "quoted" <finding> & more',
  width: 600,
  height: 400,
  adapts: false,
}

describe('embedCode', () => {
  it('is one frame with a title, whatever stands in it', () => {
    const code = embedCode(input)
    expect(code).toContain('src="https://example.org/embed/?v=1&amp;kind=rank&amp;indicator=gdp"')
    expect(code).toContain('title="A &quot;quoted&quot; &lt;finding&gt; &amp; more"')
    expect(code).toContain('width="600" height="400" loading="lazy"')
    expect(code).not.toContain('<script')
  })

  it('takes all the width there is where none is said', () => {
    expect(embedCode({ ...input, width: null })).toContain('width="100%"')
  })

  it('adapts the height by messages of its own frame alone', () => {
    const code = embedCode({ ...input, adapts: true })
    const [, name = ''] = /id="(yardstick-\w+)"/.exec(code) ?? []
    const script = /<script>([\s\S]*)<\/script>/.exec(code)?.[1] ?? ''
    const frame = { contentWindow: {}, height: '400' as string | number }
    let hear: (event: unknown) => void = () => {}
    const page = { getElementById: (id: string) => (id === name ? frame : null) }
    new Function('addEventListener', 'document', script)((_: string, listener: typeof hear) => {
      hear = listener
    }, page)
    hear({ source: {}, data: { yardstick: 'height', height: 900 } })
    hear({ source: frame.contentWindow, data: { yardstick: 'height', height: '<b>' } })
    hear({ source: frame.contentWindow, data: null })
    expect(frame.height).toBe('400')
    hear({ source: frame.contentWindow, data: { yardstick: 'height', height: 523.4 } })
    expect(frame.height).toBe(524)
  })
})
