// Texts of an entry as a bulleted list.
import type { Bilingual } from '../../../../shared/library/model.ts'
import classes from './BulletTexts.module.css'
import { Words } from './Words.tsx'

type Props = { texts: readonly Bilingual[] }

export function BulletTexts({ texts }: Props) {
  if (texts.length === 1 && texts[0] !== undefined) return <Words text={texts[0]} />
  return (
    <ul className={classes.root}>
      {texts.map((text) => (
        <li key={text.fr}>
          <Words text={text} />
        </li>
      ))}
    </ul>
  )
}
