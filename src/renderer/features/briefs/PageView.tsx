// A document of the core drawn for the screen and the printer: blocks, runs, notes at the end.
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpOutput } from '../../../shared/contract/contract.ts'
import { formatDay } from '../../../shared/text/format.ts'
import classes from './PrintScreen.module.css'

type Page = OpOutput<'exports.briefPage'>
type Block = Page['blocks'][number]
type Runs = Page['notes'][number]

export function PageView({ page }: { page: Page }) {
  const { t } = useTranslation('briefs')
  return (
    <article className={classes.page} lang={page.locale}>
      <p className={classes.head}>
        <strong>{t(`sensitivities.${page.mark}`)}</strong>
        <span>{formatDay(page.date, page.locale)}</span>
      </p>
      <h2 className={classes.name}>{page.title}</h2>
      {page.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a document have no names and never move.
        <BlockView key={index} block={block} />
      ))}
      {page.notes.length > 0 && (
        <section className={classes.notes}>
          <h3>{t('printSources')}</h3>
          <ol>
            {page.notes.map((runs, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a note is its number.
              <li key={index}>
                <RunsView runs={runs} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </article>
  )
}

function BlockView({ block }: { block: Block }) {
  switch (block.type) {
    case 'heading':
      return (
        <h3 className={classes.heading} data-level={block.level}>
          <RunsView runs={block.runs} />
        </h3>
      )
    case 'paragraph':
      return (
        <p className={block.style === 'caveat' ? classes.caveat : undefined}>
          <RunsView runs={block.runs} />
        </p>
      )
    case 'quote':
      return (
        <blockquote className={classes.quote}>
          <RunsView runs={block.runs} />
        </blockquote>
      )
    case 'item':
      return (
        <p className={classes.item} style={{ marginInlineStart: `${block.depth + 1}em` }}>
          <span>
            {block.checked === null
              ? block.number === null
                ? '•'
                : `${block.number}.`
              : block.checked
                ? '☑'
                : '☐'}
          </span>
          <span>
            <RunsView runs={block.runs} />
          </span>
        </p>
      )
    case 'labelled':
      return (
        <p>
          <strong>{block.label}</strong> <RunsView runs={block.runs} />
        </p>
      )
    case 'table':
      return <TableView header={block.header} rows={block.rows} />
    case 'code':
      return <pre className={classes.code}>{block.text}</pre>
    case 'rule':
      return <hr />
  }
}

function TableView({ header, rows }: { header: readonly Runs[]; rows: readonly (readonly Runs[])[] }) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {header.map((runs, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
            <th key={index} scope="col">
              <RunsView runs={runs} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place.
          <tr key={at}>
            {row.map((runs, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place.
              <td key={index}>
                <RunsView runs={runs} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function RunsView({ runs }: { runs: Runs }) {
  return runs.map((run, index) => {
    const words = run.href === undefined ? run.text : <a href={run.href}>{run.text}</a>
    const styled = run.strike ? <s>{words}</s> : run.code ? <code>{words}</code> : words
    const slanted = run.italic ? <em>{styled}</em> : styled
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a text have no names and never move.
      <Fragment key={index}>
        {run.bold ? <strong>{slanted}</strong> : slanted}
        {run.note !== undefined && <sup>{run.note}</sup>}
      </Fragment>
    )
  })
}
