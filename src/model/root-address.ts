/**
 * Where a site lies, as pages write it before their own paths: an absolute http or https address ending with `/`. Null
 * for any other text, and for one that a path cannot follow: with a query, a fragment, a name or a password.
 */
export function parseRootAddress(text: string): string | null {
  if (!URL.canParse(text) || /[\s?#]/.test(text)) return null
  const { protocol, username, password, href } = new URL(text)
  if (!['http:', 'https:'].includes(protocol) || username || password) return null
  return href.endsWith('/') ? href : `${href}/`
}
