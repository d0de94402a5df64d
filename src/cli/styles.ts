import type { CSSOptions } from 'vite'

/** Class names must be the same in the bundle and in the pages rendered beside it. */
export const styleOptions: CSSOptions = { modules: { generateScopedName: '[name]_[local]_[hash:base64:4]' } }
