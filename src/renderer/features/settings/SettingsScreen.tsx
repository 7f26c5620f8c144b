// The settings, applied at once, and what this installation is.
import { Button, SegmentedControl, Slider } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../../shared/contract/settings.ts'
import { formatPercent } from '../../../shared/text/format.ts'
import { useCommand, useOp } from '../../api/useOp.ts'
import { notifyFailure } from '../../components/notify.ts'
import { Screen } from '../../components/Screen.tsx'
import { ScreenHeading } from '../../components/ScreenHeading.tsx'
import { Section } from '../../components/Section.tsx'
import { useLocale } from '../../i18n/useLocale.ts'
import { Installation } from './Installation.tsx'
import classes from './SettingsScreen.module.css'
import { SpellingSettings } from './SpellingSettings.tsx'
import { LARGEST_TEXT, SMALLEST_TEXT } from './text-size.ts'
import { useTextSize } from './useTextSize.ts'

export function SettingsScreen(): ReactNode {
  const { t } = useTranslation(['settings', 'shell'])
  const locale = useLocale()
  const { data: settings } = useOp('settings.get', {})
  const set = useCommand('settings.set')
  const textSize = useTextSize()
  const localeId = useId()
  const themeId = useId()
  const sizeId = useId()
  const change = (values: Partial<Settings>) => set.mutate(values, { onError: notifyFailure })
  if (settings === undefined) return null
  return (
    <Screen>
      <ScreenHeading screen={t('shell:screen.settings')}>{t('shell:screen.settings')}</ScreenHeading>
      <Section title={t('appearance')}>
        <div className={classes.field}>
          <span id={localeId} className={classes.label}>
            {t('locale')}
          </span>
          <SegmentedControl
            aria-labelledby={localeId}
            value={settings.locale}
            onChange={(value) => change({ locale: value === 'en' ? 'en' : 'fr' })}
            data={[
              { value: 'fr', label: <span lang="fr">{t('localeFr')}</span> },
              { value: 'en', label: <span lang="en">{t('localeEn')}</span> },
            ]}
          />
          <p className={classes.hint}>{t('localeHint')}</p>
        </div>
        <div className={classes.field}>
          <span id={themeId} className={classes.label}>
            {t('theme')}
          </span>
          <SegmentedControl
            aria-labelledby={themeId}
            value={settings.theme}
            onChange={(value) => change({ theme: value as Settings['theme'] })}
            data={[
              { value: 'light', label: t('themeLight') },
              { value: 'dark', label: t('themeDark') },
              { value: 'system', label: t('themeSystem') },
            ]}
          />
        </div>
        <div className={classes.field}>
          <span id={sizeId} className={classes.label}>
            {t('textSize')}
          </span>
          <div className={classes.size}>
            <Button variant="default" size="xs" aria-label={t('smaller')} onClick={() => textSize.step(-1)}>
              A−
            </Button>
            <Slider
              className={classes.slider}
              thumbLabel={t('textSize')}
              min={SMALLEST_TEXT}
              max={LARGEST_TEXT}
              step={10}
              label={(value) => formatPercent(value, locale)}
              value={textSize.current}
              onChange={textSize.set}
            />
            <Button variant="default" size="xs" aria-label={t('larger')} onClick={() => textSize.step(1)}>
              A+
            </Button>
            <output className={classes.value}>{formatPercent(textSize.current, locale)}</output>
            <Button variant="subtle" size="xs" disabled={textSize.current === 100} onClick={textSize.reset}>
              {t('reset')}
            </Button>
          </div>
          <p className={classes.hint}>{t('textSizeHint')}</p>
        </div>
      </Section>
      <SpellingSettings value={settings.spelling} onChange={(spelling) => change({ spelling })} />
      <Installation />
    </Screen>
  )
}
