// How the screens look and whether everybody can use them: the looks that a spec goes through, choosing one in the
// settings as a user does, and the check of accessibility.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Locale, resources } from '../../src/shared/i18n/resources.ts'
import type { HostName } from './hosts.ts'

export type Theme = 'themeLight' | 'themeDark'
export type Look = { readonly locale: Locale; readonly theme: Theme }

const LOOKS: readonly Look[] = (['fr', 'en'] as const).flatMap((locale) =>
  (['themeLight', 'themeDark'] as const).map((theme) => ({ locale, theme })),
)

/** The page is the same behind every host: the whole table is looked at once, the rest see one corner of it. */
export function looksOf(host: HostName, corner: Look): readonly Look[] {
  return host === 'web' ? LOOKS : [corner]
}

/** Waits until the page has the colours that were asked for: a choice is saved before it is shown. */
async function themed(page: Page, theme: Theme): Promise<void> {
  const scheme = theme === 'themeDark' ? 'dark' : 'light'
  await page.locator(`html[data-mantine-color-scheme="${scheme}"]`).waitFor()
}

/** Chooses a language in the settings, from whichever it is in, and stays there. */
export async function chooseLocale(page: Page, locale: Locale): Promise<void> {
  await page.keyboard.press('Control+,')
  const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true })
  await heading(resources.fr.shell.screen.settings).or(heading(resources.en.shell.screen.settings)).waitFor()
  // The languages are named in themselves, whatever the language of the screen.
  const name = resources.fr.settings[locale === 'fr' ? 'localeFr' : 'localeEn']
  await page.getByText(name, { exact: true }).click()
  await page.locator(`html[lang="${locale}"]`).waitFor()
  await heading(resources[locale].shell.screen.settings).waitFor()
}

/** Chooses language and theme in the settings and stays there. */
export async function chooseLook(page: Page, { locale, theme }: Look): Promise<void> {
  await chooseLocale(page, locale)
  await page.getByText(resources[locale].settings[theme], { exact: true }).click()
  await themed(page, theme)
}

/** What every screen promises and axe does not ask. */
const ownRules = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = []
    const titles = [...document.querySelectorAll('h1')].filter((title) => title.checkVisibility())
    if (titles.length !== 1) faults.push(`one-title: ${titles.length} headings of the first level`)
    // One of a list of screens or of things; a lone link to where one is leads nowhere.
    for (const link of document.querySelectorAll('[aria-current="page"]'))
      if (link.closest('nav, ul, ol') === null) faults.push(`current-page: ${link.textContent}`)
    for (const area of document.querySelectorAll('html, main'))
      if (area.scrollWidth > area.clientWidth) faults.push(`sideways: ${area.localName}`)
    return faults
  })

/** What keeps somebody from using the page, or the part of it that a selector names; empty is the only good answer. */
export async function violations(page: Page, part?: string): Promise<string[]> {
  // In the page itself and without listing what is in order: three times as fast. Frames of another origin would be
  // left out that way, and the application has none.
  expect(page.frames()).toHaveLength(1)
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
  if (part !== undefined) axe.include(part)
  const { violations: found } = await axe.analyze()
  return [
    ...found.map((item) => `${item.id}: ${item.nodes.map((node) => node.target.join(' ')).join(', ')}`),
    ...(part === undefined ? await ownRules(page) : []),
  ]
}

/** Looks at one screen after another and keeps what is wrong, so that one run tells of all of them. */
export function inspection(page: Page): {
  look(screen: string, part?: string): Promise<void>
  readonly found: readonly string[]
} {
  const found: string[] = []
  return {
    async look(screen, part) {
      for (const item of await violations(page, part)) found.push(`${screen}: ${item}`)
    },
    found,
  }
}
