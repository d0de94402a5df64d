/** An element as it was read: its own text is that between its tags, without that of its children. */
export interface XmlNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
  readonly text: string
}

type Open = { -readonly [K in keyof XmlNode]: XmlNode[K] } & { children: Open[] }

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/
const TOKEN =
  /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const decode = (text: string): string => {
  const bare = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/.exec(text)
  if (bare) throw new Error(`a bare ampersand in ${text.slice(0, 80)}`)
  if (text.includes(']]>')) throw new Error('an end of CDATA in a text')
  return text.replace(/&(?:#(\d+)|#x([\da-fA-F]+)|(\w+));/g, (_, decimal, hex, name) =>
    name ? (ENTITIES[name] ?? '') : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
  )
}

/**
 * Reads XML 1.0 as strictly as a program that refuses a broken file: no character that may not be there, every tag closed,
 * no attribute twice. Enough for the parts of office documents and pictures: no CDATA, no DTD.
 * @throws where the text is not well-formed
 */
export function readXml(xml: string): XmlNode {
  const illegal = CONTROL.exec(xml) ?? LONE.exec(xml)
  if (illegal) throw new Error(`character U+${illegal[0].charCodeAt(0).toString(16)} may not be there`)
  const top: Open = { name: '', attributes: {}, children: [], text: '' }
  const stack: Open[] = [top]
  TOKEN.lastIndex = xml.startsWith('\ufeff') ? 1 : 0
  while (TOKEN.lastIndex < xml.length) {
    const at = TOKEN.lastIndex
    const match = TOKEN.exec(xml)
    if (!match) throw new Error(`not well-formed at ${at}: ${xml.slice(at, at + 60)}`)
    const [, close, open, attributes = '', empty, text] = match
    const current = stack.at(-1) as Open
    if (text !== undefined) current.text += decode(text)
    if (close !== undefined) {
      if (current.name !== close) throw new Error(`${close} closes ${current.name}`)
      stack.pop()
    }
    if (open === undefined) continue
    const node: Open = { name: open, attributes: readAttributes(attributes), children: [], text: '' }
    current.children.push(node)
    if (!empty) stack.push(node)
  }
  const [root] = top.children
  if (stack.length !== 1 || !root || top.children.length !== 1) throw new Error('not one closed element')
  return root
}

/** All elements of a name, at any depth, in their order. */
export function elements(node: XmlNode, name: string): XmlNode[] {
  const found: XmlNode[] = []
  const visit = (one: XmlNode) => {
    if (one.name === name) found.push(one)
    one.children.forEach(visit)
  }
  visit(node)
  return found
}

function readAttributes(text: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [, name = '', double, single] of text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (name in found) throw new Error(`${name} twice`)
    found[name] = decode(double ?? single ?? '')
  }
  return found
}
