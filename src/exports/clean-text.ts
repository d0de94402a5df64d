/** Characters that no XML 1.0 document may hold, control characters that it should not, and unpaired surrogates. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffe\uffff]/g
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Characters that turn the direction of what follows them. */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/
const [FIRST_STRONG, END_OF_ISOLATE] = ['\u2068', '\u2069']

/** Without characters that a file cannot hold; an unpaired surrogate becomes U+FFFD, so that its loss is seen. */
export const cleanCharacters = (text: string): string => text.replace(UNFIT, '').replace(LONE_SURROGATE, '\ufffd')

/** Ends of isolates that were never begun would end the one around the text. */
function withoutStrayEnds(text: string): string {
  let open = 0
  return text.replace(/[\u2066-\u2069]/g, (mark) => {
    if (mark !== END_OF_ISOLATE) open++
    else if (open > 0) open--
    else return ''
    return mark
  })
}

/** Ends of what a text began and did not end. */
function missingEnds(text: string): string {
  const starts = text.match(/[\u2066-\u2068]/g)?.length ?? 0
  const ends = text.match(/\u2069/g)?.length ?? 0
  return END_OF_ISOLATE.repeat(Math.max(0, starts - ends))
}

/**
 * A text as it may stand in any file: XML, CSV and JSON alike. Characters that no file can hold go; a text that turns
 * the direction of writing is isolated, so that it turns nothing around it. Every other text comes back as it was.
 */
export function cleanText(text: string): string {
  const clean = cleanCharacters(text)
  if (!DIRECTION.test(clean) || isIsolated(clean)) return clean
  const balanced = withoutStrayEnds(clean)
  return `${FIRST_STRONG}${balanced}${missingEnds(balanced)}${END_OF_ISOLATE}`
}

/**
 * A text of at most so many characters, cleaned; a longer one ends with an ellipsis.
 * @param kept what is left of a longer one
 */
export function cutText(text: string, longest: number, kept = longest): string {
  const clean = cleanText(text)
  if (clean.length <= longest) return clean
  // Cleaned again: the cut may part a pair of surrogates or of marks of direction.
  return cleanText(`${clean.slice(0, kept)}…`).replace('\ufffd…', '…')
}

/** Whether a text is one isolate from its first character to its last, as cleaning leaves it. */
function isIsolated(text: string): boolean {
  if (!text.startsWith(FIRST_STRONG)) return false
  let open = 0
  for (let at = 0; at < text.length; at++) {
    const mark = text.charCodeAt(at)
    if (mark >= 0x2066 && mark <= 0x2068) open++
    if (mark === 0x2069 && --open === 0) return at === text.length - 1
  }
  return false
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** A text between tags or in an attribute of XML: cleaned, and nothing in it is markup. */
export const xmlText = (text: string): string => cleanText(text).replace(/[&<>"']/g, (mark) => ESCAPES[mark] ?? mark)
