/**
 * Makes a picture another one by changing only what differs: pictures of one kind have most of their marks in common,
 * and a mark that stays needs no new layout.
 * @param element holds nothing but a picture
 * @param markup the picture wanted
 */
export function patchPicture(element: Element, markup: string): void {
  const template = document.createElement('template')
  template.innerHTML = markup
  patchChildren(element, template.content)
}

function patchChildren(old: Node, wanted: Node): void {
  let [was, is] = [old.firstChild, wanted.firstChild]
  while (was && is) {
    const [nextWas, nextIs]: [ChildNode | null, ChildNode | null] = [was.nextSibling, is.nextSibling]
    if (was.nodeType !== is.nodeType || was.nodeName !== is.nodeName) old.replaceChild(is, was)
    else if (was instanceof Element && is instanceof Element) {
      patchAttributes(was, is)
      patchChildren(was, is)
    } else if (was.nodeValue !== is.nodeValue) was.nodeValue = is.nodeValue
    ;[was, is] = [nextWas, nextIs]
  }
  while (was) {
    const next: ChildNode | null = was.nextSibling
    was.remove()
    was = next
  }
  while (is) {
    const next: ChildNode | null = is.nextSibling
    old.appendChild(is)
    is = next
  }
}

function patchAttributes(was: Element, is: Element): void {
  for (const { name, value } of is.attributes) if (was.getAttribute(name) !== value) was.setAttribute(name, value)
  if (was.attributes.length === is.attributes.length) return
  for (const { name } of [...was.attributes]) if (!is.hasAttribute(name)) was.removeAttribute(name)
}
