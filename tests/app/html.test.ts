import { expect, it } from 'vitest'
import { escapeHtml, writeLostHtml } from '../../src/app/html.ts'
import { ASSETS } from './assets.ts'

it('escapes what would end an attribute or begin a tag', () => {
  expect(escapeHtml(`<a title="x">'&`)).toBe("&#60;a title=&#34;x&#34;&#62;'&#38;")
})

it('asks at every depth, from a page whose own depth is unknown, for what finds its files', () => {
  const html = writeLostHtml('en', 'Lost', ASSETS, '')
  for (const prefix of ['', '../', '../../', '../../../', '../../../../'])
    expect(html).toContain(`<script src="${prefix}shell.js"></script>`)
  const content = /<meta name="assets" content="([^"]*)">/.exec(html)?.[1] ?? ''
  const wanted = JSON.parse(content.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))))
  expect(wanted).toEqual({
    entry: 'assets/main-1.js',
    modules: [],
    styles: ['assets/s.css'],
    data: ['data/index.json'],
  })
})
