import ts from 'typescript'

// What stands for a text or a day in a sentence: letters no table uses, so that a sentence shows whether it has a language of its own.
const TEXT = '§'
const DAYS = ['2012-03-05', '2012-11-23']
const PERIODS = ['2012-01', '2012-11', '2012-Q2', '2012-H1', '2012']
const NUMBERS = [2, 0, 1, 21]
const DEEPEST = 5

/** Whether what is called this is a period, by the names the tables give to one. */
const isPeriod = (name) => /period|^for$/i.test(name)

/**
 * Arguments to call a sentence with, made of its types: every member of a union, a day for a day, 0, 1, 2 and 21 for a number, and for
 * an object or a list of arguments one after the other changed while the others stay as they are first.
 */
export class Samples {
  constructor(checker) {
    this.checker = checker
  }

  /** Lists of arguments of a signature. */
  ofSignature(signature) {
    return this.#varied(signature.getParameters().map((parameter) => this.#ofSymbol(parameter, 0)))
  }

  #ofSymbol(symbol, depth) {
    const at = symbol.valueDeclaration ?? symbol.declarations?.[0]
    const type = at ? this.checker.getTypeOfSymbolAtLocation(symbol, at) : this.checker.getTypeOfSymbol(symbol)
    return this.#ofType(type, symbol.name, at?.type?.getText() ?? '', depth)
  }

  #ofType(type, name, written, depth) {
    const { checker } = this
    if (type.isUnion()) {
      const all = type.types.flatMap((one) => this.#ofType(one, name, written, depth))
      // What is there comes before what is not, so that the sentence of most cases is the first.
      return [...all.filter((one) => one !== undefined), ...all.filter((one) => one === undefined).slice(0, 1)]
    }
    if (type.isStringLiteral() || type.isNumberLiteral()) return [type.value]
    if (type.flags & ts.TypeFlags.BooleanLiteral) return [checker.typeToString(type) === 'true']
    if (type.flags & ts.TypeFlags.StringLike) {
      if (/CivilDate/.test(written)) return DAYS
      if (isPeriod(name)) return PERIODS
      return [
        name === 'year' ? '2012' : /^(month|at|moment|recorded|since)$/.test(name) ? '2012-03-05T09:05:00Z' : TEXT,
      ]
    }
    if (type.flags & ts.TypeFlags.NumberLike) return NUMBERS
    if (type.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.Void)) return [undefined]
    if (depth > DEEPEST) return [undefined]
    if (checker.isTupleType(type)) {
      return this.#varied(checker.getTypeArguments(type).map((one) => this.#ofType(one, name, written, depth + 1)))
    }
    if (checker.isArrayType(type)) {
      const [each] = checker.getTypeArguments(type)
      const members = this.#ofType(each, name, written.replace(/\[\]$/, ''), depth + 1)
      return [members.slice(0, 1), [], [members[0], members[0]], ...members.slice(1).map((one) => [one])]
    }
    const called = type.getCallSignatures()
    if (called.length > 0) {
      return this.#ofType(called[0].getReturnType(), name, '', depth + 1).map((answer) => () => answer)
    }
    if (type.flags & ts.TypeFlags.Object || type.isIntersection()) return this.#ofObject(type, depth)
    return [TEXT]
  }

  #ofObject(type, depth) {
    const kind = type.getSymbol()?.name
    const read = (of) => of?.map((one) => this.#ofType(one, '', '', depth + 1)[0])
    if (/^(Readonly)?Map$/.test(kind)) return [new Map([read(this.checker.getTypeArguments(type))]), new Map()]
    if (/^(Readonly)?Set$/.test(kind)) return [new Set(read(this.checker.getTypeArguments(type))), new Set()]
    const properties = this.checker.getPropertiesOfType(type)
    const lists = properties.map((property) => this.#ofSymbol(property, depth + 1))
    return this.#varied(lists).map((values) =>
      Object.fromEntries(
        values.map((value, at) => [properties[at].name, value]).filter(([, value]) => value !== undefined),
      ),
    )
  }

  /** The first of each list, and then each list's others in turn. */
  #varied(lists) {
    const first = lists.map(([one]) => one)
    const others = lists.flatMap((list, at) => list.slice(1).map((one) => first.with(at, one)))
    return [first, ...others]
  }
}
