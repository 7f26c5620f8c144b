// Several links as a comma list would read, but as a list for those who listen.

import { Ref } from './Ref.tsx'
import classes from './Refs.module.css'

type Props = { ids: readonly string[] }

export function Refs({ ids }: Props) {
  if (ids.length === 1 && ids[0] !== undefined) return <Ref id={ids[0]} />
  return (
    <ul className={classes.root}>
      {ids.map((id) => (
        <li key={id}>
          <Ref id={id} />
        </li>
      ))}
    </ul>
  )
}
