import { expect, it } from 'vitest'
import { escapeHtml, writeLostHtml } from '../../src/app/html.ts'

const ASSETS = { entry: 'assets/main-1.js', styles: ['assets/s.css'], fonts: [], modules: [], featureModules: {} }

it('escapes what would end an attribute or begin a tag', () => {
  expect(escapeHtml(`<a title="x">'&`)).toBe("&#60;a title=&#34;x&#34;&#62;'&#38;")
})

it('asks for its files at every depth from a page whose own depth is unknown', () => {
  const html = writeLostHtml('en', 'Lost', ASSETS, '')
  for (const prefix of ['', '../', '../../', '../../../', '../../../../']) {
    expect(html).toContain(`src="${prefix}assets/main-1.js"`)
    expect(html).toContain(`href="${prefix}assets/s.css"`)
  }
})
