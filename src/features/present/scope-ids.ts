/**
 * Gives the ids inside a picture a prefix, so that several pictures can stand in one page.
 * Only tags are looked at: text never holds a bare `<`.
 */
export const scopeIds = (svg: string, prefix: string): string =>
  svg.replace(/<[^>]+>/g, (tag) =>
    tag
      .replace(/\b(id|href)="(#?)([^"]+)"/g, (all, name: string, hash: string, id: string) =>
        name === 'href' && hash === '' ? all : `${name}="${hash}${prefix}${id}"`,
      )
      .replace(/url\(#([^)]+)\)/g, `url(#${prefix}$1)`)
      .replace(/aria-labelledby="([^"]+)"/g, (_, ids: string) => {
        const scoped = ids.split(' ').map((id) => prefix + id)
        return `aria-labelledby="${scoped.join(' ')}"`
      }),
  )
