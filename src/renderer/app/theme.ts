// Mantine's theme. The variables themselves are static (styles/tokens.css): the page may not inject style elements.
import { createTheme, NativeSelect, Tooltip } from '@mantine/core'

export const theme = createTheme({
  primaryColor: 'blue',
  autoContrast: false,
  respectReducedMotion: true,
  components: {
    // Its arrows are a drawing without a name.
    NativeSelect: NativeSelect.extend({ defaultProps: { rightSectionProps: { 'aria-hidden': true } } }),
    Tooltip: Tooltip.extend({
      defaultProps: { withArrow: false, openDelay: 400, events: { hover: true, focus: true, touch: false } },
    }),
  },
})

/** Keeps the colour scheme in the user's settings only: nothing is read from or written to web storage. */
export const settingsColorSchemeManager = {
  get: <T>(fallback: T) => fallback,
  set: () => {},
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => {},
}
