// What can be changed in an item besides its place: words in place of the entry's, its place in the source, switches.
import { useTranslation } from 'react-i18next'
import classes from './ItemList.module.css'
import { ItemWords } from './ItemWords.tsx'
import type { ItemPartProps } from './item-parts.ts'

export function ItemOptions(props: ItemPartProps) {
  const { view, saver, state } = props
  const { t } = useTranslation('briefs')
  const { kind } = view.item
  return (
    <>
      {kind === 'passage' && <ItemWords {...props} label="passageIn" />}
      {(kind === 'entry' || kind === 'note') && <ItemWords {...props} label="insteadIn" />}
      {kind === 'passage' && (
        <label className={classes.field}>
          <span className={classes.label}>{t('items.locator')}</span>
          <input
            type="text"
            className={classes.input}
            maxLength={300}
            value={state.fields.locator}
            onChange={(event) => saver.edit({ locator: event.currentTarget.value })}
            onBlur={() => void saver.flush()}
          />
        </label>
      )}
      <div className={classes.switches}>
        <label>
          <input
            type="checkbox"
            checked={state.fields.spoken}
            onChange={(event) => saver.edit({ spoken: event.currentTarget.checked })}
          />
          {t('items.spoken')}
        </label>
        {(kind === 'entry' || kind === 'passage') && (
          <label>
            <input
              type="checkbox"
              checked={state.fields.withCaveats}
              onChange={(event) => saver.edit({ withCaveats: event.currentTarget.checked })}
            />
            {t('items.withCaveats')}
          </label>
        )}
      </div>
    </>
  )
}
