// TypeScript's newest compiler, as the packages' `typecheck` calls it: it checks them all in seconds. The name `typescript` stays with
// the last release that programs can ask about types, which this one cannot be.
import '../node_modules/typescript-compiler/lib/tsc.js'
