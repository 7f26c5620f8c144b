// The keyboard, and a few words on searching and saving.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Screen } from '../../components/Screen.tsx'
import { ScreenHeading } from '../../components/ScreenHeading.tsx'
import { Section } from '../../components/Section.tsx'
import { ShortcutKeys } from '../../components/ShortcutKeys.tsx'
import { QuerySyntax } from '../search/QuerySyntax.tsx'
import classes from './HelpScreen.module.css'
import { SHORTCUT_GROUPS } from './shortcut-list.ts'

const ADVICE = ['numbers', 'symbols', 'acronyms', 'accents'] as const

export function HelpScreen(): ReactNode {
  const { t } = useTranslation(['shell', 'search'])
  return (
    <Screen>
      <ScreenHeading screen={t('screen.help')}>{t('screen.help')}</ScreenHeading>
      <p>{t('help.intro')}</p>
      {SHORTCUT_GROUPS.map(({ group, shortcuts }) => (
        <Section key={group} title={t(`help.groups.${group}`)}>
          <table className={classes.table} aria-label={t(`help.groups.${group}`)}>
            <thead className="visuallyHidden">
              <tr>
                <th scope="col">{t('help.shortcut')}</th>
                <th scope="col">{t('help.action')}</th>
              </tr>
            </thead>
            <tbody>
              {shortcuts.map(({ action, keys }) => (
                <tr key={action}>
                  <td className={classes.keys}>
                    {keys.map((one) => (
                      <ShortcutKeys key={one.join()} keys={one} />
                    ))}
                  </td>
                  <td>{t(`help.keys.${action}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      ))}
      <Section title={t('help.adviceTitle')}>
        <ul className={classes.list}>
          {ADVICE.map((advice) => (
            <li key={advice}>{t(`help.advice.${advice}`)}</li>
          ))}
        </ul>
      </Section>
      <Section title={t('search:syntaxHelp')}>
        <QuerySyntax />
      </Section>
      <Section title={t('help.savingTitle')}>
        <p>{t('help.saving')}</p>
      </Section>
    </Screen>
  )
}
