// Growing lists of numbers without the cost of boxed ones.

export function createList<A extends Uint32Array | Uint16Array | Uint8Array>(make: (size: number) => A) {
  let items = make(1024)
  let length = 0
  return {
    push(value: number): void {
      if (length === items.length) {
        const larger = make(items.length * 2)
        larger.set(items)
        items = larger
      }
      items[length++] = value
    },
    size: () => length,
    /** What was pushed so far, in an array of its own. */
    done: (): A => items.slice(0, length) as A,
  }
}

export const list32 = () => createList((size) => new Uint32Array(size))
export const list16 = () => createList((size) => new Uint16Array(size))
export const list8 = () => createList((size) => new Uint8Array(size))
