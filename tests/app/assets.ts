/** Of a site whose bundle nobody looks at. */
export const ASSETS = {
  entry: 'assets/main-1.js',
  styles: ['assets/s.css'],
  fonts: [],
  modules: [],
  words: {},
  kinds: {},
  featureModules: {},
  featureStyles: {},
}
