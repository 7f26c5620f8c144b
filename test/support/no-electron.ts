// Stands for the module `electron` in unit tests: only types may be imported from it outside the two entry files.
throw new Error('electron may be imported as a type only; pass its objects in')
