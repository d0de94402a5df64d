import { formatPath, show } from './text.ts'

/** Data files are about six levels deep; far more is an attack or an accident. */
const DEEPEST = 64

interface Frame {
  readonly keys: Set<string> | null
  /** Key or index of the member being read. */
  at: string | number
}

/** A place in a text where it stops being JSON; `offset` counts UTF-16 units. */
interface Fault {
  readonly offset: number
  readonly message: string
}

interface RepeatedField {
  readonly path: string
  readonly key: string
}

type JsonResult =
  | { readonly ok: true; readonly value: unknown; readonly repeated: readonly RepeatedField[] }
  | { readonly ok: false; readonly message: string }

const LITERAL = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
const SPACE = /[ \t\r\n]*/y
/** A list without texts, lists and objects in it: a row of numbers. */
const PLAIN_LIST = /\[[^[\]{}"]*\]/y

class Scanner {
  readonly repeated: RepeatedField[] = []
  private offset = 0
  private readonly stack: Frame[] = []

  /** @param isValid whether the text is known to be JSON, so that only fields and depth are looked at */
  constructor(
    private readonly text: string,
    private readonly isValid: boolean,
  ) {}

  /** Reads the whole text; null if it is one JSON value. */
  run(): Fault | null {
    let expects: 'value' | 'first' | 'member' | 'next' = 'value'
    for (;;) {
      this.match(SPACE)
      const character = this.text[this.offset]
      const frame = this.stack.at(-1)
      if (expects === 'next' && frame === undefined)
        return character === undefined ? null : this.fault('text after the end')
      if (character === undefined) return this.fault('the file ends here, in the middle of a value')
      if (frame && character === (frame.keys ? '}' : ']') && (expects === 'first' || expects === 'next')) {
        this.offset += 1
        this.stack.pop()
        expects = 'next'
      } else if (expects === 'next') {
        if (character !== ',') return this.fault(`${show(character)} where a comma or a closing bracket should be`)
        this.offset += 1
        if (frame && typeof frame.at === 'number') frame.at += 1
        expects = 'member'
      } else {
        if (frame?.keys && expects !== 'value') {
          const fault = this.key(frame, frame.keys)
          if (fault) return fault
          expects = 'value'
          continue
        }
        const opened = this.value(character)
        if (typeof opened === 'object') return opened
        expects = opened ? 'first' : 'next'
      }
    }
  }

  private match(pattern: RegExp): boolean {
    pattern.lastIndex = this.offset
    if (!pattern.test(this.text)) return false
    this.offset = pattern.lastIndex
    return true
  }

  private fault(message: string): Fault {
    return { offset: this.offset, message }
  }

  /** Reads a value; whether it opened a list or object that is still to be read. */
  private value(character: string): boolean | Fault {
    if (character === '{' || character === '[') {
      if (this.stack.length >= DEEPEST) return this.fault(`nested more than ${DEEPEST} levels deep`)
      if (this.isValid && this.match(PLAIN_LIST)) return false
      this.offset += 1
      this.stack.push(character === '{' ? { keys: new Set(), at: '' } : { keys: null, at: 0 })
      return true
    }
    if (character === '"') return this.string() ?? false
    return this.match(LITERAL)
      ? false
      : this.fault(`${show(this.text.slice(this.offset, this.offset + 12))} is not a value`)
  }

  private string(): Fault | null {
    this.offset += 1
    for (;;) {
      const character = this.text[this.offset]
      if (character === undefined) return this.fault('the file ends here, in the middle of a text')
      if (character === '"') break
      if (character < ' ') return this.fault('a line break or control character inside a text')
      if (character !== '\\') this.offset += 1
      else if (!this.match(ESCAPE))
        return this.fault(`${show(this.text.slice(this.offset, this.offset + 6))} is no escape`)
    }
    this.offset += 1
    return null
  }

  private key(frame: Frame, keys: Set<string>): Fault | null {
    const start = this.offset
    if (this.text[start] !== '"') return this.fault(`${show(this.text[start])} where the name of a field should be`)
    const fault = this.string()
    if (fault) return fault
    const key: string = JSON.parse(this.text.slice(start, this.offset))
    frame.at = key
    if (keys.has(key)) this.repeated.push({ path: formatPath(this.stack.map((open) => open.at)), key })
    keys.add(key)
    this.match(SPACE)
    if (this.text[this.offset] !== ':') return this.fault(`no colon after ${show(key)}`)
    this.offset += 1
    return null
  }
}

const position = (text: string, offset: number): string => {
  const before = text.slice(0, offset).split('\n')
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`
}

/**
 * Reads one JSON text without ever throwing. Says line and column of a fault, refuses deep nesting,
 * and finds fields that an object has twice, which `JSON.parse` silently drops.
 */
export const parseJson = (text: string): JsonResult => {
  if (text.trim() === '') return { ok: false, message: 'the file is empty' }
  if (/^\s*</.test(text)) return { ok: false, message: `got HTML or XML instead of JSON: ${show(text.trim())}` }
  const parsed = parseQuickly(text)
  const scanner = new Scanner(text, parsed !== null)
  const fault = scanner.run()
  if (fault) return { ok: false, message: `not JSON at ${position(text, fault.offset)}: ${fault.message}` }
  return { ok: true, value: parsed ? parsed.value : JSON.parse(text), repeated: scanner.repeated }
}

/** What the runtime reads, without a word on what is wrong with it. */
function parseQuickly(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return null
  }
}
