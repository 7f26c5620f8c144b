// What went wrong with saving an item, and the way on. Nothing while all is well.
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './ItemList.module.css'
import type { ItemSaver, ItemSaverState } from './item-saver.ts'

type Props = { saver: ItemSaver; state: ItemSaverState }

export function ItemTrouble({ saver, state }: Props) {
  const { t } = useTranslation('briefs')
  if (state.phase === 'failed') {
    return (
      <div className={classes.trouble} role="alert">
        <span>{t('items.failed')}</span>
        <Button size="compact-sm" variant="default" onClick={() => void saver.flush()}>
          {t('items.retry')}
        </Button>
      </div>
    )
  }
  if (state.phase !== 'conflict') return null
  return (
    <div className={classes.trouble} role="alert">
      <span>{t('items.conflict')}</span>
      <Button size="compact-sm" variant="default" onClick={() => void saver.resolve('mine')}>
        {t('items.keepMine')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => void saver.resolve('theirs')}>
        {t('items.takeTheirs')}
      </Button>
    </div>
  )
}
