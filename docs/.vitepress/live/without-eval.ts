import * as z from 'zod'

// Before any schema is made: under a security policy zod would try whether it may make functions out of text, and be told off for it.
z.config({ jitless: true })
