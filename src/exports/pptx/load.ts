import type PptxGenJS from 'pptxgenjs'

type Library = typeof PptxGenJS

/** The library, loaded when slides are first written; in node its class stands one level deeper than in a browser. */
export async function loadLibrary(): Promise<Library> {
  const found = (await import('pptxgenjs')).default as Library | { readonly default: Library }
  return typeof found === 'function' ? found : found.default
}
