/** An npm package that holds a Chromium as it once was, for computers with Linux on x64. */
export interface Kernel {
  major: number
  /** Name and version. */
  package: string
  /** Of the package's file. */
  integrity: string
  /** Where in it the compressed program lies. */
  program: string
}

const lambda = (major: number, version: string, integrity: string, program = 'chromium.br'): Kernel => ({
  major,
  package: `chrome-aws-lambda@${version}`,
  integrity,
  program: `package/bin/${program}`,
})
const sparticuz = (major: number, version: string, integrity: string): Kernel => ({
  ...lambda(major, version, integrity),
  package: `@sparticuz/chromium@${version}`,
})

/** The floor, and what came after it. */
export const KERNELS: readonly Kernel[] = [
  lambda(
    69,
    '1.5.0',
    'sha512-QsD2w5HjnFCbqMpEfTTbwtSJQjK5O1EL/kwKgots9PqcR8Tn7Tk+xkEvCB9YcSRHDdGyxctbAq2I+CBgMbdMuw==',
    'chromium-69.0.3452.0.br',
  ),
  lambda(
    75,
    '1.14.0',
    'sha512-c6aeRhu2VS4I9Oj/yCJj6Ruyi4213n9sOBsvNTgyRdfeZbWBIkWs66P8AAlcPWnx1sYiu5gsQO5M+7r43/ImCg==',
    'chromium-75.0.3738.0.br',
  ),
  lambda(
    80,
    '2.1.1',
    'sha512-Wer2QuygxsCov5bM2+8CLa6qYpNsc5AxYTlgTne00aFoxFP491LGJRxOQtGnYtsJP6UG4pB0SfrwTyPnLys1Lw==',
  ),
  lambda(
    83,
    '3.1.1',
    'sha512-ikOcpFgobiiUvDXtBft+jxVz2CsauRV58owDtVyF1ocl/YN+/eqdIrrmbItm3yeJGnb9RtKxzFAqGcpBTQbTCA==',
  ),
  lambda(
    89,
    '6.0.0',
    'sha512-XnFo6AaE5ZYpHYmOmMoj1yCYFeRTx6uFCpJnVuDREWzXevzZvo3gzkyQ6qSKsPW91VGWeQI7wQgnOpW50e+Dzg==',
  ),
  lambda(
    92,
    '10.1.0',
    'sha512-NZQVf+J4kqG4sVhRm3WNmOfzY0OtTSm+S8rg77pwePa9RCYHzhnzRs8YvNI6L9tALIW6RpmefWiPURt3vURXcw==',
  ),
  sparticuz(
    106,
    '106.0.2',
    'sha512-YDbwmfyzLi2WqVjAONPjxlCxAfLPjx4TE7KdDNOyITDGx6KAktgpZ9qab77ZRU/6mmCwSdg+QO+OGQTXOEY/RA==',
  ),
  sparticuz(
    109,
    '109.0.6',
    'sha512-9hTE03DXnrWTiGNpfjLfmGhIfmiVAerSPinDb+x5bBdM4KF4PMM1NZ0A+V7WKazoA+CasSX/osHK8K0MuO6uqg==',
  ),
  sparticuz(
    119,
    '119.0.2',
    'sha512-VB6tHW13YpQ7HqyhKG1KU8Z1RIb/kfHMg8j/4ft5rk8mMvEm2YkBYFCHnj+yb0P/RPLcdgX3+VC58GuJilOtww==',
  ),
]
