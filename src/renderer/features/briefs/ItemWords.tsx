// Words of the user in an item, one field a language.
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './ItemList.module.css'
import { type ItemPartProps, shownLanguages } from './item-parts.ts'

type Props = ItemPartProps & { label: 'textIn' | 'headingIn' | 'insteadIn' | 'passageIn' }

export function ItemWords({ saver, state, language, both, label }: Props) {
  const { t } = useTranslation('briefs')
  const id = useId()
  return (
    <div className={classes.words} data-both={both || undefined}>
      {shownLanguages(language, both).map((one) => {
        const shared = {
          id: `${id}-${one}`,
          className: classes.input,
          lang: one,
          spellCheck: true,
          maxLength: 50_000,
          value: state.fields[one],
          onBlur: () => void saver.flush(),
        }
        return (
          <div key={one} className={classes.field}>
            <label htmlFor={`${id}-${one}`} className={classes.label}>
              {t(`items.${label}.${one}`)}
            </label>
            {label === 'headingIn' ? (
              <input
                {...shared}
                type="text"
                maxLength={500}
                data-heading
                onChange={(event) => saver.edit({ [one]: event.currentTarget.value })}
              />
            ) : (
              <textarea
                {...shared}
                rows={1}
                onChange={(event) => saver.edit({ [one]: event.currentTarget.value })}
              />
            )}
          </div>
        )
      })}
    </div>
  )
}
