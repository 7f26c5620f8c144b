// Types that make a missing or superfluous translation a compile error.

/**
 * The English counterpart of a French group of messages: the same keys, any text. French has the plural category
 * `many` (a million) that English lacks, so keys ending in `_many` are not asked of it.
 */
export type Messages<T> = {
  readonly [K in keyof T as K extends `${string}_many` ? never : K]: T[K] extends string
    ? string
    : Messages<T[K]>
}
