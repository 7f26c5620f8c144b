// How long a text may be, and how it is handed over.

/** Longest text in characters: some 3,000 pages. */
export const MAX_TEXT_LENGTH = 10_000_000

/** Characters handed over at once: in JSON, even with every one escaped, they stay below the size of a request. */
export const TEXT_PIECE_LENGTH = 256 * 1024
/** Longest quotation that a note keeps of the passage it is on. */
export const MAX_NOTE_QUOTE = 6000
