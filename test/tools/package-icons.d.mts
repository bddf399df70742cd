export function icoOf(pictures: readonly { readonly size: number; readonly png: Buffer }[]): Buffer;
export function icnsOf(pictures: readonly { readonly type: string; readonly png: Buffer }[]): Buffer;
