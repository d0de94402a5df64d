// Of a page that stands in for any address: it is asked for at every depth, and the one that is found knows the root.
{
  const page = document.documentElement
  if (!page.dataset.shell) {
    page.dataset.shell = 'true'
    const { entry, modules, styles, data } = JSON.parse(document.querySelector('meta[name="assets"]').content)
    const add = (name, attributes) => document.head.append(Object.assign(document.createElement(name), attributes))
    const at = (file) => new URL(file, document.currentScript.src).href
    add('script', { src: at('first.js'), async: false })
    for (const file of styles) add('link', { rel: 'stylesheet', href: at(file) })
    for (const file of modules) add('link', { rel: 'modulepreload', href: at(file) })
    for (const file of data) add('link', { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: at(file) })
    add('script', { type: 'module', src: at(entry) })
  }
}
