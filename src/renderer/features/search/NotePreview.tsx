// A note of the user as plain text.
import { useTranslation } from 'react-i18next'
import { plainText } from '../../../shared/text/plain.ts'
import { useOp } from '../../api/useOp.ts'
import classes from './PreviewPane.module.css'

export function NotePreview({ id }: { id: string }) {
  const { t } = useTranslation('search')
  const { data } = useOp('notes.get', { id })
  if (data === undefined) return null
  return (
    <>
      <p className={classes.kind}>{t('ownNote')}</p>
      <p className={classes.text}>{plainText(data.body)}</p>
    </>
  )
}
